/** When words that are there do not count: they are denied, or somebody else's. */
import type { Span } from '../normalize.ts'
import type { Token } from '../tokens.ts'

const NOT = new Set(
  "לא אינ אינו אינה אינמ בלי ללא אפ מעולמ איני אינני not no isn't wasn't aren't weren't don't dont doesn't didn't won't wouldn't cannot can't never without hardly nor neither isnt wasnt doesnt didnt wont".split(
    ' ',
  ),
)
/** How many words after it a negation still denies, as long as no sign stands between them. */
const REACH = 3

/** Whether one of the few words before denies what begins at this word. */
export function isNegated(words: readonly Token[], at: number): boolean {
  const here = words[at]
  if (!here) return false
  let next = here
  for (let back = 1; back <= REACH; back++) {
    const before = words[at - back]
    if (!before || next.start - before.end > 1) return false
    next = before
    if (NOT.has(before.word) || before.forms.some((form) => form === 'לא' || form === 'בלי' || form === 'ללא'))
      return true
  }
  return false
}

/** Quotation marks with at most this much between them quote a person; more is a text in quotes. */
const LONGEST = 200
const QUOTED = new RegExp(`(?<![\\p{L}\\p{N}])["“”״„«]([^"“”״„«»\\n]{2,${LONGEST}})["“”״»](?![\\p{L}\\p{N}])`, 'gu')

/** A test of whether a place lies inside quotation marks that hold several words. A single quoted word is a name or emphasis. */
export function makeQuoted(text: string): (span: Span) => boolean {
  if (!/["“”״«]/.test(text)) return () => false
  const spans: Span[] = []
  for (const { 0: quote, 1: inside, index } of text.matchAll(QUOTED))
    if (/\S\s+\S/.test(inside ?? '')) spans.push({ start: index, end: index + quote.length })
  return ({ start, end }) => {
    let [low, high] = [0, spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.end ?? 0) > start) high = middle
      else low = middle + 1
    }
    const span = spans[low]
    return span !== undefined && span.start < start && end < span.end
  }
}
