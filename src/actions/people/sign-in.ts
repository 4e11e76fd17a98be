/** Opens a session. Refuses `wrong_credentials` for an unknown person and a wrong password alike, in the same time. */
import { Refusal } from '../../core/errors.ts'
import { passwordMatches } from '../../lib/passwords.ts'
import { newToken, tokenDigest } from '../../lib/secrets.ts'
import { findPersonByEmail, insertSession, membershipsOf } from '../../store/people.ts'
import type { ActionContext } from '../context.ts'

export async function signIn(ctx: ActionContext, email: string, password: string): Promise<string> {
  const person = await findPersonByEmail(ctx.db, email)
  const matches = await passwordMatches(person?.passwordHash ?? null, password)
  const [membership] = person && matches ? await membershipsOf(ctx.db, person.id) : []
  if (!person || !membership) throw new Refusal('wrong_credentials')
  const token = newToken()
  await insertSession(ctx.db, {
    personId: person.id,
    organizationId: membership.organizationId,
    digest: tokenDigest(token),
  })
  return token
}
