/**
 * How an answer finds its case: every mail of ours carries the id of its outgoing message, signed, in its Message-ID (which answers
 * repeat in References) and, where the mailbox has them, in a plus-address. Nobody can make one for a case that is not theirs.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

const ID_MAC_HEX = 16
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
/** 16 bytes of id and 6 of signature. */
const PLUS_LENGTH = 36

const mac = (key: string, purpose: string, id: Buffer): Buffer =>
  createHmac('sha256', key).update(purpose).update(id).digest()

/** `<c.{outgoing id}.{signature}@{our domain}>`: the same at every attempt, so that a mail can be asked for by it. */
export function messageIdFor(outgoingId: string, key: string, address: string): string {
  const id = Buffer.from(outgoingId.replaceAll('-', ''), 'hex')
  const signature = mac(key, 'message-id', id).toString('hex').slice(0, ID_MAC_HEX)
  return `<c.${id.toString('hex')}.${signature}@${domainOf(address)}>`
}

/** The outgoing id in a Message-ID of ours, or null when it is not one, or not signed with this key. */
export function outgoingOfMessageId(messageId: string, key: string): string | null {
  const found = /^<c\.([0-9a-f]{32})\.([0-9a-f]{16})@/i.exec(messageId)
  if (!found?.[1] || !found[2] || !key) return null
  const id = Buffer.from(found[1], 'hex')
  const expected = mac(key, 'message-id', id).subarray(0, ID_MAC_HEX / 2)
  return timingSafeEqual(expected, Buffer.from(found[2], 'hex')) ? uuid(id) : null
}

/** `service+c{id and signature}@domain`, or null when the address has no room or a plus already. */
export function plusAddressFor(outgoingId: string, key: string, address: string): string | null {
  const at = address.lastIndexOf('@')
  if (address.includes('+') || at + PLUS_LENGTH + 2 > 64) return null
  const id = Buffer.from(outgoingId.replaceAll('-', ''), 'hex')
  const token = base32(Buffer.concat([id, mac(key, 'plus-address', id).subarray(0, 6)]))
  return `${address.slice(0, at)}+c${token}${address.slice(at)}`
}

/** The outgoing id in a plus-address of this mailbox, or null. */
export function outgoingOfPlusAddress(given: string, key: string, address: string): string | null {
  const at = address.lastIndexOf('@')
  const lower = given.toLowerCase()
  const start = `${address.slice(0, at)}+c`
  if (!key || !lower.startsWith(start) || !lower.endsWith(address.slice(at))) return null
  const bytes = unbase32(lower.slice(start.length, lower.length - (address.length - at)))
  if (bytes?.length !== 22) return null
  const id = bytes.subarray(0, 16)
  return timingSafeEqual(bytes.subarray(16), mac(key, 'plus-address', id).subarray(0, 6)) ? uuid(id) : null
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

function uuid(id: Buffer): string {
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function base32(bytes: Buffer): string {
  let bits = BigInt(`0x${bytes.toString('hex')}`)
  let out = ''
  for (let n = 0; n < Math.ceil((bytes.length * 8) / 5); n++) {
    out = ALPHABET[Number(bits & 31n)] + out
    bits >>= 5n
  }
  return out
}

function unbase32(text: string): Buffer | null {
  if (text.length !== PLUS_LENGTH) return null
  let bits = 0n
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter)
    if (value < 0) return null
    bits = (bits << 5n) | BigInt(value)
  }
  const hex = bits.toString(16).padStart(44, '0')
  return hex.length === 44 ? Buffer.from(hex, 'hex') : null
}
