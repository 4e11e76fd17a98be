/** The job behind every notification: one call to the push service of one device. A device that is gone is forgotten. */

import type { JobPayloads } from '../../store/jobs.ts'
import { dropDevice, loadTarget, noteTold, pushKeys } from '../../store/push.ts'
import type { ActionContext } from '../context.ts'

/** Throws while the push service is away, so that the job is tried again. */
export async function sendPush(ctx: ActionContext, job: JobPayloads['send-push']): Promise<void> {
  const { organizationId, deviceId, message, until } = job
  const left = Math.floor((until - ctx.now()) / 1000)
  const keys = await pushKeys(ctx.db, ctx.secrets)
  const target = await loadTarget(ctx.db, ctx.secrets, organizationId, deviceId)
  if (left <= 0 || !keys || !target) return
  const payload = JSON.stringify(message)
  const outcome = await ctx.push(keys, { target, payload, ttlSeconds: left, urgent: message.urgent, topic: null })
  if (outcome === 'taken') await noteTold(ctx.db, organizationId, deviceId, ctx.now())
  else if (outcome === 'later') throw new Error('the push service asks to come again')
  else {
    // Gone, or made for other keys than ours: the browser subscribes anew when its person is back.
    await dropDevice(ctx.db, organizationId, deviceId)
    ctx.log.info({ deviceId, outcome }, 'a device is not told any more')
  }
}
