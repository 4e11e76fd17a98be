/** A draft read once for all checks: its words, sentences and clauses, and the ways to change a piece of it. */
import type { Bilingual } from '../playbook/schema.ts'
import type { Span } from '../text/normalize.ts'
import { type Token, tokens } from '../text/tokens.ts'
import type { Better, CheckId, Edit, Level, OutgoingDraft } from './finding.ts'

export type Reading = { draft: OutgoingDraft; text: string; words: readonly Token[]; sentences: readonly Span[] }

/** What a check gives; level and words come from the brand's policy and words.ts. */
export type Found = {
  id: CheckId
  span: Span | null
  better: Better[]
  /** In place of the check's own sentence. */
  why?: Bilingual
  what?: Bilingual
  level?: Level
  final?: boolean
  /** Shown only where nothing else is found in its sentence. */
  soft?: boolean
}
export type Check = (reading: Reading) => Found[]

export function readDraft(draft: OutgoingDraft): Reading {
  const { text } = draft
  return { draft, text, words: tokens(text), sentences: parts(text, /[.!?…]+(?=\s|$)|\n+/g) }
}

/** A text cut after every match, without the white space around the pieces. */
function parts(text: string, cut: RegExp): Span[] {
  const spans: Span[] = []
  let from = 0
  const push = (to: number) => {
    const piece = text.slice(from, to)
    const start = from + piece.length - piece.trimStart().length
    if (piece.trim() !== '') spans.push({ start, end: start + piece.trim().length })
    from = to
  }
  for (const match of text.matchAll(cut)) push(match.index + match[0].length)
  push(text.length)
  return spans
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.start < outer.end

/** The sentence in which a place begins. */
export const sentenceOf = ({ sentences }: Reading, span: Span): Span =>
  sentences.find((one) => holds(one, span)) ?? span

const asked = new WeakMap<Reading, Map<string, boolean>>()

/** Whether the sentence in which a place begins matches; each sentence is read once, however much is found in it. */
export function sentenceSays(reading: Reading, span: Span, pattern: RegExp): boolean {
  const { start, end } = sentenceOf(reading, span)
  const known = asked.get(reading) ?? new Map<string, boolean>()
  asked.set(reading, known)
  const key = `${start} ${pattern.source}`
  const before = known.get(key)
  if (before !== undefined) return before
  const says = pattern.test(reading.text.slice(start, end))
  known.set(key, says)
  return says
}

const cut = new WeakMap<Reading, Map<number, Span[]>>()

/** A sentence cut at its commas; each is cut once, however much is found in it. */
export function clausesOf(reading: Reading, { start: from, end: to }: Span): Span[] {
  const known = cut.get(reading) ?? new Map<number, Span[]>()
  cut.set(reading, known)
  const before = known.get(from)
  if (before) return before
  const clauses = parts(reading.text.slice(from, to), /[,;:—–](?=\s)/g).map(({ start, end }) => ({
    start: from + start,
    end: from + end,
  }))
  known.set(from, clauses)
  return clauses
}

/** The part of its sentence between commas. */
export function clauseOf(reading: Reading, span: Span): Span {
  const sentence = sentenceOf(reading, span)
  const clauses = clausesOf(reading, sentence)
  const first = clauses.find((one) => holds(one, span))
  const last = clauses.find((one) => one.end >= Math.min(span.end, sentence.end))
  return first && last ? { start: first.start, end: Math.max(first.end, last.end) } : sentence
}

/** The words of one sentence. */
export const wordsIn = ({ words }: Reading, { start, end }: Span): Token[] =>
  words.filter((word) => word.start >= start && word.end <= end)

/** What a shop tells one who asks or praises is said to everybody; offers, promises and blame are looked for where somebody complains. */
export const mayComplain = ({ draft: { answered } }: Reading): boolean =>
  answered === null || (answered.kind !== 'question' && answered.kind !== 'praise')

const REGRET_MAX = 40

/** "Sorry that your case was closed": what is regretted is neither said coldly nor argued. */
export function isRegretted(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REGRET_MAX), start)
  return /^ש/.test(text.slice(start, start + 1))
    ? /(?:סליחה|מצטער\S*|צר ל\S+|מתנצל\S*)\s+(?:\S+\s+)?$/u.test(before)
    : /\b(?:sorry|regret|apologi[sz]e|apologies)\s+(?:that\s+|if\s+)?$/iu.test(before)
}

/** Takes a detail out, with the letters that only lead to it (ל־, ב) and one space. */
export function removed({ text }: Reading, { start, end }: Span): Edit {
  const before = text.slice(0, start)
  const lead =
    /(?:^|\s)(?:[ובלמש]{1,2}[-־]?|to|at|on)\s?[\u200e\u200f]*$/u.exec(before)?.[0] ??
    /[\u200e\u200f]*$/.exec(before)?.[0] ??
    ''
  const from = start - lead.trimStart().length
  const spaced = /\s$/.test(text.slice(0, from)) && /^[\s.,!?]/.test(text.slice(end))
  return { start: spaced ? from - 1 : from, end, text: '' }
}

/** Other words for the clause in which something stands, in the language of the draft. */
export function reworded(reading: Reading, span: Span, words: Bilingual): Edit {
  const clause = clauseOf(reading, span)
  const last = reading.text.charAt(clause.end - 1)
  const sign = /[.!?,;:]/.test(last) ? last : ''
  const plain = words[reading.draft.language]
  const begins = sentenceOf(reading, span).start === clause.start
  return {
    ...clause,
    text: plain === '' ? '' : (begins ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain) + sign,
  }
}

/** A detector's places as findings whose better way is other words. */
export const rewordAt =
  (id: CheckId, words: Bilingual, more: Better[] = []) =>
  (reading: Reading) =>
  (span: Span): Found => ({
    id,
    span,
    better: [
      { kind: 'edit', say: words.he === '' ? 'remove' : 'reword', edits: [reworded(reading, span, words)] },
      ...more,
    ],
  })
