/**
 * WebSub: a hub tells of new entries at once. What it sends is signed with the connection's key; what it asks beforehand (do you want
 * this topic?) is answered only for the feed's own address, or for one that we asked for: our callback then carries its signature.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { hmacMatches, hmacSha256Hex } from '../../lib/hmac.ts'
import type { RawDelivery, VerifyResult } from '../channel.ts'
import type { Lease } from './cursor.ts'
import { feedAddress } from './links.ts'
import type { Settings } from './settings.ts'

const SIGNATURE_HEADER = 'x-hub-signature'
const TOPIC_PARAMETER = 'topic_key'
/** Asked for; hubs may grant less and tell it only to the webhook, which keeps nothing. */
const LEASE_SECONDS = 10 * 86_400
/** So renewing comes well before any lease that hubs are known to grant. */
const RENEW_MS = 86_400_000
const ASK_AGAIN_MS = 3_600_000
const LENGTHS: Readonly<Record<string, number>> = { sha1: 40, sha256: 64, sha384: 96, sha512: 128 }

/**
 * Hubs choose the algorithm; the common one still signs with SHA-1, which is sound in an HMAC. What is not signed is ignored and
 * acknowledged (WebSub, 8): whoever forges learns nothing, and no hub gives up on us for what others sent.
 */
export function verify(delivery: RawDelivery, { connection_key }: Settings): VerifyResult {
  const given = delivery.headers[SIGNATURE_HEADER]
  if (!given || connection_key === '') return { ok: false, reason: 'missing_signature', acknowledge: true }
  if (signedBy(connection_key, delivery.body, given)) return { ok: true }
  return { ok: false, reason: 'bad_signature', acknowledge: true }
}

function signedBy(key: string, body: Uint8Array, given: string): boolean {
  const [, algorithm = '', hex = ''] = /^(sha1|sha256|sha384|sha512)=([0-9a-f]+)$/i.exec(given) ?? []
  const name = algorithm.toLowerCase()
  if (name === 'sha256') return hmacMatches(key, body, given)
  if (hex.length !== LENGTHS[name]) return false
  return timingSafeEqual(Buffer.from(hex, 'hex'), createHmac(name, key).update(body).digest())
}

/** Says yes to a subscription of this feed, and to nothing else: an end comes by itself when nobody renews. */
export function handshake(query: Record<string, string>, settings: Settings): string | null {
  const { 'hub.mode': mode, 'hub.topic': topic, 'hub.challenge': challenge, [TOPIC_PARAMETER]: key } = query
  if (mode !== 'subscribe' || typeof topic !== 'string' || typeof challenge !== 'string' || challenge === '')
    return null
  const asked = typeof key === 'string' && hmacMatches(settings.connection_key, Buffer.from(topic), key)
  const wanted = feedAddress(topic) === settings.url || (settings.connection_key !== '' && asked)
  return wanted ? challenge : null
}

/** A hub for this feed: encrypted, as our key is told to it, or as plain as the feed itself is. */
export function hubOf(hubs: readonly string[], base: string): string | null {
  const urls = hubs.map((hub) => URL.parse(hub, base))
  const usable = urls.find(
    (url) => url?.protocol === 'https:' || (url?.protocol === 'http:' && base.startsWith('http:')),
  )
  return usable?.href ?? null
}

/** When to ask the hub: never asked, asked for something else, or long enough ago. */
export const isDue = (lease: Lease | null, wanted: Pick<Lease, 'topic' | 'hub' | 'callback'>, now: number): boolean =>
  lease === null ||
  lease.topic !== wanted.topic ||
  lease.hub !== wanted.hub ||
  lease.callback !== wanted.callback ||
  now >= lease.renewAt

/** Asks a hub to tell us. Null when it would not, with its words. */
export async function subscribe(
  fetch: typeof globalThis.fetch,
  wanted: Pick<Lease, 'topic' | 'hub' | 'callback'>,
  { connection_key }: Settings,
  now: number,
  signal?: AbortSignal,
): Promise<{ lease: Lease } | { lease: null; reason: string; askAt: number }> {
  const callback = new URL(wanted.callback)
  callback.searchParams.set(TOPIC_PARAMETER, hmacSha256Hex(connection_key, Buffer.from(wanted.topic)))
  const form = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.topic': wanted.topic,
    'hub.callback': callback.href,
    'hub.lease_seconds': String(LEASE_SECONDS),
    'hub.secret': connection_key,
  })
  try {
    const response = await fetch(wanted.hub, { method: 'POST', body: form, ...(signal ? { signal } : {}) })
    const words = response.ok ? '' : (await response.text()).slice(0, 200)
    if (response.ok) {
      await response.body?.cancel()
      return { lease: { ...wanted, askedAt: now, renewAt: now + RENEW_MS } }
    }
    return { lease: null, reason: `${response.status} ${words}`.trim(), askAt: now + ASK_AGAIN_MS }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { lease: null, reason, askAt: now + ASK_AGAIN_MS }
  }
}
