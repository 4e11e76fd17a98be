/** KPI facts and the audit trail: two of the four logs; both are only ever added to. */
import { randomBytes } from 'node:crypto'
import type { Fact } from '../core/case/facts.ts'
import { newId } from '../lib/ids.ts'
import { insertRows } from './buffer.ts'
import { type Db, json, sql, type Tx } from './db.ts'

export type FactContext = {
  organizationId: string
  brandId: string
  caseId?: string | null
  areaId?: string | null
  businessMs(from: number, to: number): number | null
}

export async function insertFacts(tx: Tx, facts: Fact[], context: FactContext): Promise<void> {
  const rows = facts.map((fact) => ({
    organization_id: context.organizationId,
    fact_id: newId(),
    at: new Date(fact.at),
    kind: fact.kind,
    brand_id: context.brandId,
    case_id: context.caseId ?? null,
    area_id: context.areaId ?? null,
    channel_id: fact.channelId ?? null,
    message_id: fact.messageId ?? null,
    identity_id: fact.identityId ?? null,
    person_id: fact.personId ?? null,
    category: fact.category ?? null,
    visibility: fact.visibility ?? null,
    severity: fact.severity ?? null,
    reach: fact.reach ?? null,
    amount: fact.amount ?? null,
    wall_ms: fact.wallMs == null ? null : Math.round(fact.wallMs),
    business_ms: fact.businessFrom === undefined ? null : context.businessMs(fact.businessFrom, fact.at),
    counts: fact.counts ?? null,
    automatic: fact.automatic ?? false,
  }))
  await insertRows(tx, 'fact', rows)
}

/** Writes who did what. Data must hold ids and settings, never message text. */
export async function audit(
  tx: Db | Tx,
  entry: {
    organizationId: string
    personId: string | null
    action: string
    entity: string
    entityId?: string | null
    data?: object
  },
): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      organization_id: entry.organizationId,
      audit_id: newId(),
      person_id: entry.personId,
      action: entry.action,
      entity: entry.entity,
      entity_id: entry.entityId ?? null,
      data: json(entry.data ?? {}),
      salt: randomBytes(16),
    })
    .execute()
}

/**
 * Links the audit rows not yet sealed into each organization's chain: digest(previous link, salt, row). One process at a time.
 * Returns how many were sealed.
 */
export async function sealAudit(db: Db): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('maagal:seal-audit'))`.execute(tx)
    const { rows } = await sql<{ organization_id: string; audit_id: string }>`
      select organization_id, audit_id from audit where sealed_seq is null and at < now() - interval '2 seconds'
       order by at, audit_id limit 2000`.execute(tx)
    for (const row of rows) {
      await sql`
        update audit a set sealed_seq = coalesce(last.sealed_seq, 0) + 1,
          chain = sha256(coalesce(last.chain, ''::bytea) || a.salt || convert_to(
            concat_ws('|', a.audit_id, extract(epoch from a.at), a.person_id, a.action, a.entity, a.entity_id, a.data::text), 'UTF8'))
        from (select 1) one left join lateral (
          select sealed_seq, chain from audit where organization_id = ${row.organization_id} and sealed_seq is not null
           order by sealed_seq desc limit 1) last on true
        where a.organization_id = ${row.organization_id} and a.audit_id = ${row.audit_id}`.execute(tx)
    }
    return rows.length
  })
}
