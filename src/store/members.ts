/** One member of an organization: their membership, their sessions, and the open cases that are theirs. */
import type { Actor, Role } from '../core/access.ts'
import { type Db, sql, type Tx } from './db.ts'

export type Member = Actor & { email: string; name: string; language: 'he' | 'en' }

export async function loadMember(
  db: Db | Tx,
  organizationId: string,
  personId: string,
  lock = false,
): Promise<Member | null> {
  const query = db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.person_id', 'm.person_id')
    .select(['m.role', 'm.brand_ids', 'p.email', 'p.name', 'p.language'])
    .where('m.organization_id', '=', organizationId)
    .where('m.person_id', '=', personId)
  const row = await (lock ? query.forUpdate('m') : query).executeTakeFirst()
  return row
    ? {
        organizationId,
        personId,
        role: row.role as Role,
        brandIds: row.brand_ids,
        email: row.email,
        name: row.name,
        language: row.language === 'en' ? 'en' : 'he',
      }
    : null
}

/** False when the person is a member already; the membership then stays as it is. */
export async function addMember(tx: Tx, actor: Actor): Promise<boolean> {
  const result = await tx
    .insertInto('membership')
    .values({
      organization_id: actor.organizationId,
      person_id: actor.personId,
      role: actor.role,
      brand_ids: actor.brandIds,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The organizations of a person, oldest membership first. */
export async function organizationsOf(db: Db | Tx, personId: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('membership as m')
    .innerJoin('organization as o', 'o.organization_id', 'm.organization_id')
    .select(['o.organization_id as id', 'o.name'])
    .where('m.person_id', '=', personId)
    .orderBy('m.created_at')
    .execute()
}

/** One browser moves to another organization of the same person; false when it has no session. */
export async function moveSession(
  tx: Tx,
  session: { digest: Buffer; personId: string; organizationId: string },
): Promise<boolean> {
  const result = await tx
    .updateTable('session')
    .set({ organization_id: session.organizationId })
    .where('token_digest', '=', session.digest)
    .where('person_id', '=', session.personId)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Sessions of a person end, except the one at hand. */
export async function endOtherSessions(tx: Tx, personId: string, keep: Buffer | null): Promise<void> {
  let query = tx.deleteFrom('session').where('person_id', '=', personId)
  if (keep) query = query.where('token_digest', '<>', keep)
  await query.execute()
}

export async function saveWork(
  tx: Tx,
  organizationId: string,
  personId: string,
  work: { loadLimit: number | null; languages: string[] },
): Promise<void> {
  await tx
    .updateTable('membership')
    .set({ load_limit: work.loadLimit, languages: work.languages })
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .execute()
}

/** Open cases of one person. */
export async function openCasesOf(
  tx: Tx,
  organizationId: string,
  personId: string,
): Promise<{ id: string; brandId: string }[]> {
  const { rows } = await sql<{ id: string; brandId: string }>`
    select case_id as id, brand_id as "brandId" from "case"
     where organization_id = ${organizationId} and assignee_id = ${personId} and closed_at is null order by case_id`.execute(
    tx,
  )
  return rows
}
