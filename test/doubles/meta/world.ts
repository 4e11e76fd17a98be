import { createHash } from 'node:crypto'
import type { ErrorSpec } from './errors.ts'
import type {
  Call,
  Fields,
  InstagramState,
  Node,
  NumberState,
  PageState,
  Person,
  QueuedEvent,
  Subscription,
  Token,
  WabaState,
  WaMessage,
} from './types.ts'

/** A profile as `GET /{psid}` shows it. `role`: has a role on the app, so is heard in development mode. */
export type PersonRecord = Person & {
  first_name?: string
  last_name?: string
  profile_pic?: string
  locale?: string
  /** Privacy: the profile call fails. */
  secret?: boolean
  role?: boolean
}

export type Outcome = ErrorSpec | 'drop_response' | 'html_500' | 'drop_before'
export type FailRule = { path?: RegExp; method?: string; times: number; error: Outcome }
export type Throttle = {
  percent: number
  kind: 'app' | 'buc' | 'page'
  minutesToRegain: number
  code: number
  subcode?: number
  httpStatus: number
  type: string
  until: number
  extendMinutes: number
}

/** Why an event was never queued: what a desk that hears nothing must be able to find out. */
export type Unheard = {
  reason: 'silent' | 'not_subscribed' | 'field_not_subscribed' | 'development_mode'
  event: Fields
}

export type Emission = {
  object: Subscription
  account: string
  slot: QueuedEvent['slot']
  /** The subscription field that carries it. */
  field: string
  body: Fields
  person?: string | undefined
  silent?: boolean | undefined
  at?: number | undefined
}

/** Everything the double knows. One object, so that a test that stops can look at any of it. */
export type World = {
  appId: string
  appSecret: string
  instagramAppSecret: string
  verifyToken: string
  url: string
  strictVersion: boolean
  development: boolean
  now(): number
  pages: Map<string, PageState>
  instagrams: Map<string, InstagramState>
  numbers: Map<string, NumberState>
  wabas: Map<string, WabaState>
  users: Map<string, { id: string; name: string; pages: string[] | 'all' }>
  people: Map<string, PersonRecord>
  tokens: Map<string, Token>
  nodes: Map<string, Node>
  calls: Call[]
  queue: QueuedEvent[]
  unheard: Unheard[]
  rules: FailRule[]
  throttles: Throttle[]
  usageAfter: number
  brokenUrls: { pattern: RegExp; subcode: number }[]
  emptyPages: { path: RegExp; times: number }[]
  cursorEpoch: number
  /** A counter behind every id: the same script makes the same ids. */
  sequence: number
  mediaLifeMs: number
}

export function nextId(world: World, prefix = ''): string {
  world.sequence += 1
  return `${prefix}${1_000_000 + world.sequence}`
}

/** Opaque as the real ones: nobody may read anything out of a message id. */
export function opaqueId(world: World, prefix: string): string {
  world.sequence += 1
  return prefix + createHash('sha256').update(`${world.appId}:${world.sequence}`).digest('base64url').slice(0, 24)
}

export function person(world: World, given: Person | string): Person {
  const known = world.people.get(typeof given === 'string' ? given : given.id)
  const found = typeof given === 'string' ? (known ?? { id: given, name: `Person ${given}` }) : given
  if (!known) world.people.set(found.id, { ...found })
  return { id: found.id, name: found.name }
}

/** The fields that are in force for an account, or undefined where nobody subscribed it. */
function subscribedFields(world: World, event: Emission): Set<string> | 'any' | undefined {
  if (event.object === 'page') return world.pages.get(event.account)?.subscribed
  if (event.object === 'whatsapp_business_account')
    return world.wabas.get(event.account)?.subscribed ? 'any' : undefined
  const ig = world.instagrams.get(event.account)
  if (!ig) return undefined
  if (ig.login === 'instagram') return ig.subscribed
  // Through Facebook Login any one Page field is enough; which Instagram fields come is the app's own setting.
  return ig.pageId !== undefined && world.pages.get(ig.pageId)?.subscribed ? 'any' : undefined
}

function unheardReason(world: World, event: Emission): Unheard['reason'] | undefined {
  if (event.silent) return 'silent'
  const fields = subscribedFields(world, event)
  if (!fields) return 'not_subscribed'
  if (fields !== 'any' && !fields.has(event.field)) return 'field_not_subscribed'
  const withRole = event.person === undefined || world.people.get(event.person)?.role === true
  return world.development && !withRole ? 'development_mode' : undefined
}

/** Queues one webhook event, or notes why it is never sent. */
export function emit(world: World, event: Emission): void {
  const reason = unheardReason(world, event)
  if (reason) {
    world.unheard.push({ reason, event: event.body })
    return
  }
  world.queue.push({
    object: event.object,
    account: event.account,
    slot: event.slot,
    body: event.body,
    at: event.at ?? world.now(),
    secret: world.instagrams.get(event.account)?.secret ?? world.appSecret,
  })
}

export function outgoing(number: NumberState, id: string): WaMessage | undefined {
  return number.messages.find((message) => message.own && message.id === id)
}
