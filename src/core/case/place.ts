/** The clock and the place in the queue of one case: set by a message, and looked at again when what it goes by has changed. */
import type { Place } from '../routing/explain.ts'
import { mayStepBack, prioritize } from '../routing/priority.ts'
import type { BusinessCalendar } from '../sla/calendar.ts'
import { SILENCE_MS, startClock } from '../sla/clock.ts'
import type { Case, Clock, LeftUnanswered, Millis } from './case.ts'
import type { CaseEventBody } from './events.ts'
import { timesIgnored } from './unanswered.ts'

export type ClockRules = { targetSeconds: number; calendar: BusinessCalendar }

/** The customer's other cases without an answer, where what is known of them is new. */
export function cameBack(c: Case, unanswered: LeftUnanswered[]): CaseEventBody[] {
  const told = (list: LeftUnanswered[] = []) => list.map(({ caseId, times }) => `${caseId}:${times}`).join()
  return told(c.ignoredBefore) === told(unanswered) ? [] : [{ type: 'customer.came_back', unanswered }]
}

/** The clock of a case whose severity or reach was corrected; null when no clock runs. */
export function reprioritized(c: Case, severity: Case['severity'], reach: number, rules: ClockRules) {
  return c.clock ? prioritized({ ...c, severity, reach }, rules) : null
}

/**
 * What changes when the customer's other cases turn out to be theirs, or not. A case in which nobody waits for an answer gets nothing
 * new, and keeps nothing that belongs to somebody else.
 */
export function recounted(c: Case, unanswered: LeftUnanswered[], rules: ClockRules): CaseEventBody[] {
  if (c.clock === null) {
    const theirs = new Set(unanswered.map(({ caseId }) => caseId))
    return cameBack(
      c,
      (c.ignoredBefore ?? []).filter(({ caseId }) => theirs.has(caseId)),
    )
  }
  const events = cameBack(c, unanswered)
  return events.length === 0 ? [] : [...events, prioritized({ ...c, ignoredBefore: unanswered }, rules)]
}

/** When a case steps back: as its target passes. Null when it never does, or did already. */
export function stepsBackAt(c: Pick<Case, 'clock' | 'severity' | 'ignored' | 'ignoredBefore'>): Millis | null {
  const { clock, severity } = c
  if (clock?.targetSeconds === undefined || hasSteppedBack(clock)) return null
  const { targetSeconds, targetAt, windowEndsAt } = clock
  if (typeof windowEndsAt === 'number' && windowEndsAt <= targetAt) return null
  return mayStepBack({ severity, ignored: timesIgnored(c), targetSeconds }) ? targetAt : null
}

/** The new place of a case whose target has passed; null while it has not, and where that changes nothing. */
export function steppedBack(c: Case, now: Millis, rules: ClockRules): CaseEventBody | null {
  const at = stepsBackAt(c)
  return at === null || at > now ? null : prioritized(c, rules, null, true)
}

/** On time, a place is never after the target; stepped back, it always is. */
export const hasSteppedBack = (clock: Pick<Clock, 'targetAt' | 'virtualDeadline'>): boolean =>
  clock.virtualDeadline > clock.targetAt

/** What the place of a case is explained by; null when no clock runs. */
export function placeOf(c: Pick<Case, 'clock' | 'severity' | 'reach' | 'ignored' | 'ignoredBefore'>): Place | null {
  const { clock, severity, reach } = c
  if (!clock) return null
  const capped = clock.windowEndsAt != null && clock.windowEndsAt === clock.virtualDeadline
  const backUntil = hasSteppedBack(clock) ? clock.virtualDeadline : null
  return { severity, reach, ignored: timesIgnored(c), capped, backUntil }
}

/** @param message the one that just came; null when something else changed */
export function prioritized(
  c: Case,
  rules: ClockRules,
  message: { receivedAt: Millis; lastHeardAt: Millis | null; windowEndsAt: Millis | null } | null = null,
  late = c.clock !== null && hasSteppedBack(c.clock),
): Extract<CaseEventBody, { type: 'case.prioritized' }> {
  const { clock, severity, reach } = c
  const receivedAt = message?.receivedAt ?? clock?.startedAt ?? c.openedAt
  const lastHeardAt = message?.lastHeardAt ?? null
  // A clock that runs is only ever tightened: by a graver message, or one in a faster channel.
  const targetSeconds = Math.min(rules.targetSeconds, clock?.targetSeconds ?? Number.POSITIVE_INFINITY)
  const { calendar } = rules
  const fresh = startClock({ receivedAt, targetSeconds, calendar, lastActivityAt: c.lastAnswerAt })
  const { startedAt, targetAt, counts } = clock
    ? { ...clock, targetAt: Math.min(clock.targetAt, fresh.targetAt) }
    : // Counts for responsiveness only as the first word after a day of silence.
      { ...fresh, counts: lastHeardAt === null || receivedAt - lastHeardAt >= SILENCE_MS }
  const windowEndsAt = message?.windowEndsAt ?? clock?.windowEndsAt ?? null
  const input = { startedAt, targetSeconds, calendar, severity, reach, ignored: timesIgnored(c), windowEndsAt, late }
  const { virtualDeadline, factors } = prioritize(input)
  return {
    type: 'case.prioritized',
    startedAt,
    targetAt,
    targetSeconds,
    windowEndsAt,
    counts,
    // The hours may have changed since the target was set: on time is never after it, stepped back never before.
    virtualDeadline:
      late && mayStepBack(input) ? Math.max(virtualDeadline, targetAt + 1) : Math.min(virtualDeadline, targetAt),
    factors,
  }
}
