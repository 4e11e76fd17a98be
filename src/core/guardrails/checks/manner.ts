/** Whom the text speaks to, and how: the language, a saved reply that nobody touched, a follow-up in the wrong place, the brand's own words. */
import { nameFinder } from '../../text/brand-names.ts'
import { detectLanguage } from '../../text/detect/language.ts'
import { tokens } from '../../text/tokens.ts'
import type { OwnWord } from '../policy.ts'
import { type Check, type Found, removed } from '../reading.ts'

export const language: Check = ({ text, draft }) => {
  const written = detectLanguage(text)
  if (draft.mode === 'internal' || (written !== 'he' && written !== 'en') || written === draft.language) return []
  const hebrew = draft.language === 'he'
  return [
    {
      id: 'language',
      span: null,
      better: [],
      why: {
        he: hebrew ? 'הפנייה נכתבה בעברית, והתשובה באנגלית' : 'הפנייה נכתבה באנגלית, והתשובה בעברית',
        en: hebrew
          ? 'The customer writes Hebrew, this reply is English'
          : 'The customer writes English, this reply is Hebrew',
      },
    },
  ]
}

export const followUpInPrivate: Check = ({ draft }) =>
  draft.mode === 'private' && draft.purpose === 'follow_up'
    ? [{ id: 'follow_up_in_private', span: null, better: [] }]
    : []

/** What a variable may have become, in letters. */
const FILLED_MAX = 40

export const savedReply: Check = ({ text, draft }) => {
  const { answered } = draft
  if (answered?.kind !== 'complaint' || draft.mode === 'internal') return []
  const letters = plain(text)
  if (!draft.brand.savedReplies.some((saved) => isFilled(letters, saved))) return []
  const opening = {
    he: `${answered.name === '' ? 'היי' : answered.name}, קראנו מה שכתבת, `,
    en: `${answered.name === '' ? 'Hi' : answered.name}, we read what you wrote, `,
  }
  return [
    {
      id: 'saved_reply',
      span: null,
      better: [{ kind: 'edit', say: 'add', edits: [{ start: 0, end: 0, text: opening[draft.language] }] }],
    },
  ]
}

const plain = (text: string): string =>
  tokens(text)
    .map(({ word }) => word)
    .join(' ')

/** Whether the text is the saved one with its variables filled in. */
function isFilled(letters: string, saved: string): boolean {
  const pieces = saved.split(/\{\{[^}]*\}\}/).map(plain)
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    if (piece === '') continue
    const found = letters.indexOf(piece, at)
    if (found < 0 || found - at > (index === 0 ? 0 : FILLED_MAX)) return false
    at = found + piece.length
  }
  const left = letters.length - at
  return pieces.some((piece) => piece !== '') && left <= (pieces.at(-1) === '' ? FILLED_MAX : 0)
}

const finders = new WeakMap<readonly OwnWord[], ReturnType<typeof nameFinder>>()

export const ownWords: Check = (reading) => {
  const { words } = reading.draft.brand.policy
  if (words.length === 0) return []
  const find = finders.get(words) ?? nameFinder(words.map(({ word }) => word))
  finders.set(words, find)
  return find(reading.text).flatMap(({ name, start, end }): Found[] => {
    const own = words.find(({ word }) => word === name)
    if (!own) return []
    const edit = own.better === '' ? removed(reading, { start, end }) : { start, end, text: own.better }
    const why = own.why === '' ? undefined : { he: own.why, en: own.why }
    return [
      {
        id: 'own_word',
        span: { start, end },
        level: own.level,
        better: [
          ...(own.level === 'approval' ? [{ kind: 'approval' as const }] : []),
          { kind: 'edit', say: own.better === '' ? 'remove' : 'reword', edits: [edit] },
        ],
        ...(why ? { why } : {}),
      },
    ]
  })
}
