/** How the installation is, for `maagal doctor`: counts and versions only, nobody's data. */
import type { SecretBox } from '../../lib/secrets.ts'
import { openSettings } from '../channels.ts'
import { type Db, sql } from '../db.ts'
import { readMigrations } from '../migrate.ts'

export type DatabaseCondition = {
  version: string
  versionNumber: number
  encoding: string
  ctype: string
  fsync: string
  synchronousCommit: string
  hebrewLetters: boolean
  bytes: number
  /** Its clock minus ours, in milliseconds, give or take half of the round trip. */
  clockAheadMs: number
}

export async function readDatabaseCondition(db: Db, now: () => number): Promise<DatabaseCondition> {
  const asked = now()
  const { rows } = await sql<Omit<DatabaseCondition, 'clockAheadMs' | 'hebrewLetters'> & { now: number }>`
    select current_setting('server_version') as version, current_setting('server_version_num')::int as "versionNumber",
      current_setting('server_encoding') as encoding, coalesce(d.datlocale, d.datctype) as ctype, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as "synchronousCommit", pg_database_size(d.oid) as bytes,
      (extract(epoch from clock_timestamp()) * 1000)::float8 as now
    from (select oid, datctype, to_jsonb(x)->>'datlocale' as datlocale from pg_database x where datname = current_database()) d`.execute(
    db,
  )
  const answered = now()
  const row = rows[0]
  if (!row) throw new Error('the database said nothing about itself')
  const letters = await sql<{ seen: boolean }>`select cardinality(show_trgm('שלום')) > 0 as seen`
    .execute(db)
    .then((result) => result.rows[0]?.seen === true)
    .catch(() => false)
  const { now: theirs, ...rest } = row
  return { ...rest, hebrewLetters: letters, clockAheadMs: theirs - (asked + answered) / 2 }
}

/** Null: there is no schema of ours. `pending` migrations come at the next start; `unknown` ones are of a newer Maagal. */
export async function readSchemaCondition(
  db: Db,
): Promise<{ version: number; pending: number; unknown: number } | null> {
  const { rows: there } = await sql<{
    there: boolean
  }>`select to_regclass('public.migration') is not null as there`.execute(db)
  if (!there[0]?.there) return null
  const { rows } = await sql<{ version: number }>`select version from migration`.execute(db)
  const applied = new Set(rows.map(({ version }) => version))
  const known = readMigrations().map(({ version }) => version)
  return {
    version: Math.max(0, ...applied),
    pending: known.filter((version) => !applied.has(version)).length,
    unknown: [...applied].filter((version) => !known.includes(version)).length,
  }
}

/** Sealed credentials, and how many of them this key opens. */
export async function readSealCondition(db: Db, secrets: SecretBox): Promise<{ sealed: number; opened: number }> {
  const rows = await db
    .selectFrom('connection')
    .select(['organization_id', 'connection_id', 'kind', 'sealed_secrets'])
    .where('sealed_secrets', 'is not', null)
    .execute()
  const opened = rows.filter(
    (row) =>
      openSettings(
        {
          organizationId: row.organization_id,
          connectionId: row.connection_id,
          kind: row.kind,
          settings: {},
          sealedSecrets: row.sealed_secrets,
        },
        secrets,
      ) !== null,
  )
  return { sealed: rows.length, opened: opened.length }
}

export type WorkCondition = {
  owners: number
  /** Deliveries that wait, how long the oldest has been due, and those that failed every attempt. */
  waiting: number
  waitingSeconds: number
  stuck: number
  /** Replies whose moment has passed, how long ago the oldest one's, those of unknown fate, and those that failed. */
  overdue: number
  overdueSeconds: number
  unknown: number
  failed: number
  /** Jobs that failed every attempt. */
  deadJobs: number
  health: { kind: string; health: string; channels: number }[]
}

export async function readWorkCondition(db: Db): Promise<WorkCondition> {
  const { rows } = await sql<Omit<WorkCondition, 'health' | 'deadJobs'>>`
    with pending as (select * from delivery_pending), sends as (
      select state, extract(epoch from now() - greatest(held_until, not_before, updated_at)) as late from outgoing
       where state in ('held', 'queued', 'sending', 'unknown', 'failed'))
    select (select count(*) from membership where role = 'owner') as owners,
      (select count(*) from pending where stuck_reason is null) as waiting,
      (select coalesce(max(extract(epoch from now() - received_at)), 0)::int from pending where stuck_reason is null) as "waitingSeconds",
      (select count(*) from pending where stuck_reason is not null) as stuck,
      (select count(*) from sends where state in ('held', 'queued', 'sending') and late > 0) as overdue,
      (select coalesce(max(late), 0)::int from sends where state in ('held', 'queued', 'sending') and late > 0) as "overdueSeconds",
      (select count(*) from sends where state = 'unknown') as unknown,
      (select count(*) from sends where state = 'failed') as failed`.execute(db)
  const jobs = await sql<{ n: number }>`select count(*) as n from graphile_worker.jobs where attempts >= max_attempts
     and locked_at is null and last_error is not null`
    .execute(db)
    .catch(() => ({ rows: [{ n: 0 }] }))
  const health = await sql<{ kind: string; health: string; channels: number }>`
    select kind, health, count(*) as channels from channel where paused_at is null group by 1, 2 order by 1, 2`.execute(
    db,
  )
  const work = rows[0]
  if (!work) throw new Error('the database said nothing about the work')
  return { ...work, deadJobs: jobs.rows[0]?.n ?? 0, health: health.rows }
}
