/**
 * Sealing of platform credentials at rest, with AES-256-GCM from Node's own crypto. The key is `MAAGAL_SECRET`, or made once into
 * `DATA_DIR/secret.key` (0600). A sealed value carries the id of its key and is bound to its row, so that it opens nowhere else.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type SecretBox = {
  seal(value: unknown, row: string): Buffer
  /** Null when it was sealed with another key, or changed. */
  open(sealed: Buffer, row: string): unknown | null
  /** A keyed digest for tokens that must be checked later without being stored. */
  digest(purpose: string, text: string): Buffer
}

const FORMAT = 1

export function loadSecret(dataDir: string, fromEnvironment: string | null): string {
  if (fromEnvironment) return fromEnvironment
  const file = join(dataDir, 'secret.key')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  }
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}

export function makeSecretBox(secret: string): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', secret, 'maagal', 'seal', 32))
  const keyId = createHash('sha256').update(key).digest().subarray(0, 4)
  return {
    seal(value, row) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(row))
      const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.from([FORMAT]), keyId, nonce, cipher.getAuthTag(), text])
    },
    open(sealed, row) {
      if (sealed[0] !== FORMAT || !timingSafeEqual(sealed.subarray(1, 5), keyId)) return null
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(5, 17)).setAAD(Buffer.from(row))
        decipher.setAuthTag(sealed.subarray(17, 33))
        const text = Buffer.concat([decipher.update(sealed.subarray(33)), decipher.final()])
        return JSON.parse(text.toString('utf8')) as unknown
      } catch {
        return null
      }
    },
    digest: (purpose, text) => Buffer.from(hkdfSync('sha256', secret, purpose, text, 32)),
  }
}

/** A random token for links and cookies: 256 bits, URL safe. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Tokens are stored as digests: a stolen database opens no session. */
export const tokenDigest = (token: string): Buffer => createHash('sha256').update(token).digest()

/** One address, told apart from others without being stored. */
export const addressDigest = (address: string): Buffer => createHash('sha256').update(address).digest()

/** A short code for people to quote: no letters that look alike; 40 bits. */
export function newCode(): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
  return `MG-${[...randomBytes(8)].map((byte) => alphabet[byte % alphabet.length]).join('')}`
}
