/** What came in and could not be filed. Nothing of it is lost; here it can be tried again. */
import { z } from 'zod'
import { retryDelivery } from '../../actions/intake/retry-delivery.ts'
import { readParked, readStuck } from '../../store/reads/intake.ts'
import { type Route, route } from '../route.ts'
import { id, instant, ok } from './shapes.ts'

export const intakeRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/intake',
    operationId: 'getIntake',
    summary: 'Deliveries that failed every attempt, and how many events were kept aside and why.',
    permission: 'intake.manage',
    response: z.object({
      stuck: z.array(
        z.object({
          id,
          kind: z.string(),
          channels: z.array(z.string()),
          received_at: instant,
          attempts: z.number().int(),
          reason: z.string(),
          bytes: z.number().int(),
        }),
      ),
      parked: z.array(
        z.object({
          reason: z.enum(['unknown_account', 'unknown_shape', 'before_message']),
          count: z.number().int(),
          last_at: instant,
        }),
      ),
    }),
    async handler({ ctx, actor }) {
      const [stuck, parked] = await Promise.all([readStuck(ctx.db, actor), readParked(ctx.db, actor)])
      return {
        stuck: stuck.map(({ receivedAt, ...one }) => ({ ...one, received_at: receivedAt.toISOString() })),
        parked: parked.map(({ lastAt, ...one }) => ({ ...one, last_at: lastAt.toISOString() })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/intake/:id/retry',
    operationId: 'retryDelivery',
    summary: 'Tries a stuck delivery again from the start.',
    permission: 'intake.manage',
    params: z.object({ id }),
    response: ok,
    async handler({ ctx, actor, params }) {
      await retryDelivery(ctx, actor, params.id)
      return { ok: true as const }
    },
  }),
]
