/**
 * Text made ready for matching: composed (NFC), lower case, without niqqud and direction marks, with straight quotes and hyphens.
 * Keeps the way back: every found place can be shown in the original, in UTF-16 code units.
 */
export type Span = { start: number; end: number }
export type Normalized = {
  text: string
  /** A span of `text` as a span of the original. */
  toOriginal(span: Span): Span
}

/** Niqqud and cantillation, but not maqaf (05BE), paseq (05C0) or sof pasuq (05C3). */
const NIQQUD = /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]/
const MARKS = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/
/** Anything that makes a text more than its own lower case. */
const SPECIAL = /[\u00A0\u00AD\u05F3\u05F4\u061C\u200B-\u2069\uD800-\uDFFF\uFB1D-\uFB4F\uFEFF]|\p{M}|\u05BE/u

const FOLDED: Readonly<Record<string, string>> = {
  '\u05F4': '"',
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u05F3': "'",
  '\u2018': "'",
  '\u2019': "'",
  '`': "'",
  '\u00B4': "'",
  '\u05BE': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u00A0': ' ',
  '\u202F': ' ',
}

/** Linear in the length of the text. */
export function normalize(text: string): Normalized {
  const lower = text.toLowerCase()
  if (lower.length === text.length && !SPECIAL.test(text))
    return { text: lower.replace(/[`´]/g, "'"), toOriginal: (span) => span }

  const out: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const matched = fold(cluster)
    for (const unit of matched.split('')) {
      out.push(unit)
      starts.push(index)
      ends.push(index + cluster.length)
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

function fold(cluster: string): string {
  let plain = ''
  // Hebrew presentation forms are letters with their marks in one code point; taken apart they match plain letters.
  for (const point of /[\uFB1D-\uFB4F]/.test(cluster) ? cluster.normalize('NFKD') : cluster) {
    if (NIQQUD.test(point) || MARKS.test(point)) continue
    plain += FOLDED[point] ?? point
  }
  return plain.normalize('NFC').toLowerCase()
}
