/**
 * What somebody pastes, as plain text: markup gone, nothing unseen left in it. Unlike `cleanText`, which keeps what a customer wrote, this
 * is on its way into a draft of ours, where marks of direction and blanks without width have no business.
 */

/** More than any draft holds; the rest is cut before it is read. */
const READ_MAX = 200_000
const BLOCK =
  'address|article|aside|blockquote|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|section|table|tr|ul'
/** What stands in these is for machines. */
const UNSEEN_ELEMENTS =
  /<(script|style|head|title|template|noscript|svg|iframe|object)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi
const COMMENT = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>/g
const BREAK = /<br\b[^>]*>/gi
const ITEM = /<li\b[^>]*>/gi
const CELL = /<\/(?:td|th)\s*>/gi
const BLOCK_EDGE = new RegExp(`</?(?:${BLOCK})\\b[^>]*>`, 'gi')
/** Bounded, so that a text of opening signs is read in linear time. */
const TAG = /<\/?[a-z][^<>]{0,5000}>/gi

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  shekel: '₪',
  euro: '€',
  copy: '©',
  reg: '®',
  trade: '™',
  rlm: '',
  lrm: '',
  zwnj: '',
  zwj: '',
  shy: '',
}

/** HTML as the words somebody saw: blocks and breaks as lines, items with a dot, no markup. */
export function htmlToText(html: string): string {
  const seen = html
    .slice(0, READ_MAX)
    .replace(COMMENT, '')
    .replace(UNSEEN_ELEMENTS, '')
    // Line ends in the source are blanks on the page.
    .replace(/\s+/g, ' ')
    .replace(BREAK, '\n')
    .replace(ITEM, '\n• ')
    .replace(CELL, ' ')
    .replace(BLOCK_EDGE, '\n')
    .replace(TAG, '')
  return seen.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
  })
}

const LINE_END = /\r\n?|[\u2028\u2029\u0085\v\f]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is what this is for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufff9-\ufffc]/g
/** Marks of direction, blanks without width, soft hyphens, invisible operators. Joiners are looked at one by one. */
const UNSEEN =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|\u034f/g
/** A joiner belongs between two pictures, or letters of scripts that write with it; in Hebrew and Latin it is junk. */
const JOINING = '\\p{Extended_Pictographic}|\\p{Script=Arabic}|\\p{Script=Devanagari}'
const JOINER = new RegExp(
  `(?<!${JOINING}|\\p{Emoji_Modifier}|\\ufe0f)[\\u200c\\u200d]|[\\u200c\\u200d](?!${JOINING})`,
  'gu',
)
/** Tag characters hide text in plain sight, except after a black flag, where they name a region. */
const TAGS = /(\u{1F3F4}[\u{E0020}-\u{E007F}]{1,16})|[\u{E0000}-\u{E007F}]/gu
const BLANKS = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

/**
 * `plain` as the clipboard gives it; `html` only where there is no plain text. Lines end in \n, at most one empty line in a row, no
 * blanks at the ends of lines. Doing it twice changes nothing.
 */
export function cleanPaste(plain: string, html: string | null = null): string {
  const text = plain.trim() === '' && html ? htmlToText(html) : plain
  return text
    .slice(0, READ_MAX)
    .toWellFormed()
    .replace(LINE_END, '\n')
    .replace(CONTROL, '')
    .replace(UNSEEN, '')
    .replace(TAGS, '$1')
    .replace(JOINER, '')
    .replace(BLANKS, ' ')
    .replace(/ +\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .normalize('NFC')
    .replace(/^\n+|[ \n]+$/g, '')
}
