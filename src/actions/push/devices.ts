/** A browser asks to be told, is tried, and is forgotten. */
import { Refusal } from '../../core/errors.ts'
import type { PushMessage } from '../../core/push/message.ts'
import { addressDigest, tokenDigest } from '../../lib/secrets.ts'
import type { PushTarget } from '../../lib/web-push.ts'
import { transact } from '../../store/db.ts'
import { loadMember } from '../../store/members.ts'
import { dropDevice, loadTarget, noteTold, pushKeys, saveDevice, sessionOf } from '../../store/push.ts'
import type { ActionContext, Actor } from '../context.ts'
import { testWords } from './words.ts'

const TEST_SECONDS = 60

/** The browser is told for as long as the session lasts in which it asked. Refuses `no_browser` without one. Gives the device's id. */
export function addDevice(
  ctx: ActionContext,
  { organizationId, personId }: Actor,
  sessionToken: string,
  { target, device }: { target: PushTarget; device: string },
): Promise<string> {
  return transact(ctx.db, async (tx) => {
    const sessionId = await sessionOf(tx, tokenDigest(sessionToken))
    if (!sessionId) throw new Refusal('no_browser')
    const endpointDigest = addressDigest(target.endpoint)
    const one = { id: ctx.newId(), organizationId, personId, sessionId, endpointDigest, target, device, at: ctx.now() }
    return saveDevice(tx, ctx.secrets, one)
  })
}

/** Refuses `not_found` for what is not one's own. */
export async function removeDevice(ctx: ActionContext, { organizationId, personId }: Actor, id: string): Promise<void> {
  if (!(await dropDevice(ctx.db, organizationId, id, personId))) throw new Refusal('not_found')
}

/** Sends a notification at once and says how that went. Refuses `not_found`, and `push_unreachable` with nothing lost. */
export async function testDevice(ctx: ActionContext, actor: Actor, id: string): Promise<void> {
  const { organizationId, personId } = actor
  const [keys, target, person] = [
    await pushKeys(ctx.db, ctx.secrets),
    await loadTarget(ctx.db, ctx.secrets, organizationId, id, personId),
    await loadMember(ctx.db, organizationId, personId),
  ]
  if (!keys) throw new Refusal('push_unavailable')
  if (!target || !person) throw new Refusal('not_found')
  const { language } = person
  const words = testWords(language)
  const message: PushMessage = { ...words, language, tag: 'test', url: '/settings/profile', urgent: false, take: null }
  const call = { target, payload: JSON.stringify(message), ttlSeconds: TEST_SECONDS, urgent: true, topic: null }
  const outcome = await ctx.push(keys, call).catch(() => 'later' as const)
  if (outcome === 'taken') return noteTold(ctx.db, organizationId, id, ctx.now())
  if (outcome !== 'later') await dropDevice(ctx.db, organizationId, id)
  throw new Refusal(outcome === 'later' ? 'push_unreachable' : 'push_gone')
}
