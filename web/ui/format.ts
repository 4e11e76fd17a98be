/** Times, dates and numbers as the desk writes them: dd.mm.yyyy, 24 hours, the week starts on Sunday. */
import { formatMoney } from '../../src/core/goodwill/money.ts'
import { now } from '../live/clock.ts'

const TIME = new Intl.DateTimeFormat('he-IL', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const DATE = new Intl.DateTimeFormat('he-IL', { day: '2-digit', month: '2-digit', year: 'numeric' })
const COMPACT = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
type Unit = 'day' | 'hour' | 'minute' | 'second'

// To make one of these takes longer than to use it a hundred times, and every ring on screen speaks once a second.
const made = new Map<string, unknown>()
function once<T>(key: string, make: () => T): T {
  let one = made.get(key) as T | undefined
  if (one === undefined) {
    one = make()
    made.set(key, one)
  }
  return one
}
const unitsOf = (language: string, unit: Unit) =>
  once(`${language} ${unit}`, () => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }))
const listOf = (language: string) =>
  once(`${language} list`, () => new Intl.ListFormat(language, { type: 'conjunction' }))

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export function clockTime(at: string | number): string {
  return TIME.format(new Date(at))
}

export function date(at: string | number): string {
  return DATE.format(new Date(at))
}

/** Today: the hour. Any other day: the date, with the hour when asked for. */
export function when(at: string, { full = false } = {}): string {
  const today = date(at) === date(now())
  if (today) return full ? `${date(at)} ${clockTime(at)}` : clockTime(at)
  return full ? `${date(at)} ${clockTime(at)}` : date(at).slice(0, 5)
}

/** m:ss below an hour, h:mm below a day, then whole days. `brief` keeps to four characters, for the middle of a small ring. */
export function ringTime(ms: number, { brief = false } = {}): string {
  if (brief && ms >= 10 * MINUTE && ms < HOUR) return `${Math.floor(ms / MINUTE)}′`
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)}:${String(Math.floor((ms % MINUTE) / 1000)).padStart(2, '0')}`
  if (brief && ms >= 10 * HOUR && ms < DAY) return `${Math.floor(ms / HOUR)}h`
  if (ms < DAY) return `${Math.floor(ms / HOUR)}h${String(Math.floor((ms % HOUR) / MINUTE)).padStart(2, '0')}`
  return `${Math.floor(ms / DAY)}d`
}

/** The same as h:mm:ss or m:ss, in full. */
export function duration(ms: number): string {
  const total = Math.max(0, Math.round(ms / 1000))
  const h = Math.floor(total / 3600)
  const m = Math.floor((total % 3600) / 60)
  const s = total % 60
  const two = (n: number) => String(n).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** For ears: "1 minute and 31 seconds", "דקה ו־31 שניות", by the page's language. */
export function spokenDuration(ms: number): string {
  const language = document.documentElement.lang || 'he'
  const total = Math.floor(ms / 1000)
  const part = (value: number, unit: Unit) => unitsOf(language, unit).format(value)
  const [d, h, m, s] = [
    Math.floor(total / 86400),
    Math.floor(total / 3600) % 24,
    Math.floor(total / 60) % 60,
    total % 60,
  ]
  const parts =
    d > 0
      ? [part(d, 'day'), h > 0 ? part(h, 'hour') : '']
      : h > 0
        ? [part(h, 'hour'), m > 0 ? part(m, 'minute') : '']
        : [m > 0 ? part(m, 'minute') : '', s > 0 || m === 0 ? part(s, 'second') : '']
  return listOf(language).format(parts.filter(Boolean))
}

/** A span in its largest fitting unit, in words: "47 minutes", "שעתיים", "3 days". */
export function span(ms: number): string {
  const [value, unit] =
    ms < 90 * MINUTE
      ? ([Math.max(1, Math.round(ms / MINUTE)), 'minute'] as const)
      : ms < 2 * DAY
        ? ([Math.round(ms / HOUR), 'hour'] as const)
        : ([Math.round(ms / DAY), 'day'] as const)
  const language = document.documentElement.lang || 'he'
  const words = unitsOf(language, unit).format(value)
  // Hebrew says "דקה" of one; Intl keeps the number there, and drops it only of two.
  return words.replace(/^1 (?=[\u05d0-\u05ea])/, '')
}

/** 860, 4.2K, 12.8K, 1.2M. */
export function compact(n: number): string {
  return COMPACT.format(n)
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** Up to two letters to stand for a name. */
export function initials(name: string): string {
  const words = name
    .replace(/^@|[\u2066-\u2069]/g, '')
    .split(/[\s._-]+/)
    .filter(Boolean)
  const first = [...(words[0] ?? '?')][0] ?? '?'
  const second = [...(words[1] ?? '')][0] ?? ''
  return `${first}${second}`.toUpperCase()
}

/** Whole minutes of a target, for headings such as "answer within 5 minutes". */
export function minutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60))
}

/** An amount in the smallest unit of its currency; the sign before it, left to right in both languages. */
export function money(minor: number, currency: string): string {
  return formatMoney(minor, currency, 'en')
}

/** «2026-11» → «11.2026», as dates are written here. */
export function monthName(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `${number}.${year}`
}
