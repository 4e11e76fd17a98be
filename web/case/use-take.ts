import { useAct } from '../api/act.ts'
import type { CaseView } from '../api/types.ts'
import { step } from '../live/outbox/post.ts'
import { useDesk } from './desk.ts'

/** Gives the open case to a person, oneself for one, or to nobody; refused when somebody else took it since it was on screen. */
export function useTake() {
  return useTakeOf(useDesk().view)
}

export function useTakeOf(view: CaseView) {
  return useAct(
    (person_id: string | null) =>
      step('assignCase', view.customer.name, {
        params: { id: view.id },
        body: { person_id, seen_assignee_id: view.assignee?.id ?? null },
      }),
    { caseId: view.id },
  )
}
