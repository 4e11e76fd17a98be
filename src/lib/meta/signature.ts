/** Signatures of the Meta platform: over the raw bytes of a webhook, over a token, and inside a signed request. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { hmacMatches, hmacSha256Hex } from '../hmac.ts'
import { fieldsOf, parseJson, textOf } from './json.ts'

export const SIGNATURE_HEADER = 'x-hub-signature-256'

export type SignatureResult = { ok: true } | { ok: false; reason: 'missing_signature' | 'bad_signature' }

/**
 * Is this body signed with one of the secrets? The received bytes are the signed bytes; where they hold more than ASCII, the signature may
 * have been made over their escaped form (documented by Meta), which is tried too and needs the secret just the same.
 */
export function verifyBody(
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
  secrets: readonly string[],
): SignatureResult {
  const given = headers[SIGNATURE_HEADER]
  if (!given) return { ok: false, reason: 'missing_signature' }
  const forms = body.some((byte) => byte > 0x7f) ? [body, escaped(body)] : [body]
  const known = secrets.filter((secret) => secret !== '')
  // Meta writes lowercase hex after `sha256=`; anything else was not written by it.
  const isMetas = /^sha256=[0-9a-f]{64}$/.test(given)
  const good = isMetas && forms.some((form) => known.some((secret) => hmacMatches(secret, form, given)))
  return good ? { ok: true } : { ok: false, reason: 'bad_signature' }
}

const escaped = (body: Uint8Array): Uint8Array =>
  new TextEncoder().encode(
    new TextDecoder()
      .decode(body)
      .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )

/** Proves to Meta that whoever holds the token also knows the app's secret. */
export const appSecretProof = (token: string, appSecret: string): string =>
  hmacSha256Hex(appSecret, new TextEncoder().encode(token))

/** `signed_request=<sig>.<payload>`, both base64url: who it is about, or null when it was not signed with one of the secrets. */
export function readSignedRequest(
  request: string,
  secrets: readonly string[],
): { userId: string; issuedAt: number } | null {
  const [signature, payload] = request.split('.')
  if (!signature || !payload) return null
  const given = Buffer.from(signature, 'base64url')
  const good = secrets
    .filter((secret) => secret !== '')
    .some((secret) => {
      const wanted = createHmac('sha256', secret).update(payload).digest()
      return given.length === wanted.length && timingSafeEqual(given, wanted)
    })
  if (!good) return null
  try {
    const said = fieldsOf(parseJson(Buffer.from(payload, 'base64url')))
    const userId = textOf(said.user_id)
    return userId === null ? null : { userId, issuedAt: Number(said.issued_at ?? 0) * 1000 }
  } catch {
    return null
  }
}
