/** After a long silence of ours, an apology for the delay comes first, whatever the answer is. */
import type { Case } from '../case/case.ts'
import type { ApologyRules } from './apology-rules.ts'

const HOUR = 3_600_000
/**
 * Since when the customer waits for a word of ours: from their first unanswered message, or from our last word while the next one is
 * ours too. Null when nobody waits.
 */
export function silentSince(
  c: Pick<Case, 'status' | 'waitingOn' | 'clock' | 'lastAnswerAt' | 'openedAt'>,
): number | null {
  if (c.status !== 'open' || c.waitingOn !== 'us') return null
  return c.clock?.startedAt ?? c.lastAnswerAt ?? c.openedAt
}

export function owesApology(
  c: Parameters<typeof silentSince>[0],
  rules: Pick<ApologyRules, 'afterHours'>,
  now: number,
): boolean {
  const since = silentSince(c)
  return since !== null && now - since >= rules.afterHours * HOUR
}

/** In one sentence: regret, and time. Regret alone («מצטערים לשמוע») is about something else. */
const REGRET = /סליח|מצטער|התנצל|צר לנו|sorry|apolog/i
const DELAY = /עיכוב|איחור|המתנה|להמתין|לחכות|חיכית|לקח|התעכב|כל כך הרבה זמן|delay|late|wait|so long|took/i

export function apologizesForDelay(text: string): boolean {
  return text.split(/[.!?\n]+/).some((sentence) => REGRET.test(sentence) && DELAY.test(sentence))
}

/** The apology on a line of its own before the text; a text that already says it stays as it is. */
export function withApology(text: string, apology: string): string {
  if (apologizesForDelay(text)) return text
  return text.trim() === '' ? apology : `${apology}\n${text}`
}
