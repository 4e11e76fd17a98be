/** What time asks of a case: everything due, and when the next thing will be. */
import type { Case, Millis } from '../case/case.ts'
import { stepsBackAt } from '../case/place.ts'
import type { Bilingual } from '../playbook/schema.ts'
import { addBusinessTime, type BusinessCalendar } from '../sla/calendar.ts'
import type { ResponsePolicy } from '../sla/targets.ts'

export const DUE_KINDS = ['watch_over', 'update', 'timer', 'follow_up', 'silent', 'unsolved', 'unacknowledged'] as const
export type DueKind = (typeof DUE_KINDS)[number]
export type Due = { kind: DueKind; at: Millis; text: Bilingual }
export type DueOptions = {
  /** No open case stays without a word of ours for longer. */
  silentDays: number
  /** A responsible person who was told has this long to acknowledge. */
  acknowledgeMinutes: number
  /** Open hours within which a matter is solved, and the hours they are counted in; null: not asked for. */
  solution: { hours: number; calendar: BusinessCalendar } | null
}

export const DUE_DEFAULTS: DueOptions = { silentDays: 2, acknowledgeMinutes: 10, solution: null }

/** What a brand asks for. */
export function dueOptions({ policy, calendar }: { policy: ResponsePolicy; calendar: BusinessCalendar }): DueOptions {
  const { silentDays, acknowledgeMinutes, solutionHours } = policy
  return {
    silentDays,
    acknowledgeMinutes,
    solution: solutionHours === null ? null : { hours: solutionHours, calendar },
  }
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const TEXT: Record<Exclude<DueKind, 'timer'>, Bilingual> = {
  watch_over: {
    he: 'עברו שעות השקט בלי תגובה חדשה, ואפשר לסגור',
    en: 'The quiet hours passed without a new comment; it can be closed',
  },
  update: { he: 'הובטח עדכון בשרשור, והמועד הגיע', en: 'An update in the thread was promised, and it is time' },
  follow_up: { he: 'נפתר, ועוד לא פורסם המשך בציבור', en: 'Solved, and the public follow-up is not posted yet' },
  silent: { he: 'עבר זמן רב בלי מילה מאיתנו', en: 'No word from us for too long' },
  unsolved: { he: 'עבר היעד לפתרון העניין', en: 'Past the target for a solution' },
  unacknowledged: {
    he: 'האחראי קיבל הודעה ועוד לא אישר',
    en: 'The responsible person was told and has not acknowledged',
  },
}

/** Every timed thing of a case, past and coming, earliest first. A closed case has none. */
export function dueTimes(c: Case, options: DueOptions = DUE_DEFAULTS): Due[] {
  if (c.status === 'closed') return []
  const times: [Exclude<DueKind, 'timer'>, Millis | null][] = [
    ['watch_over', watchOverAt(c)],
    ['update', c.updateDueAt],
    ['follow_up', c.status === 'solved' ? c.followUpDueAt : null],
    ['silent', silentAt(c, options)],
    ['unsolved', solutionDueAt(c, options)],
    ['unacknowledged', unacknowledgedAt(c, options)],
  ]
  const timers = (c.timers ?? []).map(({ dueAt, text }): Due => ({ kind: 'timer', at: dueAt, text }))
  return times
    .flatMap(([kind, at]): Due[] => (at === null ? [] : [{ kind, at, text: TEXT[kind] }]))
    .concat(timers)
    .sort((a, b) => a.at - b.at)
}

/** What is due by now, earliest first. */
export function dueNow(c: Case, now: Millis, options: DueOptions = DUE_DEFAULTS): Due[] {
  return dueTimes(c, options).filter(({ at }) => at <= now)
}

/**
 * When to look at the case again; null when time asks nothing more of it. What is only told is told once; what is still to be done (closing
 * a case whose watch is over, passing it on, stepping back in the queue) stays due until it is done, whatever else happens to the case.
 */
export function nextDueAt(c: Case, now: Millis, options: DueOptions = DUE_DEFAULTS): Millis | null {
  const said = dueTimes(c, options).find(({ at }) => at > now)?.at
  const times = [
    said,
    stepsBackAt(c),
    ...(c.status === 'closed' ? [] : [watchOverAt(c), passedOnAt(c), c.offer?.until]),
  ]
  const next = Math.min(...times.map((at) => at ?? Number.POSITIVE_INFINITY))
  return Number.isFinite(next) ? next : null
}

/** When a case that was answered in public has been quiet for long enough; not while somebody wrote again and waits. */
const watchOverAt = ({ waitingOn, watchUntil }: Case): Millis | null => (waitingOn === 'us' ? null : watchUntil)

/** When whoever was asked has had their time, and the next in order is told. */
const passedOnAt = ({ responsible }: Case): Millis | null =>
  responsible && responsible.acknowledgedAt === null ? (responsible.nextAt ?? null) : null

/** Silence is ours to break only while the customer is not the one expected to speak, and nothing is being watched. */
function silentAt(c: Case, { silentDays }: DueOptions): Millis | null {
  if (c.waitingOn === 'customer' || c.watchUntil !== null) return null
  return Math.max(c.openedAt, c.lastAnswerAt ?? 0) + silentDays * DAY
}

/** When a matter that is still open should have been solved; counted anew when it was reopened. */
export function solutionDueAt(c: Case, { solution }: Pick<DueOptions, 'solution'>): Millis | null {
  if (solution === null || c.status !== 'open' || c.kind === 'noise' || c.kind === 'praise') return null
  return addBusinessTime(solution.calendar, Math.max(c.openedAt, c.reopenedAt ?? 0), solution.hours * 60 * MINUTE)
}

function unacknowledgedAt({ responsible }: Case, { acknowledgeMinutes }: DueOptions): Millis | null {
  return responsible && responsible.acknowledgedAt === null
    ? responsible.notifiedAt + acknowledgeMinutes * MINUTE
    : null
}
