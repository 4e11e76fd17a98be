/** The rows a person may see: a condition on `"case" c` that every read of cases carries. */

import type { RawBuilder } from 'kysely'
import type { Actor } from '../../core/access.ts'
import { type Db, sql, type Tx } from '../db.ts'

export function visibleCases(actor: Actor) {
  const brands = actor.brandIds === null ? sql`true` : sql`c.brand_id = any(${actor.brandIds}::uuid[])`
  const own =
    actor.role === 'participant'
      ? sql`(c.assignee_id = ${actor.personId} or c.state->'responsible'->>'personId' = ${actor.personId}
          or c.state->'responsible'->'told' @> to_jsonb(${actor.personId}::text))`
      : sql`true`
  return sql<boolean>`c.organization_id = ${actor.organizationId} and ${brands} and ${own}`
}

/** A customer is seen through their cases: one that this person may see is enough. */
export function customerVisible(actor: Actor, customerId: RawBuilder<unknown>) {
  return sql<boolean>`exists (select 1 from "case" c where c.customer_id = ${customerId} and ${visibleCases(actor)})`
}

export async function maySeeCustomer(db: Db | Tx, actor: Actor, customerId: string): Promise<boolean> {
  const { rows } = await sql<{
    yes: boolean
  }>`select ${customerVisible(actor, sql`${customerId}::uuid`)} as yes`.execute(db)
  return rows[0]?.yes ?? false
}
