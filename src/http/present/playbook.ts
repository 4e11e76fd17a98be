/** What a case tells the rules of a playbook. */
import type { KnownOfCase, SuggestionFacts } from '../../core/playbook/suggest.ts'
import type { CaseRowData } from '../../store/reads/case-list.ts'

/** What the row of a case says, beside its text and whose area it is in. */
export function knownOfRow({ state, channel, visibility, earlierCases }: CaseRowData): Omit<KnownOfCase, 'inMyArea'> {
  return {
    hasPrivateConversation: state.conversations.some((one) => one.visibility === 'private'),
    areaId: state.areaId,
    channel: channel.kind,
    visibility,
    reach: state.reach,
    earlierCases,
    ignored: state.ignored,
    reopened: state.reopenedAt !== undefined,
  }
}

/** As JSON: lists hold words. */
export function presentFacts(facts: SuggestionFacts): Record<string, string | number | boolean | string[]> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, typeof value === 'object' ? value.map(String) : value]],
    ),
  )
}
