/** The dates of feeds, which are written in every way there is. */

const ZONED = /(?:Z|[+-]\d{2}:?\d{2}|\b(?:UTC?|GMT|[ECMP][SD]T))\)?\s*$/i
/** Names of zones that JavaScript does not know. Here IST is Israel's: this desk reads few feeds from India. */
const ZONES: Readonly<Record<string, string>> = {
  IST: '+0200',
  IDT: '+0300',
  CET: '+0100',
  CEST: '+0200',
  EET: '+0200',
  EEST: '+0300',
  BST: '+0100',
}
const EARLIEST = Date.parse('1990-01-01T00:00:00Z')

/** Epoch milliseconds, or null. A date without a zone is taken as UTC, wherever this runs. */
export function dateOf(...given: (string | undefined)[]): number | null {
  for (const one of given) {
    const at = one ? read(one.trim()) : Number.NaN
    if (at >= EARLIEST && at < 8e14) return at
  }
  return null
}

function read(text: string): number {
  if (text.length > 60) return Number.NaN
  const known = text.replace(/\b([A-Z]{3,4})$/, (zone) => ZONES[zone] ?? zone)
  if (ZONED.test(known) && /\d:\d/.test(known)) return Date.parse(known)
  if (/^\d{4}-\d{2}-\d{2}$/.test(known)) return Date.parse(known)
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.test(known))
    return Date.parse(`${known.replace(' ', 'T')}Z`)
  return Date.parse(`${known} UTC`)
}
