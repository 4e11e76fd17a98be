/** Meta's JSON. Ids may come as numbers that are larger than a double holds: whole numbers beyond 2^53 stay as they were written. */

type Reviver = (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown

/** Throws SyntaxError on bytes that are not JSON. */
export function parseJson(bytes: Uint8Array | string): unknown {
  const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)
  const keepDigits: Reviver = (_, value, { source }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && source && /^-?\d+$/.test(source) ? source : value
  return JSON.parse(text, keepDigits as Parameters<typeof JSON.parse>[1])
}

export type Fields = Record<string, unknown>

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}

export const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : [])

/** A string, or a number as its digits; null for anything else and for nothing at all. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null

/** Later years are written in another form, and nobody means them. */
const YEAR_10000 = 253_402_300_800_000

/** Seconds, milliseconds (decided by magnitude) or ISO text as an ISO instant; null when it is none of them. */
export function instantOf(value: unknown): string | null {
  const text = textOf(value)
  if (text === null) return null
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  // Graph writes +0000 where ISO wants +00:00.
  const at = Number.isNaN(number)
    ? Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
    : number < 1e11
      ? number * 1000
      : number
  return at >= 0 && at < YEAR_10000 ? new Date(at).toISOString() : null
}
