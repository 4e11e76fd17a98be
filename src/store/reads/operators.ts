/** For the command line: in whose name whoever runs the installation acts. */
import type { Actor } from '../../core/access.ts'
import type { Db } from '../db.ts'
import { findPersonByEmail, membershipsOf } from '../people.ts'

/** Owners of real organizations, oldest first. */
export async function readOwners(db: Db): Promise<(Actor & { email: string })[]> {
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('organization as o', 'o.organization_id', 'm.organization_id')
    .innerJoin('person as p', 'p.person_id', 'm.person_id')
    .select(['m.organization_id', 'm.person_id', 'p.email'])
    .where('m.role', '=', 'owner')
    .where('p.disabled_at', 'is', null)
    .orderBy('o.created_at')
    .orderBy('m.created_at')
    .execute()
  return rows.map((row) => ({
    organizationId: row.organization_id,
    personId: row.person_id,
    role: 'owner' as const,
    brandIds: null,
    email: row.email,
  }))
}

/** Null when nobody has this e-mail, or they belong nowhere. */
export async function readActorByEmail(db: Db, email: string): Promise<Actor | null> {
  const person = await findPersonByEmail(db, email)
  return person ? ((await membershipsOf(db, person.id))[0] ?? null) : null
}
