/** What a person newly wrote in a mail: the text without the quoted history below it and without signatures. */
import { isQuoted, plain } from './lines.ts'
import { isAttribution, startsQuote } from './quote-start.ts'
import { beforeSignature, isDevice } from './signature.ts'

/** `cut` tells that something was taken off; the whole text stays readable beside it. */
export type Trimmed = { text: string; cut: boolean }

/** When nothing of one's own would be left, or when answers stand between quoted lines, the text stays whole. */
export function trimQuote(given: string): Trimmed {
  const text = given.replace(/\r\n?/g, '\n')
  const lines = text.split('\n')
  const prepared = lines.map(plain)
  const end = quoteStart(prepared)
  const own = lines.slice(0, end)
  const kept = own.slice(0, beforeSignature(own)).join('\n').trim()
  const whole = text.trim()
  if (kept === '' || saysNothing(kept)) return { text: whole, cut: false }
  return { text: kept, cut: kept !== whole }
}

/** The line at which the quoted part begins; the number of lines when there is none. */
function quoteStart(lines: string[]): number {
  for (let at = 0; at < lines.length; at++) {
    if (startsQuote(lines, at)) {
      const answersInside = isAttribution(lines, at) && hasAnswersInside(lines, at + 1)
      return answersInside ? lines.length : at
    }
    if (!isQuoted(lines[at] ?? '')) continue
    if (!hasAnswersInside(lines, at)) return at
    // The rest of this run of quoted lines has the same answers below it.
    while (isQuoted(lines[at + 1] ?? '')) at++
  }
  return lines.length
}

/** Own lines after quoted ones: somebody answers point by point, or below the quotation. */
function hasAnswersInside(lines: string[], from: number): boolean {
  let quoted = false
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (isQuoted(line)) quoted = true
    else if (quoted && line !== '' && !isDevice(line)) return !/^--\s?$/.test(line) && !startsQuote(lines, at)
  }
  return false
}

/** Only punctuation, or only the advertisement of a telephone. */
const saysNothing = (text: string): boolean =>
  !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text) || text.split('\n').every((line) => isDevice(plain(line)))
