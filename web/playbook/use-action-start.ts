/** What it takes to begin an action of the playbook: words in the composer, a dialog, or one request. */
import { useNavigate } from '@tanstack/react-router'
import type { PlaybookAction } from '../../src/core/playbook/schema.ts'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { answerLanguage, firstName, useDesk } from '../case/desk.ts'
import { readyText } from '../composer/ready-texts.ts'
import { step } from '../live/outbox/post.ts'

export function useActionStart(action: PlaybookAction): () => void {
  const { view, compose, open, drafts, write } = useDesk()
  const navigate = useNavigate()
  const params = { id: view.id }
  const mark = useAct(
    (one: 'lead' | 'noise' | 'crisis') =>
      step('markCase', view.customer.name, { params, body: { mark: one, on: true } }),
    {
      caseId: view.id,
    },
  )
  const assign = useAct(() => api.assignInArea({ params }), { caseId: view.id })
  const ready = (purpose: 'acknowledge' | 'thank' | 'follow_up') =>
    readyText(purpose, answerLanguage(view), firstName(view.customer.name))
  const acts: Record<PlaybookAction, () => void> = {
    acknowledge: () => compose('public', ready('acknowledge'), 'acknowledge'),
    answer_in_public: () => compose(view.composer.public.possible ? 'public' : 'private', '', 'answer'),
    thank: () => compose(view.composer.public.possible ? 'public' : 'private', ready('thank'), 'thank'),
    publish_follow_up: () => void navigate({ to: '.', search: (all) => ({ ...all, view: 'loop' }) }),
    invite_to_private: () => open('invite'),
    solve_in_private: () => {
      drafts.setMode('private')
      write()
    },
    investigate: () => open('update'),
    mark_lead: () => mark.mutate('lead'),
    mark_noise: () => mark.mutate('noise'),
    notify_responsible: () => open('notify'),
    leave_in_area: () => open('hand_over'),
    // Told already: the bar above the case says who is waited for, and whoever it is acknowledges there.
    require_acknowledgement: () => open('notify'),
    assign: () => assign.mutate(undefined),
    open_crisis: () => mark.mutate('crisis'),
    // These two are done by the desk itself the moment the walk arrives.
    ask_approval: () => undefined,
    start_timer: () => undefined,
  }
  return acts[action]
}
