/** Cases: queues, lists, the pane, and every step of the loop. */
import { z } from 'zod'
import { answerPlaybook } from '../../actions/answer-playbook.ts'
import { assignCase } from '../../actions/assign-case.ts'
import { closeCase } from '../../actions/close-case.ts'
import type { ActionContext } from '../../actions/context.ts'
import { markCase } from '../../actions/mark-case.ts'
import { promiseUpdate } from '../../actions/promise-update.ts'
import { reopenCase } from '../../actions/reopen-case.ts'
import { assignInArea } from '../../actions/routing/assign-in-area.ts'
import { setArea } from '../../actions/set-area.ts'
import { solveCase } from '../../actions/solve-case.ts'
import { stopTimer } from '../../actions/stop-timer.ts'
import type { Actor } from '../../core/access.ts'
import { sharing } from '../../lib/share.ts'
import { LIST_ORDERS, type ListQuery, listCases, sameList } from '../../store/reads/case-list.ts'
import { brandsOf } from '../../store/reads/desk.ts'
import { readTimeline } from '../../store/reads/timeline.ts'
import { presentCaseRow } from '../present/case.ts'
import { presentCase } from '../present/case-view.ts'
import { presentTimeline } from '../present/timeline.ts'
import { type Route, route } from '../route.ts'
import { caseRow, caseView, id, queueName, requestKey, timelineEntry } from './shapes.ts'

const params = z.object({ id })
const note = z.string().max(2000).nullable().default(null)
/** Steps that may be asked for again, after a line that broke: the same key does it once. */
const once = { request_key: requestKey.optional() }
const asked = ({ request_key }: { request_key?: string | undefined }) => ({ requestKey: request_key })
const changed = z.object({ id, version: z.number().int() })
const done = ({ after }: { after: { id: string; version: number } }) => ({ id: after.id, version: after.version })

const closeReason = z.enum([
  'followed_up',
  'answered_in_public',
  'answered_in_private',
  'thanked',
  'noise',
  'duplicate',
  'customer_retracted',
  'customer_silent',
  'no_answer_needed',
  'other',
])

/** Each change has every open desk read its list again, and a team's desks mostly show the same one. */
const oneList = sharing<Awaited<ReturnType<typeof readList>>>()

async function readList(ctx: ActionContext, actor: Actor, wanted: ListQuery) {
  const [{ rows, next, total }, brands] = await Promise.all([listCases(ctx.db, actor, wanted), brandsOf(ctx.db, actor)])
  const now = ctx.now()
  const items = rows.flatMap((row) => {
    const brand = brands.get(row.state.brandId)
    return brand ? [presentCaseRow(row, brand, now, ctx.capabilities)] : []
  })
  return { items, next_cursor: next, total }
}

export const caseRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/cases',
    operationId: 'listCases',
    summary: 'Cases of a queue or an area, by urgency or by activity; of those only some, by what their rows show.',
    permission: 'desk.read',
    query: z.object({
      queue: queueName.optional(),
      area_id: id.optional(),
      brand_id: id.optional(),
      order: z.enum(LIST_ORDERS).default('urgency'),
      visibility: z.enum(['public', 'private']).optional(),
      sentiment: z.enum(['negative', 'neutral', 'positive']).optional(),
      channel_id: id.optional(),
      owner: z.enum(['nobody', 'me']).optional(),
      cursor: id.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ items: z.array(caseRow), next_cursor: id.nullable(), total: z.number().int() }),
    async handler({ ctx, actor, query }) {
      const wanted: ListQuery = {
        queue: query.queue ?? null,
        areaId: query.area_id ?? null,
        brandId: query.brand_id ?? null,
        order: query.order,
        only: {
          visibility: query.visibility ?? null,
          sentiment: query.sentiment ?? null,
          channelId: query.channel_id ?? null,
          owner: query.owner ?? null,
        },
        cursor: query.cursor ?? null,
        limit: query.limit,
      }
      return oneList(sameList(actor, wanted), () => readList(ctx, actor, wanted))
    },
  }),
  route({
    method: 'GET',
    path: '/api/cases/:id',
    operationId: 'getCase',
    summary: 'One case whole: both sides of it, what was understood, what can be done.',
    permission: 'desk.read',
    params,
    response: caseView,
    handler: ({ ctx, actor, params }) => presentCase(ctx, actor, params.id),
  }),
  route({
    method: 'GET',
    path: '/api/cases/:id/timeline',
    operationId: 'getTimeline',
    summary: 'Everything that happened in a case, oldest first.',
    permission: 'desk.read',
    params,
    response: z.object({ entries: z.array(timelineEntry) }),
    async handler({ ctx, actor, params }) {
      return { entries: presentTimeline(await readTimeline(ctx.db, actor, params.id)) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/playbook/answer',
    operationId: 'answerPlaybook',
    summary: 'Answers the question that the playbook asks now.',
    permission: 'desk.reply',
    params,
    body: z.object({ node: z.string().max(60), answer: z.string().max(60), ...once }),
    response: changed,
    handler: async ({ ctx, actor, params, body }) =>
      done(await answerPlaybook(ctx, actor, params.id, { answer: body }, asked(body))),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/playbook/back',
    operationId: 'stepBack',
    summary: 'Goes back to a step already taken.',
    permission: 'desk.reply',
    params,
    body: z.object({ node: z.string().max(60), ...once }),
    response: changed,
    handler: async ({ ctx, actor, params, body }) =>
      done(await answerPlaybook(ctx, actor, params.id, { back: body }, asked(body))),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/playbook/skip',
    operationId: 'skipStep',
    summary: 'Skips a step, with the reason.',
    permission: 'desk.reply',
    params,
    body: z.object({ node: z.string().max(60), reason: z.string().trim().min(1).max(500), ...once }),
    response: changed,
    handler: async ({ ctx, actor, params, body }) =>
      done(await answerPlaybook(ctx, actor, params.id, { skip: body }, asked(body))),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/solve',
    operationId: 'solveCase',
    summary: 'The matter is solved; a public one now waits for its follow-up.',
    permission: 'desk.reply',
    params,
    body: z.object({ note, ...once }),
    response: changed,
    handler: async ({ ctx, actor, params, body }) =>
      done(await solveCase(ctx, actor, params.id, body.note, asked(body))),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/close',
    operationId: 'closeCase',
    summary: 'Closes the loop, with a reason when no follow-up was published.',
    permission: 'desk.reply',
    params,
    body: z.object({ reason: closeReason, note, ...once }),
    response: changed,
    handler: async ({ ctx, actor, params, body }) =>
      done(await closeCase(ctx, actor, params.id, body.reason, body.note, asked(body))),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/reopen',
    operationId: 'reopenCase',
    summary: 'Opens a solved or closed case again.',
    permission: 'desk.reply',
    params,
    body: z.object({ note, ...once }),
    response: changed,
    handler: async ({ ctx, actor, params, body }) =>
      done(await reopenCase(ctx, actor, params.id, body.note, asked(body))),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/assign',
    operationId: 'assignCase',
    summary: 'Gives the case to a person, or to nobody.',
    permission: 'case.assign',
    params,
    body: z.object({
      person_id: id.nullable(),
      /** Who had it on the caller’s screen: when somebody else took it meanwhile, it is refused. */
      seen_assignee_id: id.nullable().optional(),
      ...once,
    }),
    response: changed,
    handler: async ({ ctx, actor, params, body }) =>
      done(await assignCase(ctx, actor, params.id, body.person_id, { seen: body.seen_assignee_id, ...asked(body) })),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/assign-in-area',
    operationId: 'assignInArea',
    summary: 'Gives the case to one of its area: whoever is there with the fewest that wait, else the first in order.',
    permission: 'case.assign',
    params,
    response: changed,
    handler: async ({ ctx, actor, params }) => done(await assignInArea(ctx, actor, params.id)),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/stop-timer',
    operationId: 'stopTimer',
    summary: 'A reminder that the playbook started is dealt with.',
    permission: 'desk.reply',
    params,
    body: z.object({ node: z.string().max(60) }),
    response: changed,
    handler: async ({ ctx, actor, params, body }) => done(await stopTimer(ctx, actor, params.id, body.node)),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/area',
    operationId: 'setArea',
    summary: 'Puts the case into an area, and leaves it open in its queue.',
    permission: 'case.assign',
    params,
    body: z.object({ area_id: id.nullable(), ...once }),
    response: changed,
    handler: async ({ ctx, actor, params, body }) =>
      done(await setArea(ctx, actor, params.id, body.area_id, asked(body))),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/mark',
    operationId: 'markCase',
    summary: 'Marks the case as lead, fan, crisis or noise, or takes the mark away.',
    permission: 'desk.reply',
    params,
    body: z.object({ mark: z.enum(['lead', 'fan', 'noise', 'crisis']), on: z.boolean(), ...once }),
    response: changed,
    handler: async ({ ctx, actor, params, body }) =>
      done(await markCase(ctx, actor, params.id, body.mark, body.on, asked(body))),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/promise-update',
    operationId: 'promiseUpdate',
    summary: 'Investigating: an update in the thread is promised within these hours.',
    permission: 'desk.reply',
    params,
    body: z.object({ hours: z.number().positive().max(720), ...once }),
    response: changed,
    handler: async ({ ctx, actor, params, body }) =>
      done(await promiseUpdate(ctx, actor, params.id, body.hours, asked(body))),
  }),
]
