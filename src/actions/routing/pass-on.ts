/** What time asks of a case that waits for somebody: the next in order is told, or an offer that was not opened is taken back. */
import type { Case } from '../../core/case/case.ts'
import type { CaseEventBody } from '../../core/case/events.ts'
import { escalate, isOverdue } from '../../core/case/responsible.ts'
import type { CaseKey } from '../../store/cases.ts'
import type { Tx } from '../../store/db.ts'
import type { ActionContext } from '../context.ts'
import { furtherFacts, mailAsked } from './asking.ts'

/** Events for a case that the caller has locked; mails to those who are told leave with its transaction. */
export async function passedOn(ctx: ActionContext, tx: Tx, key: CaseKey, c: Case): Promise<CaseEventBody[]> {
  if (c.status === 'closed') return []
  return [...(await toTheNext(ctx, tx, key, c)), ...takenBack(c, ctx.now())]
}

async function toTheNext(ctx: ActionContext, tx: Tx, key: CaseKey, c: Case): Promise<CaseEventBody[]> {
  if (!isOverdue(c, ctx.now())) return []
  const { facts, rules, everybody } = await furtherFacts(ctx, tx, key.organizationId, c)
  const events = escalate(c, 'silent', facts, rules)
  for (const event of events)
    if (event.type === 'responsible.escalated') await mailAsked(ctx, tx, key.organizationId, c, event, everybody)
  return events
}

const takenBack = ({ offer, assigneeId }: Case, now: number): CaseEventBody[] =>
  offer && offer.until <= now && assigneeId === offer.personId
    ? [{ type: 'case.assigned', personId: null, how: 'lapsed' }]
    : []
