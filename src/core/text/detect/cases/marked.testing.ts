/** For tests only: reads marked messages, and scores what was found against what is marked. */
import { PII_TYPES, type PiiSpan } from '../../verdict.ts'

export type Case = { text: string; expected: PiiSpan[] }
export type Score = { precision: number; recall: number; f1: number; marked: number; found: number; right: number }
/** What went wrong, for a person to read. */
export type Miss = { text: string; missed: string[]; invented: string[] }

const MARK = /\{\{(\w+)\|([^}]*)\}\}/g

/** `טלפון {{phone|050-0001234}}` as a text and its spans. Throws on a type that there is not. */
export function readCase(marked: string): Case {
  const expected: PiiSpan[] = []
  let text = ''
  let from = 0
  for (const mark of marked.matchAll(MARK)) {
    const type = PII_TYPES.find((one) => one === mark[1])
    if (!type) throw new Error(`There is no type ${mark[1]}: ${marked}`)
    const value = mark[2] ?? ''
    text += marked.slice(from, mark.index)
    expected.push({ type, start: text.length, end: text.length + value.length, value })
    text += value
    from = mark.index + mark[0].length
  }
  return { text: text + marked.slice(from), expected }
}

/** Exact spans: type, start and end must all be right. Types that are neither marked nor found have no row. */
export function score(
  cases: readonly Case[],
  find: (text: string) => readonly PiiSpan[],
): { byType: Map<PiiSpan['type'], Score>; decoys: { texts: number; flagged: number }; misses: Miss[] } {
  const counts = new Map<PiiSpan['type'], { marked: number; found: number; right: number }>()
  const misses: Miss[] = []
  const decoys = { texts: 0, flagged: 0 }
  const countOf = (type: PiiSpan['type']) => {
    const count = counts.get(type) ?? { marked: 0, found: 0, right: 0 }
    counts.set(type, count)
    return count
  }
  for (const { text, expected } of cases) {
    const found = find(text)
    const keys = (spans: readonly PiiSpan[]) => new Set(spans.map(({ type, start, end }) => `${type} ${start} ${end}`))
    const [want, got] = [keys(expected), keys(found)]
    const missed = expected.filter(({ type, start, end }) => !got.has(`${type} ${start} ${end}`))
    const invented = found.filter(({ type, start, end }) => !want.has(`${type} ${start} ${end}`))
    for (const { type } of expected) countOf(type).marked += 1
    for (const { type } of found) countOf(type).found += 1
    for (const span of expected) if (!missed.includes(span)) countOf(span.type).right += 1
    if (expected.length === 0) {
      decoys.texts += 1
      if (found.length > 0) decoys.flagged += 1
    }
    const say = ({ type, value }: PiiSpan) => `${type} ${value}`
    if (missed.length + invented.length > 0) misses.push({ text, missed: missed.map(say), invented: invented.map(say) })
  }
  const byType = new Map(
    [...counts].map(([type, { marked, found, right }]) => {
      const precision = found > 0 ? right / found : 1
      const recall = marked > 0 ? right / marked : 1
      const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
      return [type, { precision, recall, f1, marked, found, right }] as const
    }),
  )
  return { byType, decoys, misses }
}
