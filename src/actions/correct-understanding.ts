/** A person says what the message really says. Kept beside the model's verdict; the queue follows at once. Refuses `not_found`. */
import { applyEvent } from '../core/case/fold.ts'
import { reprioritized } from '../core/case/place.ts'
import { Refusal } from '../core/errors.ts'
import { clockRules } from '../core/sla/rules.ts'
import type { Verdict } from '../core/text/verdict.ts'
import { loadBrand } from '../store/brands.ts'
import { changeCaseFor } from '../store/guarded.ts'
import { currentVerdict, messageById, saveVerdict } from '../store/messages.ts'
import type { ActionContext, Actor } from './context.ts'

export type Correction = Partial<Omit<Verdict, 'language' | 'language_code' | 'pii' | 'confidence' | 'reasons'>>

export async function correctUnderstanding(
  ctx: ActionContext,
  actor: Actor,
  messageId: string,
  correction: Correction,
) {
  const { organizationId, personId } = actor
  const message = await messageById(ctx.db, organizationId, messageId)
  if (!message?.caseId) throw new Refusal('not_found')
  const now = ctx.now()
  return changeCaseFor(ctx.db, actor, message.caseId, now, async (c, tx) => {
    const current = await currentVerdict(tx, organizationId, messageId)
    if (!current) throw new Refusal('not_found')
    const verdict: Verdict = { ...current.verdict, ...correction, confidence: 1 }
    await saveVerdict(tx, { organizationId, messageId, model: current.model, verdict, correctedBy: personId })
    const understood = {
      type: 'case.understood' as const,
      messageId,
      severity: verdict.severity,
      reach: c.reach,
      corrected: true,
    }
    const brand = await loadBrand(tx, organizationId, c.brandId)
    const of = { areaId: c.areaId, severity: verdict.severity, channelKind: '', customerSeconds: null }
    const place = reprioritized(
      applyEvent(c, { ...understood, seq: c.version + 1, at: now, by: personId }),
      verdict.severity,
      c.reach,
      clockRules(brand, of),
    )
    return place ? [understood, place] : [understood]
  })
}
