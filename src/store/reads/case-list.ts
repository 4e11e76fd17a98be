/** Rows of a queue, in its order: by virtual deadline while a clock runs, then by latest activity; or by activity alone. */
import type { RawBuilder } from 'kysely'
import type { Actor } from '../../core/access.ts'
import type { Case } from '../../core/case/case.ts'
import type { Verdict } from '../../core/text/verdict.ts'
import { type Db, sql } from '../db.ts'
import { inQueue, type QueueName } from './queues.ts'
import { visibleCases } from './scope.ts'

export type CaseRowData = {
  state: Case
  number: number
  customerName: string
  assigneeName: string | null
  channel: { id: string; kind: string; name: string }
  visibility: 'public' | 'private'
  body: string | null
  verdict: Verdict | null
  sendProblem: boolean
  lastActivityAt: Date
  brandLanguage: string
  earlierCases: number
  /** When the customer's latest message was sent, and when they were last active in its conversation by the platform's reckoning. */
  sentAt: Date
  customerActiveAt: Date | null
}

/** By urgency, or by when something last happened. */
export const LIST_ORDERS = ['urgency', 'newest', 'oldest'] as const
export type ListOrder = (typeof LIST_ORDERS)[number]

/** What rows must show of themselves to be listed; null asks for nothing. */
export type ListFilter = {
  visibility: CaseRowData['visibility'] | null
  sentiment: Verdict['sentiment'] | null
  channelId: string | null
  owner: 'nobody' | 'me' | null
}

export type ListQuery = {
  queue: QueueName | null
  areaId: string | null
  brandId: string | null
  order: ListOrder
  only: ListFilter
  cursor: string | null
  limit: number
}

/** The page, the cursor of the next one, and how many there are in all. */
export async function listCases(
  db: Db,
  actor: Actor,
  query: ListQuery,
): Promise<{ rows: CaseRowData[]; next: string | null; total: number }> {
  const where = sql`${visibleCases(actor)}
    and ${query.queue ? inQueue(query.queue, actor) : sql`c.closed_at is null`}
    and ${query.areaId ? sql`c.area_id = ${query.areaId}` : sql`true`}
    and ${query.brandId ? sql`c.brand_id = ${query.brandId}` : sql`true`}
    and ${matches(query.only, actor)}`
  const { order, place } = ORDERS[query.order]
  const after = query.cursor
    ? sql`(${place}) > (select ${place} from "case" c where c.organization_id = ${actor.organizationId} and c.case_id = ${query.cursor})`
    : sql`true`
  // Said outright, so that a plan which is kept is made for so few.
  const limit = sql.lit(query.limit + 1)
  const [page, counted] = await Promise.all([
    sql<RawRow>`
      with page as (select c.* from "case" c where ${where} and ${after} order by ${order} limit ${limit})
      select ${rowColumns} from page c ${rowJoins} order by ${order}`.execute(db),
    sql<{ n: number }>`select count(*) as n from "case" c where ${where}`.execute(db),
  ])
  const rows = page.rows.slice(0, query.limit)
  const last = rows.at(-1)
  return {
    rows: rows.map(toRow),
    next: page.rows.length > query.limit && last ? last.case_id : null,
    total: counted.rows[0]?.n ?? 0,
  }
}

/** The same for two people exactly when both would be listed the same. */
export function sameList(actor: Actor, query: ListQuery): string {
  const personal = actor.role === 'participant' || query.queue === 'mine' || query.only.owner === 'me'
  return JSON.stringify([actor.organizationId, actor.brandIds, personal ? [actor.role, actor.personId] : null, query])
}

/** `order` as the indexes have it, `place` the same as one row of ascending values, for what comes after a cursor. */
const ORDERS: Record<ListOrder, { order: RawBuilder<unknown>; place: RawBuilder<unknown> }> = {
  urgency: {
    order: sql`c.virtual_deadline, c.last_activity_at desc, c.case_id`,
    place: sql`coalesce(c.virtual_deadline, 'infinity'::timestamptz), -extract(epoch from c.last_activity_at), c.case_id`,
  },
  newest: {
    order: sql`c.last_activity_at desc, c.case_id`,
    place: sql`-extract(epoch from c.last_activity_at), c.case_id`,
  },
  oldest: {
    order: sql`c.last_activity_at, c.case_id`,
    place: sql`extract(epoch from c.last_activity_at), c.case_id`,
  },
}

/** Asks about the same message and verdict that the row shows. */
function matches({ visibility, sentiment, channelId, owner }: ListFilter, actor: Actor): RawBuilder<unknown> {
  const asked = [
    ...(visibility ? [sql`m.visibility = ${visibility}`] : []),
    ...(channelId ? [sql`m.channel_id = ${channelId}`] : []),
    ...(sentiment ? [sql`v.verdict->>'sentiment' = ${sentiment}`] : []),
  ]
  return sql`${owner === 'me' ? sql`c.assignee_id = ${actor.personId}` : owner === 'nobody' ? sql`c.assignee_id is null` : sql`true`}
    and ${
      asked.length === 0
        ? sql`true`
        : sql`exists (select from ${latestMessage} m left join lateral ${itsVerdict} v on true where ${sql.join(asked, sql` and `)})`
    }`
}

/** One row, for the case pane. */
export async function loadCaseRow(db: Db, actor: Actor, caseId: string): Promise<CaseRowData | null> {
  const { rows } = await sql<RawRow>`
    select ${rowColumns} from "case" c ${rowJoins} where ${visibleCases(actor)} and c.case_id = ${caseId}`.execute(db)
  return rows[0] ? toRow(rows[0]) : null
}

/** Rows of certain cases, in no order. */
export async function loadCaseRows(db: Db, actor: Actor, caseIds: string[]): Promise<CaseRowData[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql<RawRow>`
    select ${rowColumns} from "case" c ${rowJoins} where ${visibleCases(actor)} and c.case_id = any(${caseIds}::uuid[])`.execute(
    db,
  )
  return rows.map(toRow)
}

type RawRow = {
  case_id: string
  state: Case
  number: number
  customer_name: string
  assignee_name: string | null
  channel_id: string
  channel_kind: string
  channel_name: string
  visibility: 'public' | 'private'
  body: string | null
  verdict: Verdict | null
  send_problem: boolean
  last_activity_at: Date
  brand_language: string
  earlier_cases: number
  sent_at: Date
  customer_active_at: Date | null
}

const rowColumns = sql`
  c.case_id, c.state, c.number, cu.name as customer_name, p.name as assignee_name, ch.channel_id, ch.kind as channel_kind, ch.name as channel_name,
  m.visibility, m.body, m.sent_at, m.customer_active_at, v.verdict, c.last_activity_at, b.language as brand_language,
  (select count(*) from "case" e where e.organization_id = c.organization_id and e.customer_id = c.customer_id and e.case_id < c.case_id) as earlier_cases,
  exists (select 1 from outgoing o where o.organization_id = c.organization_id and o.case_id = c.case_id and o.state in ('failed', 'unknown', 'refused')) as send_problem`

const latestMessage = sql`(select m.message_id, m.channel_id, m.visibility, m.body, m.sent_at, co.customer_active_at from message m
  left join conversation co on co.organization_id = m.organization_id and co.conversation_id = m.conversation_id
  where m.organization_id = c.organization_id and m.case_id = c.case_id and m.direction = 'in' order by m.sent_at desc, m.message_id desc limit 1)`

const itsVerdict = sql`(select v.verdict from verdict v where v.organization_id = c.organization_id and v.message_id = m.message_id
  order by v.corrected_by is null, v.verdict_id desc limit 1)`

const rowJoins = sql`
  join customer cu on cu.organization_id = c.organization_id and cu.customer_id = c.customer_id
  join brand b on b.organization_id = c.organization_id and b.brand_id = c.brand_id
  left join person p on p.person_id = c.assignee_id
  join lateral ${latestMessage} m on true
  join channel ch on ch.organization_id = c.organization_id and ch.channel_id = m.channel_id
  left join lateral ${itsVerdict} v on true`

function toRow(row: RawRow): CaseRowData {
  return {
    state: row.state,
    number: row.number,
    customerName: row.customer_name,
    assigneeName: row.assignee_name,
    channel: { id: row.channel_id, kind: row.channel_kind, name: row.channel_name },
    visibility: row.visibility,
    body: row.body,
    verdict: row.verdict,
    sendProblem: row.send_problem,
    lastActivityAt: row.last_activity_at,
    brandLanguage: row.brand_language,
    earlierCases: row.earlier_cases,
    sentAt: row.sent_at,
    customerActiveAt: row.customer_active_at,
  }
}
