/**
 * What an error of the Graph API means for us. Decided by code, then subcode, never by the words or the HTTP status: the same throttle
 * comes as 400 in one place and 429 in another.
 */
import { fieldsOf, textOf } from './json.ts'

export type GraphError = { code: number; subcode: number; message: string; transient: boolean }

export type ErrorClass =
  /** Try again after a while. */
  | 'retry'
  /** A limit of the whole account. */
  | 'rate_limit'
  /** The token or a permission is gone: a person must renew it. */
  | 'reconnect'
  /** Outside the time in which the platform lets us write. */
  | 'window'
  /** The one private reply was used; perhaps by an earlier try of ours. */
  | 'already_replied'
  /** The object is not there any more. */
  | 'gone'
  /** The platform blocked us for what we do. */
  | 'blocked'
  | 'refused'

const RATE_LIMITS = new Set([4, 17, 32, 613, 80001, 80002, 80006, 80007, 80008, 130429, 131056])
/** WhatsApp: service or maintenance; a token, a permission or the registration of the number; policy, payment, spam. */
const WHATSAPP_RETRY = new Set([131000, 131016, 131057, 133004])
const WHATSAPP_RECONNECT = new Set([0, 131005, 131045, 133010])
const WHATSAPP_BLOCKED = new Set([130497, 131031, 131042, 131048])
const WINDOW_SUBCODES = new Set([2018278, 2534022])

/** The `error` of an answer; null when it holds none. */
export function graphError(body: unknown): GraphError | null {
  const error = fieldsOf(fieldsOf(body).error)
  if (error.code === undefined && error.message === undefined) return null
  return {
    code: Number(error.code ?? -1),
    subcode: Number(error.error_subcode ?? 0),
    message: textOf(error.error_user_msg) ?? textOf(error.message) ?? 'no words',
    transient: error.is_transient === true,
  }
}

export function classOf({ code, subcode, transient }: GraphError): ErrorClass {
  if (WINDOW_SUBCODES.has(subcode) || code === 131047) return 'window'
  if (code === 10900 || subcode === 2534025) return 'already_replied'
  if (RATE_LIMITS.has(code)) return 'rate_limit'
  if (code === 102 || code === 190 || WHATSAPP_RECONNECT.has(code)) return 'reconnect'
  if (code === 100 && subcode === 33) return 'gone'
  if (code === 368 || WHATSAPP_BLOCKED.has(code)) return 'blocked'
  // 10 with 2018108, 200 with 2534041 and 230 speak of one person or one switch, not of our permission.
  if (subcode === 2018108 || subcode === 2534041 || code === 230 || code === 210) return 'refused'
  // 1 is an unknown failure, except with 99: access or a permission is missing.
  if (code === 3 || code === 10 || (code === 1 && subcode === 99) || (code >= 200 && code <= 299)) return 'reconnect'
  if (transient || code === 1 || code === 2 || WHATSAPP_RETRY.has(code)) return 'retry'
  if (subcode === 2018008 || subcode === 2018294) return 'retry'
  return 'refused'
}

/** Meta's words and numbers, for the person who looks at it. */
export const describeError = ({ code, subcode, message }: GraphError): string =>
  `${message} (${subcode ? `${code}/${subcode}` : code})`.slice(0, 500)
