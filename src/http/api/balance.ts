/** Between ignoring people and being run by them: active time told by desks, and the balance over the last days. */
import { z } from 'zod'
import type { ActionContext, Actor } from '../../actions/context.ts'
import { recordEffort } from '../../actions/record-effort.ts'
import { ACCEPTED, BALANCE_NUMBERS, type Balance, balance } from '../../core/kpi/balance.ts'
import { SLOT_SECONDS } from '../../core/kpi/effort.ts'
import { balanceFacts } from '../../store/reads/balance.ts'
import { namesOfCases } from '../../store/reads/case-names.ts'
import { maskedExcerpt } from '../../store/reads/mask.ts'
import { waitingClocks } from '../../store/reads/responsiveness.ts'
import { type Route, route } from '../route.ts'
import { id } from './shapes.ts'

const DAY = 86_400_000
const MOST = 200

const days = z.coerce.number().int().min(1).max(90).default(7)
const query = z.object({ brand_id: id.optional(), days })
const number = z.enum(BALANCE_NUMBERS)

const shown = z.object({
  days: z.number().int(),
  /** Active seconds of people in cases, and the median of a case. */
  seconds: z.number(),
  median_seconds: z.number().nullable(),
  /** Shares of those seconds, 0 to 1. */
  trifles: z.number().nullable(),
  out_of_hours: z.number().nullable(),
  people_per_mild: z.number().nullable(),
  ignoring: z.number(),
  surrender: z.number(),
  /** Both indexes are accepted up to this. */
  accepted: z.number(),
  /** −1 all ignoring … 1 all being run. */
  lean: z.number(),
  verdict: z.enum(['balanced', 'ignoring', 'run', 'both', 'nothing']),
  /** How many cases are behind each number. */
  cases: z.record(number, z.number().int()),
})

export const balanceRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/cases/:id/effort',
    operationId: 'recordEffort',
    summary: 'Active seconds in a case by half minutes, each a sum so far: telling them again adds nothing.',
    permission: 'desk.note',
    params: z.object({ id }),
    body: z.object({
      slices: z
        .array(
          z.object({
            /** Half minutes since 1970. */
            slot: z.number().int().min(0),
            seconds: z.number().int().min(1).max(SLOT_SECONDS),
          }),
        )
        .min(1)
        .max(240),
    }),
    response: z.object({ added: z.number().int() }),
    handler: async ({ ctx, actor, params, body }) => ({
      added: await recordEffort(ctx, actor, params.id, body.slices),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/balance',
    operationId: 'getBalance',
    summary: 'The balance of the last days: ignoring against being run, with what each is made of.',
    permission: 'desk.read',
    query,
    response: shown,
    async handler({ ctx, actor, query }) {
      const of = await computed(ctx, actor, query)
      const counts = BALANCE_NUMBERS.map((name) => [name, of.behind[name].length])
      return {
        days: query.days,
        seconds: of.seconds,
        median_seconds: of.medianSeconds,
        trifles: of.trifles,
        out_of_hours: of.outOfHours,
        people_per_mild: of.peoplePerMild,
        ignoring: of.ignoring,
        surrender: of.surrender,
        accepted: ACCEPTED,
        lean: of.lean,
        verdict: of.verdict,
        cases: Object.fromEntries(counts) as Record<(typeof BALANCE_NUMBERS)[number], number>,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/balance/cases',
    operationId: 'listBalanceCases',
    summary: 'The cases behind one number of the balance, the largest part first.',
    permission: 'desk.read',
    query: query.extend({ number }),
    response: z.object({
      items: z.array(
        z.object({
          case_id: id,
          number: z.number().int(),
          customer_name: z.string(),
          channel_kind: z.string(),
          excerpt: z.string().nullable(),
          /** Its own part: seconds, people, or times. */
          amount: z.number(),
        }),
      ),
      total: z.number().int(),
    }),
    async handler({ ctx, actor, query }) {
      const behind = (await computed(ctx, actor, query)).behind[query.number]
      const names = await namesOfCases(
        ctx.db,
        actor,
        behind.slice(0, MOST).map(({ caseId }) => caseId),
      )
      const items = behind.flatMap(({ caseId, amount }) => {
        const name = names.get(caseId)
        if (!name) return []
        const { number, customerName, channelKind } = name
        const excerpt = name.excerpt && maskedExcerpt(name.excerpt, 160)
        return [{ case_id: caseId, number, customer_name: customerName, channel_kind: channelKind, excerpt, amount }]
      })
      return { items, total: behind.length }
    },
  }),
]

async function computed(
  ctx: ActionContext,
  actor: Actor,
  { brand_id, days }: { brand_id?: string | undefined; days: number },
): Promise<Balance> {
  const now = ctx.now()
  const brandId = brand_id ?? null
  const [facts, waiting] = await Promise.all([
    balanceFacts(ctx.db, actor, brandId, new Date(now - days * DAY)),
    waitingClocks(ctx.db, actor, brandId),
  ])
  const overdue = waiting.filter(({ targetAt }) => targetAt <= now).map(({ caseId }) => caseId)
  return balance(facts, overdue)
}
