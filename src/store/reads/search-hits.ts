/**
 * Messages that have what a search asks for, newest first, over all history. How they are found depends on how many there can be: few
 * are taken from the index and sorted; many are met soon by looking through the newest; and where a case says which ones, it leads.
 */
import type { RawBuilder } from 'kysely'
import type { Actor } from '../../core/access.ts'
import { type Counts, likelyShare, type Need, toTsquery } from '../../core/search/needs.ts'
import { type Db, sql } from '../db.ts'
import { visibleCases } from './scope.ts'

export type Ask = {
  needs: Need[]
  /** Of the lexemes in `needs`, and of all messages. */
  counts: { count: Counts; messages: number }
  /** Brands to look in; null: all that the actor may see. */
  brandIds: string[] | null
  /** Numbers of cases; empty: any. */
  cases: number[]
  status: 'open' | 'closed' | null
  before: number | null
  after: number | null
  cursor: Cursor | null
  limit: number
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

/** So many of the newest are looked through before the index is asked after all: what is common may be old, or seldom go together. */
const LOOK_THROUGH = 20_000

export async function findHits(db: Db, actor: Actor, ask: Ask): Promise<{ rows: HitRow[]; next: Cursor | null }> {
  const rows = await pageOf(db, actor, ask)
  const last = rows.length > ask.limit ? rows[ask.limit - 1] : undefined
  return {
    rows: rows.slice(0, ask.limit),
    next: last ? { sentAt: last.sent_us, messageId: last.message_id } : null,
  }
}

async function pageOf(db: Db, actor: Actor, ask: Ask): Promise<HitRow[]> {
  if (actor.role === 'participant' || ask.cases.length > 0) return run(db, actor, ask, ofCases(actor, ask))
  if (ask.needs.length > 0 && !isCommon(ask)) return run(db, actor, ask, byIndex(actor, ask))
  const newest = await run(db, actor, ask, throughNewest(actor, ask, ask.needs.length > 0 ? LOOK_THROUGH : null))
  if (newest.length > ask.limit || ask.needs.length === 0) return newest
  return run(db, actor, ask, ask.status === 'open' ? ofOpenCases(actor, ask) : byIndex(actor, ask))
}

/** Whether the newest will hold a page of it soon, sooner than the index tells of all there are. */
function isCommon({ needs, counts: { count, messages }, limit }: Ask): boolean {
  const share = likelyShare(needs, count, messages)
  const lookedThrough = (limit + 1) / share
  return lookedThrough <= LOOK_THROUGH / 2 && lookedThrough < share * messages
}

/** Candidates (message_id, sent_at), newest first. */
type Candidates = RawBuilder<unknown>

/** Everything that the index finds, then sorted. The bodies of the few that are shown are read last. */
function byIndex(actor: Actor, ask: Ask): Candidates {
  return sql`with hit as materialized (
      select s.message_id, s.sent_at from message_search s
       where s.organization_id = ${actor.organizationId} and ${matches(ask)} and ${sentWhen(ask)})
    select message_id, sent_at from hit order by sent_at desc, message_id desc`
}

/** `most` null: to the end of history. */
function throughNewest(actor: Actor, ask: Ask, most: number | null): Candidates {
  return sql`select s.message_id, s.sent_at from (
      select s.message_id, s.sent_at, s.lexemes from message_search s
       where s.organization_id = ${actor.organizationId} and ${sentWhen(ask)}
       order by s.sent_at desc, s.message_id desc limit ${most}) s
     where ${matches(ask)}`
}

/** Messages of the cases asked for, or of those a participant was given; what else stands in a public thread, the case shows too. */
function ofCases(actor: Actor, ask: Ask): Candidates {
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
     where ${matches(ask)} and ${sentWhen(ask)} order by s.sent_at desc, s.message_id desc`
}

/** There are few open cases beside all of history. */
function ofOpenCases(actor: Actor, ask: Ask): Candidates {
  return sql`with hit as materialized (
      select m.message_id from "case" c join message m on m.organization_id = c.organization_id and m.case_id = c.case_id
       where ${visibleCases(actor)} and c.closed_at is null)
    select s.message_id, s.sent_at from hit join message_search s
        on s.organization_id = ${actor.organizationId} and s.message_id = hit.message_id
     where ${matches(ask)} and ${sentWhen(ask)} order by s.sent_at desc, s.message_id desc`
}

function matches(ask: Ask) {
  const query = toTsquery(ask.needs)
  return query === null ? sql`true` : sql`s.lexemes @@ ${query}::tsquery`
}

function sentWhen({ before, after, cursor }: Ask) {
  const parts = [
    ...(before === null ? [] : [sql`s.sent_at < ${new Date(before)}`]),
    ...(after === null ? [] : [sql`s.sent_at >= ${new Date(after)}`]),
    ...(cursor === null
      ? []
      : [sql`(s.sent_at, s.message_id) < (${instant(cursor.sentAt)}::timestamptz, ${cursor.messageId}::uuid)`]),
  ]
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)
}

/** Microseconds, which a Date cannot hold. */
const instant = (us: number): string =>
  new Date(Math.floor(us / 1000)).toISOString().replace('Z', `${String(us % 1000).padStart(3, '0')}Z`)

const ofNumber = ({ cases }: Ask) => (cases.length === 0 ? sql`true` : sql`c.number = any(${cases}::int[])`)

/**
 * The page: each candidate with the case through which this person sees it, or left out. A message of our own under a post belongs to no
 * case; like the pane of a case, the search shows it with the thread.
 */
async function run(db: Db, actor: Actor, ask: Ask, candidates: Candidates): Promise<HitRow[]> {
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
    select p.message_id, p.sent_at, (extract(epoch from p.sent_at) * 1000000)::bigint as sent_us, m.direction, m.visibility,
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
