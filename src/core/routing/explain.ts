/** Why a case stands where it stands in the queue, in one sentence for whoever looks at it. */
import { Temporal } from 'temporal-polyfill'
import type { Millis } from '../case/case.ts'
import type { Bilingual } from '../playbook/schema.ts'

export type Place = {
  severity: 0 | 1 | 2 | 3
  reach: number
  /** Times without an answer, in this case and before; see core/routing/priority.ts. */
  ignored: number
  /** The reply window closes before the target. */
  capped: boolean
  /** Stepped back until this time; null when it did not. */
  backUntil: Millis | null
}

const SEVERITY: readonly Bilingual[] = [
  { he: '', en: '' },
  { he: 'חומרה נמוכה', en: 'low severity' },
  { he: 'חומרה בינונית', en: 'medium severity' },
  { he: 'חומרה גבוהה', en: 'high severity' },
]
/** To make one takes far longer than to use it, and a list explains a hundred places at once. */
const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const TIMES_HE = ['שנייה', 'שלישית', 'רביעית', 'חמישית', 'שישית', 'שביעית', 'שמינית', 'תשיעית', 'עשירית']
const TIMES_EN = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** A matter whose clock runs: what moves it ahead, or what it waits behind. `at` is where the clock on the wall is read. */
export function explainPlace(place: Place, at: { now: Millis; timezone: string }): Bilingual {
  const reasons = reasonsOf(place)
  const list = { he: reasons.map(({ he }) => he).join(', '), en: reasons.map(({ en }) => en).join(', ') }
  if (place.backUntil !== null) {
    const time = timeOf(place.backUntil, at)
    const but = reasons.length > 0 ? { he: ` (${list.he})`, en: ` (${list.en})` } : { he: '', en: '' }
    return {
      he: `אחרי מי שעוד אפשר לענות להם בזמן: היעד כאן עבר והעניין קל${but.he}; מ־${time} שום פנייה חדשה לא תקדים.`,
      en: `Behind those that can still be answered in time: its target has passed and it is mild${but.en}; from ${time} on nothing new goes before it.`,
    }
  }
  if (reasons.length > 0) return { he: `לפני אחרים: ${list.he}.`, en: `Ahead of others: ${list.en}.` }
  return {
    he: 'לפי זמן ההמתנה, אחרי פניות חמורות, נצפות או חוזרות יותר.',
    en: 'By waiting time, behind matters that are more severe, more widely seen or repeated.',
  }
}

/** An open matter in which nobody waits for us. */
export const EXPLAIN_ANSWERED: Bilingual = {
  he: 'אחרי כל מי שמחכים לתשובה: כאן אין הודעה בלי מענה, והסדר הוא לפי הפעילות האחרונה.',
  en: 'Behind everybody who waits for an answer: no message waits here, and the latest activity comes first.',
}

/** The latest moment as people read it: the time, and the date when it is another day. */
function timeOf(at: Millis, { now, timezone }: { now: Millis; timezone: string }): string {
  const [then, today] = [at, now].map((one) =>
    Temporal.Instant.fromEpochMilliseconds(one).toZonedDateTimeISO(timezone),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
  const two = (n: number) => String(n).padStart(2, '0')
  const time = `${two(then.hour)}:${two(then.minute)}`
  const sameDay = then.toPlainDate().equals(today.toPlainDate())
  return sameDay ? time : `${two(then.day)}.${two(then.month)} ${time}`
}

function reasonsOf({ severity, reach, ignored, capped }: Place): Bilingual[] {
  const reasons: Bilingual[] = []
  const grave = SEVERITY[severity]
  if (grave && severity > 0) reasons.push(grave)
  if (reach > 1) {
    const seen = WHOLE.format(reach)
    reasons.push({ he: `${seen} רואים`, en: `seen by ${seen}` })
  }
  if (ignored > 0) {
    const times = ignored + 1
    reasons.push({
      he: `פנייה ${TIMES_HE[ignored - 1] ?? `מספר ${times}`} בלי מענה`,
      en: `${TIMES_EN[ignored - 1] ? `${TIMES_EN[ignored - 1]} time` : `time number ${times}`} without an answer`,
    })
  }
  if (capped) reasons.push({ he: 'חלון המענה נסגר לפני היעד', en: 'the reply window closes before the target' })
  return reasons
}
