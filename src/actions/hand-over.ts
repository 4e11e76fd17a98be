/**
 * Moves a public matter to a private channel: an invitation everybody can see, and, where we may write first, the private message
 * itself; both or neither. Refuses like queue-reply, and `no_private_way`.
 */
import { maySeeCase } from '../core/access.ts'
import { checkReply, promiseUpdate } from '../core/case/decide.ts'
import type { HandoverKind, Purpose } from '../core/case/events.ts'
import { Refusal } from '../core/errors.ts'
import { refuseIfAnswered, type Seen } from '../store/answered.ts'
import { changeCase, loadCase } from '../store/cases.ts'
import { transact } from '../store/db.ts'
import { insertHandover } from '../store/handovers.ts'
import { type OutgoingRow, outgoingByRequest } from '../store/outbox.ts'
import { noWay, wayTo } from '../store/reads/ways.ts'
import { writeReply } from '../store/replies.ts'
import type { ActionContext, Actor } from './context.ts'

export type HandOverInput = {
  kind: HandoverKind
  publicText: string | null
  privateText: string | null
  /** Epoch milliseconds: by then the public is told how it goes. */
  updateBy: number | null
  overrideReason: string | null
  /** Both messages wait for PR/Legal. */
  askApproval: boolean
  requestKey: string | null
} & Seen

export function handOver(
  ctx: ActionContext,
  actor: Actor,
  caseId: string,
  input: HandOverInput,
): Promise<OutgoingRow[]> {
  const key = { organizationId: actor.organizationId, caseId }
  const now = ctx.now()
  return transact(ctx.db, async (tx) => {
    const c = await loadCase(tx, key, true)
    if (!c || !maySeeCase(actor, c)) throw new Refusal('not_found')
    if (c.status === 'closed') throw new Refusal('case_closed')
    const asked = [
      {
        mode: 'public' as const,
        text: input.publicText,
        purpose: (c.acknowledgedInPublic ? 'invite' : 'acknowledge') as Purpose,
      },
      { mode: 'private' as const, text: input.privateText, purpose: 'invite' as Purpose },
    ].flatMap((one) => (one.text?.trim() ? [{ ...one, text: one.text }] : []))
    if ((input.kind === 'direct' || input.kind === 'private_reply') && !asked.some(({ mode }) => mode === 'private'))
      throw new Refusal('reply_empty')
    if (asked.length === 0) throw new Refusal('reply_empty')
    const requestKey = (mode: string) => (input.requestKey ? `${input.requestKey}:${mode}` : null)
    const again = input.requestKey
      ? await Promise.all(asked.map(({ mode }) => outgoingByRequest(tx, actor.organizationId, requestKey(mode) ?? '')))
      : []
    if (again.length > 0 && again.every((row) => row !== null)) return again.flatMap((row) => row ?? [])
    await refuseIfAnswered(tx, actor, c, input)

    const handover = await insertHandover(tx, { ...key, kind: input.kind, by: actor.personId })
    await changeCase(tx, key, { now, by: actor.personId }, () => [
      { type: 'case.handed_over', handoverId: handover.id, kind: input.kind },
      ...(input.updateBy === null ? [] : promiseUpdate(c, input.updateBy)),
    ])
    const rows: OutgoingRow[] = []
    for (const { mode, text, purpose } of asked) {
      checkReply(c, mode, purpose)
      const way = await wayTo(tx, ctx.capabilities, c, actor.organizationId, mode, now)
      if (!way.possible) throw new Refusal(noWay(mode, way))
      // Where the handover must bring an answer back, its code travels along.
      const body = text.replaceAll('{code}', handover.code)
      rows.push(
        await writeReply(tx, {
          ...key,
          brandId: c.brandId,
          id: ctx.newId(),
          way,
          mode,
          purpose,
          body,
          actor,
          requestKey: requestKey(mode),
          overrideReason: input.overrideReason,
          askApproval: input.askApproval,
          // Of both messages together, once.
          besides: rows.length === 0 ? (input.besides ?? null) : null,
          now,
          undoSeconds: ctx.undoSeconds,
        }),
      )
    }
    return rows
  })
}
