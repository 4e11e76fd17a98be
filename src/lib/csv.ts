/** Tables as CSV (RFC 4180) that a spreadsheet opens rightly: its Hebrew readable, and nothing in it taken for a formula. */

/** Without it Excel reads UTF-8 as something else. */
const BOM = '\ufeff'
/** What spreadsheets begin to calculate at. */
const FORMULA = /^[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/

/** A number is written as it is; text that begins like a formula gets an apostrophe before it. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return BOM + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

function field(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
