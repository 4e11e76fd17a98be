/** Benefits that somebody asks for: asking, deciding, taking back. */
import { z } from 'zod'
import { askGoodwill } from '../../actions/goodwill/ask-goodwill.ts'
import { decideGoodwillRequest } from '../../actions/goodwill/decide-goodwill-request.ts'
import { withdrawGoodwillRequest } from '../../actions/goodwill/withdraw-goodwill-request.ts'
import { GOODWILL_KINDS } from '../../core/goodwill/goodwill.ts'
import { MOST_GOODWILL } from '../../core/goodwill/policy.ts'
import { REQUEST_DECISIONS } from '../../core/goodwill/request.ts'
import { listGoodwillRequests } from '../../store/reads/goodwill-requests.ts'
import { presentRequest, presentWaitingRequest } from '../present/goodwill.ts'
import { type Route, route } from '../route.ts'
import { amount, goodwillRequest, waitingGoodwill } from './goodwill-shapes.ts'
import { id, ok } from './shapes.ts'

const params = z.object({ id })

/** What is wanted: given at once, or asked for. */
export const wantedGoodwill = z.object({
  kind: z.enum(GOODWILL_KINDS),
  amount: amount.min(1).max(MOST_GOODWILL),
  reason: z.string().trim().min(1).max(1000),
  /** The caller's own: the same again does nothing more. */
  request_key: z.string().min(8).max(100).optional(),
})

export const goodwillRequestRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/cases/:id/goodwill/requests',
    operationId: 'askGoodwill',
    summary: 'Asks for a benefit that one may not give alone; nothing is given until somebody who may approve says so.',
    permission: 'goodwill.give',
    params,
    body: wantedGoodwill,
    response: z.object({ id }),
    handler: async ({ ctx, actor, params, body: { request_key: requestKey, ...body } }) => ({
      id: await askGoodwill(ctx, actor, params.id, { ...body, requestKey }),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/goodwill/requests',
    operationId: 'listGoodwillRequests',
    summary: 'Benefits that wait for a decision, the soonest deadline first, and the latest that were decided.',
    permission: 'goodwill.approve',
    response: z.object({ waiting: z.array(waitingGoodwill), settled: z.array(goodwillRequest) }),
    async handler({ ctx, actor }) {
      const { waiting, settled } = await listGoodwillRequests(ctx.db, actor, ctx.now())
      return { waiting: waiting.map(presentWaitingRequest), settled: settled.map(presentRequest) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/goodwill/requests/:id/decision',
    operationId: 'decideGoodwillRequest',
    summary: 'Grants a benefit that somebody else asked for, grants less of it, or refuses it with a reason.',
    permission: 'goodwill.approve',
    params,
    body: z.object({
      decision: z.enum(REQUEST_DECISIONS),
      /** For `lower`: less than was asked for. */
      amount: amount.min(1).max(MOST_GOODWILL).optional(),
      /** For whoever asked; needed to refuse. */
      note: z.string().trim().max(1000).optional(),
    }),
    response: goodwillRequest.pick({ id: true, state: true }),
    async handler({ ctx, actor, params, body }) {
      const { id, state } = await decideGoodwillRequest(ctx, actor, params.id, body)
      return { id, state }
    },
  }),
  route({
    method: 'POST',
    path: '/api/goodwill/requests/:id/withdraw',
    operationId: 'withdrawGoodwillRequest',
    summary: 'Takes back what one asked for, while it waits.',
    permission: 'goodwill.give',
    params,
    response: ok,
    async handler({ ctx, actor, params }) {
      await withdrawGoodwillRequest(ctx, actor, params.id)
      return { ok: true as const }
    },
  }),
]
