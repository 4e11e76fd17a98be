/**
 * Words, as people search for them and as rules look for them. Hebrew glues small words to the front of big ones
 * (וכשהמשלוח is "and when the delivery"), so every word comes with its forms without them.
 */
import type { Span } from './normalize.ts'
import { type Piece, pieces } from './pieces.ts'

export { foldFinals } from './hebrew/letters.ts'
export { lexemes, queryLexemes } from './lexemes.ts'
export { READ_MAX } from './pieces.ts'

export type Token = Span & {
  /** Lower case, final letters folded, gershayim kept: צה"ל. */
  word: string
  /** The word, then its prefix-stripped forms. */
  forms: readonly string[]
}

/** The words, numbers and addresses of a text in order, with their places in the original; a link or a number is one. */
export function tokens(text: string): Token[] {
  return pieces(text)
    .filter(isToken)
    .map(({ start, end, text: word, forms }) => ({ start, end, word, forms }))
}

function isToken({ kind }: Piece): boolean {
  return kind !== 'sign' && kind !== 'emoji' && kind !== 'prefix'
}
