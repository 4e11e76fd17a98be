/** The ways to messages that have what a search asks for, newest first, and the page that is shown of them. */
import type { RawBuilder } from 'kysely'
import type { Actor } from '../../core/access.ts'
import { MONTH } from '../../core/search/marks.ts'
import { type Need, toTsqueries } from '../../core/search/needs.ts'
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
  /** Epoch milliseconds: sent before, sent at or after. */
  before: number | null
  after: number | null
  cursor: Cursor | null
  limit: number
  now: number
}

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
export type Way = (actor: Actor, ask: Ask) => Candidates

/** Everything that the index finds, then sorted. */
export function byIndex(actor: Actor, ask: Ask): Candidates {
  return sql`with hit as materialized (
      select s.message_id, s.sent_at from message_search s
       where s.organization_id = ${actor.organizationId} and ${matches(ask.needs)} and ${sentWhen(ask)})
    select message_id, sent_at from hit order by sent_at desc, message_id desc`
}

/** The `most` newest, one by one. */
export const throughNewest =
  (most: number): Way =>
  (actor, ask) =>
    sql`select s.message_id, s.sent_at from (
      select s.message_id, s.sent_at, s.lexemes from message_search s
       where s.organization_id = ${actor.organizationId} and ${sentWhen(ask)}
       order by s.sent_at desc, s.message_id desc limit ${most}) s
     where ${matches(ask.needs)}`

/**
 * By the index, a month at a time, from one that has messages to the one before; whoever has enough for a page asks for no more of them.
 * The months come one by one, so what is found stays in order.
 */
export function byMonths(actor: Actor, ask: Ask): Candidates {
  const searched = sql`message_search s where s.organization_id = ${actor.organizationId}`
  const earlier = sql`${sentWhen({ ...ask, before: null, cursor: null })} and s.sent_at < date_trunc('month', month.at, 'UTC')`
  const number = sql`(extract(year from month.at at time zone 'UTC') * 12 + extract(month from month.at at time zone 'UTC') - 1)::int`
  return sql`with recursive month(at) as (
      select max(s.sent_at) from ${searched} and ${sentWhen(ask)}
      union all
      select (select max(s.sent_at) from ${searched} and ${earlier}) from month where month.at is not null)
    select hit.message_id, hit.sent_at from month cross join lateral (
      with found as materialized (
        select s.message_id, s.sent_at from ${searched} and ${sentWhen(ask)} and ${matches(ask.needs)}
           and s.lexemes @@ (${MONTH} || ${number})::tsquery)
      select message_id, sent_at from found order by sent_at desc, message_id desc) hit`
}

/** Where looking through the `most` newest came to; null when that was all. */
export async function endOfNewest(db: Db, actor: Actor, ask: Ask, most: number): Promise<Cursor | null> {
  const { rows } = await sql<{ sent_us: number; message_id: string }>`
    select ${microseconds(sql`s.sent_at`)} as sent_us, s.message_id from message_search s
     where s.organization_id = ${actor.organizationId} and ${sentWhen(ask)}
     order by s.sent_at desc, s.message_id desc offset ${most - 1} limit 1`.execute(db)
  return rows[0] ? { sentAt: rows[0].sent_us, messageId: rows[0].message_id } : null
}

/**
 * Messages of the cases that are asked for: of some numbers, of the open ones, of those a participant was given. With what else stands in
 * their public threads, as far as the page shows it.
 */
export function ofCases(actor: Actor, ask: Ask): Candidates {
  const isOpen = ask.status === 'open' ? sql`c.closed_at is null` : sql`true`
  const cases = sql`select c.case_id from "case" c where ${visibleCases(actor)} and ${ofNumber(ask)} and ${isOpen}`
  // The place of the last page is one in message_search, whose clock is coarser.
  const sent = sentWhen({ ...ask, cursor: null }, 'm')
  return sql`with hit as materialized (
      select m.message_id from message m where m.organization_id = ${actor.organizationId} and m.case_id in (${cases}) and ${sent}
      union select m.message_id from case_conversation cc
        join message m on m.organization_id = cc.organization_id and m.conversation_id = cc.conversation_id
       where cc.organization_id = ${actor.organizationId} and cc.case_id in (${cases}) and ${isAround(actor)} and ${sent})
    select s.message_id, s.sent_at from hit join message_search s
        on s.organization_id = ${actor.organizationId} and s.message_id = hit.message_id
     where ${matches(ask.needs)} and ${sentWhen(ask)} order by s.sent_at desc, s.message_id desc`
}

/** Whether one of these messages has what is asked for. */
export async function anyFits(db: Db, actor: Actor, needs: readonly Need[], messageIds: string[]): Promise<boolean> {
  if (messageIds.length === 0) return false
  const { rows } = await sql`select from message_search s where s.organization_id = ${actor.organizationId}
    and s.message_id = any(${messageIds}::uuid[]) and ${matches(needs)} limit 1`.execute(db)
  return rows.length > 0
}

function matches(needs: readonly Need[]) {
  const each = toTsqueries(needs).map((query) => sql`s.lexemes @@ ${query}::tsquery`)
  return each.length === 0 ? sql`true` : sql.join(each, sql` and `)
}

/** With one upper end: of two, the database would begin at the later and read on to the other. */
function sentWhen({ before, after, cursor }: Ask, table: 's' | 'm' = 's') {
  const at = sql.ref(`${table}.sent_at`)
  const isAfter = after === null ? sql`true` : sql`${at} >= ${new Date(after)}`
  if (cursor !== null && cursor.sentAt / 1000 < (before ?? Number.POSITIVE_INFINITY))
    return sql`(s.sent_at, s.message_id) < (${instant(cursor.sentAt)}::timestamptz, ${cursor.messageId}::uuid) and ${isAfter}`
  return before === null ? isAfter : sql`${at} < ${new Date(before)} and ${isAfter}`
}

const microseconds = (at: RawBuilder<unknown>) => sql`(extract(epoch from ${at}) * 1000000)::bigint`
/** Back again, since a Date cannot hold them. */
const instant = (us: number): string =>
  new Date(Math.floor(us / 1000)).toISOString().replace('Z', `${String(us % 1000).padStart(3, '0')}Z`)

const ofNumber = ({ cases }: Ask) => (cases.length === 0 ? sql`true` : sql`c.number = any(${cases}::int[])`)

/**
 * Of a message `m` in a public thread: whether it is seen through any case there. A message of our own under a post belongs to no case;
 * a participant sees in the threads of their cases what the pane of the case shows.
 */
const isAround = (actor: Actor) =>
  sql`m.visibility = 'public' and ${actor.role === 'participant' ? sql`true` : sql`m.case_id is null`}`

/** The page: each candidate with the case through which this person sees it, or left out. The bodies are read last, of the few on it. */
export async function run(db: Db, actor: Actor, ask: Ask, candidates: Candidates): Promise<HitRow[]> {
  const scope = sql`${visibleCases(actor)} and ${ofNumber(ask)}
    and ${ask.brandIds ? sql`c.brand_id = any(${ask.brandIds}::uuid[])` : sql`true`}
    and ${ask.status === null ? sql`true` : ask.status === 'open' ? sql`c.closed_at is null` : sql`c.closed_at is not null`}`
  // One candidate after the other: the limits keep the planner from joining them in another order.
  const { rows } = await sql<HitRow>`
    with page as materialized (
      select h.message_id, h.sent_at, home.case_id from (${candidates}) h
       cross join lateral (
         select seen.case_id from message m cross join lateral (
           select c.case_id from "case" c where c.case_id = m.case_id and ${scope}
           union all (
             select c.case_id from case_conversation cc
               join "case" c on c.organization_id = cc.organization_id and c.case_id = cc.case_id
              where cc.organization_id = m.organization_id and cc.conversation_id = m.conversation_id
                and ${isAround(actor)} and ${scope} order by c.last_activity_at desc limit 1)
           limit 1) seen
          where m.organization_id = ${actor.organizationId} and m.message_id = h.message_id limit 1) home
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
