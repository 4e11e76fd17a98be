/** What a text is found by. The same for the text that is stored and for the search, so that «החזר» finds «שההחזרים». */
import { englishStemOf } from './english-endings.ts'
import { stemOf } from './hebrew/endings.ts'
import { type Piece, pieces } from './pieces.ts'

/** Ends a lexeme that is what several forms of a word have in common, and no word: הזמנ~ must not meet הזמן. */
export const STEM_MARK = '~'

/**
 * Each word, its prefix-stripped forms, its stem (marked), its spelling without quotes and accents; a number and its parts; a link's
 * host and its words; an address of mail and its parts. Sorted and unique, ready for `array_to_tsvector`.
 */
export function lexemes(text: string): string[] {
  const found = new Set<string>()
  for (const piece of pieces(text)) for (const lexeme of stored(piece)) found.add(lexeme)
  return [...found].sort()
}

/** For a search: per word, the lexemes any of which will do. A word with prefixes or endings also finds the word without them. */
export function queryLexemes(text: string): string[][] {
  return pieces(text)
    .map((piece) => [...new Set(sought(piece))])
    .filter((alternatives) => alternatives.length > 0)
}

function stored(piece: Piece): string[] {
  const { kind, text } = piece
  if (kind === 'number') return [joined(text), ...text.split(/\D+/)]
  if (kind === 'email') return [text, ...text.split('@')]
  if (kind === 'link') return [hostOf(text), ...hostOf(text).split(/[.-]/)].filter((part) => part.length > 2)
  return kind === 'word' || kind === 'mention' ? ofWord(piece) : []
}

function sought(piece: Piece): string[] {
  const { kind, text } = piece
  if (kind === 'number') return [joined(text)]
  if (kind === 'email') return [text]
  if (kind === 'link') return [hostOf(text)]
  return kind === 'word' || kind === 'mention' ? ofWord(piece) : []
}

function ofWord({ forms, base, known }: Piece): string[] {
  // Nothing inflected comes down to two letters.
  const stems = (known ? [base] : forms)
    .flatMap(spellings)
    .map(stem)
    .filter((one) => one.length > 2)
  return [...forms.flatMap(spellings), ...stems.map((one) => one + STEM_MARK)]
}

const stem = (form: string): string => (/^[א-ת]/.test(form) ? stemOf(form) : englishStemOf(form))

/** Phones and dates are written with and without what parts them. */
const joined = (number: string): string => number.replace(/\D+/g, '')

function hostOf(link: string): string {
  return /^(?:https?:\/\/)?(?:www\.)?([^/?#]*)/.exec(link)?.[1] ?? link
}

function spellings(form: string): string[] {
  const plain = /[\u00E0-\u024F]/.test(form) ? form.normalize('NFD').replace(/\p{M}/gu, '') : form
  if (!/["']/.test(plain)) return plain === form ? [form] : [form, plain]
  const bare = plain.replace(/["']/g, '')
  const kept = plain.endsWith("'") ? plain.slice(0, -1) : plain
  return bare === kept ? [bare] : [kept, bare]
}
