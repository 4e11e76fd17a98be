/** Being told while away: one's devices, what one wants to be told about, and when not. */
import { z } from 'zod'
import { addDevice, removeDevice, testDevice } from '../../actions/push/devices.ts'
import { setWish } from '../../actions/push/set-wish.ts'
import { Refusal } from '../../core/errors.ts'
import { deviceName } from '../../core/push/device-name.ts'
import { OPTIONAL_NEWS } from '../../core/push/news.ts'
import { isTimeZone, timeOfDay } from '../../core/sla/calendar.ts'
import { readNotifications } from '../../store/reads/notifications.ts'
import { cookieName } from '../auth.ts'
import { iso, isoOrNull } from '../present/case.ts'
import { type Route, route } from '../route.ts'
import { id, instant, ok } from './shapes.ts'

const wish = z.object({
  /** What is switched off. A severe complaint is always told. */
  without: z.array(z.enum(OPTIONAL_NEWS)).refine((all) => all.length <= OPTIONAL_NEWS.length, 'each kind once'),
  /** HH:MM on this clock; null: none. They never hold back a severe complaint. */
  quiet: z
    .object({ from: timeOfDay, to: timeOfDay, timezone: z.string().max(64).refine(isTimeZone, 'not a time zone') })
    .nullable(),
  /** Names and words of customers on a locked screen. */
  show_names: z.boolean(),
})
const base64url = z.string().regex(/^[A-Za-z0-9_-]+={0,2}$/)
const params = z.object({ id })

export const notificationRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/me/notifications',
    operationId: 'getNotifications',
    summary: 'What one is told while away, on which devices, and the key a browser subscribes with.',
    permission: 'signed_in',
    response: wish.extend({
      public_key: z.string(),
      devices: z.array(z.object({ id, name: z.string(), added_at: instant, told_at: instant.nullable() })),
    }),
    async handler({ ctx, actor }) {
      const read = await readNotifications(ctx.db, ctx.secrets, actor)
      if (!read.publicKey) throw new Refusal('push_unavailable')
      return {
        public_key: read.publicKey,
        without: read.wish.without.filter((kind) => kind !== 'severe'),
        quiet: read.wish.quiet,
        show_names: read.wish.showNames,
        devices: read.devices.map((one) => ({
          id: one.id,
          name: one.device,
          added_at: iso(one.addedAt),
          told_at: isoOrNull(one.toldAt),
        })),
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/me/notifications',
    operationId: 'setNotifications',
    summary: 'Chooses what one is told while away, and when not.',
    permission: 'signed_in',
    body: wish,
    response: ok,
    async handler({ ctx, actor, body: { without, quiet, show_names: showNames } }) {
      await setWish(ctx, actor, { without: [...new Set(without)], quiet, showNames })
      return { ok: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/me/devices',
    operationId: 'addDevice',
    summary: 'This browser is told from now on, until its session ends.',
    permission: 'signed_in',
    body: z.object({
      endpoint: z.url({ protocol: /^https$/ }).max(1000),
      keys: z.object({ p256dh: base64url.min(80).max(100), auth: base64url.min(20).max(30) }),
    }),
    response: z.object({ id }),
    async handler({ ctx, actor, body: target, request }) {
      const token = request.cookies[cookieName(ctx.publicUrl.startsWith('https://'))] ?? ''
      return {
        id: await addDevice(ctx, actor, token, { target, device: deviceName(request.headers['user-agent'] ?? '') }),
      }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/me/devices/:id',
    operationId: 'removeDevice',
    summary: 'A device of one’s own is not told any more.',
    permission: 'signed_in',
    params,
    response: ok,
    async handler({ ctx, actor, params }) {
      await removeDevice(ctx, actor, params.id)
      return { ok: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/me/devices/:id/test',
    operationId: 'testDevice',
    summary: 'Sends a notification to a device of one’s own, now.',
    permission: 'signed_in',
    params,
    response: ok,
    async handler({ ctx, actor, params }) {
      await testDevice(ctx, actor, params.id)
      return { ok: true as const }
    },
  }),
]
