/**
 * May this go out? Pure, so the same answer is given while typing in the browser and on the server before sending. A finding says what,
 * where, why, and a better way; a `stop` holds the message back until it is changed or a reason is given, `approval` sends it to PR/Legal.
 */
import type { Span } from '../text/normalize.ts'
import { argument } from './checks/argument.ts'
import { asks } from './checks/asks.ts'
import { compensation, offersOf } from './checks/compensation.ts'
import { hushing } from './checks/hushing.ts'
import { legal } from './checks/legal.ts'
import { followUpInPrivate, language, ownWords } from './checks/manner.ts'
import { personalData } from './checks/personal-data.ts'
import { profanity } from './checks/profanity.ts'
import { promise } from './checks/promise.ts'
import { readyText } from './checks/ready-text.ts'
import { rival } from './checks/rival.ts'
import { shape } from './checks/shape.ts'
import { specialTreatment } from './checks/special-treatment.ts'
import { warmth } from './checks/warmth.ts'
import {
  type Better,
  type CheckId,
  type Edit,
  type Finding,
  type Level,
  type Offer,
  type OutgoingDraft,
  TUNABLE_CHECKS,
  type TunableCheck,
} from './finding.ts'
import { levelOf } from './levels.ts'
import { type Check, type Found, type Reading, readDraft, sentenceOf } from './reading.ts'
import { CHECK_WORDS } from './words.ts'

export type { Finding, OutgoingDraft } from './finding.ts'

const CHECKS: readonly Check[] = [
  personalData,
  asks,
  argument,
  specialTreatment,
  compensation,
  hushing,
  legal,
  rival,
  profanity,
  promise,
  language,
  warmth,
  readyText,
  followUpInPrivate,
  ownWords,
]
/** What would look bad in a photograph of a private message. */
const SCREENSHOT: ReadonlySet<CheckId> = new Set([
  'argument',
  'special_treatment',
  'compensation',
  'hushing',
  'legal',
  'rival',
  'profanity',
  'own_word',
])
const GRAVITY: readonly Level[] = ['stop', 'approval', 'note']

export type Checked = {
  /** The gravest first, then in the order of the text. */
  findings: Finding[]
  /** Something needs a change before it can leave. */
  stopped: boolean
  /** Nothing stops it, and PR/Legal has to see it first. */
  needsApproval: boolean
  /** Of a private text: would its screenshot be all right? Null in public, where it is published anyway. */
  screenshot: boolean | null
  /** Benefits within the limit: they are written on the goodwill ledger. */
  offers: Offer[]
}

export function checkOutgoing(draft: OutgoingDraft): Checked {
  const reading = readDraft(draft)
  const formal = shape(reading)
  const empty = formal.some(({ id }) => id === 'empty')
  const all = draft.mode === 'internal' || empty ? formal : [...formal, ...CHECKS.flatMap((check) => check(reading))]
  const findings = together(withoutSoft(all, reading), reading).flatMap((found) => toFinding(found, reading))
  findings.sort(
    (a, b) => GRAVITY.indexOf(a.level) - GRAVITY.indexOf(b.level) || (a.span?.start ?? 0) - (b.span?.start ?? 0),
  )
  return {
    findings,
    stopped: findings.some(({ level }) => level === 'stop'),
    needsApproval: findings.some(({ level }) => level === 'approval'),
    screenshot: draft.mode === 'private' && !empty ? !findings.some(({ id }) => SCREENSHOT.has(id)) : null,
    offers: draft.mode === 'internal' || empty ? [] : offersOf(reading),
  }
}

/** What is shown only for want of something surer in its sentence. */
function withoutSoft(all: readonly Found[], reading: Reading): Found[] {
  const taken = (span: Span) => {
    const { start, end } = sentenceOf(reading, span)
    return all.some((one) => !one.soft && one.span && start <= one.span.start && one.span.start < end)
  }
  return all.filter(({ soft, span }) => !soft || (span !== null && !taken(span)))
}

/** What stands so close together in one sentence is one thing to say. */
const NEAR = 24
const DETAILS: ReadonlySet<CheckId> = new Set(['personal_data', 'order_number', 'long_number', 'profanity', 'own_word'])

/** Findings of one kind that overlap, or nearly touch in one sentence, are one. */
function together(all: readonly Found[], reading: Reading): Found[] {
  const kept: Found[] = []
  for (const found of [...all].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))) {
    const same = kept.findIndex((one) => one.id === found.id && touch(one.id, one.span, found.span, reading))
    const one = kept[same]
    if (!one) kept.push(found)
    else if (one.span && found.span)
      kept[same] = {
        ...one,
        span: { start: one.span.start, end: Math.max(one.span.end, found.span.end) },
        better: one.better.map((way) => bothWays(way, found)),
      }
  }
  return kept
}

/** Ready words that mend both places; the second of two rewordings would say the same again, so its clause only goes. */
function bothWays(way: Better, { better }: Found): Better {
  const other = better.find((one) => one.kind === 'edit')
  if (way.kind !== 'edit' || other?.kind !== 'edit') return way
  const apart = (edit: Edit) => way.edits.every(({ start, end }) => edit.end <= start || end <= edit.start)
  const more = other.edits.filter(apart).map((edit) => (other.say === 'reword' ? { ...edit, text: '' } : edit))
  return { ...way, edits: [...way.edits, ...more] }
}

/** Details are shown one by one; ways of speaking flow together. */
function touch(id: CheckId, a: Span | null, b: Span | null, reading: Reading): boolean {
  if (a === null || b === null) return a === b
  if (b.start < a.end) return true
  if (DETAILS.has(id)) return false
  return b.start - a.end <= NEAR && sentenceOf(reading, a).start === sentenceOf(reading, b).start
}

function toFinding({ id, span, better, why, what, level, final }: Found, { draft }: Reading): Finding[] {
  const set = level ?? (isTunable(id) ? levelOf(draft.brand.policy, id) : 'stop')
  if (set === null) return []
  const words = CHECK_WORDS[id]
  // Nobody argues in public there; the words are still worth a look.
  const shown = id === 'argument' && draft.mode === 'private' && set === 'stop' ? 'note' : set
  return [{ id, level: shown, span, what: what ?? words.what, why: why ?? words.why, better, final: final === true }]
}

const isTunable = (id: CheckId): id is TunableCheck => (TUNABLE_CHECKS as readonly string[]).includes(id)
