/**
 * A text taken apart: words, numbers, links, addresses of mail, emoji and signs, in order, none overlapping. Everything that can be seen
 * is in exactly one piece. The one reading that search, rules and models share.
 */
import { unstretched } from './elongation.ts'
import { foldFinals } from './hebrew/letters.ts'
import { isPrefix, readPrefixes } from './hebrew/prefixes.ts'
import { normalize, type Span } from './normalize.ts'
import { remember } from './remember.ts'

export type PieceKind =
  | 'word'
  /** Hebrew prefix letters that stand before something in another script, or before a hyphen: ל-iPhone, ב2020. */
  | 'prefix'
  /** Digits with what is written inside a number: 1,299.90, 050-1234567, 14:30. */
  | 'number'
  | 'link'
  | 'email'
  /** A word of a name after @; the sign stands before it. */
  | 'mention'
  /** A picture with its joiners and colour of skin, or a face made of signs. */
  | 'emoji'
  /** One kind of sign, however often in a row: !!! */
  | 'sign'

export type Piece = Span & {
  kind: PieceKind
  /** As it is compared: lower case, final letters folded, without elongation; of a sign in a row, two. At most `WORD_MAX` code units. */
  text: string
  /** A word: itself, then its prefix-stripped forms. Other kinds: the text alone. */
  forms: readonly string[]
  /** A word without its prefixes, as far as anybody can tell; else the text. One of `forms`. */
  base: string
  /** Whether the base is surely the one. */
  known: boolean
  /** Drawn out for feeling: תודההה, !!! */
  stretched: boolean
}

/** Longest word kept; longer runs of letters are noise, and PostgreSQL refuses lexemes over 2 KB. */
export const WORD_MAX = 64
/** Work is bounded: what lies beyond this many code units of one text is not read. */
export const READ_MAX = 100_000

const HEBREW = `[א-ת]+(?:["'](?=[א-ת])[א-ת]+)*(?:'(?![א-ת]))?`
const FOREIGN = `(?:(?![א-ת])[\\p{L}\\p{N}])(?:(?![א-ת])[\\p{L}\\p{N}\\p{M}])*`
const PICTURE = `\\p{Extended_Pictographic}[\\u{1F3FB}-\\u{1F3FF}]?`
const TLD =
  'com|net|org|co\\.il|org\\.il|gov\\.il|ac\\.il|il|io|co|info|biz|shop|xyz|me|ly|top|click|link|ru|app|example|test'
/** In the order in which they are tried at one place. All bounded or without a choice inside, so a text is read in linear time. */
const PIECE = new RegExp(
  [
    `(?<link>https?://[^\\s<>"]{1,2000}|www\\.[^\\s<>"]{1,2000}|(?<![a-z0-9@.])[a-z0-9-]{1,40}(?:\\.[a-z0-9-]{1,40}){0,3}\\.(?:${TLD})(?![a-z0-9@.-])(?:/[^\\s<>"]{0,2000})?)`,
    `(?<email>(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,4})`,
    `(?<hebrew>${HEBREW})`,
    `(?<number>\\d+(?:[.,:/-]\\d+)*(?!\\d|(?![א-ת])\\p{L}))`,
    `(?<foreign>${FOREIGN}(?:'${FOREIGN})*)`,
    `(?<emoji>\\p{RI}{2}|${PICTURE}(?:\\u200D${PICTURE})*[\\u{E0020}-\\u{E007F}]{0,16}|[:;=]-?[()]{1,9}|[()]{1,9}-?[:;=]|<3+(?!\\d))`,
    `(?<sign>(?<one>[^\\s\\p{L}\\p{N}])\\k<one>*)`,
  ].join('|'),
  'gu',
)

/** Reads the first `READ_MAX` code units. Linear in the text. */
export function pieces(text: string): Piece[] {
  const { text: plainText, toOriginal } = normalize(text.length > READ_MAX ? text.slice(0, READ_MAX) : text)
  const found: Piece[] = []
  /** Where a name after @ has been read to; its next word must begin there. */
  let named = -1
  for (const match of plainText.matchAll(PIECE)) {
    const { hebrew, foreign, sign: signs, one, link, email, number } = match.groups ?? {}
    const raw = match[0]
    const end = match.index + raw.length
    const span = toOriginal({ start: match.index, end })
    if (hebrew !== undefined || foreign !== undefined) {
      const piece = word(raw, span)
      if (named === match.index) {
        found.push({ ...piece, kind: 'mention' })
        named = end
      } else found.push(hebrew !== undefined && isGlued(raw, plainText, end) ? plain('prefix', raw, span) : piece)
    } else if (signs !== undefined) {
      found.push(sign(raw, one ?? raw, span))
      if (raw === '@' || (named === match.index && /^[._]$/.test(raw))) named = end
    } else if (link !== undefined) pushLink(found, raw, match.index, toOriginal)
    else found.push(plain(email !== undefined ? 'email' : number !== undefined ? 'number' : 'emoji', raw, span))
  }
  return found
}

/** A full stop or bracket after a link ends the sentence, not the link. */
function pushLink(found: Piece[], raw: string, at: number, toOriginal: (span: Span) => Span): void {
  const link = raw.replace(/[.,;:!?)\]}'*]+$/, '')
  found.push(plain('link', link, toOriginal({ start: at, end: at + link.length })))
  for (let index = link.length; index < raw.length; index++)
    found.push(sign(raw.charAt(index), raw.charAt(index), toOriginal({ start: at + index, end: at + index + 1 })))
}

function plain(kind: PieceKind, raw: string, span: Span): Piece {
  const text = raw.slice(0, WORD_MAX)
  return { ...span, kind, text, forms: [text], base: text, known: true, stretched: false }
}

function sign(raw: string, one: string, span: Span): Piece {
  const piece = plain('sign', raw.length > one.length ? one + one : raw, span)
  return { ...piece, stretched: raw.length > 2 * one.length }
}

function word(raw: string, { start, end }: Span): Piece {
  const { text, forms, base, known, stretched } = wordOf(raw)
  return { start, end, kind: 'word', text, forms, base, known, stretched }
}

const wordOf = remember((raw: string): Omit<Piece, 'start' | 'end' | 'kind'> => {
  const { word: text, stretched } = unstretched(foldFinals(raw.slice(0, WORD_MAX)))
  const { forms, base, known } = readPrefixes(text)
  return { text, forms, base, known, stretched }
})

/** Whether these letters only lead to what follows: ב2020, ל-iPhone, ה-מנהל; but not מה-קורה, which is a word and a word. */
function isGlued(letters: string, text: string, end: number): boolean {
  if (letters.length > 4 || !isPrefix(letters)) return false
  const after = text.slice(end, end + 2)
  return /^-?(?![א-ת])[\p{L}\p{N}]/u.test(after) || (letters.length === 1 && /^-[א-ת]/.test(after))
}
