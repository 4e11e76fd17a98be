/** What the parts of one open case share: the case, the drafts, and which dialog is open. */
import { createContext, type RefObject, useContext } from 'react'
import type { OutgoingDraft } from '../../src/core/guardrails/finding.ts'
import type { CaseView, DraftMode, Purpose } from '../api/types.ts'
import type { Drafts } from '../composer/use-drafts.ts'
import type { Answered } from '../watching/use-answered.ts'

export type CaseDialog =
  | 'hand_over'
  | 'done'
  | 'close'
  | 'call'
  | 'invite'
  | 'skip'
  | 'notify'
  | 'ask_policy'
  | 'update'
  | 'reopen'
  | 'template'
  | 'goodwill'

export type CaseDesk = {
  view: CaseView
  drafts: Drafts
  /** Puts words into a composer and goes there. An existing draft is kept unless `replace` is set. */
  compose(mode: DraftMode, text: string, purpose?: Purpose, options?: { replace?: boolean }): void
  /** Focuses the composer as it is. */
  write(): void
  dialog: CaseDialog | null
  open(dialog: CaseDialog | null): void
  /** The draft to which there is a better way, while there is one; and whether that way is on screen. */
  offer: OutgoingDraft | null
  offerShown: boolean
  setOffer(draft: OutgoingDraft | null): void
  showOffer(shown: boolean): void
  /** The version of the case that was on screen when the words now being written were begun. */
  seen: RefObject<number>
  /** Somebody else answered while one was writing: both are on screen until it is decided. */
  setAnswered(answered: Answered | null): void
  /** After something was sent, for the person's choice of where to go. */
  onSent(): void
}

export const CaseDeskContext = createContext<CaseDesk | null>(null)

export function useDesk(): CaseDesk {
  const desk = useContext(CaseDeskContext)
  if (!desk) throw new Error('a part of the case pane stands outside of it')
  return desk
}

/** The language this customer is answered in. */
export function answerLanguage(view: CaseView): 'he' | 'en' {
  const theirs = view.conversations
    .flatMap(({ messages }) => messages)
    .filter(({ direction, author }) => direction === 'in' && author.is_customer)
    .sort((a, b) => a.filed_at.localeCompare(b.filed_at))
    .findLast(({ language }) => language === 'he' || language === 'en')
  return theirs?.language === 'en' ? 'en' : theirs ? 'he' : document.documentElement.lang === 'en' ? 'en' : 'he'
}

/** The customer's first name, or the whole handle. */
export function firstName(name: string): string {
  return name.startsWith('@') ? name : (name.trim().split(/\s+/)[0] ?? name)
}
