/** A person changes their own password; every other browser of theirs is signed out. Refuses `wrong_credentials`. */
import { Refusal } from '../../core/errors.ts'
import { hashPassword, passwordMatches } from '../../lib/passwords.ts'
import { tokenDigest } from '../../lib/secrets.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { endOtherSessions } from '../../store/members.ts'
import { loadPerson, updatePerson } from '../../store/people.ts'
import type { ActionContext, Actor } from '../context.ts'

/** `session` is the token of the browser at hand, which stays signed in. */
export async function changePassword(
  ctx: ActionContext,
  actor: Actor,
  input: { current: string; password: string; session: string | null },
): Promise<void> {
  const { organizationId, personId } = actor
  const person = await loadPerson(ctx.db, personId)
  if (!(await passwordMatches(person?.passwordHash ?? null, input.current))) throw new Refusal('wrong_credentials')
  const passwordHash = await hashPassword(input.password)
  await transact(ctx.db, async (tx) => {
    await updatePerson(tx, personId, { passwordHash })
    await endOtherSessions(tx, personId, input.session ? tokenDigest(input.session) : null)
    await audit(tx, { organizationId, personId, action: 'change-password', entity: 'person', entityId: personId })
  })
}
