/** Which answer the facts speak for, and why. Only suggests; a person answers. */
import { UNSURE } from '../text/unsure.ts'
import type { Verdict } from '../text/verdict.ts'
import { nodeAt } from './graph.ts'
import type { Bilingual, Condition, PlaybookDraft, SuggestionField } from './schema.ts'

type FactValue = string | number | boolean
export type SuggestionFacts = { [Field in SuggestionField]?: FactValue | readonly FactValue[] }
export type Suggestion = {
  answer: string
  because: Bilingual
  /** Which rule of the question it was, counted from 0. */
  rule: number
}

/** The first rule of the question whose conditions all hold; null when none does. A fact that is missing holds for no rule. */
export function suggest(document: PlaybookDraft, nodeId: string, facts: SuggestionFacts): Suggestion | null {
  const node = nodeAt(document, nodeId)
  if (node?.kind !== 'question') return null
  const at = node.suggestions.findIndex(({ when }) => when.every((condition) => holds(condition, facts)))
  const rule = node.suggestions[at]
  return rule ? { answer: rule.answer, because: rule.because, rule: at } : null
}

function holds({ field, is, atLeast, atMost }: Condition, facts: SuggestionFacts): boolean {
  const fact = facts[field]
  if (fact === undefined) return false
  const values = typeof fact === 'object' ? fact : [fact]
  if (is.length > 0) return values.some((one) => is.includes(one))
  if (atLeast === null && atMost === null) return false
  return values.some(
    (one) => typeof one === 'number' && (atLeast === null || one >= atLeast) && (atMost === null || one <= atMost),
  )
}

/** What is known of a case beside its text; what is left out is not known. */
export type KnownOfCase = {
  inMyArea: boolean | null
  hasPrivateConversation: boolean
  areaId?: string | null
  channel?: string
  visibility?: 'public' | 'private'
  reach?: number
  /** Other, earlier cases of the same customer. */
  earlierCases?: number
  /** Messages of theirs that got no answer before the next one came. */
  ignored?: number
  reopened?: boolean
  /** Words of the playbook's rules that the text holds; see `words-met.ts`. */
  words?: readonly string[]
}

/** The facts a suggestion may look at. An unsure verdict gives none of its own; personal data found in the text is always sure. */
export function suggestionFacts(verdict: Verdict | null, known: KnownOfCase): SuggestionFacts {
  const { inMyArea, areaId, channel, visibility, reach, earlierCases, ignored, reopened, words } = known
  const facts: SuggestionFacts = {
    has_private_conversation: known.hasPrivateConversation,
    ...(inMyArea === null ? {} : { in_my_area: inMyArea }),
    ...(areaId ? { area: areaId } : {}),
    ...(channel === undefined ? {} : { channel }),
    ...(visibility === undefined ? {} : { visibility }),
    ...(reach === undefined ? {} : { reach }),
    ...(earlierCases === undefined ? {} : { earlier_cases: earlierCases }),
    ...(ignored === undefined ? {} : { ignored }),
    ...(reopened === undefined ? {} : { reopened }),
    ...(words === undefined ? {} : { words }),
  }
  if (!verdict) return facts
  facts.has_personal_data = verdict.pii.length > 0
  facts.language = verdict.language
  if (verdict.confidence < UNSURE) return facts
  const { intent, sentiment, severity, needs_personal_info, risk, target, competitor, sarcasm, offensive } = verdict
  const help = verdict.help_kind ? { help_kind: verdict.help_kind } : {}
  return {
    ...facts,
    intent,
    sentiment,
    severity,
    needs_personal_info,
    risk,
    target,
    competitor,
    sarcasm,
    offensive,
    ...help,
  }
}
