/**
 * Foreign text made safe to store and show: nothing PostgreSQL refuses, nothing that turns the direction of the page,
 * and still what the person wrote: niqqud, emoji joiners and variation selectors stay.
 * Markup is not touched here; it is text, and is shown as text.
 */

/** Longest message kept, in Unicode code points; longer ones are cut. */
export const TEXT_MAX = 100_000
/** Longest name kept, in Unicode code points. */
export const NAME_MAX = 200
/** More combining marks in a row than any script needs: letters climbing over the lines above. */
const MARKS_MAX = 8

// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is what this is for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\uFFF9-\uFFFB]/g
const LINE_BREAK = /\r\n?|[\u2028\u2029\u0085]/g
const BIDI = /[\u202A-\u202E\u2066-\u2069]/
const INVISIBLE = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F]/g
const STACKED = new RegExp(`(\\p{M}{${MARKS_MAX}})\\p{M}+`, 'gu')
/** Tag characters hide text in plain sight, except after a black flag, where they name a region. */
const TAGS = /(\u{1F3F4}[\u{E0020}-\u{E007F}]{1,16})|[\u{E0000}-\u{E007F}]/gu

/** A message's text: line breaks as \n, no control characters, no overrides, embeddings and isolates closed in their own line. */
export function cleanText(text: string, max = TEXT_MAX): string {
  const plain = cut(text.toWellFormed(), max).replace(LINE_BREAK, '\n').replace(CONTROL, '')
  return BIDI.test(plain) ? plain.split('\n').map(balanced).join('\n') : plain
}

/** A name, handle or title: one line, no direction controls at all, no invisible filling. May come out empty. */
export function cleanName(text: string, max = NAME_MAX): string {
  const plain = text
    .slice(0, max * 16)
    .toWellFormed()
    .replace(LINE_BREAK, ' ')
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, '')
    .replace(TAGS, '$1')
    .replace(STACKED, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
  return cut(plain, max).trim()
}

/** The first `max` code points, never parting a letter from its marks or an emoji from its joiner. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text
  const points = [...text.slice(0, max * 2 + 2)]
  if (points.length <= max) return text
  let end = max
  const clings = (point: string | undefined) =>
    point !== undefined && /^(?:\p{M}|\u200D|[\u{1F3FB}-\u{1F3FF}])$/u.test(point)
  for (let back = 0; back < 16 && end > 1 && (clings(points[end]) || points[end - 1] === '\u200D'); back++) end -= 1
  return points.slice(0, end).join('')
}

const PDF = '\u202C'
const PDI = '\u2069'
/** Deeper nesting than any honest text; the algorithm of Unicode itself stops at 125. */
const DEPTH_MAX = 32

/** One line with overrides taken out, every embedding and isolate closed, and no closer without its opener. */
function balanced(line: string): string {
  if (!BIDI.test(line)) return line
  const open: (typeof PDF | typeof PDI | '')[] = []
  let out = ''
  for (const point of line) {
    if (point >= '\u2066' && point <= '\u2068') {
      open.push(open.length < DEPTH_MAX ? PDI : '')
      if (open.at(-1)) out += point
    } else if (point === '\u202A' || point === '\u202B') {
      open.push(open.length < DEPTH_MAX ? PDF : '')
      if (open.at(-1)) out += point
    } else if (point === '\u202D' || point === '\u202E') {
      open.push('')
    } else if (point === PDF) {
      // Closes the last embedding or override, and never reaches out of an isolate.
      if (open.length > 0 && open.at(-1) !== PDI) out += open.pop()
    } else if (point === PDI) {
      const isolate = open.lastIndexOf(PDI)
      if (isolate >= 0) out += closers(open.splice(isolate))
    } else {
      out += point
    }
  }
  return out + closers(open)
}

function closers(open: readonly string[]): string {
  return open.toReversed().join('')
}
