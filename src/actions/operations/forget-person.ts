/**
 * What a platform asks on a person's behalf: to delete what is kept of them, or to take note that they took our permission away. The
 * request is signed by the platform; a forged one is refused and changes nothing.
 */
import { randomBytes } from 'node:crypto'
import { Refusal } from '../../core/errors.ts'
import { changeCase } from '../../store/cases.ts'
import { recordChange } from '../../store/changes.ts'
import { logChannel } from '../../store/channel-log.ts'
import { channelsOfConnection, loadConnectionOf, setHealth, settingsAtWork } from '../../store/channels.ts'
import { transact } from '../../store/db.ts'
import { deletionDigest, eraseIdentity, finishDeletion, insertDeletion } from '../../store/deletions.ts'
import { waitForDrain } from '../../store/deliveries.ts'
import { audit } from '../../store/facts.ts'
import { type ActionContext, readerOf } from '../context.ts'

type Form = Record<string, string>

/** Refuses `not_found` and `bad_signature`. Asking again answers the same code. */
export async function forgetPerson(
  ctx: ActionContext,
  connectionId: string,
  form: Form,
): Promise<{ url: string; confirmation_code: string }> {
  const { connection, userId } = await signed(ctx, connectionId, form)
  const { organizationId } = connection
  const userDigest = deletionDigest(ctx.secrets, connection.connectionId, userId)
  const now = ctx.now()
  const code = await transact(ctx.db, async (tx) => {
    // What is being filed now is erased too; what is filed later is filed by somebody who sees the request.
    await waitForDrain(tx, connection.connectionId)
    const { code, fresh } = await insertDeletion(tx, {
      organizationId,
      requestId: ctx.newId(),
      connectionId: connection.connectionId,
      code: randomBytes(12).toString('hex'),
      userDigest,
    })
    if (!fresh) return code
    const erased = await eraseIdentity(tx, {
      organizationId,
      connectionId: connection.connectionId,
      externalId: userId,
      now: new Date(now),
    })
    await finishDeletion(tx, organizationId, code, { now: new Date(now), messages: erased.messages })
    for (const caseId of erased.caseIds)
      await changeCase(tx, { organizationId, caseId }, { now, by: null }, () => [{ type: 'customer.erased' }])
    await audit(tx, {
      organizationId,
      personId: null,
      action: 'forget-person',
      entity: 'deletion_request',
      entityId: code,
      data: { messages: erased.messages },
    })
    return code
  })
  return { url: `${ctx.publicUrl}/deletion/${code}`, confirmation_code: code }
}

/** The person behind the app's permission took it away: their channels ask to be reconnected. Refuses like `forgetPerson`. */
export async function permissionRevoked(ctx: ActionContext, connectionId: string, form: Form): Promise<void> {
  const { connection } = await signed(ctx, connectionId, form)
  const { organizationId } = connection
  const detail = 'the permission was taken away on the platform'
  await transact(ctx.db, async (tx) => {
    for (const { channelId, brandId } of await channelsOfConnection(tx, connection.connectionId)) {
      await setHealth(tx, { organizationId, channelId }, 'reconnect', detail)
      await recordChange(tx, { organizationId, kind: 'channel', id: channelId, brandId })
    }
    const { connectionId: id } = connection
    await logChannel(tx, { organizationId, connectionId: id, channelId: null, kind: 'token_lost', detail })
  })
}

async function signed(ctx: ActionContext, connectionId: string, form: Form) {
  const connection = await loadConnectionOf(ctx.db, connectionId)
  const reader = connection && readerOf(ctx, connection.kind)
  if (!connection || !reader?.signedRequest) throw new Refusal('not_found')
  const settings = reader.settings.safeParse(settingsAtWork(connection, ctx.secrets))
  if (!settings.success) throw new Refusal('unavailable')
  const request = reader.signedRequest(form, settings.data)
  if (!request) throw new Refusal('bad_signature')
  return { connection, userId: request.userId }
}
