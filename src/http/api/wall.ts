/** The practice wall: its page's own API for visitors, and the faults that a manager may order. Off outside sample data. */
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { addSampleData } from '../../actions/sample/add-sample-data.ts'
import { removeSampleData } from '../../actions/sample/remove-sample-data.ts'
import { orderWallFault } from '../../actions/wall/order-fault.ts'
import { changeOnWall, joinWall, postOnWall } from '../../actions/wall/wall.ts'
import { readFaults, readWall } from '../../store/reads/wall.ts'
import { type Route, route } from '../route.ts'
import { id, ok } from './shapes.ts'

const params = z.object({ id })
const fault = z.enum(['duplicate', 'delay', 'reorder', 'refuse', 'rate_limit', 'lose_answer', 'server_error'])
const entry = z.object({
  id,
  kind: z.enum(['post', 'comment', 'direct']),
  root_id: id,
  author: z.string(),
  by_brand: z.boolean(),
  mine: z.boolean(),
  body: z.string(),
  removed: z.boolean(),
  at: z.iso.datetime(),
})
const tokenOf = (request: FastifyRequest): string =>
  /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
const body = z.string().max(200_000)

export const wallRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/wall/:id',
    operationId: 'readWall',
    summary: 'The wall as a visitor sees it: public threads, and their own private messages.',
    permission: 'anyone',
    perMinute: 1200,
    params,
    response: z.object({
      brand: z.string(),
      language: z.enum(['he', 'en']),
      visitor: z.string().nullable(),
      entries: z.array(entry),
    }),
    handler: ({ ctx, params, request }) => readWall(ctx.db, params.id, tokenOf(request)),
  }),
  route({
    method: 'POST',
    path: '/api/wall/:id/visitors',
    operationId: 'joinWall',
    summary: 'Comes to the wall under a name.',
    permission: 'anyone',
    perMinute: 30,
    params,
    body: z.object({ name: z.string().trim().min(1).max(200) }),
    response: z.object({ visitor_id: id, name: z.string(), token: z.string() }),
    async handler({ ctx, params, body }) {
      const { visitorId, name, token } = await joinWall(ctx, params.id, body.name)
      return { visitor_id: visitorId, name, token }
    },
  }),
  route({
    method: 'POST',
    path: '/api/wall/:id/entries',
    operationId: 'postOnWall',
    summary: 'A visitor posts, comments, or writes privately to the brand.',
    permission: 'anyone',
    perMinute: 60,
    params,
    body: z.object({ kind: z.enum(['post', 'comment', 'direct']), root_id: id.nullable().default(null), body }),
    response: z.object({ id }),
    async handler({ ctx, params, body, request }) {
      const made = await postOnWall(ctx, params.id, tokenOf(request), {
        kind: body.kind,
        rootId: body.root_id,
        body: body.body,
      })
      return { id: made.id }
    },
  }),
  route({
    method: 'PATCH',
    path: '/api/wall/:id/entries/:entry',
    operationId: 'editOnWall',
    summary: 'A visitor rewords what they wrote.',
    permission: 'anyone',
    perMinute: 60,
    params: z.object({ id, entry: id }),
    body: z.object({ body }),
    response: ok,
    async handler({ ctx, params, body, request }) {
      await changeOnWall(ctx, params.id, tokenOf(request), params.entry, body.body)
      return { ok: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/wall/:id/entries/:entry',
    operationId: 'removeFromWall',
    summary: 'A visitor removes what they wrote.',
    permission: 'anyone',
    perMinute: 60,
    params: z.object({ id, entry: id }),
    response: ok,
    async handler({ ctx, params, request }) {
      await changeOnWall(ctx, params.id, tokenOf(request), params.entry, null)
      return { ok: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/wall/:id/faults',
    operationId: 'listWallFaults',
    summary: 'What the wall will do wrong next.',
    permission: 'sample.manage',
    params,
    response: z.object({
      faults: z.array(z.object({ fault, remaining: z.number().int(), seconds: z.number().int().nullable() })),
    }),
    handler: async ({ ctx, actor, params }) => ({ faults: await readFaults(ctx.db, actor, params.id) }),
  }),
  route({
    method: 'POST',
    path: '/api/wall/:id/faults',
    operationId: 'orderWallFault',
    summary: 'Orders the next deliveries or calls to go wrong: for tests and training.',
    permission: 'sample.manage',
    params,
    body: z.object({
      fault,
      times: z.number().int().min(0).max(1000).default(1),
      seconds: z.number().int().min(0).max(3600).nullable().default(null),
    }),
    response: ok,
    async handler({ ctx, actor, params, body }) {
      await orderWallFault(ctx, actor, params.id, body.fault, body.times, body.seconds)
      return { ok: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/sample-data',
    operationId: 'addSampleData',
    summary: 'Adds two fictional businesses, each with a practice wall and customers who write on it.',
    permission: 'sample.manage',
    response: z.object({ walls: z.array(z.object({ channel_id: id, brand_id: id, brand: z.string() })) }),
    async handler({ ctx, actor }) {
      return { walls: await addSampleData(ctx, actor) }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/sample-data',
    operationId: 'removeSampleData',
    summary: 'Removes the fictional businesses and everything of theirs.',
    permission: 'sample.manage',
    response: ok,
    async handler({ ctx, actor }) {
      await removeSampleData(ctx, actor)
      return { ok: true as const }
    },
  }),
]
