/** Goals: a number that a KPI should reach by a date. Kinds with their units, how far along a goal is, and a sentence about it. */
import { Temporal } from 'temporal-polyfill'
import type { Bilingual } from '../playbook/schema.ts'

export type GoalUnit = 'share' | 'ms'
type Kind = {
  unit: GoalUnit
  /** Which way is better. */
  better: 'up' | 'down'
  /** Days whose facts the number is read from. */
  days: number
  /** Smallest and largest target that make sense, in the unit. */
  least: number
  most: number
  name: Bilingual
}

const MINUTE = 60_000
const DAY = 86_400_000

/** Each number that a goal can be set for; the unit of its values and targets is a share from 0 to 1, or milliseconds. */
export const GOAL_KINDS = {
  within_five: {
    unit: 'share',
    better: 'up',
    days: 7,
    least: 0.01,
    most: 1,
    name: { he: 'נענו תוך 5 דקות', en: 'Answered within 5 minutes' },
  },
  median_answer: {
    unit: 'ms',
    better: 'down',
    days: 7,
    least: 10_000,
    most: 7 * DAY,
    name: { he: 'זמן חציוני לתשובה', en: 'Median time to an answer' },
  },
  time_to_solution: {
    unit: 'ms',
    better: 'down',
    days: 28,
    least: MINUTE,
    most: 90 * DAY,
    name: { he: 'זמן חציוני לפתרון', en: 'Median time to solution' },
  },
  loops_closed: {
    unit: 'share',
    better: 'up',
    days: 28,
    least: 0.01,
    most: 1,
    name: { he: 'מעגלים שנסגרו', en: 'Loops closed' },
  },
  alerts_handled: {
    unit: 'share',
    better: 'up',
    days: 7,
    least: 0.01,
    most: 1,
    name: { he: 'פניות שטופלו', en: 'Alerts handled' },
  },
} as const satisfies Record<string, Kind>
export type GoalKpi = keyof typeof GOAL_KINDS
export const GOAL_KPIS = Object.keys(GOAL_KINDS) as GoalKpi[]

export type Goal = {
  kpi: GoalKpi
  target: number
  /** The last day for it, YYYY-MM-DD. */
  by: string
  /** The number when the goal was set; null when nothing was measured. */
  baseline: number | null
}

/** `unmeasured`: there is nothing to read the number from yet. */
export type GoalState = 'reached' | 'on_the_way' | 'late' | 'unmeasured'
export type GoalStanding = {
  state: GoalState
  /** How much of the way from the baseline to the target is behind us, 0 to 1; null while nothing is measured. */
  progress: number | null
  /** Days until the date, today not counted; negative after it. */
  daysLeft: number
  sentence: Bilingual
}

/** What is wrong with a goal as given; null when nothing is. A date that has passed is no goal. */
export function goalProblem(
  { kpi, target, by }: Pick<Goal, 'kpi' | 'target' | 'by'>,
  today: string,
): 'target' | 'date' | null {
  const { least, most } = GOAL_KINDS[kpi]
  if (!(target >= least && target <= most)) return 'target'
  const left = daysBetween(today, by)
  return left < 0 || left > 3660 ? 'date' : null
}

/** Where a goal stands with the number as it is now; `today` is the day of the goal's own clock, YYYY-MM-DD. */
export function goalStanding(goal: Goal, value: number | null, today: string): GoalStanding {
  const { better } = GOAL_KINDS[goal.kpi]
  const daysLeft = daysBetween(today, goal.by)
  const met = value !== null && (better === 'up' ? value >= goal.target : value <= goal.target)
  const state = met ? 'reached' : daysLeft < 0 ? 'late' : value === null ? 'unmeasured' : 'on_the_way'
  return {
    state,
    progress: value === null ? null : met ? 1 : progress(goal, value),
    daysLeft,
    sentence: sentence(goal, value, state, daysLeft),
  }
}

/** From the baseline; where there was none short of the target, from nothing for a share, and from twice the target for a time. */
function progress({ kpi, target, baseline }: Goal, value: number): number {
  const up = GOAL_KINDS[kpi].better === 'up'
  const short = baseline !== null && (up ? baseline < target : baseline > target)
  const from = short ? baseline : up ? 0 : 2 * target
  return Math.min(1, Math.max(0, (value - from) / (target - from)))
}

function sentence({ kpi, target, by }: Goal, value: number | null, state: GoalState, daysLeft: number): Bilingual {
  const { unit, better } = GOAL_KINDS[kpi]
  const at = dateOf(by)
  const goal = {
    he: `היעד: ${better === 'down' ? 'עד ' : ''}${written(target, unit, 'he')}, עד ${at}`,
    en: `Goal: ${better === 'down' ? 'at most ' : ''}${written(target, unit, 'en')} by ${at}`,
  }
  const now = value === null ? null : { he: written(value, unit, 'he'), en: written(value, unit, 'en') }
  if (now === null)
    return state === 'late'
      ? {
          he: `${goal.he}. המועד עבר, ואין עדיין ממה למדוד`,
          en: `${goal.en}. The date has passed with nothing to measure`,
        }
      : { he: `${goal.he}. עוד אין ממה למדוד`, en: `${goal.en}. Nothing to measure yet` }
  if (state === 'reached') return { he: `${goal.he}. הושג: ${now.he}`, en: `${goal.en}. Reached: ${now.en}` }
  if (state === 'late')
    return { he: `${goal.he}. המועד עבר, ועכשיו ${now.he}`, en: `${goal.en}. The date has passed, now ${now.en}` }
  return {
    he: `${goal.he}. עכשיו ${now.he}, ${daysHe(daysLeft)}`,
    en: `${goal.en}. Now ${now.en}, ${daysEn(daysLeft)}`,
  }
}

const daysHe = (n: number) =>
  n === 0 ? 'והיום היום האחרון' : n === 1 ? 'ונשאר יום אחד' : n === 2 ? 'ונשארו יומיים' : `ונשארו ${n} ימים`
const daysEn = (n: number) => (n === 0 ? 'today is the last day' : n === 1 ? 'one day left' : `${n} days left`)

/** Numbers run left to right inside either language. */
const ltr = (text: string): string => `\u2066${text}\u2069`
const dateOf = (by: string): string => ltr(by.split('-').reverse().join('.'))

/** 92%, 4:30 minutes, 6 hours, 3 days. */
export function written(value: number, unit: GoalUnit, language: 'he' | 'en'): string {
  // A share that only rounds up to its goal must not look like one that met it.
  if (unit === 'share') return ltr(`${Math.floor(value * 100 + 1e-9)}%`)
  const he = language === 'he'
  if (value < 60 * MINUTE) {
    const seconds = Math.round(value / 1000)
    return `${ltr(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`)} ${he ? 'דקות' : 'minutes'}`
  }
  const days = value >= 2 * DAY
  const amount = Math.round((value / (days ? DAY : 60 * MINUTE)) * 10) / 10
  if (days) return `${ltr(String(amount))} ${he ? 'ימים' : 'days'}`
  if (amount === 1) return he ? 'שעה' : '1 hour'
  return `${ltr(String(amount))} ${he ? 'שעות' : 'hours'}`
}

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
