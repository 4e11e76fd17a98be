/** Who stands behind a cookie or a token. */
import type { Actor, Role } from '../../core/access.ts'
import { type Db, sql } from '../db.ts'
import { SESSION_DAYS } from '../people.ts'

/** The actor behind a session cookie; also keeps the session alive, at most once a minute. */
export async function actorOfSession(db: Db, digest: Buffer): Promise<Actor | null> {
  const row = await db
    .selectFrom('session as s')
    .innerJoin('membership as m', (join) =>
      join.onRef('m.person_id', '=', 's.person_id').onRef('m.organization_id', '=', 's.organization_id'),
    )
    .innerJoin('person as p', 'p.person_id', 's.person_id')
    .select([
      'm.organization_id',
      'm.person_id',
      'm.role',
      'm.brand_ids',
      's.session_id',
      sql<boolean>`s.last_seen_at < now() - interval '1 minute'`.as('stale'),
    ])
    .where('s.token_digest', '=', digest)
    .where('s.expires_at', '>', sql<Date>`now()`)
    .where('p.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  if (row.stale)
    await db
      .updateTable('session')
      .set({ last_seen_at: sql<Date>`now()`, expires_at: sql<Date>`now() + make_interval(days => ${SESSION_DAYS})` })
      .where('session_id', '=', row.session_id)
      .execute()
  return {
    organizationId: row.organization_id,
    personId: row.person_id,
    role: row.role as Role,
    brandIds: row.brand_ids,
  }
}

export async function actorOfToken(db: Db, digest: Buffer): Promise<Actor | null> {
  const row = await db
    .selectFrom('api_token as t')
    .innerJoin('membership as m', (join) =>
      join.onRef('m.person_id', '=', 't.person_id').onRef('m.organization_id', '=', 't.organization_id'),
    )
    .select(['m.organization_id', 'm.person_id', 'm.role', 'm.brand_ids', 't.token_id'])
    .where('t.token_digest', '=', digest)
    .where('t.revoked_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  await sql`update api_token set last_used_at = now() where organization_id = ${row.organization_id} and token_id = ${row.token_id}
    and (last_used_at is null or last_used_at < now() - interval '1 minute')`.execute(db)
  return {
    organizationId: row.organization_id,
    personId: row.person_id,
    role: row.role as Role,
    brandIds: row.brand_ids,
  }
}
