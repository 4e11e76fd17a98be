/** Looks at a site again and again, at the pace that was set, and more rarely while the site is in trouble or asks for it. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { ChannelHealth, ConnectedChannel, HealthCheck, ListenContext } from '../channel.ts'
import { makeApi, SiteFailure } from './api.ts'
import { type Cursor, readCursor } from './cursor.ts'
import { missingRight, rights, troubleHealth } from './health.ts'
import { look } from './look.ts'
import { troubleOf } from './outcome.ts'
import { type Person, staffOf, whoWeAre } from './people.ts'
import type { Settings } from './settings.ts'
import type { Envelope } from './wire.ts'

/** Waits some seconds, or until the signal aborts. */
export type Pause = (seconds: number, signal: AbortSignal) => Promise<void>

const DAY_MS = 86_400_000
const SLOWEST_TROUBLE = 3600
/** Plugins lock accounts whose password is wrong too often. */
const AFTER_WRONG_PASSWORD = 300
const LONGEST_REST = 86_400
/** Where nothing happens the cursor need not be written each time. */
const SAVE_MS = 10 * 60_000

const pause: Pause = (seconds, signal) => sleep(seconds * 1000, undefined, { signal }).catch(() => undefined)

/** Ends when the signal aborts. What goes wrong on the way is reported and tried again, more slowly each time. */
export const listen = listenWith(pause)

export function listenWith(wait: Pause) {
  return async (ctx: ListenContext, channel: ConnectedChannel<Settings>): Promise<void> => {
    const round = makeRound(ctx, channel)
    while (!ctx.signal.aborted) {
      const seconds = await round()
      if (!ctx.signal.aborted) await wait(seconds, ctx.signal)
    }
  }
}

/** Looks once, and gives after how many seconds to look again. */
function makeRound(ctx: ListenContext, { settings, account, cursor: stored }: ConnectedChannel<Settings>) {
  const api = makeApi(ctx, settings)
  const { poll_seconds: usual } = settings
  let cursor = readCursor(stored, account)
  let saved = { cursor: JSON.stringify(cursor), at: cursor.looked }
  let people: { staff: ReadonlySet<number>; until: number } | null = null
  let polling: HealthCheck | null = null
  let failures = 0
  let lost = ''

  async function save(next: Cursor): Promise<void> {
    cursor = next
    const words = JSON.stringify({ ...next, looked: 0, wholly: 0 })
    if (words === saved.cursor && ctx.now() - saved.at < SAVE_MS) return
    saved = { cursor: words, at: ctx.now() }
    await ctx.saveCursor(next)
  }

  async function meet(): Promise<ReadonlySet<number>> {
    const now = ctx.now()
    if (people && now < people.until) return people.staff
    const us: Person = await whoWeAre(api)
    if (!us.mayModerate) throw new SiteFailure(missingRight())
    people = { staff: await staffOf(api, us), until: now + DAY_MS }
    return people.staff
  }

  const tell = (told: Envelope) =>
    ctx.receive({
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(JSON.stringify(told)),
    })

  async function inTrouble(error: unknown): Promise<number> {
    const failed = error instanceof SiteFailure ? error.failed : null
    const health: ChannelHealth = failed
      ? troubleHealth(failed)
      : { state: 'disconnected', detail: error instanceof Error ? error.message : String(error) }
    await ctx.report(health)
    people = null
    if (health.state === 'reconnect' && lost !== health.detail) {
      lost = health.detail ?? ''
      await ctx.note({ kind: 'token_lost', ...(lost ? { detail: lost } : {}) })
    }
    const least = failed && troubleOf(failed) === 'login' ? Math.max(usual, AFTER_WRONG_PASSWORD) : usual
    const backOff = Math.max(least, Math.min(SLOWEST_TROUBLE, least * 2 ** Math.min(failures++, 10)))
    const asked = failed?.kind === 'refused' ? failed.retryAfter : null
    if (asked === null) return backOff
    const rest = Math.min(LONGEST_REST, Math.max(asked, usual))
    await save({ ...cursor, notBefore: ctx.now() + rest * 1000 })
    return rest
  }

  return async (): Promise<number> => {
    const rest = ((cursor.notBefore ?? 0) - ctx.now()) / 1000
    if (rest > 0) return Math.min(rest, LONGEST_REST)
    try {
      const staff = await meet()
      const now = ctx.now()
      const watch = { api, site: account, staff, key: settings.connection_key, now, tell }
      const { cursor: next, found } = await look(watch, cursor)
      await save({ ...next, notBefore: null })
      // On screen stands when something was found, not each time that there was nothing.
      if (found > 0 || polling === null)
        polling = { id: 'polling', result: 'ok', facts: { at: new Date(now).toISOString(), found } }
      await ctx.report({ state: 'healthy', detail: null, checks: [...rights('ok'), polling] })
      failures = 0
      lost = ''
      return usual
    } catch (error) {
      if (ctx.signal.aborted) return 0
      return inTrouble(error)
    }
  }
}
