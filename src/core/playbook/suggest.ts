/** Which answer the facts speak for, and why. Only suggests; a person answers. */
import { UNSURE } from '../text/unsure.ts'
import type { Verdict } from '../text/verdict.ts'
import type { Bilingual, PlaybookDocument, SUGGESTION_FIELDS } from './schema.ts'
import { findNode } from './walk.ts'

type FactValue = string | number | boolean
export type SuggestionFacts = { [Field in (typeof SUGGESTION_FIELDS)[number]]?: FactValue | readonly FactValue[] }
export type Suggestion = { answer: string; because: Bilingual }

/** The first rule of the question whose conditions all hold; null when none does. A fact that is missing holds for no rule. */
export function suggest(document: PlaybookDocument, nodeId: string, facts: SuggestionFacts): Suggestion | null {
  const node = findNode(document, nodeId)
  if (node?.kind !== 'question') return null
  const rule = node.suggestions.find(({ when }) =>
    when.every(({ field, is }) => {
      const fact = facts[field]
      if (fact === undefined) return false
      return typeof fact === 'object' ? fact.some((one) => is.includes(one)) : is.includes(fact)
    }),
  )
  return rule ? { answer: rule.answer, because: rule.because } : null
}

/** The facts a suggestion may look at. An unsure verdict gives none of its own; personal data found in the text is always sure. */
export function suggestionFacts(
  verdict: Verdict | null,
  known: { inMyArea: boolean | null; hasPrivateConversation: boolean },
): SuggestionFacts {
  const facts: SuggestionFacts = { has_private_conversation: known.hasPrivateConversation }
  if (known.inMyArea !== null) facts.in_my_area = known.inMyArea
  if (!verdict) return facts
  facts.has_personal_data = verdict.pii.length > 0
  if (verdict.confidence < UNSURE) return facts
  const { intent, sentiment, severity, needs_personal_info, risk } = verdict
  return { ...facts, intent, sentiment, severity, needs_personal_info, risk }
}
