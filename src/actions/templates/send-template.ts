/**
 * Queues an approved text, its gaps filled, where the window for free words has closed. Its words are taken from the platform and not from
 * whoever asks. Refuses like queue-reply, and `template_unusable`, `template_gaps`, `no_templates`, `platform_unreachable`.
 */
import { maySeeCase } from '../../core/access.ts'
import { checkReply, purposeOf } from '../../core/case/decide.ts'
import { Refusal } from '../../core/errors.ts'
import { fillTemplate } from '../../core/message/template.ts'
import { refuseIfAnswered, type Seen } from '../../store/answered.ts'
import { loadCase } from '../../store/cases.ts'
import { transact } from '../../store/db.ts'
import { type OutgoingRow, outgoingByRequest } from '../../store/outbox.ts'
import { loadPlaybook } from '../../store/playbooks.ts'
import { wayTo } from '../../store/reads/ways.ts'
import { writeReply } from '../../store/replies.ts'
import type { ActionContext, Actor } from '../context.ts'
import { caseTemplates } from './case-templates.ts'

export type TemplateInput = { templateId: string; values: Record<string, string>; requestKey: string | null } & Seen

export async function sendTemplate(
  ctx: ActionContext,
  actor: Actor,
  caseId: string,
  { templateId, values, requestKey, ...seen }: TemplateInput,
): Promise<OutgoingRow> {
  const { organizationId } = actor
  const asked = requestKey ? await outgoingByRequest(ctx.db, organizationId, requestKey) : null
  if (asked) return asked
  const template = (await caseTemplates(ctx, actor, caseId)).find(({ id }) => id === templateId)
  if (!template) throw new Refusal('not_found', { template_id: templateId })
  const { text, filled } = fillTemplate(template, values)
  return transact(ctx.db, async (tx) => {
    const c = await loadCase(tx, { organizationId, caseId }, true)
    if (!c || !maySeeCase(actor, c)) throw new Refusal('not_found')
    const again = requestKey ? await outgoingByRequest(tx, organizationId, requestKey) : null
    if (again) return again
    await refuseIfAnswered(tx, actor, c, seen)
    const { playbook } = c
    const document = playbook ? await loadPlaybook(tx, organizationId, playbook.playbookId, playbook.version) : null
    const purpose = purposeOf(c, 'private', document)
    checkReply(c, 'private', purpose)
    const way = await wayTo(tx, ctx.capabilities, c, organizationId, 'private', ctx.now())
    const byTemplate = way.possible ? null : way.byTemplate
    if (!byTemplate) throw new Refusal('no_templates')
    return writeReply(tx, {
      organizationId,
      caseId,
      brandId: c.brandId,
      id: ctx.newId(),
      way: byTemplate,
      mode: 'private',
      purpose,
      body: text,
      actor,
      requestKey,
      now: ctx.now(),
      undoSeconds: ctx.undoSeconds,
      besides: seen.besides ?? null,
      template: filled,
    })
  })
}
