/** Reads a reworded message again and tightens its case's clock when it became graver. */
import type { Case } from '../../core/case/case.ts'
import type { CaseEventBody } from '../../core/case/events.ts'
import { applyEvent } from '../../core/case/fold.ts'
import { reprioritized } from '../../core/case/place.ts'
import { clockRules } from '../../core/sla/rules.ts'
import { loadBrand } from '../../store/brands.ts'
import { type CaseKey, changeCase } from '../../store/cases.ts'
import { saveVerdict } from '../../store/messages.ts'
import type { FilingAbout } from './filing.ts'

export async function understandAgain(
  filing: FilingAbout,
  key: CaseKey,
  messageId: string,
  body: string,
): Promise<void> {
  const { ctx, tx, channel, now } = filing
  const brand = await loadBrand(tx, key.organizationId, channel.brandId)
  const verdict = ctx.model.understand(body, brand)
  await saveVerdict(tx, {
    organizationId: key.organizationId,
    messageId,
    model: ctx.model.version,
    verdict,
    correctedBy: null,
  })
  await changeCase(tx, key, { now, by: null }, (c) => {
    const severity = Math.max(c.severity, verdict.severity) as Case['severity']
    if (severity === c.severity) return []
    const understood: CaseEventBody = { type: 'case.understood', messageId, severity, reach: c.reach, corrected: false }
    const graver = applyEvent(c, { ...understood, seq: c.version + 1, at: now, by: null })
    const rules = clockRules(brand, {
      areaId: c.areaId,
      severity,
      channelKind: channel.kind,
      customerSeconds: null,
    })
    const place = reprioritized(graver, severity, c.reach, rules)
    return place ? [understood, place] : [understood]
  })
}
