/** The places that the desk's own priority gives an alert, worked out once: before its target has passed, and after. */
import type { Millis } from '../case/case.ts'
import { type PriorityInput, prioritize } from '../routing/priority.ts'
import { alwaysOpen } from '../sla/calendars.ts'

export type Harm = Pick<PriorityInput, 'severity' | 'reach' | 'ignored'>

/** A simulated day is open all through: its hours are the hours in which people work. */
export function deadlinesOf(
  { severity, reach, ignored }: Harm,
  startedAt: Millis,
  targetSeconds: number,
): { onTime: Millis; late: Millis; targetAt: Millis } {
  const input = { startedAt, targetSeconds, calendar: alwaysOpen, severity, reach, ignored, windowEndsAt: null }
  return {
    onTime: prioritize(input).virtualDeadline,
    late: prioritize({ ...input, late: true }).virtualDeadline,
    targetAt: startedAt + targetSeconds * 1000,
  }
}
