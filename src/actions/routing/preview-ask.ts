/** Before anybody is told: who it would be, and who after them. Changes nothing. Refuses `not_found`, `bad_input`. */
import { escalate } from '../../core/case/responsible.ts'
import { transact } from '../../store/db.ts'
import { loadCaseFor } from '../../store/guarded.ts'
import type { ActionContext, Actor } from '../context.ts'
import { type Ask, decideAsk } from './notify-responsible.ts'

export function previewAsk(ctx: ActionContext, actor: Actor, caseId: string, to: Ask) {
  return transact(ctx.db, async (tx) => {
    const c = await loadCaseFor(tx, actor, caseId)
    const { asking, everybody, facts, rules } = await decideAsk(ctx, tx, actor, c, to)
    const waiting = {
      ...c,
      status: 'open' as const,
      responsible: { areaId: to.areaId, personId: null, notifiedAt: 0, acknowledgedAt: null },
    }
    const [next] = escalate(waiting, 'silent', { ...facts, except: [...facts.except, ...asking.asked] }, rules)
    const after = next?.type === 'responsible.escalated' ? next.asked : []
    const named = (ids: readonly string[]) => ids.flatMap((id) => everybody.find((one) => one.id === id) ?? [])
    return { ...asking, to: named(asking.asked), after: named(after), stepMinutes: rules.stepMinutes }
  })
}
