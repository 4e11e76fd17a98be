/**
 * Tells a customer at once that their message was received, or that we are closed. It is written by nobody, answers nothing, and leaves
 * like every other reply. Gives up quietly where there is no way, or somebody answered already.
 */
import { momentOf } from '../core/replies/moment.ts'
import { fillVariables, firstNameOf } from '../core/replies/variables.ts'
import { nextOpening } from '../core/sla/calendar.ts'
import { loadBrand } from '../store/brands.ts'
import { loadCase } from '../store/cases.ts'
import { customerName } from '../store/customers.ts'
import { transact } from '../store/db.ts'
import type { JobPayloads } from '../store/jobs.ts'
import { outgoingByRequest } from '../store/outbox.ts'
import { wayTo } from '../store/reads/ways.ts'
import { writeReply } from '../store/replies.ts'
import type { ActionContext } from './context.ts'

export function replyAutomatically(
  ctx: ActionContext,
  { organizationId, caseId, messageId, kind, language }: JobPayloads['reply-automatically'],
): Promise<void> {
  const key = { organizationId, caseId }
  const requestKey = `automatic:${messageId}`
  return transact(ctx.db, async (tx) => {
    const c = await loadCase(tx, key, true)
    // Somebody was faster than the machine.
    if (!c || c.status === 'closed' || c.clock === null) return
    if (await outgoingByRequest(tx, organizationId, requestKey)) return
    const now = ctx.now()
    const way = await wayTo(tx, ctx.capabilities, c, organizationId, 'private', now)
    if (!way.possible || way.privateReplyTo !== null || way.humanOnly) return
    const brand = await loadBrand(tx, organizationId, c.brandId)
    const name = await customerName(tx, organizationId, c.customerId)
    const opening = nextOpening(brand.calendar, now)
    const { text } = fillVariables(brand.automatic[kind][language], {
      'customer.first_name': firstNameOf(name),
      'customer.name': firstNameOf(name) && name,
      'brand.name': brand.name,
      next_opening: opening === null ? null : momentOf(opening, now, brand.timezone, language),
      answer_by: momentOf(c.clock.targetAt, now, brand.timezone, language),
    })
    await writeReply(tx, {
      ...key,
      brandId: c.brandId,
      id: ctx.newId(),
      way,
      mode: 'private',
      purpose: 'acknowledge',
      body: text,
      actor: null,
      requestKey,
      now,
      undoSeconds: 0,
    })
  })
}
