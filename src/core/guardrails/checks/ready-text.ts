/** What goes wrong with ready texts: a gap that nobody filled, the same words twice in one thread, a saved reply sent to a complaint as it is. */
import { normalize } from '../../text/normalize.ts'
import { tokens } from '../../text/tokens.ts'
import type { OutgoingDraft } from '../finding.ts'
import { type Check, type Found, removed } from '../reading.ts'

/** A variable in its braces, or what is left of one. */
const GAP = /\{\{[^{}\n]{0,60}(?:\}\}?)?/g
/** What a variable may have become, in letters. */
const FILLED_MAX = 40

export const readyText: Check = (reading) => {
  const { text, draft } = reading
  const gaps = [...text.matchAll(GAP)].map(({ 0: gap, index }): Found => {
    const span = { start: index, end: index + gap.length }
    const better = [{ kind: 'edit' as const, say: 'remove' as const, edits: [removed(reading, span)] }]
    return { id: 'unfilled', level: 'stop', final: true, span, better }
  })
  return [...gaps, ...saidBefore(draft), ...savedReply(draft)]
}

function saidBefore({ text, mode, saidHere }: OutgoingDraft): Found[] {
  const words = letters(text)
  if (mode !== 'public' || words === '' || !saidHere.some((said) => letters(said) === words)) return []
  return [{ id: 'said_before', level: 'note', span: null, better: [] }]
}

function savedReply({ text, answered, unchanged, brand, language }: OutgoingDraft): Found[] {
  if (answered?.kind !== 'complaint') return []
  const same = unchanged !== null && letters(unchanged) !== '' && letters(unchanged) === letters(text)
  // The name alone makes it nobody's own.
  const words = withoutName(plain(text), plain(answered.name))
  if (!same && !brand.savedReplies.some((saved) => isFilled(words, saved))) return []
  const opening = {
    he: `${answered.name === '' ? 'היי' : answered.name}, קראנו מה שכתבת, `,
    en: `${answered.name === '' ? 'Hi' : answered.name}, we read what you wrote, `,
  }
  const edits = [{ start: 0, end: 0, text: opening[language] }]
  return [{ id: 'saved_reply', span: null, better: [{ kind: 'edit', say: 'add', edits }] }]
}

const withoutName = (words: string, name: string): string =>
  name === '' ? words : ` ${words} `.replace(` ${name} `, ' ').trim()

const letters = (text: string): string =>
  normalize(text)
    .text.replace(/[\s.,!?:;-]+/g, ' ')
    .trim()

const plain = (text: string): string =>
  tokens(text)
    .map(({ word }) => word)
    .join(' ')

/** Whether the text is the saved one with its variables filled in. */
function isFilled(words: string, saved: string): boolean {
  const pieces = saved.split(/\{\{[^}]*\}\}/).map(plain)
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    if (piece === '') continue
    const found = words.indexOf(piece, at)
    if (found < 0 || found - at > (index === 0 ? 0 : FILLED_MAX)) return false
    at = found + piece.length
  }
  const left = words.length - at
  return pieces.some((piece) => piece !== '') && left <= (pieces.at(-1) === '' ? FILLED_MAX : 0)
}
