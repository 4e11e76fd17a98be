import { hmac } from './encode.ts'
import { badToken, fail, GraphError, parameter } from './errors.ts'
import { seconds } from './fields.ts'
import type { Call, Fields, Token, TokenKind } from './types.ts'
import { nextId, type World } from './world.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

export type TokenOptions = {
  scopes?: string[]
  expiresAt?: number
  issuedAt?: number
  longLived?: boolean
}

export function addToken(world: World, value: string, kind: TokenKind, subject: string, options: TokenOptions = {}) {
  const token: Token = {
    value,
    kind,
    subject,
    scopes: options.scopes ? new Set(options.scopes) : 'all',
    revoked: new Map(),
    issuedAt: options.issuedAt ?? world.now(),
    expiresAt: options.expiresAt,
    dataAccessExpiresAt: world.now() + 90 * DAY,
    dead: undefined,
    longLived: options.longLived ?? true,
  }
  world.tokens.set(value, token)
  return token
}

function died(world: World, token: Token): number | undefined {
  if (token.dead !== undefined) return token.dead
  return token.expiresAt !== undefined && token.expiresAt <= world.now() ? 463 : undefined
}

/** The token of a call, checked: 190 with the subcode of what happened to it, 100 for a wrong proof. */
export function checkToken(world: World, call: Call): Token {
  if (!call.token)
    throw new GraphError({
      code: 104,
      status: 400,
      message: '(#104) An access token is required to request this resource.',
    })
  if (call.token === `${world.appId}|${world.appSecret}`)
    return world.tokens.get(call.token) ?? addToken(world, call.token, 'app', world.appId)
  const token = world.tokens.get(call.token)
  if (!token) return badToken()
  const dead = died(world, token)
  if (dead !== undefined) return badToken(dead)
  const proof = call.query.appsecret_proof ?? call.body.appsecret_proof
  if (proof !== undefined && proof !== hmac(world.appSecret, call.token))
    throw new GraphError({
      code: 100,
      type: 'GraphMethodException',
      message: 'Invalid appsecret_proof provided in the API argument',
    })
  return token
}

/** A permission that is missing or was taken away: 10 or 200 as the test chose (200 where it did not). */
export function need(token: Token, ...scopes: string[]): void {
  for (const scope of scopes) {
    const revoked = token.revoked.get(scope)
    const lacks = token.scopes !== 'all' && !token.scopes.has(scope)
    if (revoked !== undefined || lacks)
      fail(revoked ?? 200, `Requires ${scope} permission to manage the object`, undefined, 403)
  }
}

const USUAL_SCOPES = [
  'pages_show_list',
  'pages_manage_metadata',
  'pages_read_engagement',
  'pages_read_user_content',
  'pages_manage_engagement',
  'pages_messaging',
  'business_management',
  'instagram_basic',
  'instagram_manage_comments',
  'instagram_manage_messages',
  'whatsapp_business_messaging',
  'whatsapp_business_management',
]

export function debugToken(world: World, call: Call): Fields {
  const value = String(call.query.input_token ?? call.body.input_token ?? '')
  const token = world.tokens.get(value)
  if (!token)
    return { data: { is_valid: false, scopes: [], error: { code: 190, message: 'Invalid OAuth access token.' } } }
  const dead = died(world, token)
  const held = token.scopes === 'all' ? USUAL_SCOPES : [...token.scopes]
  const scopes = held.filter((scope) => !token.revoked.has(scope))
  return {
    data: {
      app_id: world.appId,
      type: token.kind === 'page' ? 'PAGE' : token.kind === 'system' ? 'SYSTEM_USER' : 'USER',
      application: 'Desk',
      is_valid: dead === undefined,
      issued_at: seconds(token.issuedAt),
      expires_at: token.expiresAt === undefined ? 0 : seconds(token.expiresAt),
      data_access_expires_at: token.dataAccessExpiresAt === undefined ? 0 : seconds(token.dataAccessExpiresAt),
      scopes,
      granular_scopes: scopes.map((scope) => ({ scope, target_ids: [token.subject] })),
      ...(token.kind === 'page' ? { profile_id: token.subject } : {}),
      user_id: token.subject,
      ...(dead === undefined ? {} : { error: { code: 190, subcode: dead, message: 'Error validating access token.' } }),
    },
  }
}

function checkClient(world: World, call: Call): void {
  if (call.query.client_id !== undefined && call.query.client_id !== world.appId)
    fail(101, 'Error validating application. Cannot get application info due to a system error.')
  if (![world.appSecret, world.instagramAppSecret].includes(String(call.query.client_secret)))
    fail(1, 'Error validating client secret.')
}

/** `fb_exchange_token`, `ig_exchange_token`: a short-lived token becomes one of about 60 days. */
export function exchange(world: World, call: Call): Fields {
  const grant = call.query.grant_type
  if (grant === 'client_credentials') {
    checkClient(world, call)
    return { access_token: `${world.appId}|${world.appSecret}`, token_type: 'bearer' }
  }
  if (grant !== 'fb_exchange_token' && grant !== 'ig_exchange_token') parameter('Invalid grant_type')
  checkClient(world, call)
  const value = String(grant === 'fb_exchange_token' ? call.query.fb_exchange_token : call.query.access_token)
  const old = world.tokens.get(value)
  if (!old) return badToken()
  const dead = died(world, old)
  if (dead !== undefined) return badToken(dead)
  return renewed(world, old)
}

/** Instagram Login only: the token must be a day old and must not have expired; an expired one is lost. */
export function refreshInstagram(world: World, call: Call): Fields {
  if (call.query.grant_type !== 'ig_refresh_token') parameter('Invalid grant_type')
  const token = checkToken(world, call)
  if (token.kind !== 'instagram') return badToken()
  if (world.now() - token.issuedAt < DAY) parameter('The access token is too new to be refreshed')
  return renewed(world, token)
}

function renewed(world: World, old: Token): Fields {
  const value = `${old.value}.${nextId(world)}`
  const token = addToken(world, value, old.kind, old.subject, { expiresAt: world.now() + 60 * DAY, longLived: true })
  token.scopes = old.scopes
  token.revoked = new Map(old.revoked)
  return { access_token: value, token_type: 'bearer', expires_in: (60 * DAY) / 1000 }
}

/** A Page token as `/me/accounts` hands it out: without an end from a long-lived user token, else with the user's. */
export function pageTokenFor(world: World, user: Token, pageId: string, lasting: string): string {
  if (user.longLived) return lasting
  const value = `${lasting}.short.${user.value}`
  if (!world.tokens.has(value))
    addToken(world, value, 'page', pageId, { expiresAt: user.expiresAt ?? world.now() + HOUR, longLived: false })
  return value
}
