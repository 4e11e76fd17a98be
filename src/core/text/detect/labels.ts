/** The words around a number that say what it is. The nearest one speaks; an order number with a good check digit stays an order number. */
import { LABELS, type Label, SPEAKING, VAGUE } from './label-words.ts'

export type { Label } from './label-words.ts'

export type Labelled = {
  label: Label
  /** The number is what the word names ("order no. 5"), with nothing between them but "number", "is" and the like. */
  direct: boolean
}

/** What may stand between a word and the number it names. */
const BETWEEN =
  /^[\s:#.,=()'"-]{0,4}(?:(?:מספר|מס'|מס|ישראלי|זר|ביומטרי|שלי|שלנו|שלך|שלו|שלה|היא|הוא|הנו|זה|עם|על|ה|של|number|num|no|nr|id|code|is|was|my|the|at|on|me|israeli|foreign|new|old)[\s:#.,=()'"-]{1,4}){0,4}[והבלמש]?[\s:#.,=()'"-]{0,3}$/

/** How far before a number a word still speaks about it, in code units of the normalized text. */
const BEFORE = 44
const AFTER = 32
/** A sentence that ended, or another number, cuts the talk. */
const CUT = /[!?\n;]|\.\s|\d[\d .-]{4,}\d/g

/** What the words before a number and after it say; those before go first. */
export function labelOf(text: string, start: number, end: number): Labelled | null {
  return labelBefore(text, start) ?? labelAfter(text, end)
}

/** What the words before this place say. */
export function labelBefore(text: string, start: number): Labelled | null {
  const from = Math.max(0, start - BEFORE)
  const near = text.slice(from, start)
  // What begins in the middle of a word is not read.
  return lastLabel(uncut(from === 0 ? near : near.replace(/^\S+/, '')))
}

function uncut(before: string): string {
  let from = 0
  for (const match of before.matchAll(CUT)) {
    // "ת. ז." and "no. 5" have full stops that end nothing.
    if (/^\.\s/.test(match[0]) && /(?:^|[^\p{L}])(?:\p{L}{1,3}|\p{L}\.\p{L})$/u.test(before.slice(0, match.index)))
      continue
    from = match.index + match[0].length
  }
  return before.slice(from)
}

function lastLabel(before: string): Labelled | null {
  let last: { label: Label; end: number } | null = null
  for (const match of matches(before, SPEAKING)) {
    const end = match.index + match[0].length
    if (!last || end > last.end) last = { label: kindOf(match), end }
  }
  if (!last || NUMBER_OF.test(before.slice(last.end)))
    // "Number of the order" is the order's.
    for (const match of matches(before, VAGUE))
      if (!last || match.index >= last.end) last = { label: 'vague', end: match.index + match[0].length }
  return last && { label: last.label, direct: BETWEEN.test(before.slice(last.end)) }
}

const NUMBER_OF = /מס|n(?:o|um)/

/** Reading for words of a script is spared where it has no letters. */
function* matches(text: string, [hebrew, latin]: readonly [RegExp, RegExp]): Generator<RegExpExecArray> {
  if (/[א-ת]/.test(text)) yield* text.matchAll(hebrew)
  if (/[a-z]/.test(text)) yield* text.matchAll(latin)
}

/** What the words after this place say, when they begin with "that is" or stand in brackets. */
export function labelAfter(text: string, end: number): Labelled | null {
  const after = text.slice(end, end + AFTER)
  const opened = /^[\s,]{0,2}(?:[-(]\s?|(?:זה|זו|זאת|הוא|היא|is|was|is my|that's my) )/.exec(after)
  if (!opened) return null
  const said = after.slice(opened[0].length).split(/\d/, 1)[0] ?? ''
  for (const match of matches(said, SPEAKING)) return { label: kindOf(match), direct: match.index < 12 }
  return null
}

function kindOf({ groups }: RegExpExecArray): Label {
  for (const label of LABELS) if (groups?.[label] !== undefined) return label
  return 'other'
}

const BANK =
  /בנק|סניף|לאומי|פועלים|דיסקונט|מזרחי|טפחות|יהב|מרכנתיל|להחזר|לזיכוי|זיכוי|העברה|bank|branch|sort code|routing|swift|wire|transfer|iban|leumi|hapoalim|barclays/
const BANK_NEAR = 60

/** Whether a bank is spoken of nearby: an account is a bank's only then. */
export function isBankNear(text: string, start: number, end: number): boolean {
  return BANK.test(text.slice(Math.max(0, start - BANK_NEAR), start)) || BANK.test(text.slice(end, end + BANK_NEAR))
}
