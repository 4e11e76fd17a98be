/** Cases by name: enough to list them under a number. */
import type { Actor } from '../../core/access.ts'
import { type Db, sql } from '../db.ts'
import { visibleCases } from './scope.ts'

export type CaseName = { number: number; customerName: string; channelKind: string; excerpt: string | null }

/** Those that one may see, by id. The excerpt is the start of the customer's first message, not masked yet and longer than is shown. */
export async function namesOfCases(db: Db, actor: Actor, caseIds: string[]): Promise<Map<string, CaseName>> {
  const { rows } = await sql<{ case_id: string; number: number; name: string; kind: string; excerpt: string | null }>`
    select c.case_id, c.number, cu.name, ch.kind, left(m.body, 640) as excerpt from "case" c
      join customer cu on cu.organization_id = c.organization_id and cu.customer_id = c.customer_id
      join lateral (select m.channel_id, m.body from message m where m.organization_id = c.organization_id and m.case_id = c.case_id
        and m.direction = 'in' order by m.sent_at, m.message_id limit 1) m on true
      join channel ch on ch.organization_id = c.organization_id and ch.channel_id = m.channel_id
     where ${visibleCases(actor)} and c.case_id = any(${caseIds}::uuid[])`.execute(db)
  return new Map(
    rows.map(({ case_id, number, name, kind, excerpt }) => [
      case_id,
      { number, customerName: name, channelKind: kind, excerpt },
    ]),
  )
}
