/** Who is at their desk: what was chosen, what was seen, and the state that followed when it was last worked out. */
import type { Presence, PresenceChoice, Seen } from '../core/routing/presence.ts'
import { type Db, sql, type Tx } from './db.ts'

export type PresenceRow = Seen & { state: Presence; since: number }

/** Writes what was seen or chosen, and gives the row, locked. The first time makes it. */
export async function seePresence(
  tx: Tx,
  of: { organizationId: string; personId: string },
  set: { chosen?: PresenceChoice; deskAt?: Date; activeAt?: Date },
): Promise<PresenceRow> {
  const { rows } = await sql<RawRow>`
    insert into presence as p (organization_id, person_id, chosen, desk_at, active_at)
    values (${of.organizationId}, ${of.personId}, coalesce(${set.chosen ?? null}, 'available'), ${set.deskAt ?? null}, ${set.activeAt ?? null})
    on conflict (organization_id, person_id) do update set chosen = coalesce(${set.chosen ?? null}, p.chosen),
      desk_at = greatest(p.desk_at, excluded.desk_at), active_at = greatest(p.active_at, excluded.active_at)
    returning chosen, desk_at, active_at, state, since`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('presence was not written')
  return toRow(row)
}

export async function settlePresence(
  tx: Tx,
  of: { organizationId: string; personId: string },
  state: Presence,
  since: Date,
): Promise<void> {
  await tx
    .updateTable('presence')
    .set({ state, since })
    .where('organization_id', '=', of.organizationId)
    .where('person_id', '=', of.personId)
    .execute()
}

/** Everybody who is thought to be at their desk, with the rules of their organization. */
export async function thoughtPresent(
  db: Db,
): Promise<{ organizationId: string; personId: string; rules: unknown; seen: Seen }[]> {
  const { rows } = await sql<RawRow & { organization_id: string; person_id: string; routing: unknown }>`
    select p.*, o.routing from presence p join organization o using (organization_id) where p.state = 'available'`.execute(
    db,
  )
  return rows.map((row) => ({
    organizationId: row.organization_id,
    personId: row.person_id,
    rules: row.routing,
    seen: toRow(row),
  }))
}

/** By person; those who never had a desk open are not in it. */
export async function presences(db: Db | Tx, organizationId: string): Promise<Map<string, PresenceRow>> {
  const { rows } = await sql<RawRow & { person_id: string }>`
    select person_id, chosen, desk_at, active_at, state, since from presence where organization_id = ${organizationId}`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.person_id, toRow(row)]))
}

type RawRow = {
  chosen: PresenceChoice
  desk_at: Date | null
  active_at: Date | null
  state: Presence
  since: Date
}
const toRow = (row: RawRow): PresenceRow => ({
  chosen: row.chosen,
  deskAt: row.desk_at?.getTime() ?? null,
  activeAt: row.active_at?.getTime() ?? null,
  state: row.state,
  since: row.since.getTime(),
})
