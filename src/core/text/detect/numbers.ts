/** Numbers that point at a person: where they are in a text. What each is, number-kinds.ts says. */

import { type Labelled, labelAfter, labelBefore } from './labels.ts'
import { type Candidate, kindOf } from './number-kinds.ts'
import type { Detail } from './personal-data.ts'

/** Digits with at most three separators between any two of them. */
const RUN = /[+(]{0,2}\d(?:[ .\-/()_]{0,3}\d)*/g
/** A number is written in at most this many groups: a phone digit by digit has ten, with a country twelve. */
const PARTS_MAX = 12
const DIGITS_MIN = 5
const DIGITS_MAX = 19

export function findNumbers(text: string): Detail[] {
  return [...text.matchAll(RUN)].flatMap((match) => inRun(text, match.index, match[0]))
}

type Part = { start: number; end: number; digits: number }

/** Groups of one number are parted by spaces or slashes, and so are two numbers: the longest group of parts that is something wins. */
function inRun(text: string, from: number, run: string): Detail[] {
  const parts: Part[] = [...run.matchAll(/[^ /]+/g)].map((part) => ({
    start: from + part.index,
    end: from + part.index + part[0].length,
    digits: part[0].replace(/\D/g, '').length,
  }))
  const found: Detail[] = []
  for (let first = 0; first < parts.length; first++) {
    const last = longestAt(text, parts, first, found)
    if (last >= 0) first = last
  }
  return found
}

/** The index of the last part of the number that begins with this one, or -1. */
function longestAt(text: string, parts: readonly Part[], first: number, found: Detail[]): number {
  const start = parts[first]?.start ?? 0
  /** What the words before say is the same for every length. */
  let said: Labelled | null | undefined
  const before = (at: number): Labelled | null => {
    if (said === undefined) said = labelBefore(text, at)
    return said
  }
  let end = first
  for (let digits = 0; end < Math.min(parts.length, first + PARTS_MAX) && digits <= DIGITS_MAX; end++)
    digits += parts[end]?.digits ?? 0
  for (let last = end - 1; last >= first; last--) {
    const detail = read(text, start, parts[last]?.end ?? 0, before)
    if (!detail) continue
    found.push(detail)
    return last
  }
  return -1
}

function read(text: string, at: number, end: number, before: (at: number) => Labelled | null): Detail | null {
  const whole = text.slice(at, end)
  const opened = /^\(+/.exec(whole)?.[0].length ?? 0
  const start = at + (whole.includes(')') ? Math.max(0, opened - 1) : opened)
  const run = text.slice(start, end)
  const digits = run.replace(/\D/g, '')
  if (digits.length < DIGITS_MIN || digits.length > DIGITS_MAX || /^(\d)\1+$/.test(digits)) return null
  if (isInsideWord(text, start, end) || isAmount(text, start, end)) return null
  let said: Labelled | null | undefined
  const label = (): Labelled | null => {
    if (said === undefined) said = before(start) ?? labelAfter(text, end)
    return said
  }
  const candidate: Candidate = { text, start, end, run, digits, compact: !/[ /]/.test(run), label }
  const why = kindOf(candidate)
  return why && { why, start, end }
}

const OPENERS = /(?:wa\.me\/|tel:|phone=|(?:^|[^a-z])(?:no|tel|num|id|phone|t\.z)\.|(?:^|[^a-z])(?:id|phone|tel) ?#)$/

/** A number inside a word or a link (item-4412a, /p/123) says nothing about a person; a link that opens a chat with somebody does. */
function isInsideWord(text: string, start: number, end: number): boolean {
  if (/[a-z_=]/.test(text[end] ?? ' ')) return true
  const before = text.slice(Math.max(0, start - 12), start)
  return /(?:[a-z0-9_=/#]|[a-z0-9]\.|(?<!\d)\d{1,3},)$/.test(before) && !OPENERS.test(before)
}

function isAmount(text: string, start: number, end: number): boolean {
  return (
    /^ ?(?:[₪$€£%]|ש"ח|שקל|דולר|אירו|יורו|nis(?![a-z])|ils(?![a-z])|usd(?![a-z])|eur(?![a-z]))/.test(
      text.slice(end, end + 7),
    ) || /[₪$€£] ?$/.test(text.slice(Math.max(0, start - 2), start))
  )
}
