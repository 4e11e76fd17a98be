/** For tests only: how well verdicts agree with labels, field by field. */
import type { Verdict } from '../core/text/verdict.ts'
import type { OwnMessage } from './own-messages.testing.ts'

export type Judged = { message: OwnMessage; verdict: Verdict }
export type Scores = {
  /** Share of messages whose field is exactly right. */
  right: Record<(typeof FIELDS)[number], number>
  /** For labels that are rare, how many of them are found, and how many of those found are right. */
  rare: Record<'severity_3' | 'competitor' | 'sarcasm' | 'offensive', Rare>
  /** How many verdicts are sure enough to be acted on, and how many of those have the right intent. */
  sure: { share: number; right: number }
  messages: number
}
export type Rare = { marked: number; found: number; hit: number; precision: number; recall: number; f1: number }

export const FIELDS = [
  'lang',
  'sentiment',
  'intent',
  'severity',
  'needs_personal_info',
  'target',
  'competitor',
  'sarcasm',
  'offensive',
  'risk',
  'pii',
  'help_kind',
] as const

export function score(judged: readonly Judged[], unsure: number): Scores {
  const share = (fits: (one: Judged) => boolean, of: readonly Judged[] = judged) => of.filter(fits).length / of.length
  const right = Object.fromEntries(
    FIELDS.map((field) => [field, share(({ message, verdict }) => labelOf(message, field) === saidOf(verdict, field))]),
  ) as Scores['right']
  const sure = judged.filter(({ verdict }) => verdict.confidence >= unsure)
  return {
    right,
    rare: {
      severity_3: rare(judged, ({ severity }) => severity === 3),
      competitor: rare(judged, ({ competitor }) => competitor),
      sarcasm: rare(judged, ({ sarcasm }) => sarcasm),
      offensive: rare(judged, ({ offensive }) => offensive),
    },
    sure: {
      share: sure.length / judged.length,
      right: share(({ message, verdict }) => message.intent === verdict.intent, sure),
    },
    messages: judged.length,
  }
}

/** A table for a person to read. */
export function tableOf(name: string, { right, rare: few, sure, messages }: Scores): string {
  const percent = (one: number) => `${(one * 100).toFixed(0)}%`
  const fields = FIELDS.map((field) => `${field} ${percent(right[field])}`).join(', ')
  const counts = Object.entries(few)
    .map(([label, { hit, marked, found }]) => `${label} ${hit}/${marked} found, ${hit}/${found} right`)
    .join('; ')
  return `${name} (${messages}): ${fields}; ${counts}; sure ${percent(sure.share)}, of which ${percent(sure.right)} right`
}

function rare(judged: readonly Judged[], has: (one: OwnMessage | Verdict) => boolean): Rare {
  const marked = judged.filter(({ message }) => has(message)).length
  const found = judged.filter(({ verdict }) => has(verdict)).length
  const hit = judged.filter(({ message, verdict }) => has(message) && has(verdict)).length
  const precision = found > 0 ? hit / found : 1
  const recall = marked > 0 ? hit / marked : 1
  return { marked, found, hit, precision, recall, f1: hit > 0 ? (2 * precision * recall) / (precision + recall) : 0 }
}

type Field = (typeof FIELDS)[number]

function labelOf(message: OwnMessage, field: Field): unknown {
  return comparable(message[field])
}

function saidOf(verdict: Verdict, field: Field): unknown {
  if (field === 'lang') return verdict.language === 'other' ? verdict.language_code : verdict.language
  if (field === 'help_kind') return verdict.help_kind ?? null
  return comparable(verdict[field])
}

const comparable = (value: unknown): unknown =>
  Array.isArray(value) ? JSON.stringify(value.map((one) => JSON.stringify(one)).sort()) : value
