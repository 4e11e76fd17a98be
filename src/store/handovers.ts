/** Handovers: invitations to a private channel, each with a code that a private message can quote to join its case. */

import { newId } from '../lib/ids.ts'
import { newCode } from '../lib/secrets.ts'
import type { Db, Tx } from './db.ts'

export async function insertHandover(
  tx: Tx,
  of: { organizationId: string; caseId: string; kind: string; by: string | null },
): Promise<{ id: string; code: string }> {
  const handover = { id: newId(), code: newCode() }
  await tx
    .insertInto('handover')
    .values({
      organization_id: of.organizationId,
      handover_id: handover.id,
      case_id: of.caseId,
      kind: of.kind,
      code: handover.code,
      created_by: of.by,
    })
    .execute()
  return handover
}

/** Whether a reference is a handover code; others are message ids and reply tokens. */
export const isCode = (reference: string): boolean => /^MG-[0-9A-Z]{8}$/i.test(reference)

/** The cases whose handover codes these are, by code in upper case. Codes are matched whole, letters in either case. */
export async function casesOfCodes(
  tx: Tx | Db,
  organizationId: string,
  codes: string[],
): Promise<Map<string, { caseId: string; handoverId: string }>> {
  if (codes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('handover')
    .select(['code', 'case_id', 'handover_id'])
    .where('organization_id', '=', organizationId)
    .where(
      'code',
      'in',
      codes.map((code) => code.toUpperCase()),
    )
    .execute()
  return new Map(rows.map((row) => [row.code, { caseId: row.case_id, handoverId: row.handover_id }]))
}

export async function markJoined(tx: Tx, organizationId: string, handoverId: string, now: number): Promise<void> {
  await tx
    .updateTable('handover')
    .set({ joined_at: new Date(now) })
    .where('organization_id', '=', organizationId)
    .where('handover_id', '=', handoverId)
    .where('joined_at', 'is', null)
    .execute()
}

/** The newest open code of a case, for channels that carry one along. */
export async function codeOfCase(db: Db | Tx, organizationId: string, caseId: string): Promise<string | null> {
  const row = await db
    .selectFrom('handover')
    .select('code')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .orderBy('handover_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.code ?? null
}
