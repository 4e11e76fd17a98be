/** Whom the text speaks to, and how: the language, a follow-up in the wrong place, the brand's own words. */
import { nameFinder } from '../../text/brand-names.ts'
import { detectLanguage } from '../../text/detect/language.ts'
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
