/**
 * Finds the newest messages that have what a search asks for, over all history. How depends on how many there can be: few are taken from
 * the index and sorted; many are met soon by looking through the newest; of those between, the index gives a month after the other. Where
 * cases say which ones, the cases lead. The counts only choose; whatever they say, nothing is missed.
 */
import type { Actor } from '../../core/access.ts'
import { latestPossible, likelyMessages, likelyShare } from '../../core/search/needs.ts'
import { type Db, sql } from '../db.ts'
import {
  type Ask,
  anyFits,
  byIndex,
  byMonths,
  type Cursor,
  endOfNewest,
  type HitRow,
  ofCases,
  run,
  throughNewest,
  type Way,
} from './search-hits.ts'

/** So many are fetched at once, wherever they are. */
const FEW = 500
/** Measured in bench/search.bench.ts: reading on in order is several times cheaper than fetching from all over. */
const SOON = 2500
/** Looked through before the index is asked after all: what is common may be old, or seldom go together. */
const LOOK_THROUGH = 2 * SOON
/** From so many open cases on, it is as if nobody had asked for open ones. */
const MANY = 3000
/** Messages that an open case has, roughly. */
const PER_CASE = 8
const WEEK_MS = 7 * 86_400_000

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
async function pageOf(db: Db, actor: Actor, asked: Ask): Promise<HitRow[]> {
  const page = (way: Way, ask = asked) => run(db, actor, ask, way(actor, ask))
  const { needs, limit } = asked
  const { counts, messages } = asked.known
  if (actor.role === 'participant' || asked.cases.length > 0) return page(ofCases)
  const openCases = asked.status === 'open' ? await countOpenCases(db, actor) : MANY
  const isOfFewCases = openCases < MANY
  if (needs.length === 0) return isOfFewCases ? page(ofCases) : throughAll(db, actor, asked)
  if (likelyMessages(needs, counts, messages) <= FEW) return page(byIndex)

  const last = await saidLast(db, actor, asked)
  // A Date is a millisecond coarse.
  const ask = last === null ? asked : { ...asked, before: Math.min(asked.before ?? Number.POSITIVE_INFINITY, last + 1) }
  const share = likelyShare(needs, counts, messages)
  const isMetSoon = (limit + 1) / share <= SOON
  // What was said last long ago is hardly said in a case that is still open.
  const fillsPage = !isOfFewCases || (last === null && openCases * PER_CASE * share > 2 * limit)
  if (isMetSoon && fillsPage) {
    const newest = await page(throughNewest(LOOK_THROUGH), ask)
    if (newest.length > limit) return newest
  }
  return page(isOfFewCases ? ofCases : byMonths, ask)
}

/** Nothing to look up: most of what comes fits, and where it does not, it goes on, further each time. */
async function throughAll(db: Db, actor: Actor, ask: Ask): Promise<HitRow[]> {
  const found: HitRow[] = []
  let rest = ask
  for (let most = LOOK_THROUGH; ; most *= 4) {
    found.push(...(await run(db, actor, rest, throughNewest(most)(actor, rest))))
    const cursor = found.length > ask.limit ? null : await endOfNewest(db, actor, rest, most)
    if (!cursor) return found
    rest = { ...ask, cursor, limit: ask.limit - found.length }
  }
}

/** When what everybody wrote about long ago was said last, in epoch milliseconds; null where it may be said still. */
async function saidLast(db: Db, actor: Actor, { needs, known, now }: Ask): Promise<number | null> {
  const latest = latestPossible(needs, known.counts)
  if (latest === 0 || latest > now - WEEK_MS || known.uncounted === null) return null
  return (await anyFits(db, actor, needs, known.uncounted)) ? null : latest
}

/** At most `MANY`. */
async function countOpenCases(db: Db, actor: Actor): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select from "case" where organization_id = ${actor.organizationId} and closed_at is null
      limit ${MANY}) open`.execute(db)
  return rows[0]?.n ?? 0
}
