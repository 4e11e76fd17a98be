/**
 * Responsiveness: the share of messages answered within the target, and how long answers took.
 * A message counts if it is the first after 24 hours of silence; automatic replies answer nothing, and what turned out to be
 * noise does not count. Business time and wall-clock stand side by side. Times are epoch milliseconds, spans milliseconds.
 */
import type { Clock, Millis } from '../case/case.ts'
import { type Percentiles, percentiles, share } from './numbers.ts'

/** The fact rows this is computed from, as they are stored: appended, never changed, without text or personal data. */
export type ResponseFact =
  | {
      kind: 'answered'
      at: Millis
      caseId: string
      category: 'in_time' | 'late'
      wallMs: number
      /** Null when the brand had no hours; wall-clock then stands for it. */
      businessMs: number | null
      counts: boolean
      automatic: boolean
    }
  | { kind: 'marked' | 'unmarked'; at: Millis; caseId: string; category: string }

/** Clocks that run now: messages nobody has answered yet. */
export type Waiting = Pick<Clock, 'startedAt' | 'targetAt' | 'counts'> & { caseId: string }

/** A message that was answered late, or still waits past its target. Waits run until the answer, or until now. */
export type Miss = { caseId: string; at: Millis; answered: boolean; wallMs: number; businessMs: number | null }

export type Badge = {
  /** Share answered at all, 0 to 1. */
  answered: number
  medianMs: number | null
  meanMs: number | null
  earned: boolean
}

export type Responsiveness = {
  /** One case id per message that counts: answered, or waiting past its target. */
  counted: string[]
  withinTarget: string[]
  /** Within five minutes of business time, whatever the target. */
  withinFiveMinutes: string[]
  /** Answered late, or not at all: those who still wait first, the longest wait at the top, then the newest. */
  misses: Miss[]
  /** Waiting with the target still ahead: in no share yet. */
  running: string[]
  /** 0 to 1; null when nothing counts. */
  shareWithinTarget: number | null
  shareWithinFiveMinutes: number | null
  business: Percentiles
  wall: Percentiles
  /** The badge of 2015: 90 % answered, mean and median at most 5 minutes. Meant for the facts of 7 days. */
  badge2015: Badge
  /** Today's: 90 % answered, median at most 15 minutes. */
  badgeToday: Badge
}

const MINUTE = 60_000
const BADGE_SHARE = 0.9

/** Computes every reading over the facts given; each list holds the case behind each message, so that a number can show them. */
export function responsiveness(
  facts: readonly ResponseFact[],
  waiting: readonly Waiting[],
  now: Millis,
): Responsiveness {
  const noise = noisyCases(facts)
  const answers = facts
    .filter((fact) => fact.kind === 'answered')
    .filter(({ caseId, counts, automatic }) => counts && !automatic && !noise.has(caseId))
  const clocks = waiting.filter(({ caseId, counts }) => counts && !noise.has(caseId))
  const overdue = clocks.filter(({ targetAt }) => targetAt <= now)
  const times = answers.map(({ wallMs, businessMs }) => businessMs ?? wallMs)
  const onTarget = answers.filter(({ category }) => category === 'in_time')
  const inFive = answers.filter((_, index) => (times[index] ?? 0) <= 5 * MINUTE)
  const counted = [...ids(answers), ...ids(overdue)]
  return {
    counted,
    withinTarget: ids(onTarget),
    withinFiveMinutes: ids(inFive),
    misses: missed(answers, overdue, now),
    running: ids(clocks.filter(({ targetAt }) => targetAt > now)),
    shareWithinTarget: share(onTarget.length, counted.length),
    shareWithinFiveMinutes: share(inFive.length, counted.length),
    business: percentiles(times),
    wall: percentiles(answers.map(({ wallMs }) => wallMs)),
    badge2015: badge(counted.length, times, (mean, median) => mean <= 5 * MINUTE && median <= 5 * MINUTE),
    badgeToday: badge(counted.length, times, (_, median) => median <= 15 * MINUTE),
  }
}

/** Cases whose last word on noise is that they are. */
function noisyCases(facts: readonly ResponseFact[]): Set<string> {
  const noisy = new Set<string>()
  for (const fact of facts.toSorted((a, b) => a.at - b.at)) {
    if (fact.kind === 'answered' || fact.category !== 'noise') continue
    if (fact.kind === 'marked') noisy.add(fact.caseId)
    else noisy.delete(fact.caseId)
  }
  return noisy
}

function missed(
  answers: readonly Extract<ResponseFact, { kind: 'answered' }>[],
  overdue: readonly Waiting[],
  now: Millis,
): Miss[] {
  const late = answers
    .filter(({ category }) => category === 'late')
    .map(({ caseId, at, wallMs, businessMs }) => ({ caseId, at, answered: true, wallMs, businessMs }))
  const open = overdue.map(({ caseId, startedAt }) => ({
    caseId,
    at: now,
    answered: false,
    wallMs: now - startedAt,
    businessMs: null,
  }))
  return [...late, ...open].toSorted((a, b) => b.at - a.at || b.wallMs - a.wallMs)
}

function ids(rows: readonly { caseId: string }[]): string[] {
  return rows.map(({ caseId }) => caseId)
}

function badge(counted: number, times: readonly number[], fast: (mean: number, median: number) => boolean): Badge {
  const medianMs = percentiles(times).p50
  const meanMs = times.length === 0 ? null : times.reduce((sum, time) => sum + time, 0) / times.length
  const answered = share(times.length, counted) ?? 0
  const earned = answered >= BADGE_SHARE && meanMs !== null && medianMs !== null && fast(meanMs, medianMs)
  return { answered, medianMs, meanMs, earned }
}
