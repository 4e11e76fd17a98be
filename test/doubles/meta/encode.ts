import { createHmac } from 'node:crypto'

/** How a webhook body is written: Meta escapes everything outside ASCII; `utf8` is the switch for a plain sender. */
export type Encoding = 'escaped' | 'utf8'

/** Ways a signature can be right or wrong; everything but `valid` must be refused by a careful receiver. */
export type Signature = 'valid' | 'wrong_secret' | 'missing' | 'truncated' | 'uppercase' | 'altered' | 'sha1_only'

/**
 * JSON as Meta writes it on the wire: ASCII only, `\uXXXX` in lowercase hex by UTF-16 unit (an emoji is two of them),
 * and `\/` for a slash. The signature is over these bytes, so re-serialising parsed JSON gives another signature.
 */
export function escapedJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\u0080-\uffff]|\//g, (unit) =>
    unit === '/' ? '\\/' : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The bytes of a body. A string or bytes are taken as they are: a test may send anything, also what is no JSON. */
export function encode(value: unknown, encoding: Encoding = 'escaped'): Buffer {
  if (Buffer.isBuffer(value)) return value
  if (typeof value === 'string') return Buffer.from(value, 'utf8')
  return Buffer.from(encoding === 'escaped' ? escapedJson(value) : JSON.stringify(value), 'utf8')
}

export function hmac(secret: string, bytes: Buffer | string, algorithm: 'sha256' | 'sha1' = 'sha256'): string {
  return createHmac(algorithm, secret).update(bytes).digest('hex')
}

/** The headers and the bytes of one POST. `altered` changes the bytes after signing, and only by white space. */
export function signed(secret: string, bytes: Buffer, signature: Signature = 'valid') {
  const key = signature === 'wrong_secret' ? `${secret}-not` : secret
  const hex = hmac(key, bytes)
  const sha1 = { 'x-hub-signature': `sha1=${hmac(key, bytes, 'sha1')}` }
  const sha256 = (text: string): Record<string, string> => ({ ...sha1, 'x-hub-signature-256': `sha256=${text}` })
  switch (signature) {
    case 'missing':
      return { headers: {} as Record<string, string>, bytes }
    case 'sha1_only':
      return { headers: sha1 as Record<string, string>, bytes }
    case 'truncated':
      return { headers: sha256(hex.slice(0, 40)), bytes }
    case 'uppercase':
      return { headers: sha256(hex.toUpperCase()), bytes }
    case 'altered':
      return { headers: sha256(hex), bytes: Buffer.concat([bytes, Buffer.from(' ')]) }
    default:
      return { headers: sha256(hex), bytes }
  }
}
