/**
 * Text made ready for matching: composed (NFC), lower case, without niqqud and marks that nobody sees, with straight quotes and hyphens,
 * and with the digits and letters of other widths and scripts as plain ones.
 * Keeps the way back: every found place can be shown in the original, in UTF-16 code units. Doing it twice changes nothing.
 */
export type Span = { start: number; end: number }
export type Normalized = {
  text: string
  /** A span of `text` as a span of the original. */
  toOriginal(span: Span): Span
}

/** Niqqud and cantillation, but not maqaf (05BE), paseq (05C0) or sof pasuq (05C3). */
const NIQQUD = /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]/
/** Marks of direction, joiners and breaks of no width. */
const UNSEEN = '\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF'
/** How an emoji or a key is drawn, not which it is. */
const DRAWN = /[\uFE00-\uFE0F\u20E3]/
const JOINER = '\u200D'
/** Anything that makes a text more than its own lower case. */
const SPECIAL = new RegExp(
  `[${UNSEEN}\\u00A0\\u00B4\\u05BE\\u05F3\\u05F4\\u0660-\\u0669\\u06F0-\\u06F9\\u2000-\\u2069\\u2212\\u3000\\uFB1D-\\uFB4F\\uFE00-\\uFE0F\\uFE63\\uFF01-\\uFF5E\\u{1D400}-\\u{1D7FF}\`]|\\p{M}|''`,
  'u',
)
/** A letter with all that hangs on it. */
const CLUSTER = new RegExp(`[^\\p{M}${UNSEEN}][\\p{M}${UNSEEN}]*|[\\p{M}${UNSEEN}]+`, 'gu')
const UNSEEN_POINT = new RegExp(`[${UNSEEN}]`)
const UNSEEN_END = new RegExp(`[${UNSEEN}]+$`)
/** Letters that marks belong to. */
const BEARER = /^(?![א-ת])\p{L}/u
const PICTURE = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})/u

const FOLDED: Readonly<Record<string, string>> = {
  '\u05F4': '"',
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u201F': '"',
  '\u2033': '"',
  '\u05F3': "'",
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u2032': "'",
  '`': "'",
  '\u00B4': "'",
  '\u05BE': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\uFE63': '-',
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u3000': ' ',
}

/** What was read last: one message goes through many readers, each of which normalizes it. */
let last: { text: string; made: Normalized } | null = null

/** Linear in the length of the text. */
export function normalize(text: string): Normalized {
  if (last?.text === text) return last.made
  const made = normalized(text)
  last = { text, made }
  return made
}

function normalized(text: string): Normalized {
  const lower = text.toLowerCase()
  if (lower.length === text.length && !SPECIAL.test(text)) return { text: lower, toOriginal: (span) => span }

  const out: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const end = index + cluster.length
    const plain = fold(cluster, text, end)
    if (plain === '') continue
    // What nobody sees after a letter is no part of it; niqqud is.
    const seen = plain.endsWith(JOINER) ? end : index + cluster.replace(UNSEEN_END, '').length
    for (const unit of plain.split('')) {
      if (unit === "'" && out.at(-1) === "'") {
        // Two single quotes are how many keyboards write gershayim.
        out[out.length - 1] = '"'
        ends[ends.length - 1] = seen
        continue
      }
      out.push(unit)
      starts.push(index)
      ends.push(seen)
    }
  }
  return {
    text: out.join(''),
    toOriginal: ({ start, end }) => ({
      start: starts[start] ?? text.length,
      end: end > start ? (ends[end - 1] ?? text.length) : (starts[start] ?? text.length),
    }),
  }
}

function fold(cluster: string, text: string, end: number): string {
  let plain = ''
  for (const point of decomposed(cluster)) {
    if (NIQQUD.test(point) || DRAWN.test(point)) continue
    if (point === JOINER) {
      // Between two pictures it makes one of them; anywhere else it shows nothing.
      if (PICTURE.test(cluster) && PICTURE.test(text.slice(end, end + 2))) plain += point
    } else if (!UNSEEN_POINT.test(point)) plain += FOLDED[point] ?? asciiOf(point)
  }
  const composed = plain.normalize('NFC').toLowerCase().normalize('NFC')
  // Marks belong to letters of other scripts; on anything else they are decoration.
  return BEARER.test(composed) ? composed : composed.replace(/\p{M}+/gu, '')
}

/** Hebrew presentation forms are letters with their marks in one code point; taken apart they match plain letters. */
function decomposed(cluster: string): string {
  return /[\uFB1D-\uFB4F]/.test(cluster) ? cluster.normalize('NFKD') : cluster
}

/** Full-width signs, letters of mathematics (a way to dress up spam), and Arabic and Persian digits. */
function asciiOf(point: string): string {
  const code = point.codePointAt(0) ?? 0
  if (code >= 0xff01 && code <= 0xff5e) {
    const plain = String.fromCharCode(code - 0xfee0)
    return FOLDED[plain] ?? plain
  }
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
  return code >= 0x1d400 && code <= 0x1d7ff ? point.normalize('NFKC') : point
}
