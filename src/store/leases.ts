/** Leases: which processes live, and work that exactly one of them may do at a time. Time is the database's own. */
import { type Db, sql } from './db.ts'

/** Takes or renews a lease. True while `holder` has it. */
export async function holdLease(db: Db, name: string, holder: string, seconds: number): Promise<boolean> {
  const { rows } = await sql<{ holder: string }>`
    insert into lease (name, holder, until) values (${name}, ${holder}, now() + make_interval(secs => ${seconds}))
    on conflict (name) do update set holder = excluded.holder, until = excluded.until
      where lease.holder = excluded.holder or lease.until < now()
    returning holder`.execute(db)
  return rows.length === 1
}

export async function releaseLease(db: Db, name: string): Promise<void> {
  await db.deleteFrom('lease').where('name', '=', name).execute()
}

export async function releaseLeases(db: Db, holder: string): Promise<void> {
  await db.deleteFrom('lease').where('holder', '=', holder).execute()
}

/** When this process is certainly the only one (embedded database), leases left by a dead one mean nothing. */
export async function clearLeases(db: Db): Promise<void> {
  await db.deleteFrom('lease').execute()
}

/** Names of live leases that begin with a prefix. */
export async function liveLeases(db: Db, prefix: string): Promise<string[]> {
  const rows = await db
    .selectFrom('lease')
    .select('name')
    .where('name', 'like', `${prefix}%`)
    .where('until', '>', sql<Date>`now()`)
    .execute()
  return rows.map((row) => row.name.slice(prefix.length))
}
