/** The piece of a message that shows why it was found. Made from what may be shown, so that it cannot tell more. */
import { indexedWords } from './words.ts'

/** Offsets are UTF-16 code units of `text`. */
export type Snippet = { text: string; highlights: { start: number; end: number }[] }

/** One entry per thing sought: words in order (a single word is one), each the lexemes that will do. */
export type Sought = readonly (readonly (readonly string[])[])[]

export const SNIPPET_MAX = 240
/** So much is read at once, until something is found: a long mail is not read to its end for its first lines. */
const STRETCH = 2000
const BEFORE = 60
const ELLIPSIS = '…'

type Found = { start: number; end: number; what: number }

/** One line of at most `SNIPPET_MAX` code units around the place where most of what is sought stands together. `shown` is masked already. */
export function snippetOf(shown: string, sought: Sought): Snippet {
  const line = shown.replace(/\s+/g, ' ').trim()
  const found = placesIn(line, sought)
  const { start, end } = windowOf(line, found)
  const lead = start > 0 ? ELLIPSIS : ''
  const shift = lead.length - start
  return {
    text: lead + line.slice(start, end) + (end < line.length ? ELLIPSIS : ''),
    highlights: merged(found.filter((one) => one.start >= start && one.end <= end)).map((one) => ({
      start: one.start + shift,
      end: one.end + shift,
    })),
  }
}

function placesIn(line: string, sought: Sought): Found[] {
  if (sought.length === 0) return []
  const sets = sought.map((words) => words.map((lexemes) => new Set(lexemes)))
  for (let from = 0; from < line.length; ) {
    const cut = from + STRETCH >= line.length ? line.length : Math.max(line.lastIndexOf(' ', from + STRETCH), from + 1)
    // A phrase may lie across the cut, so the next words are read along.
    const found = placesInStretch(line.slice(from, cut + BEFORE), sets).map(({ start, end, what }) => ({
      start: start + from,
      end: end + from,
      what,
    }))
    if (found.length > 0) return found
    from = cut
  }
  return []
}

function placesInStretch(text: string, sought: ReadonlySet<string>[][]): Found[] {
  const words = indexedWords(text)
  const found: Found[] = []
  for (const [at, word] of words.entries())
    for (const [what, phrase] of sought.entries()) {
      const fits = phrase.every((lexemes, offset) => words[at + offset]?.lexemes.some((one) => lexemes.has(one)))
      const last = words[at + phrase.length - 1]
      if (fits && last) found.push({ start: word.start, end: last.end, what })
    }
  return found
}

/** The window that holds the most different things, the first of equals. */
function windowOf(line: string, found: Found[]): { start: number; end: number } {
  let best = 0
  let bestCount = 0
  for (const { start } of found.slice(0, 200)) {
    const count = new Set(
      found.filter((one) => one.start >= start && one.end <= start + SNIPPET_MAX - BEFORE).map(({ what }) => what),
    ).size
    if (count > bestCount) [best, bestCount] = [start, count]
  }
  if (line.length <= SNIPPET_MAX) return { start: 0, end: line.length }
  // What is cut off at the beginning and end is told by an ellipsis, which counts.
  const room = SNIPPET_MAX - 2
  const start = best <= BEFORE ? 0 : wordStart(line, Math.min(best - BEFORE, line.length - room), best)
  const end = start + room >= line.length ? line.length : wordEnd(line, start + room)
  return { start, end }
}

/** The first beginning of a word from `at` on, before `before`. */
function wordStart(line: string, at: number, before: number): number {
  const space = line.indexOf(' ', at)
  return space >= 0 && space < before ? space + 1 : wholePoint(line, at)
}

function wordEnd(line: string, at: number): number {
  const space = line.lastIndexOf(' ', at)
  return space > at - 40 ? space : wholePoint(line, at)
}

/** Not between the halves of a code point. */
const wholePoint = (line: string, at: number): number => (/[\uDC00-\uDFFF]/.test(line.charAt(at)) ? at - 1 : at)

function merged(found: { start: number; end: number }[]): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = []
  for (const { start, end } of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}
