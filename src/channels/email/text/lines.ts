/** Lines of a mail as rules want to see them: without direction marks and with one spelling of each punctuation mark. */

/** No honest attribution or separator is longer; a longer line is compared by its beginning. */
const LONGEST = 400

const BIDI = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/**
 * Hebrew mail programs wrap attributions in embeddings (a rule anchored at the line's start would miss them), and write geresh,
 * gershayim and maqaf in several ways.
 */
export function plain(line: string): string {
  return line
    .slice(0, LONGEST)
    .replace(BIDI, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\t]/g, ' ')
    .replace(/[׳’‘`´]/g, "'")
    .replace(/[״“”„]/g, '"')
    .replace(/[־–—‑]/g, '-')
    .trim()
}

/** The same without quote markers and the asterisks that stand for bold in text made from HTML. */
export const unmarked = (line: string): string =>
  line
    .replace(/^[>\s]+/, '')
    .replace(/\*/g, '')
    .trim()

export const isQuoted = (line: string): boolean => line.startsWith('>')
