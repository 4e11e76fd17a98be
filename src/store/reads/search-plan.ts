/**
 * Finds the newest messages that have what a search asks for, over all history. How depends on how many there can be: few are taken from
 * the index and sorted; many are met soon by looking through the newest; those between are taken month by month. Where cases say which
 * ones, the cases lead. The counts only choose; whatever they say, nothing is missed.
 */
import type { Actor } from '../../core/access.ts'
import { monthBegin, monthOf } from '../../core/search/marks.ts'
import { latestPossible, likelyShare, mostMessages, toTsquery } from '../../core/search/needs.ts'
import { type Db, sql } from '../db.ts'
import {
  type Ask,
  byIndex,
  type Cursor,
  endOfNewest,
  type HitRow,
  ofCases,
  ofOpenCases,
  run,
  type Stretch,
  throughNewest,
} from './search-hits.ts'

/** Measured in bench/search.bench.ts: reading on in order is several times cheaper than fetching from all over. */
const SOON = 2500
/** Looked through before the index is asked after all: what is common may be old, or seldom go together. */
const LOOK_THROUGH = 2 * SOON
/** So many are fetched at once, wherever they are. */
const FEW = 500
/** A stretch of months should hold so many pages, so that one is enough even where they are uneven. */
const PAGES = 4
/** Each stretch that did not fill the page is followed by one so many times as long; then by all the rest. */
const LONGER = [1, 6, 36]
/** So many open cases are few beside all of history. */
const FEW_CASES = 3000
const DAY_MS = 86_400_000

/** A page, and where the next one begins. */
export async function findHits(db: Db, actor: Actor, ask: Ask): Promise<{ rows: HitRow[]; next: Cursor | null }> {
  const rows = await pageOf(db, actor, ask)
  const last = rows.length > ask.limit ? rows[ask.limit - 1] : undefined
  return {
    rows: rows.slice(0, ask.limit),
    next: last ? { sentAt: last.sent_us, messageId: last.message_id } : null,
  }
}

/** One row more than the page, where there is one. */
async function pageOf(db: Db, actor: Actor, ask: Ask): Promise<HitRow[]> {
  if (actor.role === 'participant' || ask.cases.length > 0) return run(db, actor, ask, ofCases(actor, ask))
  if (ask.status === 'open' && (await fewOpenCases(db, actor))) return run(db, actor, ask, ofOpenCases(actor, ask))
  if (ask.needs.length === 0) return throughAll(db, actor, ask)
  const { counts, messages } = ask.known
  const most = mostMessages(ask.needs, counts)
  if (most <= FEW) return run(db, actor, ask, byIndex(actor, ask, {}))
  const part = await since(db, actor, ask)
  const share = likelyShare(ask.needs, counts, messages)
  if ((ask.limit + 1) / share <= SOON) {
    const newest = await run(db, actor, ask, throughNewest(actor, ask, part, LOOK_THROUGH))
    if (newest.length > ask.limit) return newest
  }
  // Words that go together are said together more often than by chance.
  return byMonths(db, actor, ask, part, Math.sqrt(share * messages * most))
}

/** Nothing to look up: most of what comes fits, and where it does not, it goes on, further each time. */
async function throughAll(db: Db, actor: Actor, ask: Ask): Promise<HitRow[]> {
  const found: HitRow[] = []
  let rest = ask
  for (let most = LOOK_THROUGH; ; most *= 4) {
    found.push(...(await run(db, actor, rest, throughNewest(actor, rest, {}, most))))
    const cursor = found.length > ask.limit ? null : await endOfNewest(db, actor, rest, most)
    if (!cursor) return found
    rest = { ...ask, cursor, limit: ask.limit - found.length }
  }
}

/** Where to begin: what everybody wrote about long ago was said last then, unless it was in a message not yet counted. */
async function since(db: Db, actor: Actor, { needs, known, now }: Ask): Promise<Stretch> {
  const latest = latestPossible(needs, known.counts)
  if (latest === 0 || latest > now - 7 * DAY_MS) return {}
  const { rows } = await sql<{ said: boolean }>`
    with lately as materialized (
      select message_id from word_uncounted where organization_id = ${actor.organizationId} limit ${FEW})
    select (select count(*) from lately) = ${FEW} or exists (
      select from lately l join message_search s on s.organization_id = ${actor.organizationId} and s.message_id = l.message_id
       where s.lexemes @@ ${toTsquery(needs)}::tsquery) as said`.execute(db)
  // A Date is a millisecond coarse.
  return rows[0]?.said ? {} : { until: latest + 1 }
}

/** By the index, newest months first: they follow each other, so what is found stays in order. */
async function byMonths(db: Db, actor: Actor, ask: Ask, part: Stretch, likely: number): Promise<HitRow[]> {
  const { rows } = await sql<{ oldest: Date | null }>`
    select min(sent_at) as oldest from message_search where organization_id = ${actor.organizationId}`.execute(db)
  const ends = [ask.now + DAY_MS, part.until, ask.before, ask.cursor && ask.cursor.sentAt / 1000]
  const newest = monthOf(Math.min(...ends.map((end) => end ?? Number.POSITIVE_INFINITY)))
  const oldest = monthOf(rows[0]?.oldest?.getTime() ?? ask.now)
  const perMonth = likely / (newest - oldest + 1)
  const length = Math.ceil((PAGES * (ask.limit + 1)) / perMonth)
  const found: HitRow[] = []
  let end = newest + 1
  for (const times of [...LONGER, Number.POSITIVE_INFINITY]) {
    const begin = Math.max(end - times * length, oldest)
    // The last stretch is all that is left, whatever month it says it is of.
    const stretch: Stretch =
      begin > oldest
        ? { ...part, months: Array.from({ length: end - begin }, (_, at) => begin + at) }
        : { ...part, before: monthBegin(end) }
    const rest = { ...ask, limit: ask.limit - found.length }
    found.push(...(await run(db, actor, rest, byIndex(actor, rest, stretch))))
    if (found.length > ask.limit || begin <= oldest) break
    end = begin
  }
  return found
}

async function fewOpenCases(db: Db, actor: Actor): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select from "case" where organization_id = ${actor.organizationId} and closed_at is null
      limit ${FEW_CASES + 1}) open`.execute(db)
  return (rows[0]?.n ?? 0) <= FEW_CASES
}
