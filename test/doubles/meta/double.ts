import { type DeletionAnswer, postSignedRequest, signedRequest } from './deletion.ts'
import { createDeliverer, type DeliverOptions, type Handshake, type Outage } from './delivery.ts'
import { fail } from './errors.ts'
import { addInstagram, type InstagramScript, type InstagramSetup } from './instagram.ts'
import { addPage, type PageScript, type PageSetup } from './page.ts'
import type { Alert } from './retries.ts'
import { serve } from './server.ts'
import { addToken } from './tokens.ts'
import type { Call } from './types.ts'
import type { Delivery, FlushOptions, Lane } from './webhooks.ts'
import { addWhatsApp, type WhatsAppScript, type WhatsAppSetup } from './whatsapp.ts'
import type { Outcome, PersonRecord, Unheard, World } from './world.ts'

export type MetaOptions = {
  appId: string
  appSecret: string
  verifyToken: string
  /** The Instagram app's own secret, which signs for accounts of the Instagram Login flavour. */
  instagramAppSecret?: string
  webhookUrl?: string
  /** Milliseconds. With `advance` the clock is moved by it, else the double adds its own offset. */
  clock?: { now(): number; advance?(ms: number): void }
}

export type UserSetup = {
  id: string
  name?: string
  token: string
  /** The pages the user manages; all where left out. */
  pages?: string[]
  longLived?: boolean
  expiresAt?: number
  scopes?: string[]
}

export type ThrottleOptions = {
  percent: number
  kind?: 'app' | 'buc' | 'page'
  minutesToRegain?: number
  code?: number
  subcode?: number
  httpStatus?: number
  /** The `type` inside the business header. */
  type?: string
  /** How many minutes each call during the block adds to it. */
  extendMinutes?: number
}

/** Meta in this process: a Graph server and a webhook sender with one state between them. */
export type Meta = {
  /** Takes the place of graph.facebook.com and of graph.instagram.com. */
  readonly url: string
  readonly calls: Call[]
  readonly queue: World['queue']
  /** Events that were never queued, and why. */
  readonly unheard: Unheard[]
  readonly world: World
  /** Every POST made to the webhook, with its bytes and its answer. */
  readonly lastDeliveries: Delivery[]
  readonly alerts: Alert[]
  now(): number
  pendingRetries(): number
  setWebhook(url: string): void
  handshake(options?: { token?: string; url?: string }): Promise<Handshake>
  addPage(setup: PageSetup): PageScript
  addInstagram(setup: InstagramSetup): InstagramScript
  addWhatsApp(setup: WhatsAppSetup): WhatsAppScript
  addUser(setup: UserSetup): void
  addPerson(person: PersonRecord): void
  flush(options?: FlushOptions): Promise<Delivery[]>
  deliver(body: unknown, options?: DeliverOptions): Promise<Delivery>
  repeat(index?: number): Promise<Delivery>
  fail(next: { path?: RegExp; method?: string; times?: number; error: Outcome }): void
  /** A usage level; 100 refuses calls. null ends it. */
  throttle(options: ThrottleOptions | null): void
  /** Usage headers only after so many calls. */
  usageHeadersAfter(calls: number): void
  expireToken(token: string, subcode?: number): void
  /** When a token ends by itself, and when its data access does. */
  tokenDates(token: string, dates: { issuedAt?: number; expiresAt?: number; dataAccessExpiresAt?: number }): void
  revokePermission(token: string, scope: string, code?: 10 | 200): void
  grantPermission(token: string, scope: string): void
  unsubscribe(accountId: string): void
  developmentMode(on: boolean): void
  echoFirst(on: boolean): void
  /** false: also calls without a version are answered. */
  requireVersion(on: boolean): void
  /** The next list of such a path is an empty page with a `next`. */
  emptyPage(path: RegExp, times?: number): void
  /** Cursors and `next` addresses handed out so far stop working. */
  expireCursors(): void
  /** Addresses that Meta cannot fetch (2018008, 2018294, …); under /cdn/ they are answered with 404. */
  breakUrl(pattern: RegExp, subcode?: number): void
  /** Conversation routing for a page or Instagram account: which app answers by default. */
  routing(accountId: string, defaultApp: string | undefined): void
  outage(outage: Outage): void
  timeouts(ms: Partial<Record<Lane, number>>): void
  whatsAppRetryDays(days: 7 | 1.5): void
  advance(ms: number): Promise<void>
  signedRequest(options: { userId: string; forged?: boolean }): string
  requestDeletion(url: string, options: { userId: string; forged?: boolean }): Promise<DeletionAnswer>
  stop(): Promise<void>
}

function createWorld(options: MetaOptions, now: () => number): World {
  const { appId, appSecret, verifyToken } = options
  return {
    appId,
    appSecret,
    verifyToken,
    instagramAppSecret: options.instagramAppSecret ?? appSecret,
    url: '',
    strictVersion: true,
    development: false,
    now,
    pages: new Map(),
    instagrams: new Map(),
    numbers: new Map(),
    wabas: new Map(),
    users: new Map(),
    people: new Map(),
    tokens: new Map(),
    nodes: new Map(),
    calls: [],
    queue: [],
    unheard: [],
    rules: [],
    throttles: [],
    usageAfter: 0,
    brokenUrls: [],
    emptyPages: [],
    cursorEpoch: 1,
    sequence: 0,
    mediaLifeMs: 5 * 60_000,
  }
}

export async function startMeta(options: MetaOptions): Promise<Meta> {
  const clock = options.clock ?? { now: () => Date.now() }
  let offset = 0
  const world = createWorld(options, () => clock.now() + offset)
  let echoFirst = false

  /** One hour of failures, or a person in the settings: the app hears nothing from the account any more. */
  function unsubscribe(account: string): void {
    const page = world.pages.get(account)
    const ig = world.instagrams.get(account)
    const waba = world.wabas.get(account)
    if (page) page.subscribed = undefined
    if (ig) ig.subscribed = undefined
    // Through Facebook Login the subscription that can be read, and made again, is the linked Page's.
    const linked = ig?.login === 'facebook' ? world.pages.get(ig.pageId ?? '') : undefined
    if (linked) linked.subscribed = undefined
    if (waba) waba.subscribed = false
  }

  const deliverer = createDeliverer(world, options.webhookUrl, unsubscribe)
  const server = await serve(world, {
    async subscriptions(call) {
      if (call.method !== 'POST') return { data: [] }
      const value = (name: string) => String(call.body[name] ?? call.query[name] ?? '')
      const shaken = await deliverer.handshake({ token: value('verify_token'), url: value('callback_url') })
      if (!shaken.ok) fail(2200, `(#2200) Callback verification failed: HTTP ${shaken.status}`)
      deliverer.setUrl(value('callback_url'))
      return { success: true }
    },
    async beforeAnswer() {
      if (echoFirst) await deliverer.flush()
    },
  })
  world.url = server.url
  const tokenOf = (value: string) => {
    const token = world.tokens.get(value)
    if (!token) throw new Error(`no token ${value}`)
    return token
  }
  return {
    url: server.url,
    calls: world.calls,
    queue: world.queue,
    unheard: world.unheard,
    world,
    lastDeliveries: deliverer.sent,
    alerts: deliverer.retries.alerts,
    now: () => world.now(),
    pendingRetries: () => deliverer.retries.pending(),
    setWebhook: (url) => deliverer.setUrl(url),
    handshake: (given) => deliverer.handshake(given),
    addPage: (setup) => addPage(world, setup),
    addInstagram: (setup) => addInstagram(world, setup),
    addWhatsApp: (setup) => addWhatsApp(world, setup),
    addUser({ id, name, token, pages, longLived, expiresAt, scopes }) {
      world.users.set(id, { id, name: name ?? 'User', pages: pages ?? 'all' })
      const ends = expiresAt ?? (longLived ? undefined : world.now() + 3_600_000)
      addToken(world, token, 'user', id, {
        longLived: longLived ?? false,
        ...(ends ? { expiresAt: ends } : {}),
        ...(scopes ? { scopes } : {}),
      })
    },
    addPerson: (record) => void world.people.set(record.id, record),
    flush: (given) => deliverer.flush(given),
    deliver: (body, given) => deliverer.deliver(body, given),
    repeat: (index) => deliverer.repeat(index),
    fail: ({ times = 1, ...rule }) => void world.rules.push({ ...rule, times }),
    throttle(given) {
      world.throttles.length = 0
      if (!given) return
      const {
        percent,
        kind = 'buc',
        minutesToRegain = 5,
        code,
        subcode,
        httpStatus = 400,
        type = 'pages',
        extendMinutes = 1,
      } = given
      const until = world.now() + minutesToRegain * 60_000
      const usual = kind === 'app' ? 4 : kind === 'page' ? 32 : 80001
      world.throttles.push({
        percent,
        kind,
        minutesToRegain,
        code: code ?? usual,
        subcode,
        httpStatus,
        type,
        until,
        extendMinutes,
      })
    },
    usageHeadersAfter(calls) {
      world.usageAfter = world.calls.length + calls
    },
    expireToken(value, subcode = 463) {
      tokenOf(value).dead = subcode
    },
    tokenDates: (value, dates) => void Object.assign(tokenOf(value), dates),
    revokePermission: (value, scope, code = 200) => void tokenOf(value).revoked.set(scope, code),
    grantPermission: (value, scope) => void tokenOf(value).revoked.delete(scope),
    unsubscribe,
    developmentMode(on) {
      world.development = on
    },
    echoFirst(on) {
      echoFirst = on
    },
    requireVersion(on) {
      world.strictVersion = on
    },
    emptyPage: (path, times = 1) => void world.emptyPages.push({ path, times }),
    expireCursors() {
      world.cursorEpoch += 1
    },
    breakUrl: (pattern, subcode = 2018008) => void world.brokenUrls.push({ pattern, subcode }),
    routing(accountId, defaultApp) {
      const account = world.pages.get(accountId) ?? world.instagrams.get(accountId)
      if (!account) throw new Error(`no account ${accountId}`)
      account.inbox.defaultApp = defaultApp
    },
    outage: (next) => deliverer.outage(next),
    timeouts: (ms) => deliverer.timeouts(ms),
    whatsAppRetryDays: (days) => deliverer.retries.whatsAppDays(days),
    advance: (ms) =>
      deliverer.retries.advance(ms, (by) => {
        if (clock.advance) clock.advance(by)
        else offset += by
      }),
    signedRequest: ({ userId, forged }) => signedRequest(world.appSecret, userId, world.now(), forged),
    requestDeletion: (url, { userId, forged }) =>
      postSignedRequest(url, signedRequest(world.appSecret, userId, world.now(), forged)),
    stop: () => server.close(),
  }
}
