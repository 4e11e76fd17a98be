/** A token for scripts, in the name of the person who makes it. Returns the token, which is shown once and stored nowhere. */
import { cleanName } from '../../core/text/safe.ts'
import { newToken, tokenDigest } from '../../lib/secrets.ts'
import { insertToken } from '../../store/api-tokens.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import type { ActionContext, Actor } from '../context.ts'
import { peopleChanged } from './guard.ts'

export async function createToken(
  ctx: ActionContext,
  actor: Actor,
  name: string,
): Promise<{ id: string; token: string }> {
  const { organizationId, personId } = actor
  const id = ctx.newId()
  // The beginning says what it is, to people and to scanners of leaked secrets.
  const token = `maagal_${newToken()}`
  await transact(ctx.db, async (tx) => {
    await insertToken(tx, { organizationId, id, personId, name: cleanName(name), digest: tokenDigest(token) })
    await audit(tx, { organizationId, personId, action: 'create-token', entity: 'token', entityId: id })
    await peopleChanged(tx, organizationId, personId)
  })
  return { id, token }
}
