/**
 * A push service as browsers' makers run it: one address for each browser, which takes a message only from whoever signed for the key that
 * the browser subscribed with (RFC 8292), and a browser that opens it with keys of its own (RFC 8291). It says what real ones say: 201, 400
 * and 403 for what is wrong, 404 and 410 for a browser that is gone, 413 for too much, 429 and 503 when it is busy.
 */
import { createECDH, createPublicKey, type ECDH, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import ece from 'http_ece'

/** Where the desk believes the service to be. */
const ORIGIN = 'https://push.example.net'
const LARGEST = 4096

export type Received = { message: Record<string, unknown>; ttl: number; urgency: string; subject: string }
export type Browser = {
  /** As `PushSubscription.toJSON()` gives it. */
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } }
  received: Received[]
  /** Answers this from now on; 0: as it should. */
  answers: number
}

export type PushService = {
  subscribe(publicKey: string): Browser
  /** Brings a call for the service's public address here. */
  fetch: typeof fetch
  /** Everything refused, and why. */
  refused: string[]
  stop(): Promise<void>
}

type Kept = Browser & { ecdh: ECDH; auth: Buffer; publicKey: string }

export async function startPushService(): Promise<PushService> {
  const now = Date.now
  const browsers = new Map<string, Kept>()
  const refused: string[] = []
  const server: Server = createServer(async (request, response) => {
    const kept = browsers.get(request.url ?? '')
    const status = kept ? kept.answers || (await take(kept, request)) : 404
    response.writeHead(status).end()
  })
  const take = async (kept: Kept, request: IncomingMessage): Promise<number> => {
    const no = (status: number, why: string) => {
      refused.push(why)
      return status
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    if (request.method !== 'POST') return no(405, 'not a POST')
    if (body.length > LARGEST) return no(413, 'too large')
    if (!/^\d+$/.test(String(request.headers.ttl))) return no(400, 'no TTL')
    if (request.headers['content-encoding'] !== 'aes128gcm') return no(400, 'not aes128gcm')
    const claims = signedBy(kept.publicKey, request.headers.authorization ?? '')
    if (!claims) return no(403, 'not signed by the key of this subscription')
    if (claims.aud !== ORIGIN) return no(403, `meant for ${claims.aud}`)
    if (claims.exp * 1000 <= now() || claims.exp * 1000 > now() + 24 * 3_600_000)
      return no(403, 'expired, or for too long')
    if (!/^(mailto:|https:)/.test(claims.sub)) return no(403, 'nobody to reach')
    try {
      const plain = ece.decrypt(body, {
        version: 'aes128gcm',
        privateKey: kept.ecdh,
        authSecret: kept.auth.toString('base64url'),
      })
      kept.received.push({
        message: JSON.parse(plain.toString('utf8')),
        ttl: Number(request.headers.ttl),
        urgency: String(request.headers.urgency),
        subject: claims.sub,
      })
    } catch {
      return no(400, 'cannot be opened with the keys of this browser')
    }
    return 201
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    refused,
    subscribe(publicKey) {
      const ecdh = createECDH('prime256v1')
      const auth = randomBytes(16)
      const path = `/push/${randomBytes(12).toString('base64url')}`
      const keys = { p256dh: ecdh.generateKeys().toString('base64url'), auth: auth.toString('base64url') }
      const browser: Kept = {
        subscription: { endpoint: ORIGIN + path, keys },
        received: [],
        answers: 0,
        ecdh,
        auth,
        publicKey,
      }
      browsers.set(path, browser)
      return browser
    },
    fetch: (input, init) => fetch(String(input).replace(ORIGIN, here), init),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The claims of a token signed with exactly this key; null for any other. */
function signedBy(publicKey: string, authorization: string): { aud: string; exp: number; sub: string } | null {
  const [, token = '', key] = /^vapid t=([^,\s]+),\s*k=(\S+)$/.exec(authorization) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  if (key !== publicKey) return null
  const point = Buffer.from(publicKey, 'base64url')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const good = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  return good ? JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) : null
}
