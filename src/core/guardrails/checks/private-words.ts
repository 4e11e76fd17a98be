/** Words of the private side in a public text: pasted from there, they are personal whatever they say. */
import type { Span } from '../../text/normalize.ts'
import { type Token, tokens } from '../../text/tokens.ts'
import type { OutgoingDraft } from '../finding.ts'

/** So many words of theirs in a row are no coincidence; of a shorter message, all of it. */
const THEIR_RUN = 4
const SHORTEST = 3
/** We greet and regret in the same words on both sides. */
const OUR_RUN = 9

/** The pieces of a draft that were said in private, in order, none overlapping. */
export function privateWords({
  text,
  mode,
  saidInPrivate,
}: Pick<OutgoingDraft, 'text' | 'mode' | 'saidInPrivate'>): Span[] {
  if (mode !== 'public' || saidInPrivate.length === 0) return []
  const draft = tokens(text)
  const found: Span[] = []
  for (const { text: said, ours } of saidInPrivate) {
    const there = tokens(said)
    const run = ours ? OUR_RUN : Math.min(THEIR_RUN, there.length)
    if (run < SHORTEST || there.length < run) continue
    const known = new Set(runsOf(there, run))
    for (const [at, words] of runsOf(draft, run).entries()) {
      const [first, last] = [draft[at], draft[at + run - 1]]
      if (known.has(words) && first && last) found.push({ start: first.start, end: last.end })
    }
  }
  return merged(found)
}

const runsOf = (words: readonly Token[], run: number): string[] =>
  words.slice(0, Math.max(0, words.length - run + 1)).map((_, at) =>
    words
      .slice(at, at + run)
      .map(({ word }) => word)
      .join(' '),
  )

function merged(spans: Span[]): Span[] {
  const out: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else out.push({ ...span })
  }
  return out
}
