/**
 * Which case comes first. The queue is ordered by a virtual deadline that changes on events only:
 *
 *   virtual deadline = start of the clock + target ÷ (severity × reach × ignored)
 *
 *   severity  0 → 1, 1 → 1.5, 2 → 3, 3 → 6
 *   reach     1 + log10(1 + people who may see it) ÷ 2, at most 5        (100 people → 2, 10,000 → 3)
 *   ignored   1 + messages left without an answer, at most 6
 *
 * Every factor is at least 1 and never falls as its input grows, so worse is never later. The time is counted in the brand's
 * open hours, except for severity 3, which does not wait for opening. A platform's reply window closes the count early.
 */
import type { Millis } from '../case/case.ts'
import type { PriorityFactors } from '../case/events.ts'
import type { Bilingual } from '../playbook/schema.ts'
import { addBusinessTime, type BusinessCalendar } from '../sla/calendar.ts'

export type PriorityInput = {
  startedAt: Millis
  targetSeconds: number
  calendar: BusinessCalendar
  severity: 0 | 1 | 2 | 3
  /** People who may see the matter; 0 when unknown. */
  reach: number
  /** Customer messages that got no answer before the next one came. */
  ignored: number
  /** When the platform stops letting us answer; null when it never does. */
  windowEndsAt: Millis | null
}
export type Priority = { virtualDeadline: Millis; factors: PriorityFactors; because: Bilingual }

const SEVERITY = [1, 1.5, 3, 6] as const
const REACH_MOST = 5
const IGNORED_MOST = 6

/** The place of a case in the queue, with its reasons. */
export function prioritize(input: PriorityInput): Priority {
  const severity = SEVERITY[input.severity]
  const reach = Math.min(REACH_MOST, 1 + Math.log10(1 + Math.max(0, input.reach)) / 2)
  const ignored = Math.min(IGNORED_MOST, 1 + Math.max(0, input.ignored))
  const span = (input.targetSeconds * 1000) / (severity * reach * ignored)
  const wallClock = input.startedAt + span
  const deadline = Math.round(input.severity === 3 ? wallClock : addBusinessTime(input.calendar, input.startedAt, span))
  const capped = input.windowEndsAt !== null && input.windowEndsAt < deadline
  const factors: PriorityFactors = { severity, reach, ignored, cappedBy: capped ? 'platform_window' : null }
  return {
    virtualDeadline: capped ? (input.windowEndsAt ?? deadline) : deadline,
    factors,
    because: explainPriority(factors),
  }
}

/** One sentence on why a case stands where it stands. */
export function explainPriority({ severity, reach, ignored, cappedBy }: PriorityFactors): Bilingual {
  const he: string[] = []
  const en: string[] = []
  if (severity > 1) {
    he.push(`חומרה ×${round(severity)}`)
    en.push(`severity ×${round(severity)}`)
  }
  if (reach > 1) {
    he.push(`חשיפה ×${round(reach)}`)
    en.push(`reach ×${round(reach)}`)
  }
  if (ignored > 1) {
    he.push(`הודעות שנשארו בלי מענה ×${round(ignored)}`)
    en.push(`messages left unanswered ×${round(ignored)}`)
  }
  const why =
    he.length > 0
      ? { he: `קודם בתור: ${he.join(', ')}`, en: `Moved up: ${en.join(', ')}` }
      : { he: 'לפי זמן ההמתנה', en: 'By waiting time' }
  if (cappedBy === null) return { he: `${why.he}.`, en: `${why.en}.` }
  return {
    he: `${why.he}. חלון המענה של הפלטפורמה נסגר לפני היעד.`,
    en: `${why.en}. The platform's reply window closes before the target.`,
  }
}

function round(factor: number): string {
  return String(Math.round(factor * 10) / 10)
}
