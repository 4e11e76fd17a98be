/** Queues a reply: it waits a moment in which it can be taken back, then leaves in the order of its thread. */
import { maySeeCase } from '../core/access.ts'
import { checkReply, purposeOf } from '../core/case/decide.ts'
import type { Purpose } from '../core/case/events.ts'
import { Refusal } from '../core/errors.ts'
import { refuseIfAnswered, type Seen } from '../store/answered.ts'
import { loadCase } from '../store/cases.ts'
import { transact } from '../store/db.ts'
import { type OutgoingRow, outgoingByRequest } from '../store/outbox.ts'
import { loadPlaybook } from '../store/playbooks.ts'
import { noWay, wayTo } from '../store/reads/ways.ts'
import { writeReply } from '../store/replies.ts'
import type { ActionContext, Actor } from './context.ts'

export type ReplyInput = {
  mode: 'public' | 'private'
  body: string
  purpose?: Purpose
  /** The caller's own key: asking twice makes one. */
  requestKey?: string
  /** Why it leaves although a guardrail would stop it. */
  overrideReason?: string
  /** Asks PR/Legal before it leaves. */
  askApproval?: boolean
} & Seen

/** Refuses `not_found`, `answered_meanwhile`, `no_private_way`, what `checkReply` refuses, and what the guardrails stop. */
export function queueReply(ctx: ActionContext, actor: Actor, caseId: string, input: ReplyInput): Promise<OutgoingRow> {
  const { organizationId } = actor
  const key = { organizationId, caseId }
  return transact(ctx.db, async (tx) => {
    const c = await loadCase(tx, key, true)
    if (!c || !maySeeCase(actor, c)) throw new Refusal('not_found')
    const again = input.requestKey ? await outgoingByRequest(tx, organizationId, input.requestKey) : null
    if (again) return again
    await refuseIfAnswered(tx, actor, c, input)
    const document = c.playbook
      ? await loadPlaybook(tx, organizationId, c.playbook.playbookId, c.playbook.version)
      : null
    const purpose = input.purpose ?? purposeOf(c, input.mode, document)
    checkReply(c, input.mode, purpose)
    const way = await wayTo(tx, ctx.capabilities, c, organizationId, input.mode, ctx.now())
    if (!way.possible) throw new Refusal(noWay(input.mode, way))
    const { mode, body } = input
    return writeReply(tx, {
      ...key,
      brandId: c.brandId,
      id: ctx.newId(),
      way,
      mode,
      purpose,
      body,
      actor,
      requestKey: input.requestKey ?? null,
      overrideReason: input.overrideReason?.trim() || null,
      askApproval: input.askApproval === true,
      besides: input.besides ?? null,
      now: ctx.now(),
      undoSeconds: ctx.undoSeconds,
    })
  })
}
