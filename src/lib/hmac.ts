/** Keyed signatures over raw bytes, compared in constant time. */
import { createHmac, timingSafeEqual } from 'node:crypto'

export const hmacSha256Hex = (key: string, body: Uint8Array): string =>
  createHmac('sha256', key).update(body).digest('hex')

/** True when `given` (hex, with an optional `sha256=` before it) is the signature of exactly these bytes. */
export function hmacMatches(key: string, body: Uint8Array, given: string): boolean {
  const found = /^(?:sha256=)?([0-9a-f]{64})$/i.exec(given)?.[1]
  if (!found) return false
  return timingSafeEqual(Buffer.from(found, 'hex'), Buffer.from(hmacSha256Hex(key, body), 'hex'))
}
