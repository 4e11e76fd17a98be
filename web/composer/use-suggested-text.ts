/** The ready words for what the playbook waits for, if it waits for words. */
import type { PlaybookAction } from '../../src/core/playbook/schema.ts'
import type { Mode, Purpose } from '../api/types.ts'
import { answerLanguage, firstName, useDesk } from '../case/desk.ts'
import { useWalk } from '../playbook/use-walk.ts'
import { readyText } from './ready-texts.ts'

const PURPOSE: Partial<Record<PlaybookAction, Purpose>> = {
  acknowledge: 'acknowledge',
  thank: 'thank',
  publish_follow_up: 'follow_up',
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
  const purpose = actions.map((action) => PURPOSE[action]).find((one) => one !== undefined)
  if (!purpose || (purpose === 'follow_up' && view.status !== 'solved')) return null
  const kept = purpose === 'follow_up' ? view.drafts.find(({ mode }) => mode === 'public')?.body : undefined
  return {
    mode: 'public',
    purpose,
    text: kept || readyText(purpose, answerLanguage(view), firstName(view.customer.name)),
  }
}
