/** A text as models read it: one string a piece, in order, with what is personal or endless masked. */
import { type Piece, pieces } from './pieces.ts'

export const MASKS = {
  number: '<number>',
  link: '<link>',
  email: '<email>',
  mention: '<mention>',
} as const
/** Stands after a word that was drawn out for feeling (תודהההה). */
export const STRETCHED = '<long>'

/**
 * Words without their prefixes, with final letters folded; emoji without colour of skin; a sign once, or twice where it was written
 * more often (!!). Hebrew prefix letters before another script are left out. Linear; reads the first 100,000 code units.
 */
export function features(text: string): string[] {
  const found: string[] = []
  let before: Piece['kind'] | null = null
  for (const { kind, base, text: written, stretched } of pieces(text)) {
    const glue = kind === 'sign' && written === '-' && before === 'prefix'
    before = kind
    if (kind === 'prefix' || glue) continue
    if (kind === 'mention') {
      // The @, and what parts the words of one name, are the mention's own.
      if (/^[@._]$/.test(found.at(-1) ?? '')) found.pop()
      if (found.at(-1) !== MASKS.mention) found.push(MASKS.mention)
    } else if (kind === 'number' || kind === 'link' || kind === 'email') found.push(MASKS[kind])
    else if (kind === 'emoji') found.push(written.replace(/[\u{1F3FB}-\u{1F3FF}]/gu, ''))
    else found.push(base)
    if (stretched && kind === 'word') found.push(STRETCHED)
  }
  return found
}
