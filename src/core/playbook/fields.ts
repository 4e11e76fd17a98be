/** The facts about a case that a suggestion rule may look at, and what each can be. Where they come from: `suggest.ts`. */
import { HELP_KINDS, INTENTS, LANGUAGES, RISKS } from '../text/verdict.ts'

export const SUGGESTION_FIELDS = [
  // What the text says.
  'intent',
  'sentiment',
  'severity',
  'risk',
  'target',
  'help_kind',
  'language',
  'competitor',
  'sarcasm',
  'offensive',
  'needs_personal_info',
  'has_personal_data',
  'words',
  // Where it belongs and where it was said.
  'area',
  'in_my_area',
  'channel',
  'visibility',
  'has_private_conversation',
  'reach',
  // What happened before.
  'earlier_cases',
  'ignored',
  'reopened',
] as const
export type SuggestionField = (typeof SUGGESTION_FIELDS)[number]

export type FieldKind =
  | { kind: 'choice'; values: readonly (string | number)[] }
  | { kind: 'yes_no' }
  | { kind: 'number' }
  /** `words`: free words, met with any Hebrew prefix; `stem*` for any ending. */
  | { kind: 'words' }
  /** Ids that only the organization knows. */
  | { kind: 'area' }
  | { kind: 'channel' }

const YES_NO: FieldKind = { kind: 'yes_no' }
const NUMBER: FieldKind = { kind: 'number' }

export const FIELD_KINDS: Record<SuggestionField, FieldKind> = {
  intent: { kind: 'choice', values: INTENTS },
  sentiment: { kind: 'choice', values: ['negative', 'neutral', 'positive'] },
  severity: { kind: 'choice', values: [0, 1, 2, 3] },
  risk: { kind: 'choice', values: RISKS },
  target: { kind: 'choice', values: ['brand', 'service', 'none'] },
  help_kind: { kind: 'choice', values: HELP_KINDS },
  language: { kind: 'choice', values: LANGUAGES },
  competitor: YES_NO,
  sarcasm: YES_NO,
  offensive: YES_NO,
  needs_personal_info: YES_NO,
  has_personal_data: YES_NO,
  words: { kind: 'words' },
  area: { kind: 'area' },
  in_my_area: YES_NO,
  channel: { kind: 'channel' },
  visibility: { kind: 'choice', values: ['public', 'private'] },
  has_private_conversation: YES_NO,
  reach: NUMBER,
  earlier_cases: NUMBER,
  ignored: NUMBER,
  reopened: YES_NO,
}
