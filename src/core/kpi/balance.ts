/**
 * Balance: between ignoring people and being run by them. Each number holds the cases behind it. Over the facts of a period:
 *
 *   effort         active seconds of people in cases (core/kpi/effort.ts), not time on the wall
 *   trifles        seconds beyond the first five minutes in a case of severity 0: a trifle gets a short answer, never none
 *   out of hours   seconds outside opening hours in cases of severity 0 or 1; what is severe breaks through closed hours rightly
 *   mobilised      how many people worked in a case of severity 0 or 1; three and more are listed
 *   exceptions     what was sent against the guardrails with a reason; compensation or special treatment that was approved; goodwill above
 *                  the limit, unless it was taken back
 *   ignored        answered late, waiting past the target, wrote again without an answer, or hidden
 *   surrendered    ignored first, and then given an exception or three people: the shouting paid
 *
 *   ignoring index   cases ignored ÷ all cases of the period
 *   surrender index  seconds of trifles and out of hours ÷ all seconds, plus cases with an exception ÷ all cases of the period
 *
 * The balance leans where one index is a tenth above the other. When both are above a tenth, it is no balance: both are said.
 */
import type { Millis } from '../case/case.ts'
import { percentiles, share } from './numbers.ts'

export const BALANCE_KINDS = [
  'message_received',
  'answered',
  'wrote_again',
  'came_back',
  'message_hidden',
  'guardrail_overridden',
  'exception_granted',
  'exception_taken_back',
  'effort',
  'reply_published',
  'note_written',
  'closed',
] as const
/** A row as it is stored; kinds that are not of `BALANCE_KINDS` are passed over. */
export type BalanceFact = {
  kind: string
  at: Millis
  caseId: string
  personId: string | null
  category: string | null
  severity: number | null
  amount: number | null
  counts: boolean | null
  automatic: boolean
}

/** A case behind a number, and its own part of it: seconds, people, or times. */
export type Behind = { caseId: string; amount: number }
export const BALANCE_NUMBERS = [
  'effort',
  'trifles',
  'out_of_hours',
  'mobilised',
  'exceptions',
  'unanswered',
  'late',
  'repeated',
  'hidden',
  'surrendered',
] as const
export type BalanceNumber = (typeof BALANCE_NUMBERS)[number]

export type Balance = {
  seconds: number
  /** Of cases that somebody worked in; null when there are none. */
  medianSeconds: number | null
  /** Shares of all seconds, 0 to 1; null when nobody worked. */
  trifles: number | null
  outOfHours: number | null
  /** People per case of severity 0 or 1; null when nobody worked in one. */
  peoplePerMild: number | null
  ignoring: number
  surrender: number
  /** −1 all ignoring … 1 all being run. */
  lean: number
  verdict: 'balanced' | 'ignoring' | 'run' | 'both' | 'nothing'
  /** The cases behind each number, the largest part first. */
  behind: Record<BalanceNumber, Behind[]>
}

const SHORT_ANSWER_SECONDS = 5 * 60
const MILD = 1
const MANY_PEOPLE = 3
/** Of cases or seconds: more is no longer in balance. */
export const ACCEPTED = 0.1
/** So far apart, the needle stands at its end. */
const WIDEST = 0.3

/** @param overdue cases that wait past their target now */
export function balance(facts: readonly BalanceFact[], overdue: readonly string[]): Balance {
  const cases = gather(facts)
  const behind = behindOf(cases, overdue)
  const seconds = sum(behind.effort)
  const ignored = new Set([...behind.unanswered, ...behind.late, ...behind.repeated, ...behind.hidden].map(idOf))
  // Words of before the period may have been answered, hidden or indulged in it.
  const wrote = new Set([...cases].filter(([, one]) => one.wrote).map(([caseId]) => caseId))
  const all = new Set([...wrote, ...ignored, ...behind.exceptions.map(idOf)]).size
  const part = (these: Behind[]) => share(sum(these), seconds)
  const indulged = [...cases.values()].reduce((total, one) => total + Math.min(one.seconds, trifle(one) + late(one)), 0)
  const ignoring = share(ignored.size, all) ?? 0
  const surrender = Math.min(1, (share(indulged, seconds) ?? 0) + (share(behind.exceptions.length, all) ?? 0))
  const mild = [...cases.values()].filter((one) => one.severity <= MILD && one.people.size > 0)
  return {
    seconds,
    medianSeconds: percentiles(behind.effort.map(({ amount }) => amount)).p50,
    trifles: part(behind.trifles),
    outOfHours: part(behind.out_of_hours),
    peoplePerMild: share(
      mild.reduce((total, { people }) => total + people.size, 0),
      mild.length,
    ),
    ignoring,
    surrender,
    lean: Math.max(-1, Math.min(1, (surrender - ignoring) / WIDEST)),
    verdict: all === 0 && seconds === 0 ? 'nothing' : verdictOf(ignoring, surrender),
    behind,
  }
}

function verdictOf(ignoring: number, surrender: number): Balance['verdict'] {
  if (ignoring > ACCEPTED && surrender > ACCEPTED) return 'both'
  if (Math.abs(surrender - ignoring) <= ACCEPTED) return 'balanced'
  return surrender > ignoring ? 'run' : 'ignoring'
}

type OfCase = {
  wrote: boolean
  /** By the latest fact that knows it, so that corrections count. */
  severity: number
  seconds: number
  outSeconds: number
  people: Set<string>
  late: number
  again: number
  hidden: number
  exceptions: number
  /** Those of them that came after the person was ignored. */
  exceptionsAfter: number
  /** Ignored, and only then given a crowd. */
  crowded: boolean
}

function gather(facts: readonly BalanceFact[]): Map<string, OfCase> {
  const cases = new Map<string, OfCase>()
  for (const fact of facts.toSorted((a, b) => a.at - b.at)) {
    const one = cases.get(fact.caseId) ?? fresh()
    cases.set(fact.caseId, one)
    add(one, fact)
  }
  return cases
}

function add(one: OfCase, fact: BalanceFact): void {
  const { kind, category, amount, personId, automatic } = fact
  if (kind === 'message_received') one.wrote ||= !automatic
  if (kind === 'answered' && category === 'late' && fact.counts && !automatic) one.late++
  if (kind === 'wrote_again') one.again++
  if (kind === 'came_back') one.again += amount ?? 1
  if (kind === 'message_hidden') one.hidden++
  const exception = EXCEPTIONS[kind] ?? 0
  one.exceptions += exception
  if (one.again > 0) one.exceptionsAfter = Math.max(0, one.exceptionsAfter + exception)
  if (kind === 'effort') one.seconds += amount ?? 0
  if (kind === 'effort' && category === 'out_of_hours') one.outSeconds += amount ?? 0
  if (kind === 'effort' || kind === 'reply_published' || kind === 'note_written') {
    if (personId && !automatic) one.people.add(personId)
    one.severity = fact.severity ?? one.severity
  }
  if (kind === 'closed') one.severity = fact.severity ?? one.severity
  if (one.again > 0 && one.people.size >= MANY_PEOPLE) one.crowded = true
}

const EXCEPTIONS: Partial<Record<string, number>> = {
  guardrail_overridden: 1,
  exception_granted: 1,
  exception_taken_back: -1,
}

const fresh = (): OfCase => ({
  wrote: false,
  severity: 0,
  seconds: 0,
  outSeconds: 0,
  people: new Set(),
  late: 0,
  again: 0,
  hidden: 0,
  exceptions: 0,
  exceptionsAfter: 0,
  crowded: false,
})

const trifle = ({ severity, seconds }: OfCase) => (severity === 0 ? Math.max(0, seconds - SHORT_ANSWER_SECONDS) : 0)
const late = ({ severity, outSeconds }: OfCase) => (severity <= MILD ? outSeconds : 0)

function behindOf(cases: ReadonlyMap<string, OfCase>, overdue: readonly string[]): Balance['behind'] {
  const list = (of: (one: OfCase) => number) =>
    [...cases]
      .map(([caseId, one]): Behind => ({ caseId, amount: of(one) }))
      .filter(({ amount }) => amount > 0)
      .toSorted((a, b) => b.amount - a.amount)
  return {
    effort: list(({ seconds }) => seconds),
    trifles: list(trifle),
    out_of_hours: list(late),
    mobilised: list(({ severity, people }) => (severity <= MILD && people.size >= MANY_PEOPLE ? people.size : 0)),
    exceptions: list(({ exceptions }) => exceptions),
    unanswered: overdue.map((caseId) => ({ caseId, amount: 1 })),
    late: list((one) => one.late),
    repeated: list(({ again }) => again),
    hidden: list(({ hidden }) => hidden),
    surrendered: list(({ exceptionsAfter, crowded }) => (exceptionsAfter > 0 || crowded ? 1 : 0)),
  }
}

const sum = (list: readonly Behind[]) => list.reduce((all, { amount }) => all + amount, 0)
const idOf = ({ caseId }: Behind) => caseId
