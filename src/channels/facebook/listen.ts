/**
 * Looks after a Page beside its webhook: is the token good, do events still come, and what was missed while they did not. The events
 * themselves come by webhook; this meets them without doubling.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { GraphFailure } from '../../lib/meta/graph.ts'
import { readToken } from '../../lib/meta/token.ts'
import { SLOW_FROM, STOP_AT } from '../../lib/meta/usage.ts'
import { type ConnectedChannel, type HealthCheck, type ListenContext, POLLED_HEADER } from '../channel.ts'
import { examine, lost, quota, tokenChecks, worst } from './health/check.ts'
import { ensureSubscribed } from './health/subscription.ts'
import { envelopes, poll, sizeOf } from './poll.ts'
import { graphOf, type Settings } from './settings.ts'

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
const THREAD_PACE_MS = 500
const LONGEST_PAUSE_SECONDS = 86_400

export async function listen(ctx: ListenContext, channel: ConnectedChannel<Settings>): Promise<void> {
  const known = (channel.cursor ?? {}) as Partial<Cursor>
  const cursor: Cursor = { since: known.since ?? ctx.now() - FIRST_LOOK_BACK_MS, examined: 0 }
  const told = new Set<string>()
  let trouble = 0
  while (!ctx.signal.aborted) {
    let pause: number
    try {
      pause = await round(ctx, channel, cursor, told)
      trouble = 0
    } catch (error) {
      if (ctx.signal.aborted) return
      const result = error instanceof GraphFailure ? error.result : null
      const reason = error instanceof Error ? error.message : String(error)
      if (result?.kind === 'error' && result.class === 'reconnect') {
        await ctx.report({ state: 'reconnect', detail: reason, checks: [{ id: 'token', result: 'bad' }] })
        await once(ctx, told, 'token_lost', reason)
      } else if (result?.kind === 'error' && result.class === 'rate_limit')
        await ctx.report({ state: 'quota', detail: reason })
      else await ctx.report({ state: 'disconnected', detail: reason })
      const regain = result?.kind === 'error' ? result.usage.regainSeconds : 0
      pause = Math.max(
        regain,
        Math.min(channel.settings.poll_seconds, AFTER_TROUBLE_SECONDS * 2 ** Math.min(trouble++, 4)),
      )
    }
    await wait(Math.min(pause, LONGEST_PAUSE_SECONDS) * 1000, undefined, { signal: ctx.signal }).catch(() => undefined)
  }
}

/** One look; gives the seconds until the next. Throws GraphFailure, leaving `since` where it was. */
async function round(
  ctx: ListenContext,
  { settings, account }: ConnectedChannel<Settings>,
  cursor: Cursor,
  told: Set<string>,
): Promise<number> {
  const graph = graphOf(ctx, settings)
  const began = ctx.now()
  const checks: HealthCheck[] = []
  let dropped = false
  if (began - cursor.examined > DAY_MS) {
    const { health, subscription } = await examine(ctx, settings)
    if (health.state === 'reconnect' || health.state === 'disconnected') {
      await ctx.report(health)
      if (health.state === 'reconnect') await once(ctx, told, 'token_lost', health.detail ?? '')
      return Math.min(settings.poll_seconds, AFTER_TROUBLE_SECONDS)
    }
    dropped = subscription?.renewed ?? false
    checks.push(...(health.checks ?? []))
    cursor.examined = began
  } else {
    const token = await readToken(graph, settings.page_token)
    if (token && !token.valid) {
      await ctx.report(lost(token.reason))
      await once(ctx, told, 'token_lost', token.reason ?? '')
      return Math.min(settings.poll_seconds, AFTER_TROUBLE_SECONDS)
    }
    const subscription = await ensureSubscribed(graph, account, settings.app_id)
    dropped = subscription.renewed
    checks.push(...tokenChecks(token, began), subscription.check)
  }
  if (dropped) {
    await ctx.note({ kind: 'unsubscribed' })
    await ctx.note({ kind: 'resubscribed' })
  }
  const rest = () => wait(THREAD_PACE_MS, undefined, { signal: ctx.signal })
  const polled = await poll(graph, account, cursor.since - OVERLAP_MS, await ctx.recentRoots(15), rest)
  for (const body of envelopes(account, polled))
    await ctx.receive({ headers: { 'content-type': 'application/json', [POLLED_HEADER]: '1' }, body })
  cursor.since = began
  await ctx.saveCursor({ since: cursor.since, examined: cursor.examined })
  checks.push({ id: 'polling', result: 'ok', facts: { at: new Date(began).toISOString(), found: sizeOf(polled) } })
  const rhythm = await rhythmCheck(ctx, began)
  const limits = quota(graph)
  const all = [...checks.filter(({ id }) => id !== 'quota'), rhythm, limits]
  await ctx.report({ ...worst(all), checks: all })
  if (rhythm.result === 'warn') await once(ctx, told, 'silent', undefined, rhythm.facts)
  else told.delete('silent')
  told.delete('token_lost')
  const { percent, regainSeconds } = graph.usage()
  if (percent >= STOP_AT) return Math.max(regainSeconds, settings.poll_seconds * 4)
  const slow = percent >= SLOW_FROM ? 2 : 1
  // While it is quiet for too long, or events were just asked for again, polling stands in for them.
  return rhythm.result === 'warn' || dropped
    ? Math.max(1, settings.poll_seconds / 5) * slow
    : settings.poll_seconds * slow
}

/** Silence is judged against this account's own habit, never against a fixed time alone. */
async function rhythmCheck(ctx: ListenContext, now: number): Promise<HealthCheck> {
  const { lastEventAt, usualGapSeconds } = await ctx.rhythm()
  if (lastEventAt === null || usualGapSeconds === null) return { id: 'rhythm', result: 'unknown' }
  const silentSeconds = (now - lastEventAt) / 1000
  const silent = silentSeconds > Math.max(SILENT_MIN_SECONDS, usualGapSeconds * SILENT_GAPS)
  const minutes = Math.round(silentSeconds / 60)
  return {
    id: 'rhythm',
    result: silent ? 'warn' : 'ok',
    facts: {
      minutes: silent ? minutes : Math.max(0, minutes),
      usualMinutes: Math.max(1, Math.round(usualGapSeconds / 60)),
    },
  }
}

/** The log tells that it began, not that it goes on. */
async function once(
  ctx: ListenContext,
  told: Set<string>,
  kind: 'token_lost' | 'silent',
  detail?: string,
  facts?: Record<string, string | number>,
): Promise<void> {
  if (told.has(kind)) return
  told.add(kind)
  await ctx.note({ kind, ...(detail ? { detail } : {}), ...(facts ? { facts } : {}) })
}
