/** The ways to messages that have what a search asks for, newest first, and the page that is shown of them. */
import type { RawBuilder } from 'kysely'
import type { Actor } from '../../core/access.ts'
import { facet } from '../../core/search/marks.ts'
import { anyOf, type Need, toTsquery } from '../../core/search/needs.ts'
import { type Db, sql } from '../db.ts'
import { visibleCases } from './scope.ts'
import type { Counted } from './search-words.ts'

export type Ask = {
  needs: Need[]
  /** Of the lexemes in `needs`. */
  known: Counted
  /** Brands to look in; null: all that the actor may see. */
  brandIds: string[] | null
  /** Numbers of cases; empty: any. */
  cases: number[]
  status: 'open' | 'closed' | null
  before: number | null
  after: number | null
  cursor: Cursor | null
  limit: number
  now: number
}

/** A part of history, in epoch milliseconds: sent before, and sent at or before; `months` have facets of their own. */
export type Stretch = { before?: number; until?: number; months?: number[] }

/** The place of a message in the list, which newer messages do not move. Microseconds since 1970. */
export type Cursor = { sentAt: number; messageId: string }

export type HitRow = {
  message_id: string
  sent_us: number
  sent_at: Date
  direction: 'in' | 'out'
  visibility: 'public' | 'private' | 'internal'
  author_name: string
  body: string
  case_id: string
  number: number
  status: 'open' | 'solved' | 'closed'
  brand_id: string
  customer_id: string
  customer_name: string
  channel_id: string | null
  channel_kind: string | null
  channel_name: string | null
}

/** Candidates (message_id, sent_at), newest first. */
type Candidates = RawBuilder<unknown>

/** Everything that the index finds in this part of history, then sorted. The bodies of the few that are shown are read last. */
export function byIndex(actor: Actor, ask: Ask, part: Stretch): Candidates {
  const within = part.months ? [...ask.needs, anyOf(part.months.map(facet.month))] : ask.needs
  return sql`with hit as materialized (
      select s.message_id, s.sent_at from message_search s
       where s.organization_id = ${actor.organizationId} and ${matches(within)} and ${sentWhen(ask, part)})
    select message_id, sent_at from hit order by sent_at desc, message_id desc`
}

/** The newest of this part of history, `most` of them, one by one. */
export function throughNewest(actor: Actor, ask: Ask, part: Stretch, most: number): Candidates {
  return sql`select s.message_id, s.sent_at from (
      select s.message_id, s.sent_at, s.lexemes from message_search s
       where s.organization_id = ${actor.organizationId} and ${sentWhen(ask, part)}
       order by s.sent_at desc, s.message_id desc limit ${most}) s
     where ${matches(ask.needs)}`
}

/** Where looking through the `most` newest came to; null when that was all. */
export async function endOfNewest(db: Db, actor: Actor, ask: Ask, most: number): Promise<Cursor | null> {
  const { rows } = await sql<{ sent_us: number; message_id: string }>`
    select ${microseconds(sql`s.sent_at`)} as sent_us, s.message_id from message_search s
     where s.organization_id = ${actor.organizationId} and ${sentWhen(ask)}
     order by s.sent_at desc, s.message_id desc offset ${most - 1} limit 1`.execute(db)
  return rows[0] ? { sentAt: rows[0].sent_us, messageId: rows[0].message_id } : null
}

/** Messages of the cases asked for, or of those a participant was given; what else stands in a public thread, the case shows too. */
export function ofCases(actor: Actor, ask: Ask): Candidates {
  const theirs = sql`select c.case_id from "case" c where ${visibleCases(actor)} and ${ofNumber(ask)}`
  const around =
    ask.cases.length > 0
      ? sql``
      : sql`union select m.message_id from case_conversation cc join message m on m.organization_id = cc.organization_id
              and m.conversation_id = cc.conversation_id and m.visibility = 'public'
            where cc.organization_id = ${actor.organizationId} and cc.case_id in (${theirs})`
  return sql`with hit as materialized (
      select m.message_id from message m where m.organization_id = ${actor.organizationId} and m.case_id in (${theirs}) ${around})
    select s.message_id, s.sent_at from hit join message_search s
        on s.organization_id = ${actor.organizationId} and s.message_id = hit.message_id
     where ${matches(ask.needs)} and ${sentWhen(ask)} order by s.sent_at desc, s.message_id desc`
}

/** There are few open cases beside all of history. */
export function ofOpenCases(actor: Actor, ask: Ask): Candidates {
  return sql`with hit as materialized (
      select m.message_id from "case" c join message m on m.organization_id = c.organization_id and m.case_id = c.case_id
       where ${visibleCases(actor)} and c.closed_at is null)
    select s.message_id, s.sent_at from hit join message_search s
        on s.organization_id = ${actor.organizationId} and s.message_id = hit.message_id
     where ${matches(ask.needs)} and ${sentWhen(ask)} order by s.sent_at desc, s.message_id desc`
}

function matches(needs: Need[]) {
  const query = toTsquery(needs)
  return query === null ? sql`true` : sql`s.lexemes @@ ${query}::tsquery`
}

function sentWhen({ before, after, cursor }: Ask, part: Stretch = {}) {
  const end = Math.min(before ?? Number.POSITIVE_INFINITY, part.before ?? Number.POSITIVE_INFINITY)
  const parts = [
    ...(end === Number.POSITIVE_INFINITY ? [] : [sql`s.sent_at < ${new Date(end)}`]),
    ...(part.until === undefined ? [] : [sql`s.sent_at <= ${new Date(part.until)}`]),
    ...(after === null ? [] : [sql`s.sent_at >= ${new Date(after)}`]),
    ...(cursor === null
      ? []
      : [sql`(s.sent_at, s.message_id) < (${instant(cursor.sentAt)}::timestamptz, ${cursor.messageId}::uuid)`]),
  ]
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)
}

const microseconds = (at: RawBuilder<unknown>) => sql`(extract(epoch from ${at}) * 1000000)::bigint`
/** Back again, since a Date cannot hold them. */
const instant = (us: number): string =>
  new Date(Math.floor(us / 1000)).toISOString().replace('Z', `${String(us % 1000).padStart(3, '0')}Z`)

const ofNumber = ({ cases }: Ask) => (cases.length === 0 ? sql`true` : sql`c.number = any(${cases}::int[])`)

/**
 * The page: each candidate with the case through which this person sees it, or left out. A message of our own under a post belongs to no
 * case; like the pane of a case, the search shows it with the thread.
 */
export async function run(db: Db, actor: Actor, ask: Ask, candidates: Candidates): Promise<HitRow[]> {
  const scope = sql`${visibleCases(actor)} and ${ofNumber(ask)}
    and ${ask.brandIds ? sql`c.brand_id = any(${ask.brandIds}::uuid[])` : sql`true`}
    and ${ask.status === null ? sql`true` : ask.status === 'open' ? sql`c.closed_at is null` : sql`c.closed_at is not null`}`
  const seenAround = actor.role === 'participant' ? sql`true` : sql`m.case_id is null`
  const { rows } = await sql<HitRow>`
    with page as materialized (
      select h.message_id, h.sent_at, home.case_id from (${candidates}) h
       cross join lateral (
         select c.case_id from message m join "case" c on c.organization_id = m.organization_id and c.case_id = m.case_id
          where m.organization_id = ${actor.organizationId} and m.message_id = h.message_id and ${scope}
         union all (
           select c.case_id from message m
             join case_conversation cc on cc.organization_id = m.organization_id and cc.conversation_id = m.conversation_id
             join "case" c on c.organization_id = cc.organization_id and c.case_id = cc.case_id
            where m.organization_id = ${actor.organizationId} and m.message_id = h.message_id and m.visibility = 'public'
              and ${seenAround} and ${scope} order by c.last_activity_at desc limit 1)
         limit 1) home
       limit ${ask.limit + 1})
    select p.message_id, p.sent_at, ${microseconds(sql`p.sent_at`)} as sent_us, m.direction, m.visibility,
           m.author_name, m.body, c.case_id, c.number, c.status, c.brand_id, c.customer_id, cu.name as customer_name,
           ch.channel_id, ch.kind as channel_kind, ch.name as channel_name
      from page p
      join message m on m.organization_id = ${actor.organizationId} and m.message_id = p.message_id
      join "case" c on c.organization_id = m.organization_id and c.case_id = p.case_id
      join customer cu on cu.organization_id = c.organization_id and cu.customer_id = c.customer_id
      left join channel ch on ch.organization_id = m.organization_id and ch.channel_id = m.channel_id
     where m.body is not null and m.removed_at is null
     order by p.sent_at desc, p.message_id desc`.execute(db)
  return rows
}
