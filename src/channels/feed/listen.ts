/**
 * Looks at a feed again and again, as gently as it can: it asks only for what changed, keeps to the pace that the site wishes for, and
 * looks more rarely while a hub tells of new entries (WebSub) or while the site is in trouble.
 */
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ChannelHealth, ConnectedChannel, ListenContext } from '../channel.ts'
import { type Cursor, readCursor } from './cursor.ts'
import { remarked } from './decode.ts'
import type { Feed } from './entries.ts'
import { type Fetched, fetchFeed, linksOf, maxAge, retryAfter } from './fetch-feed.ts'
import { healthOf, statusHealth } from './look.ts'
import { namesMark } from './names.ts'
import { type Read, readFeed } from './read.ts'
import type { Settings } from './settings.ts'
import { hubOf, isDue, subscribe } from './websub.ts'
import { FEED_URL_HEADER, FIRST_LOOK_HEADER } from './wire.ts'

/** Waits some seconds, or until the signal aborts. */
export type Pause = (seconds: number, signal: AbortSignal) => Promise<void>

const WITH_LEASE = 4
/** A site may slow us down to this, and in trouble we slow down to this ourselves. */
const SLOWEST_HINT = 3600
const SLOWEST_TROUBLE = 3600
const LONGEST_REST = 86_400

const pause: Pause = (seconds, signal) => sleep(seconds * 1000, undefined, { signal }).catch(() => undefined)

/** Ends when the signal aborts. What goes wrong on the way is reported and tried again, more slowly each time. */
export const listen = listenWith(pause)

export function listenWith(wait: Pause) {
  return async (ctx: ListenContext, channel: ConnectedChannel<Settings>): Promise<void> => {
    const look = new Look(ctx, channel.settings, readCursor(channel.cursor, channel.settings.url))
    while (!ctx.signal.aborted) {
      const seconds = await look.once()
      if (!ctx.signal.aborted) await wait(seconds, ctx.signal)
    }
  }
}

class Look {
  readonly #ctx: ListenContext
  readonly #settings: Settings
  readonly #names: string
  #cursor: Cursor
  #failures = 0
  #saidHealth = ''
  #state: ChannelHealth['state'] | null = null
  #saidHub = ''
  /** Asked by the site, for as long as its answers say nothing else. */
  #hint = 0
  #askHubAt = 0

  constructor(ctx: ListenContext, settings: Settings, cursor: Cursor) {
    this.#ctx = ctx
    this.#settings = settings
    this.#names = digestOf(namesMark(settings))
    this.#cursor = cursor
  }

  /** Looks once, and returns after how many seconds to look again. */
  async once(): Promise<number> {
    const { signal } = this.#ctx
    const rest = ((this.#cursor.notBefore ?? 0) - this.#ctx.now()) / 1000
    if (rest > 0) return Math.min(rest, LONGEST_REST)
    // With other names, what did not change there is news here.
    const known = this.#cursor.names === this.#names ? this.#cursor : { etag: null, lastModified: null }
    let answer: Fetched
    try {
      answer = await fetchFeed(this.#ctx.fetch, this.#cursor.movedTo ?? this.#settings.url, known, signal)
    } catch (error) {
      if (signal.aborted) return 0
      await this.#say({ state: 'disconnected', detail: error instanceof Error ? error.message : String(error) })
      await this.#forgetMove()
      return this.#afterTrouble()
    }
    if (answer.status !== 200 && answer.status !== 304) return this.#refused(answer)
    if (this.#cursor.notBefore !== null) await this.#save({ notBefore: null })
    // What is unchanged was good when it was read, and its facts are on record.
    if (answer.status === 304 && this.#state !== 'healthy') await this.#say({ state: 'healthy', detail: null })
    if (answer.status === 200 && !(await this.#take(answer))) return this.#afterTrouble()
    this.#failures = 0
    await this.#follow(answer)
    await this.#askHub()
    return this.#pace(answer)
  }

  /** Remembers where the feed moved to; only a feed is followed, as dead ones are often sent to the front page for good. */
  async #follow({ movedTo }: Fetched): Promise<void> {
    if (movedTo === null || movedTo === this.#cursor.movedTo) return
    this.#ctx.log.info({ from: this.#settings.url, to: movedTo }, 'a feed moved')
    await this.#ctx.note({ kind: 'other', detail: `the feed moved to ${movedTo}`.slice(0, 2000) })
    await this.#save({ movedTo })
  }

  /** Hands the answer over when something in it is new. False when it is no feed. */
  async #take({ body, headers, url }: Fetched): Promise<boolean> {
    const contentType = headers.get('content-type') ?? ''
    let read: Read
    try {
      read = readFeed(body, contentType)
    } catch {
      read = { feed: null, shape: 'bytes that are no text', html: null }
    }
    // A page in place of a feed is another one each time; one of them is enough to see what is there.
    const digest = read.feed ? feedDigest(read.feed, this.#names) : `no feed: ${read.shape}`
    if (digest !== this.#cursor.digest) {
      const told = { 'content-type': contentType, [FEED_URL_HEADER]: url }
      const isFirst = read.feed !== null && this.#cursor.names !== this.#names
      if (!isFirst) await this.#ctx.receive({ headers: told, body })
      else await this.#ctx.receive({ headers: { ...told, [FIRST_LOOK_HEADER]: '1' }, body: this.#asNews(body) })
    }
    await this.#save({
      digest,
      names: read.feed ? this.#names : this.#cursor.names,
      etag: read.feed ? headers.get('etag') : null,
      lastModified: read.feed ? headers.get('last-modified') : null,
    })
    await this.#say(healthOf(read, url, this.#settings))
    if (!read.feed) {
      await this.#forgetMove()
      return false
    }
    this.#hint = read.feed.everySeconds ?? 0
    const hub = hubOf([...linksOf(headers, 'hub'), ...read.feed.hubs], url)
    const topic = URL.parse(linksOf(headers, 'self')[0] ?? read.feed.self ?? url, url)?.href ?? url
    await this.#save({ offer: hub === null ? null : { hub, topic } })
    return true
  }

  /** Of a feed that was read before with other names, the same bytes may be known already. */
  #asNews(body: Uint8Array): Uint8Array {
    if (this.#cursor.names === null) return body
    const mark = createHash('sha256').update(`${this.#names} ${this.#ctx.now()}`).digest()
    return remarked(body, mark.subarray(0, 4))
  }

  /** Asks the hub when it is time to; it may take a while until it tells anything. */
  async #askHub(): Promise<void> {
    const { callback_url: callback, connection_key } = this.#settings
    const { lease, offer } = this.#cursor
    const now = this.#ctx.now()
    if (callback === '' || connection_key === '' || offer === null) return this.#save({ lease: null })
    const wanted = { ...offer, callback }
    if (!isDue(lease, wanted, now) || now < this.#askHubAt) return
    const { fetch, signal } = this.#ctx
    const asked = await subscribe(fetch, wanted, this.#settings, now, signal)
    if (signal.aborted) return
    await this.#save({ lease: asked.lease })
    if (asked.lease) {
      this.#saidHub = ''
      if (lease === null) await this.#ctx.note({ kind: 'resubscribed', detail: offer.hub.slice(0, 2000) })
      return
    }
    this.#askHubAt = asked.askAt
    const detail = `${offer.hub}: ${asked.reason}`.slice(0, 2000)
    if (detail !== this.#saidHub) await this.#ctx.note({ kind: 'unsubscribed', detail })
    this.#saidHub = detail
  }

  async #refused({ status, headers }: Fetched): Promise<number> {
    await this.#say(statusHealth(status))
    await this.#forgetMove()
    const backOff = this.#afterTrouble()
    const asked = status === 410 ? LONGEST_REST : retryAfter(headers, this.#ctx.now())
    if (asked === null) return backOff
    const rest = Math.min(LONGEST_REST, Math.max(asked, this.#settings.poll_seconds))
    await this.#save({ notBefore: this.#ctx.now() + rest * 1000 })
    return rest
  }

  /** The address it moved to does not answer any more: the one that people gave may know better. */
  async #forgetMove(): Promise<void> {
    if (this.#cursor.movedTo !== null) await this.#save({ movedTo: null, etag: null, lastModified: null })
  }

  #afterTrouble(): number {
    const usual = this.#settings.poll_seconds
    return Math.max(usual, Math.min(SLOWEST_TROUBLE, usual * 2 ** Math.min(this.#failures++, 10)))
  }

  #pace({ headers }: Fetched): number {
    const { poll_seconds: usual } = this.#settings
    const wished = Math.max(usual, Math.min(SLOWEST_HINT, Math.max(this.#hint, maxAge(headers) ?? 0)))
    return this.#cursor.lease === null ? wished : Math.max(wished, usual * WITH_LEASE)
  }

  async #save(next: Partial<Cursor>): Promise<void> {
    const before = JSON.stringify(this.#cursor)
    this.#cursor = { ...this.#cursor, ...next }
    if (JSON.stringify(this.#cursor) !== before) await this.#ctx.saveCursor(this.#cursor)
  }

  async #say(health: ChannelHealth): Promise<void> {
    const words = JSON.stringify(health)
    if (words === this.#saidHealth) return
    this.#saidHealth = words
    this.#state = health.state
    await this.#ctx.report(health)
  }
}

/** Of what people read: the date on which the feed was made changes with every answer of many sites. */
const feedDigest = ({ title, entries }: Feed, names: string): string => digestOf([title, entries, names])

const digestOf = (of: unknown): string => createHash('sha256').update(JSON.stringify(of)).digest('hex')
