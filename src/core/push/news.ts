/** What happens to a case that somebody away should hear of. */
import type { Case, Clock, Millis } from '../case/case.ts'
import type { CaseEvent } from '../case/events.ts'
import { DUE_SOON_SHARE } from '../sla/clock.ts'

/**
 * `severe` an alert that is grave, told at any hour · `alert` somebody waits for an answer · `due` the target is near, or passed ·
 * `ask` asked of or given to one person · `approval` words or a benefit wait for a decision · `glance` the hourly look at the list.
 */
export const NEWS = ['severe', 'alert', 'due', 'ask', 'approval', 'glance'] as const
export type NewsKind = (typeof NEWS)[number]
/** What can be switched off. */
export const OPTIONAL_NEWS = NEWS.filter((kind) => kind !== 'severe')

/** From here on a matter breaks through quiet hours, as it does through closed ones. */
export const SEVERE = 2

export type News = { kind: NewsKind; dueAt: Millis; personId: string | null }

/** What one step of a case is worth telling, in its order. */
export function newsOf(before: Case, after: Case, events: readonly CaseEvent[], now: Millis): News[] {
  const news: News[] = []
  const tell = (kind: NewsKind, personId: string | null = null, dueAt = now) => news.push({ kind, personId, dueAt })
  const heard = events.some((event) => event.type === 'message.received' && !event.automatic)
  const began = heard && before.clock === null && after.clock !== null
  if (after.severity >= SEVERE && (began || (after.clock && before.severity < SEVERE && heard))) tell('severe')
  else if (began) tell('alert')
  if (began && after.clock) tell('due', null, soonest(after.clock))
  for (const event of events) {
    if (event.type === 'responsible.notified' || event.type === 'responsible.escalated')
      for (const personId of event.asked ?? []) if (personId !== event.by) tell('ask', personId)
    if (event.type === 'case.assigned' && event.personId && event.personId !== event.by && event.how !== 'lapsed')
      tell('ask', event.personId)
  }
  return news
}

/** No answer is due soon before this; where closed hours lie between, it is later. */
const soonest = ({ startedAt, targetAt, targetSeconds }: Clock): Millis =>
  startedAt + (targetSeconds === undefined ? targetAt - startedAt : targetSeconds * 1000) * (1 - DUE_SOON_SHARE)
