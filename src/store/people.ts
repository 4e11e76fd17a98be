/** People, their sessions, memberships, invitations, tokens and one-time links. Tokens are stored as digests only. */
import type { Actor, Role } from '../core/access.ts'
import { newId } from '../lib/ids.ts'
import { type Db, json, sql, type Tx } from './db.ts'

export type Person = {
  id: string
  email: string
  name: string
  language: 'he' | 'en'
  preferences: Record<string, unknown>
  passwordHash: string | null
}

export async function insertPerson(
  tx: Tx,
  person: { id: string; email: string; name: string; passwordHash: string | null; language: 'he' | 'en' },
): Promise<boolean> {
  const result = await tx
    .insertInto('person')
    .values({
      person_id: person.id,
      email: person.email,
      name: person.name,
      password_hash: person.passwordHash,
      language: person.language,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function findPersonByEmail(db: Db | Tx, email: string): Promise<Person | null> {
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row ? toPerson(row) : null
}

export async function loadPerson(db: Db | Tx, personId: string): Promise<Person | null> {
  const row = await db.selectFrom('person').selectAll().where('person_id', '=', personId).executeTakeFirst()
  return row ? toPerson(row) : null
}

export async function updatePerson(
  tx: Db | Tx,
  personId: string,
  set: { name?: string; language?: 'he' | 'en'; preferences?: Record<string, unknown>; passwordHash?: string },
): Promise<void> {
  const values = {
    ...(set.name === undefined ? {} : { name: set.name }),
    ...(set.language === undefined ? {} : { language: set.language }),
    ...(set.preferences === undefined ? {} : { preferences: json(set.preferences) }),
    ...(set.passwordHash === undefined ? {} : { password_hash: set.passwordHash }),
  }
  if (Object.keys(values).length > 0)
    await tx.updateTable('person').set(values).where('person_id', '=', personId).execute()
}

/** True while nobody owns this installation. */
export async function needsSetup(db: Db | Tx): Promise<boolean> {
  return (await db.selectFrom('person').select('person_id').limit(1).executeTakeFirst()) === undefined
}

export async function insertOrganization(
  tx: Tx,
  organization: { id: string; name: string; language: 'he' | 'en' },
): Promise<void> {
  await tx
    .insertInto('organization')
    .values({ organization_id: organization.id, name: organization.name, language: organization.language })
    .execute()
}

export async function loadOrganization(
  db: Db | Tx,
  organizationId: string,
): Promise<{ id: string; name: string; language: 'he' | 'en' }> {
  const row = await db
    .selectFrom('organization')
    .select(['organization_id', 'name', 'language'])
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow()
  return { id: row.organization_id, name: row.name, language: row.language === 'en' ? 'en' : 'he' }
}

export async function insertMembership(tx: Tx, actor: Actor): Promise<void> {
  await tx
    .insertInto('membership')
    .values({
      organization_id: actor.organizationId,
      person_id: actor.personId,
      role: actor.role,
      brand_ids: actor.brandIds,
    })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'person_id']).doUpdateSet({ role: actor.role, brand_ids: actor.brandIds }),
    )
    .execute()
}

export async function membershipsOf(db: Db | Tx, personId: string): Promise<Actor[]> {
  const rows = await db
    .selectFrom('membership')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({
    organizationId: row.organization_id,
    personId: row.person_id,
    role: row.role as Role,
    brandIds: row.brand_ids,
  }))
}

export async function listPeople(db: Db | Tx, organizationId: string) {
  return db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.person_id', 'm.person_id')
    .select(['p.person_id', 'p.name', 'p.email', 'm.role', 'm.brand_ids', 'p.disabled_at'])
    .where('m.organization_id', '=', organizationId)
    .orderBy('m.created_at')
    .execute()
}

export async function removeMembership(tx: Tx, organizationId: string, personId: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('membership')
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  await tx
    .deleteFrom('session')
    .where('person_id', '=', personId)
    .where('organization_id', '=', organizationId)
    .execute()
  return result.numDeletedRows > 0n
}

export async function countOwners(tx: Tx, organizationId: string): Promise<number> {
  const rows = await tx
    .selectFrom('membership')
    .select('person_id')
    .where('organization_id', '=', organizationId)
    .where('role', '=', 'owner')
    .forUpdate()
    .execute()
  return rows.length
}

export const SESSION_DAYS = 30

export async function insertSession(
  tx: Db | Tx,
  session: { personId: string; organizationId: string; digest: Buffer },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      session_id: newId(),
      person_id: session.personId,
      organization_id: session.organizationId,
      token_digest: session.digest,
      expires_at: sql<Date>`now() + make_interval(days => ${SESSION_DAYS})`,
    })
    .execute()
}

export async function endSession(db: Db, digest: Buffer): Promise<void> {
  await db.deleteFrom('session').where('token_digest', '=', digest).execute()
}

function toPerson(row: {
  person_id: string
  email: string
  name: string
  language: string
  preferences: unknown
  password_hash: string | null
}): Person {
  return {
    id: row.person_id,
    email: row.email,
    name: row.name,
    language: row.language === 'en' ? 'en' : 'he',
    preferences: row.preferences as Record<string, unknown>,
    passwordHash: row.password_hash,
  }
}
