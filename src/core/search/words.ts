/** The words of a text with what each is found by: the one reading that the index, the query and the highlighting share. */
import { findPersonalData } from '../text/detect/personal-data.ts'
import { lexemes } from '../text/lexemes.ts'
import { normalize, type Span } from '../text/normalize.ts'
import { type Piece, pieces } from '../text/pieces.ts'
import type { PiiSpan } from '../text/verdict.ts'

export type IndexedWord = Span & { piece: Piece; lexemes: readonly string[] }

/** Words repeat; taking one apart again costs more than remembering it. */
const known = new Map<string, readonly string[]>()
const KNOWN_MAX = 50_000

/** The pieces of a text that can be searched for, in order. Together they have every lexeme of `lexemes(text)`. */
export function indexedWords(text: string): IndexedWord[] {
  const found: IndexedWord[] = []
  for (const piece of pieces(text)) {
    if (piece.kind === 'sign' || piece.kind === 'emoji' || piece.kind === 'prefix') continue
    found.push({ start: piece.start, end: piece.end, piece, lexemes: lexemesOf(piece.text) })
  }
  return found
}

function lexemesOf(word: string): readonly string[] {
  const before = known.get(word)
  if (before) return before
  const fresh = lexemes(word)
  if (known.size >= KNOWN_MAX) known.clear()
  known.set(word, fresh)
  return fresh
}

/** The personal details of a text; addresses are words, all others are one thing however they are parted. */
export const personalSpans = (text: string): PiiSpan[] => findPersonalData(text)

/** What a personal detail other than an address is found by: its letters and digits in one, a phone with and without the country. */
export function personalKeys({ type, value }: PiiSpan): string[] {
  const plain = normalize(value).text
  if (type === 'email' && plain.includes('@')) return [plain.replace(/\s/g, '')]
  const digits = plain.replace(/\D+/g, '')
  const keys = new Set([plain.replace(/[^\p{L}\p{N}]+/gu, '')])
  if (digits.length >= 5) keys.add(digits)
  if (type === 'phone') keys.add(digits.startsWith('972') ? `0${digits.slice(3)}` : digits.replace(/^0/, '972'))
  return [...keys].filter((key) => key !== '').map((key) => key.slice(0, 64))
}
