/**
 * Responsiveness: the share of messages answered within the target, and how long answers took.
 * A message counts if it is the first after 24 hours of silence; automatic replies answer nothing, and what turned out to be
 * spam or noise does not count. Business time and wall-clock stand side by side. Times are epoch milliseconds, spans milliseconds.
 */
import type { Millis } from '../case/case.ts'
import { percentile } from './percentile.ts'

/** Narrow rows, appended and never changed; no text, no personal data. */
export type ResponseFact =
  | { kind: 'clock.started'; at: Millis; caseId: string /** Target in seconds. */; value: number; counts: boolean }
  | {
      kind: 'clock.answered'
      at: Millis
      caseId: string /** Business time since the start. */
      value: number
      automatic: boolean
    }
  | { kind: 'case.noise'; at: Millis; caseId: string; value: null }

export type Answer = {
  caseId: string
  startedAt: Millis
  targetMs: number
  wallMs: number | null
  businessMs: number | null
}

export type Badge = {
  /** Share answered at all. */ answered: number
  medianMs: number | null
  meanMs: number | null
  earned: boolean
}

export type Responsiveness = {
  /** Counting messages that were answered, or whose target has passed. */
  counted: string[]
  /** Answered within the target, in business time. */
  withinTarget: string[]
  /** Answered within five minutes, in business time. */
  withinFiveMinutes: string[]
  /** The target passed without an answer, or before it. */
  misses: string[]
  /** Waiting, with the target still ahead: in no share yet. */
  running: string[]
  /** 0 to 1; null when nothing counts. */
  shareWithinTarget: number | null
  shareWithinFiveMinutes: number | null
  business: Percentiles
  wall: Percentiles
  /** The badge of 2015: 90 % answered, mean and median at most 5 minutes. Asks for facts of 7 days. */
  badge2015: Badge
  /** Today's: 90 % answered, median at most 15 minutes. */
  badgeToday: Badge
}
export type Percentiles = { p50: number | null; p90: number | null; p99: number | null }

const MINUTE = 60_000
const BADGE_SHARE = 0.9

/** Computes every reading over the facts given; the lists hold the case of each message behind a number. */
export function responsiveness(facts: readonly ResponseFact[], now: Millis): Responsiveness {
  const all = answersOf(facts)
  const isRunning = (answer: Answer) => answer.wallMs === null && now - answer.startedAt < answer.targetMs
  const counted = all.filter((answer) => !isRunning(answer))
  const within = (limit: (answer: Answer) => number) =>
    counted.filter((answer) => answer.businessMs !== null && answer.businessMs <= limit(answer))
  const onTarget = within(({ targetMs }) => targetMs)
  const inFive = within(() => 5 * MINUTE)
  const answered = counted.flatMap(({ wallMs, businessMs }) =>
    wallMs === null || businessMs === null ? [] : [{ wallMs, businessMs }],
  )
  const business = answered.map(({ businessMs }) => businessMs)
  return {
    counted: ids(counted),
    withinTarget: ids(onTarget),
    withinFiveMinutes: ids(inFive),
    misses: ids(counted.filter((answer) => !onTarget.includes(answer))),
    running: ids(all.filter(isRunning)),
    shareWithinTarget: share(onTarget, counted),
    shareWithinFiveMinutes: share(inFive, counted),
    business: percentiles(business),
    wall: percentiles(answered.map(({ wallMs }) => wallMs)),
    badge2015: badge(counted.length, business, (mean, median) => mean <= 5 * MINUTE && median <= 5 * MINUTE),
    badgeToday: badge(counted.length, business, (_, median) => median <= 15 * MINUTE),
  }
}

/** Pairs each counting start with the first real answer after it in the same case. Facts may come in any order. */
export function answersOf(facts: readonly ResponseFact[]): Answer[] {
  const noise = new Set(facts.filter(({ kind }) => kind === 'case.noise').map(({ caseId }) => caseId))
  const waiting = new Map<string, Answer>()
  const answers: Answer[] = []
  for (const fact of facts.toSorted((a, b) => a.at - b.at || order(a) - order(b))) {
    if (noise.has(fact.caseId)) continue
    if (fact.kind === 'clock.started' && fact.counts) {
      const answer = {
        caseId: fact.caseId,
        startedAt: fact.at,
        targetMs: fact.value * 1000,
        wallMs: null,
        businessMs: null,
      }
      answers.push(answer)
      waiting.set(fact.caseId, answer)
    } else if (fact.kind === 'clock.answered' && !fact.automatic) {
      const answer = waiting.get(fact.caseId)
      if (!answer) continue
      answer.wallMs = fact.at - answer.startedAt
      answer.businessMs = fact.value
      waiting.delete(fact.caseId)
    }
  }
  return answers
}

/** In one millisecond a start comes before its answer. */
function order({ kind }: ResponseFact): number {
  return kind === 'clock.started' ? 0 : 1
}

function ids(answers: readonly Answer[]): string[] {
  return answers.map(({ caseId }) => caseId)
}

function share(part: readonly unknown[], whole: readonly unknown[]): number | null {
  return whole.length === 0 ? null : part.length / whole.length
}

function percentiles(values: readonly number[]): Percentiles {
  return { p50: percentile(values, 0.5), p90: percentile(values, 0.9), p99: percentile(values, 0.99) }
}

function badge(counted: number, times: readonly number[], fast: (mean: number, median: number) => boolean): Badge {
  const medianMs = percentile(times, 0.5)
  const meanMs = times.length === 0 ? null : times.reduce((sum, time) => sum + time, 0) / times.length
  const answered = counted === 0 ? 0 : times.length / counted
  return {
    answered,
    medianMs,
    meanMs,
    earned: answered >= BADGE_SHARE && meanMs !== null && medianMs !== null && fast(meanMs, medianMs),
  }
}
