/** Goodwill: benefits given to customers, their limits, what similar cases got, and the ledger of all. */
import { z } from 'zod'
import { cancelGoodwill } from '../../actions/goodwill/cancel-goodwill.ts'
import { giveGoodwill } from '../../actions/goodwill/give-goodwill.ts'
import { GOODWILL_KINDS } from '../../core/goodwill/goodwill.ts'
import { caseGoodwill, type LedgerFilter, ledgerTotals, readLedger } from '../../store/reads/goodwill.ts'
import { ledgerCsv, presentCaseGoodwill, presentLedgerRow } from '../present/goodwill.ts'
import { type Route, route } from '../route.ts'
import { goodwillRequestRoutes, wantedGoodwill } from './goodwill-requests.ts'
import { amount, caseGoodwillShape, ledgerEntry } from './goodwill-shapes.ts'
import { id, ok } from './shapes.ts'

const params = z.object({ id })
const filters = {
  brand_id: id.optional(),
  person_id: id.optional(),
  kind: z.enum(GOODWILL_KINDS).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  state: z.enum(['standing', 'cancelled', 'above_limit']).optional(),
}
const filterOf = (query: z.output<z.ZodObject<typeof filters>>): LedgerFilter => ({
  brandId: query.brand_id ?? null,
  personId: query.person_id ?? null,
  kind: query.kind ?? null,
  from: query.from ?? null,
  to: query.to ?? null,
  month: query.month ?? null,
  state: query.state ?? null,
})
/** A spreadsheet takes about a million; nobody reads as many. */
const MOST_EXPORTED = 50_000

export const goodwillRoutes: Route[] = [
  ...goodwillRequestRoutes,
  route({
    method: 'GET',
    path: '/api/cases/:id/goodwill',
    operationId: 'getCaseGoodwill',
    summary: 'Benefits given in a case, what may still be given, and what similar cases got.',
    permission: 'desk.read',
    params,
    response: caseGoodwillShape,
    handler: async ({ ctx, actor, params }) =>
      presentCaseGoodwill(await caseGoodwill(ctx.db, actor, params.id, ctx.now())),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/goodwill',
    operationId: 'giveGoodwill',
    summary: 'Gives a benefit, in the brand’s currency; above the limits only by those who may approve.',
    permission: 'goodwill.give',
    params,
    body: wantedGoodwill,
    response: z.object({ id }),
    handler: async ({ ctx, actor, params, body: { request_key: requestKey, ...body } }) => ({
      id: await giveGoodwill(ctx, actor, params.id, { ...body, requestKey }),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/goodwill/:id/cancel',
    operationId: 'cancelGoodwill',
    summary: 'Takes a benefit back, with a reason; it stays on the ledger as such.',
    permission: 'goodwill.give',
    params,
    body: wantedGoodwill.pick({ reason: true }),
    response: ok,
    async handler({ ctx, actor, params, body }) {
      await cancelGoodwill(ctx, actor, params.id, body.reason)
      return { ok: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/goodwill',
    operationId: 'listGoodwill',
    summary: 'The ledger of the brands one covers, newest first.',
    permission: 'goodwill.read',
    query: z.object({ ...filters, cursor: id.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    response: z.object({ items: z.array(ledgerEntry), next_cursor: id.nullable() }),
    async handler({ ctx, actor, query }) {
      const page = { before: query.cursor ?? null, limit: query.limit }
      const items = (await readLedger(ctx.db, actor, filterOf(query), page)).map(presentLedgerRow)
      return { items, next_cursor: items.length === query.limit ? (items.at(-1)?.id ?? null) : null }
    },
  }),
  route({
    method: 'GET',
    path: '/api/goodwill/totals',
    operationId: 'getGoodwillTotals',
    summary: 'Sums of what stands on the ledger: of all, by brand, by who gave it, by month; each currency apart.',
    permission: 'goodwill.read',
    query: z.object(filters),
    response: z.object({
      items: z.array(
        z.object({
          by: z.enum(['all', 'brand', 'person', 'month']),
          key: z.string().nullable(),
          name: z.string().nullable(),
          currency: z.string(),
          amount,
          count: z.number().int(),
        }),
      ),
    }),
    handler: async ({ ctx, actor, query }) => ({ items: await ledgerTotals(ctx.db, actor, filterOf(query)) }),
  }),
  route({
    method: 'GET',
    path: '/api/goodwill/export',
    operationId: 'exportGoodwill',
    summary: 'The ledger as CSV, for spreadsheets.',
    permission: 'goodwill.read',
    query: z.object({ ...filters, language: z.enum(['he', 'en']).optional() }),
    response: z.any().meta({ type: 'string', format: 'binary' }),
    async handler({ ctx, actor, query, language, reply }) {
      const rows = await readLedger(ctx.db, actor, filterOf(query), { before: null, limit: MOST_EXPORTED })
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="goodwill.csv"')
        .header('cache-control', 'no-store')
        .send(Buffer.from(ledgerCsv(rows, query.language ?? language)))
    },
  }),
]
