/** One real case beside a playbook that is tried on it. */
import type { ActionContext } from '../../actions/context.ts'
import type { Actor } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import type { PlaybookDocument } from '../../core/playbook/schema.ts'
import { suggestionFacts } from '../../core/playbook/suggest.ts'
import { wordsMet } from '../../core/playbook/words-met.ts'
import { loadCasePane } from '../../store/reads/case-pane.ts'
import { maskedParts } from '../../store/reads/mask.ts'
import { iso } from './case.ts'
import { knownOfRow, presentFacts } from './playbook.ts'

/** Refuses `not_found`. */
export async function tryOnCase(ctx: ActionContext, actor: Actor, tried: PlaybookDocument, caseId: string) {
  const pane = await loadCasePane(ctx.db, ctx.capabilities, actor, caseId, ctx.now())
  if (!pane) throw new Refusal('not_found')
  const { row, understanding, inMyArea } = pane
  const { state, number, customerName, channel, visibility } = row
  const body = row.body ?? ''
  const facts = suggestionFacts(understanding?.verdict ?? null, {
    ...knownOfRow(row),
    inMyArea,
    words: wordsMet(tried, body),
  })
  return {
    case: {
      id: state.id,
      number,
      customer: { id: state.customerId, name: customerName },
      channel,
      visibility,
      parts: maskedParts(body),
    },
    facts: presentFacts(facts),
    path: (state.playbook?.path ?? []).map((step) => ({ ...step, at: iso(step.at) })),
  }
}
