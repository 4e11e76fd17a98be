/** What people have learned, where no other row tells it. */
import { PRACTICE_ALERTS } from '../core/team/training.ts'
import { type Db, sql, type Tx } from './db.ts'

/** `practice` is written when the practice data go; `policy` when somebody says that they have read it. */
export type KeptTraining = 'practice' | 'policy'

export async function keepTraining(
  tx: Tx,
  of: { organizationId: string; personId: string },
  item: KeptTraining,
  at: number,
): Promise<void> {
  const when = new Date(at)
  await tx
    .insertInto('training')
    .values({ organization_id: of.organizationId, person_id: of.personId, item, at: when })
    .onConflict((conflict) => conflict.columns(['organization_id', 'person_id', 'item']).doUpdateSet({ at: when }))
    .execute()
}

/** Alerts of the practice walls by who answered them, each case once. */
export async function practised(db: Db | Tx, organizationId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ person_id: string; n: number }>`
    select f.person_id, count(distinct f.case_id) as n from fact f
      join brand b on b.organization_id = f.organization_id and b.brand_id = f.brand_id and b.sample
     where f.organization_id = ${organizationId} and f.kind = 'answered' and not f.automatic and f.person_id is not null group by 1`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.person_id, row.n]))
}

/** Before the practice data go: who had practised stays so. */
export async function keepPractice(tx: Tx, organizationId: string, at: number): Promise<void> {
  for (const [personId, n] of await practised(tx, organizationId))
    if (n >= PRACTICE_ALERTS && (await isMember(tx, organizationId, personId)))
      await keepTraining(tx, { organizationId, personId }, 'practice', at)
}

async function isMember(tx: Tx, organizationId: string, personId: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from membership where organization_id = ${organizationId} and person_id = ${personId}`.execute(
      tx,
    )
  return rows.length > 0
}

/** When each thing was learned, by person. */
export async function keptTraining(
  db: Db | Tx,
  organizationId: string,
): Promise<Map<string, Partial<Record<KeptTraining, number>>>> {
  const rows = await db.selectFrom('training').selectAll().where('organization_id', '=', organizationId).execute()
  const kept = new Map<string, Partial<Record<KeptTraining, number>>>()
  for (const { person_id, item, at } of rows)
    kept.set(person_id, { ...kept.get(person_id), [item as KeptTraining]: at.getTime() })
  return kept
}
