/**
 * A day at the desk, played alert by alert: who answers what, and when. Deterministic; chance is in the alerts that come in.
 * Nobody drops what they began (no preemption), and nothing about an alert's length is known before it is done.
 * Times are milliseconds since the day began, spans milliseconds.
 */
import type { Millis } from '../case/case.ts'
import { deadlinesOf, type Harm } from './deadlines.ts'
import { type Presence, presenceOf } from './presence.ts'

export type Alert = Harm & {
  at: Millis
  /** From taking it to the first answer, and from there until the next can be taken. */
  answerMs: number
  restMs: number
}
export type Span = { from: Millis; to: Millis }
/** One person: away in these spans, but never in the middle of an alert; a break that began late is shorter. */
export type Rep = { away: readonly Span[] }

/**
 * How the same people share the same work.
 * `first_come`: one queue, oldest first. `round_robin`: each alert is dealt to the next person present, who takes their own oldest first.
 * `by_deadline`: one queue, by the virtual deadline of core/routing/priority.ts; whoever is free takes the first.
 * `never_back`: the same, where nobody steps back. It shows how much of the difference that makes.
 */
export const DISCIPLINES = ['first_come', 'round_robin', 'never_back', 'by_deadline'] as const
export type Discipline = (typeof DISCIPLINES)[number]

export type Served = { alert: Alert; rep: number; takenAt: Millis; answeredAt: Millis }
export type Day = {
  /** In the order of their arrival. */
  alerts: readonly Alert[]
  reps: readonly Rep[]
  targetSeconds: number
  /** People's time is counted until here; they stay until everything is answered. */
  endsAt: Millis
}
export type Played = {
  /** In the order in which they were taken. */
  served: Served[]
  /** People's time at the desk, of that without work, and of that while somebody waited in another person's queue. */
  presentMs: number
  idleMs: number
  idleWhileWaitingMs: number
}

type Waiting = { alert: Alert; onTime: Millis; late: Millis; targetAt: Millis; dealtTo: number | null }
type Desk = { presence: Presence; busyUntil: Millis[]; waiting: Waiting[]; nextToDeal: number; now: Millis }

/** Plays the day. Throws when nobody is there. */
export function simulate(day: Day, discipline: Discipline): Played {
  const { alerts, reps } = day
  if (reps.length === 0) throw new Error('a day needs somebody at the desk')
  const desk: Desk = { presence: presenceOf(reps), busyUntil: reps.map(() => 0), waiting: [], nextToDeal: 0, now: 0 }
  const played: Played = { served: [], presentMs: 0, idleMs: 0, idleWhileWaitingMs: 0 }
  let arrived = 0
  while (played.served.length < alerts.length || desk.now < day.endsAt) {
    for (let next = alerts[arrived]; next && next.at <= desk.now; next = alerts[++arrived])
      desk.waiting.push(receive(desk, day, next, discipline))
    for (let rep = 0; rep < reps.length; rep++) {
      if (!isFree(desk, rep)) continue
      const taken = take(desk, rep, discipline)
      if (!taken) continue
      const answeredAt = desk.now + taken.answerMs
      desk.busyUntil[rep] = answeredAt + taken.restMs
      played.served.push({ alert: taken, rep, takenAt: desk.now, answeredAt })
    }
    const until = nextMoment(desk, day.endsAt, alerts[arrived]?.at ?? Number.POSITIVE_INFINITY)
    count(played, desk, Math.min(until, day.endsAt) - desk.now)
    desk.now = until
  }
  return played
}

function receive(desk: Desk, day: Day, alert: Alert, discipline: Discipline): Waiting {
  const deadlines = deadlinesOf(alert, alert.at, day.targetSeconds)
  return { alert, ...deadlines, dealtTo: discipline === 'round_robin' ? deal(desk, day.reps.length) : null }
}

/** The next in turn who is present; when nobody is, the next in turn. */
function deal(desk: Desk, people: number): number {
  const first = desk.nextToDeal
  for (let step = 0; step < people; step++) {
    const rep = (first + step) % people
    if (desk.presence.isAway(rep, desk.now)) continue
    desk.nextToDeal = rep + 1
    return rep
  }
  desk.nextToDeal = first + 1
  return first % people
}

/** Takes what this person does next out of those who wait; they stand in the order of their arrival. */
function take(desk: Desk, rep: number, discipline: Discipline): Alert | null {
  let best = -1
  let soonest = Number.POSITIVE_INFINITY
  for (const [index, one] of desk.waiting.entries()) {
    if (one.dealtTo !== null && one.dealtTo !== rep) continue
    const place = placeOf(one, index, desk.now, discipline)
    if (place >= soonest) continue
    best = index
    soonest = place
  }
  return best < 0 ? null : (desk.waiting.splice(best, 1)[0]?.alert ?? null)
}

function placeOf(one: Waiting, index: number, now: Millis, discipline: Discipline): number {
  if (discipline === 'never_back') return one.onTime
  if (discipline === 'by_deadline') return now >= one.targetAt ? one.late : one.onTime
  return index
}

const isFree = (desk: Desk, rep: number): boolean =>
  (desk.busyUntil[rep] ?? 0) <= desk.now && !desk.presence.isAway(rep, desk.now)

/** When something happens next: an arrival, an alert done, a break begun or over. */
function nextMoment(desk: Desk, endsAt: Millis, arrival: Millis): Millis {
  let next = Math.min(arrival, desk.presence.nextChange(desk.now))
  for (const at of [endsAt, ...desk.busyUntil]) if (at > desk.now && at < next) next = at
  return next
}

function count(played: Played, desk: Desk, ms: number): void {
  if (ms <= 0) return
  for (const [rep, until] of desk.busyUntil.entries()) {
    const busy = until > desk.now
    if (!busy && desk.presence.isAway(rep, desk.now)) continue
    played.presentMs += ms
    if (busy) continue
    played.idleMs += ms
    if (desk.waiting.length > 0) played.idleWhileWaitingMs += ms
  }
}
