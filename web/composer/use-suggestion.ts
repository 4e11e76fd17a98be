/** What stands ready for an empty draft: the words the playbook waits for, else the saved reply that answers the question. */
import { useEffect, useState } from 'react'
import type { CaseView, SavedReply } from '../api/types.ts'
import { useDesk } from '../case/desk.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import type { Replies } from '../replies/use-replies.ts'
import { useSuggestedText } from './use-suggested-text.ts'

export type Suggestion = { label: string; accept(): void }

export function useSuggestion(replies: Replies): Suggestion | null {
  const { t } = useTranslation()
  const desk = useDesk()
  const words = useSuggestedText()
  const reply = useFitting(desk.view, replies, words === null)
  if (words)
    return {
      label: t(`reply.purpose.${words.purpose}`),
      accept: () => desk.compose(words.mode, replies.apologizeFirst(words.text), words.purpose),
    }
  if (!reply || desk.drafts.mode === 'internal') return null
  return { label: read({ he: reply.title_he, en: reply.title_en }), accept: () => replies.pick(reply) }
}

/** The saved reply that is about what was asked, while nobody answered yet. */
function useFitting(view: CaseView, { offer }: Replies, wanted: boolean): SavedReply | null {
  const [found, setFound] = useState<SavedReply | null>(null)
  const asked = wanted ? questionOf(view) : null
  useEffect(() => {
    if (!asked || !offer) return setFound(null)
    let late = false
    // The reading of words is not part of the first load.
    void import('../../src/core/replies/suggest.ts').then(({ suggestReply }) => {
      const known = offer.items.map((item) => ({
        item,
        shortcut: item.shortcut,
        titles: [item.title_he, item.title_en],
        texts: [item.he?.text ?? '', item.en?.text ?? ''],
        uses: item.uses,
      }))
      if (!late) setFound(suggestReply(asked, known)?.item ?? null)
    })
    return () => {
      late = true
    }
  }, [asked, offer])
  return found
}

function questionOf(view: CaseView): string | null {
  if ((view.kind ?? view.understanding?.verdict.intent) !== 'question' || view.loop.answered !== null) return null
  const asked = view.conversations
    .flatMap(({ messages }) => messages)
    .filter(({ direction, author }) => direction === 'in' && author.is_customer)
    .sort((a, b) => a.filed_at.localeCompare(b.filed_at))
    .at(-1)
  return asked?.parts.map((part) => ('text' in part ? part.text : '')).join(' ') ?? null
}
