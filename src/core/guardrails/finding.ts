/** What a check says of an outgoing text: what was found, exactly where, how grave, why in one sentence, and a ready better way. */
import type { Purpose } from '../case/events.ts'
import type { Bilingual } from '../playbook/schema.ts'
import type { Names } from '../text/detect/names.ts'
import type { Span } from '../text/normalize.ts'
import type { LengthLimit } from './measure.ts'
import type { GuardrailPolicy } from './policy.ts'

/** Checks whose level a brand sets. */
export const TUNABLE_CHECKS = [
  'personal_data',
  'asks_personal_data',
  'order_number',
  'long_number',
  'argument',
  'special_treatment',
  'compensation',
  'hushing',
  'legal',
  'rival',
  'profanity',
  'promise',
  'language',
  'cold',
  'no_acknowledgement',
  'saved_reply',
  'follow_up_in_private',
] as const
export type TunableCheck = (typeof TUNABLE_CHECKS)[number]
/** A brand's own words carry their own level; what no platform would take stops always. */
export type CheckId = TunableCheck | 'own_word' | 'unfilled' | 'said_before' | 'empty' | 'too_long' | 'window'

/** note: can be sent · stop: needs a change, or a reason · approval: PR/Legal decides. */
export const LEVELS = ['note', 'stop', 'approval'] as const
export type Level = (typeof LEVELS)[number]

/** A piece of the text and what stands there instead. */
export type Edit = Span & { text: string }
export type Better =
  /** Ready words for this very place. */
  | { kind: 'edit'; say: 'remove' | 'reword' | 'add' | 'shorten' | 'to_limit'; edits: Edit[] }
  /** A safe public message and the full private one; see alternative.ts. */
  | { kind: 'split' }
  | { kind: 'approval' }

export type Finding = {
  id: CheckId
  level: Level
  /** In UTF-16 code units of the text; null when the whole text is meant. */
  span: Span | null
  what: Bilingual
  why: Bilingual
  /** The best way first; empty when only the writer's own words can help. */
  better: Better[]
  /** True where no reason lets it through: facts, not judgements. */
  final: boolean
}

/** What the text answers; null when it is not known. */
export type Answered = {
  kind: 'complaint' | 'question' | 'praise' | 'other'
  /** The customer's own words. */
  text: string
  /** How the customer is called to their face; empty when unknown. */
  name: string
  /** The complaint was acknowledged before, so this is not the first answer. */
  acknowledged: boolean
}

export type OutgoingDraft = {
  text: string
  mode: 'public' | 'private' | 'internal'
  /** The language the customer writes in. */
  language: 'he' | 'en'
  purpose: Purpose | null
  answered: Answered | null
  /** Its names tell whether a competitor is named, by the same rules as in what customers write. */
  brand: Names & {
    /** What the brand itself publishes, such as its own phone and street: never a finding. */
    publicDetails: readonly string[]
    policy: GuardrailPolicy
    /** Texts kept for many customers; `{{…}}` stands for what is filled in. */
    savedReplies: readonly string[]
  }
  /** What we already published in this public thread. */
  saidHere: readonly string[]
  /** What was said on the private side of this case; only a public text is held against it. */
  saidInPrivate: readonly { text: string; ours: boolean }[]
  /** The draft as a saved reply left it; null when none was put in. */
  unchanged: string | null
  /** Whoever writes, as customers see the name; null for none. */
  writer: string | null
  /** The longest message the channel takes; null when it names none. */
  maxLength: LengthLimit | null
  /** Milliseconds until the platform lets nothing through; null when it has no such limit. */
  windowLeft: number | null
}

/** A benefit that is offered and may be: it belongs on the goodwill ledger. */
export type Offer = Span & { amount: number }
