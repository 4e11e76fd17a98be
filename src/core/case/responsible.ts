/** Asking somebody to take responsibility: what an event makes of it, and who is asked next. */
import type { Bilingual } from '../playbook/schema.ts'
import { type RoutingFacts, whoGets } from '../routing/who-gets.ts'
import type { Case, Millis, Responsible } from './case.ts'
import type { Asking, CaseEvent, CaseEventBody } from './events.ts'

type AskingEvent = Extract<
  CaseEvent,
  { type: 'responsible.notified' | 'responsible.escalated' | 'responsible.declined' }
>

export function askedFor(before: Responsible | null, event: AskingEvent): Responsible | null {
  if (event.type === 'responsible.notified') {
    const asked = event.asked ?? (event.personId ? [event.personId] : [])
    return {
      areaId: event.areaId,
      personId: event.personId,
      notifiedAt: event.at,
      acknowledgedAt: null,
      askedBy: event.by,
      asked,
      askedAt: event.at,
      told: asked,
      declined: [],
      nextAt: event.nextAt ?? null,
      nobody: event.nobody ?? null,
      lookAt: event.lookAt ?? null,
    }
  }
  if (!before) return null
  if (event.type === 'responsible.declined') {
    const { personId, reason } = event
    return {
      ...before,
      told: (before.told ?? []).filter((id) => id !== personId),
      declined: [...(before.declined ?? []), { personId, reason }],
    }
  }
  const { asked, nextAt, nobody, lookAt } = event
  // Nobody left to ask: those who were asked last still may take it.
  if (asked.length === 0) return { ...before, nextAt, nobody, lookAt }
  return {
    ...before,
    personId: asked.length === 1 ? (asked[0] ?? null) : null,
    asked,
    askedAt: event.at,
    told: [...new Set([...(before.told ?? []), ...asked])],
    nextAt,
    nobody,
    lookAt,
  }
}

export const isWaiting = (c: Pick<Case, 'responsible' | 'status'>): boolean =>
  c.responsible !== null && c.responsible.acknowledgedAt === null && c.status !== 'closed'

/** Those who are not asked (again): who was told, who said no, who said first that it is not theirs. */
export function notAskedAgain({ told = [], declined = [], askedBy }: Partial<Responsible>): string[] {
  return [...told, ...declined.map(({ personId }) => personId), ...(askedBy ? [askedBy] : [])]
}

export type AskingRules = {
  now: Millis
  /** How long one has to acknowledge before the next is told. */
  stepMinutes: number
  severity: Case['severity']
  /** Mails can be sent. */
  mail: boolean
}

/** Who is asked now, and until when, by who there is. `why` is for whoever asks. */
export function ask(facts: RoutingFacts, rules: AskingRules): Asking & { why: Bilingual } {
  const { to, level, nobody, lookAt, why } = whoGets(facts)
  const present = new Set(
    [...facts.people, ...facts.managers].filter(({ presence }) => presence === 'available').map(({ id }) => id),
  )
  return {
    asked: to,
    mailed: rules.mail ? to.filter((id) => !present.has(id)) : [],
    level,
    nobody,
    lookAt,
    nextAt: to.length === 0 ? null : (patience(lookAt, rules) ?? rules.now) + rules.stepMinutes * 60_000,
    why,
  }
}

/** What is not grave may wait for the next opening; what is grave is passed on at once, also at night. */
const patience = (lookAt: Millis | null, { severity }: AskingRules): Millis | null => (severity < 2 ? lookAt : null)

/** Nobody acknowledged, somebody said no, or somebody came back: the next are told. Empty when there is nothing to do. */
export function escalate(
  c: Case,
  because: 'silent' | 'declined' | 'came_back',
  facts: RoutingFacts,
  rules: AskingRules,
): CaseEventBody[] {
  if (!isWaiting(c)) return []
  const { why: _, ...asking } = ask(facts, rules)
  if (because === 'came_back' && (asking.asked.length === 0 || asking.nobody !== null)) return []
  return [{ type: 'responsible.escalated', because, ...asking }]
}

/** True when whoever was asked has had their time. */
export const isOverdue = (c: Case, now: Millis): boolean =>
  isWaiting(c) && typeof c.responsible?.nextAt === 'number' && c.responsible.nextAt <= now
