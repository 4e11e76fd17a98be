/** The ready words for what the playbook waits for, if it waits for words. */
import type { PlaybookAction } from '../../src/core/playbook/schema.ts'
import type { CaseView, Mode, Purpose } from '../api/types.ts'
import { answerLanguage, firstName, useDesk } from '../case/desk.ts'
import { useWalk } from '../playbook/use-walk.ts'
import { readyText } from './ready-texts.ts'

/** Below this confidence the desk suggests nothing. */
const UNSURE = 0.4
const PURPOSE: Partial<Record<PlaybookAction, Purpose>> = {
  acknowledge: 'acknowledge',
  thank: 'thank',
  publish_follow_up: 'follow_up',
}

/** Before the playbook got there: a complaint nobody answered yet waits for its acknowledgement, praise for its thanks. */
function understood({ understanding, loop }: CaseView): Purpose | undefined {
  if (!understanding || loop.answered !== null || understanding.verdict.confidence < UNSURE) return undefined
  const { intent } = understanding.verdict
  return intent === 'complaint' ? 'acknowledge' : intent === 'praise' ? 'thank' : undefined
}

export type SuggestedText = { mode: Mode; purpose: Purpose; text: string }

/** Null when the playbook waits for something else, or the composer shows another mode. */
export function useSuggestedText(): SuggestedText | null {
  const { view, drafts } = useDesk()
  const walking = useWalk()
  if (!walking || drafts.mode !== 'public' || !view.composer.public.possible) return null
  const { current, pending } = walking.at
  const actions = [
    ...pending.map(({ node }) => node.action),
    ...(current.node.kind === 'action' ? [current.node.action] : []),
  ]
  const purpose = actions.map((action) => PURPOSE[action]).find((one) => one !== undefined) ?? understood(view)
  if (!purpose || (purpose === 'follow_up' && view.status !== 'solved')) return null
  const kept = purpose === 'follow_up' ? view.drafts.find(({ mode }) => mode === 'public')?.body : undefined
  return {
    mode: 'public',
    purpose,
    text: kept || readyText(purpose, answerLanguage(view), firstName(view.customer.name)),
  }
}
