/** What customers say about an area in a week: how many, of what kind, in which words; and what is other than the week before. */
import { pieces } from '../text/pieces.ts'
import { STOP_WORDS } from './stop-words.ts'

export type Said = {
  messageId: string
  caseId: string
  text: string
  intent: string
  sentiment: 'negative' | 'neutral' | 'positive'
  severity: 0 | 1 | 2 | 3
  reach: number
}

export type Change = { now: number; before: number }
export type Count = Change & { key: string }
export type Digest = {
  messages: Change
  cases: Change
  intents: Count[]
  sentiments: Count[]
  severities: Count[]
  /** Words and pairs of words, as they were written most often; counted once a case. */
  phrases: (Change & { text: string })[]
  /** The messages that stand for the week: grave, heard by many, and each about something else. */
  examples: Said[]
}

const MOST_PHRASES = 12
const MOST_EXAMPLES = 4
/** Said in fewer cases, a phrase is nobody's topic, and may be somebody's name. */
const FEWEST_CASES = 2

export function digest(said: readonly Said[], before: readonly Said[]): Digest {
  const phrases = phrasesOf(said, before)
  return {
    messages: { now: said.length, before: before.length },
    cases: { now: casesOf(said), before: casesOf(before) },
    intents: counts(said, before, ({ intent }) => intent),
    sentiments: counts(said, before, ({ sentiment }) => sentiment),
    severities: counts(said, before, ({ severity }) => String(severity)),
    phrases: phrases.map(({ text, now, before: then }) => ({ text, now, before: then })),
    examples: examplesOf(said),
  }
}

const casesOf = (said: readonly Said[]): number => new Set(said.map(({ caseId }) => caseId)).size

/** The most frequent first; what was only there before is told too, because its silence is news. */
function counts(said: readonly Said[], before: readonly Said[], key: (one: Said) => string): Count[] {
  const found = new Map<string, Change>()
  const count = (all: readonly Said[], when: keyof Change) => {
    for (const one of all) {
      const change = found.get(key(one)) ?? { now: 0, before: 0 }
      change[when] += 1
      found.set(key(one), change)
    }
  }
  count(said, 'now')
  count(before, 'before')
  return [...found]
    .map(([name, change]) => ({ key: name, ...change }))
    .sort((a, b) => b.now - a.now || b.before - a.before || (a.key < b.key ? -1 : 1))
}

type Phrase = { text: string; words: string[]; now: number; before: number }

function phrasesOf(said: readonly Said[], before: readonly Said[]): Phrase[] {
  const now = casesByPhrase(said)
  const then = casesByPhrase(before)
  const all = [...now]
    .filter(([, { cases }]) => cases.size >= FEWEST_CASES)
    .map(
      ([key, { cases, written }]): Phrase => ({
        text: mostFrequent(written),
        words: key.split(' '),
        now: cases.size,
        before: then.get(key)?.cases.size ?? 0,
      }),
    )
    // A pair says more than a word, as long as it is nearly as frequent; growth comes before size.
    .sort((a, b) => weight(b) - weight(a) || (a.text < b.text ? -1 : 1))
  const kept: Phrase[] = []
  for (const phrase of all) {
    if (kept.length === MOST_PHRASES) break
    if (!kept.some((one) => one.words.some((word) => phrase.words.includes(word)))) kept.push(phrase)
  }
  return kept
}

const weight = ({ words, now, before }: Phrase): number => now * words.length ** 0.5 + Math.max(0, now - before)

type Seen = { cases: Set<string>; written: Map<string, number> }

function casesByPhrase(said: readonly Said[]): Map<string, Seen> {
  const found = new Map<string, Seen>()
  for (const { caseId, text } of said) {
    for (const { key, written } of phrasesIn(text)) {
      const seen = found.get(key) ?? { cases: new Set(), written: new Map() }
      seen.cases.add(caseId)
      seen.written.set(written, (seen.written.get(written) ?? 0) + 1)
      found.set(key, seen)
    }
  }
  return found
}

/** The words that mean something, and each two that stand side by side. Names after @, numbers, links and addresses are left out. */
function phrasesIn(text: string): { key: string; written: string }[] {
  const found: { key: string; written: string }[] = []
  let last: { base: string; start: number } | null = null
  for (const { kind, base, start, end } of pieces(text)) {
    if (kind === 'prefix') continue
    if (kind !== 'word' || base.length < 2 || STOP_WORDS.has(base)) {
      last = null
      continue
    }
    found.push({ key: base, written: text.slice(start, end) })
    if (last && last.base !== base) found.push({ key: `${last.base} ${base}`, written: text.slice(last.start, end) })
    last = { base, start }
  }
  return found
}

function mostFrequent(written: ReadonlyMap<string, number>): string {
  return [...written].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ''
}

/** The gravest first, then those that most people saw; one a case, and no two that begin alike. */
function examplesOf(said: readonly Said[]): Said[] {
  const kept: Said[] = []
  const ranked = said
    .filter(({ text }) => text.trim().length >= 12)
    .sort((a, b) => b.severity - a.severity || b.reach - a.reach || (a.messageId < b.messageId ? 1 : -1))
  for (const one of ranked) {
    if (kept.length === MOST_EXAMPLES) break
    if (!kept.some(({ caseId, text }) => caseId === one.caseId || text.slice(0, 40) === one.text.slice(0, 40)))
      kept.push(one)
  }
  return kept
}
