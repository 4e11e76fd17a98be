/** Amounts as whole numbers of a currency's smallest unit (agorot, cents), so that sums are exact. */

/** How many digits stand behind the point in this currency. */
export function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** The sign of a currency before an amount: ₪, $; its code where it has none. */
export function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat('en-IL', { style: 'currency', currency }).formatToParts(0)
  return parts.find(({ type }) => type === 'currency')?.value ?? currency
}

/** «100», «99.9» → smallest units; null for what is no amount of this currency. */
export function toMinor(amount: string, currency: string): number | null {
  const found = /^(\d{1,9})(?:\.(\d*))?$/.exec(amount.trim())
  const digits = digitsOf(currency)
  const [, whole = '', part = ''] = found ?? []
  if (!found || part.length > digits) return null
  return Number(whole + part.padEnd(digits, '0'))
}

/** A plain decimal, for machines: 9990 → «99.90». */
export function toMajor(minor: number, currency: string): string {
  const digits = digitsOf(currency)
  if (digits === 0) return String(minor)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  return `${minor < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** For people; without a point where there is nothing behind it. */
export function formatMoney(minor: number, currency: string, language: 'he' | 'en'): string {
  const digits = digitsOf(currency)
  const major = minor / 10 ** digits
  return new Intl.NumberFormat(language === 'he' ? 'he-IL' : 'en-IL', {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(major) ? 0 : digits,
  }).format(major)
}
