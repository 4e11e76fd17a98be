/**
 * Looks after an account beside its webhook: is the token good, do events still come, and what was missed while they did not. The events
 * themselves come by webhook; this meets them without doubling.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { type Graph, GraphFailure } from '../graph.ts'
import { SLOW_FROM, STOP_AT } from '../usage.ts'
import { type Check, type Health, quota, worst } from './health.ts'
import type { Subscription } from './subscription.ts'

/** What of the desk is needed here. */
export type Desk = {
  now(): number
  receive(delivery: { headers: Record<string, string>; body: Uint8Array }): Promise<void>
  saveCursor(cursor: unknown): Promise<void>
  report(health: Health): Promise<void>
  note(entry: {
    kind: 'token_lost' | 'silent' | 'unsubscribed' | 'resubscribed'
    detail?: string
    facts?: Record<string, string | number>
  }): Promise<void>
  rhythm(): Promise<{ lastEventAt: number | null; usualGapSeconds: number | null }>
  signal: AbortSignal
}

export type Looked = { health: Health; subscription: Subscription | null }

export type Watched = {
  graph: Graph
  pollSeconds: number
  /** Headers that mark what was fetched as such. */
  headers: Record<string, string>
  /** Everything that can be looked at; once a day, and at the start. */
  examine(): Promise<Looked>
  /** The token and the subscription alone; every round. */
  glance(): Promise<Looked>
  /** What the webhook should have told since (epoch milliseconds), as deliveries; null where the platform keeps no history. */
  poll: ((since: number, rest: () => Promise<void>) => Promise<{ bodies: Iterable<Uint8Array>; found: number }>) | null
}

type Cursor = {
  /** Everything before this was seen. */
  since: number
  /** When everything was looked at last. */
  examined: number
}

const DAY_MS = 86_400_000
/** The platform's own clock and lists run a little behind. */
const OVERLAP_MS = 5 * 60_000
const FIRST_LOOK_BACK_MS = 10 * 60_000
const SILENT_MIN_SECONDS = 30 * 60
const SILENT_GAPS = 10
const AFTER_TROUBLE_SECONDS = 60
/** The platform lets conversations be read twice a second. */
const PACE_MS = 500
const LONGEST_PAUSE_SECONDS = 86_400

/** Goes on until the signal aborts. `saved` is the cursor of an earlier time. */
export async function watch(desk: Desk, saved: unknown, watched: Watched): Promise<void> {
  const known = (saved ?? {}) as Partial<Cursor>
  const cursor: Cursor = { since: known.since ?? desk.now() - FIRST_LOOK_BACK_MS, examined: 0 }
  const told = new Set<string>()
  let trouble = 0
  while (!desk.signal.aborted) {
    let pause: number
    try {
      pause = await round(desk, watched, cursor, told)
      trouble = 0
    } catch (error) {
      if (desk.signal.aborted) return
      pause = await sayTrouble(desk, error, told)
      pause = Math.max(pause, Math.min(watched.pollSeconds, AFTER_TROUBLE_SECONDS * 2 ** Math.min(trouble++, 4)))
    }
    await rest(desk.signal, Math.min(pause, LONGEST_PAUSE_SECONDS) * 1000)
  }
}

const rest = (signal: AbortSignal, ms: number): Promise<void> => wait(ms, undefined, { signal }).catch(() => undefined)

/** Seconds for which the platform wants to be left alone, 0 when it did not say. */
async function sayTrouble(desk: Desk, error: unknown, told: Set<string>): Promise<number> {
  const result = error instanceof GraphFailure ? error.result : null
  const reason = error instanceof Error ? error.message : String(error)
  if (result?.kind === 'error' && result.class === 'reconnect') {
    await desk.report({ state: 'reconnect', detail: reason, checks: [{ id: 'token', result: 'bad' }] })
    await once(desk, told, 'token_lost', reason)
  } else if (result?.kind === 'error' && result.class === 'rate_limit')
    await desk.report({ state: 'quota', detail: reason })
  else await desk.report({ state: 'disconnected', detail: reason })
  return result?.kind === 'error' ? result.usage.regainSeconds : 0
}

/** One look; gives the seconds until the next. Throws GraphFailure, leaving `since` where it was. */
async function round(desk: Desk, watched: Watched, cursor: Cursor, told: Set<string>): Promise<number> {
  const began = desk.now()
  const isDaily = began - cursor.examined > DAY_MS
  const { health, subscription } = await (isDaily ? watched.examine() : watched.glance())
  if (health.state === 'reconnect' || health.state === 'disconnected') {
    await desk.report(health)
    if (health.state === 'reconnect') await once(desk, told, 'token_lost', health.detail ?? '')
    return Math.min(watched.pollSeconds, AFTER_TROUBLE_SECONDS)
  }
  if (isDaily) cursor.examined = began
  const dropped = subscription?.renewed ?? false
  if (dropped) {
    await desk.note({ kind: 'unsubscribed' })
    await desk.note({ kind: 'resubscribed' })
  }
  const checks = health.checks ?? []
  if (watched.poll) {
    const { bodies, found } = await watched.poll(cursor.since - OVERLAP_MS, () => rest(desk.signal, PACE_MS))
    for (const body of bodies)
      await desk.receive({ headers: { 'content-type': 'application/json', ...watched.headers }, body })
    checks.push({ id: 'polling', result: 'ok', facts: { at: new Date(began).toISOString(), found } })
  }
  cursor.since = began
  await desk.saveCursor({ since: cursor.since, examined: cursor.examined })
  const rhythm = await rhythmCheck(desk, began)
  const all = [...checks.filter(({ id }) => id !== 'quota'), rhythm, quota(watched.graph)]
  await desk.report({ ...worst(all), checks: all })
  if (rhythm.result === 'warn') await once(desk, told, 'silent', undefined, rhythm.facts)
  else told.delete('silent')
  told.delete('token_lost')
  return pace(watched, rhythm.result === 'warn' || dropped)
}

/** While it is quiet for too long, or events were just asked for again, polling stands in for them; near the limits it steps back. */
function pace({ graph, pollSeconds }: Watched, standsIn: boolean): number {
  const { percent, regainSeconds } = graph.usage()
  if (percent >= STOP_AT) return Math.max(regainSeconds, pollSeconds * 4)
  const slow = percent >= SLOW_FROM ? 2 : 1
  return standsIn ? Math.max(1, pollSeconds / 5) * slow : pollSeconds * slow
}

/** Silence is judged against this account's own habit, never against a fixed time alone. */
async function rhythmCheck(desk: Desk, now: number): Promise<Check> {
  const { lastEventAt, usualGapSeconds } = await desk.rhythm()
  if (lastEventAt === null || usualGapSeconds === null) return { id: 'rhythm', result: 'unknown' }
  const silentSeconds = (now - lastEventAt) / 1000
  const silent = silentSeconds > Math.max(SILENT_MIN_SECONDS, usualGapSeconds * SILENT_GAPS)
  return {
    id: 'rhythm',
    result: silent ? 'warn' : 'ok',
    facts: {
      minutes: Math.max(0, Math.round(silentSeconds / 60)),
      usualMinutes: Math.max(1, Math.round(usualGapSeconds / 60)),
    },
  }
}

/** The log tells that it began, not that it goes on. */
async function once(
  desk: Desk,
  told: Set<string>,
  kind: 'token_lost' | 'silent',
  detail?: string,
  facts?: Record<string, string | number>,
): Promise<void> {
  if (told.has(kind)) return
  told.add(kind)
  await desk.note({ kind, ...(detail ? { detail } : {}), ...(facts ? { facts } : {}) })
}
