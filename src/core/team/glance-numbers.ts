/** The digest of a glance, in words: what one reads on a locked screen, without anybody's name in it. */
import type { Millis } from '../case/case.ts'

export type GlanceNumbers = {
  /** Cases on the list that want somebody. */
  waiting: number
  /** Those with a running clock, and how many of these were told at once that we received it. */
  clocks: number
  told: number
  /** When the first of them misses its target; null without one. */
  firstTargetAt: Millis | null
  /** Answers of people in the hour before, and those in time. */
  answered: number
  inTime: number
}

const MINUTE = 60_000

/** Sentences without their full stops, the most pressing first. */
export function glanceSentences(language: 'he' | 'en', numbers: GlanceNumbers, now: Millis): string[] {
  const { waiting, clocks, told, firstTargetAt, answered, inTime } = numbers
  const he = language === 'he'
  const left = firstTargetAt === null ? null : Math.floor((firstTargetAt - now) / MINUTE)
  return [
    he ? waitingHe(waiting) : waitingEn(waiting),
    left !== null && (he ? firstHe(left) : firstEn(left)),
    clocks > 0 && told === clocks && (he ? 'כולן קיבלו אישור מיידי' : 'all were told at once that it came in'),
    answered > 0 && (he ? doneHe(answered, inTime) : `${answered} answered in the last hour, ${inTime} in time`),
  ].filter((one) => one !== false)
}

const waitingHe = (n: number) =>
  n === 0 ? 'אף אחד לא מחכה' : n === 1 ? 'פנייה אחת מחכה לתשובה' : `${n} פניות מחכות לתשובה`
const waitingEn = (n: number) =>
  n === 0 ? 'Nobody waits' : n === 1 ? '1 alert waits for an answer' : `${n} alerts wait for an answer`

const firstHe = (minutes: number) =>
  minutes < 0
    ? 'הראשונה עברה את היעד'
    : minutes < 1
      ? 'לראשונה נשארה פחות מדקה'
      : minutes === 1
        ? 'לראשונה נשארה דקה'
        : `לראשונה נשארו ${minutes} דקות`
const firstEn = (minutes: number) =>
  minutes < 0
    ? 'the first is past its goal'
    : minutes < 1
      ? 'the first has less than a minute'
      : minutes === 1
        ? 'the first has a minute left'
        : `the first has ${minutes} minutes left`

const doneHe = (answered: number, inTime: number) =>
  answered === 1
    ? `פנייה אחת נענתה בשעה האחרונה, ${inTime === 1 ? 'ביעד' : 'אחרי היעד'}`
    : `${answered} נענו בשעה האחרונה, ${inTime} מהן ביעד`
