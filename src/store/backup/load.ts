/** Fills an empty schema with the rows of a backup, in the transaction of its caller. */
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { type CopyStreamQuery, from, to } from 'pg-copy-streams'
import { copyIn, copyOut, PLAIN_TEXT, tables } from './catalogue.ts'
import type { Manifest, TableEntry } from './manifest.ts'
import { type RowSum, rowSum } from './row-sum.ts'

/** Rules and indexes wait aside while rows come in any order; PostgreSQL checks every row when they come back. */
export async function setAside(client: pg.ClientBase): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ drop: string; add: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
           format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
      from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f' and conparentid = 0
    union all
    select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
      from pg_index i join pg_class c on c.oid = i.indexrelid
     where c.relnamespace = 'public'::regnamespace and not c.relispartition
       and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`)
  for (const { drop } of rows) await client.query(drop)
  return async () => {
    await client.query(`set local maintenance_work_mem to '256MB'`)
    // Indexes first: checking the rules uses them.
    for (const { add } of rows.toReversed()) await client.query(add)
  }
}

/** Makes ready for rows as the manifest describes them. Throws when the schema is not the one they were written under. */
export async function prepareTables(client: pg.ClientBase, manifest: Manifest): Promise<void> {
  await client.query(PLAIN_TEXT)
  const here = new Map((await tables(client)).map(({ name, columns }) => [name, columns.toSorted().join()]))
  for (const { name, columns } of manifest.tables)
    if (here.get(name) !== columns.toSorted().join()) throw new Error(`table ${name} has other columns in this schema`)
  for (const { parent, week } of manifest.partitions)
    await client.query(`select ensure_week_partition($1, to_date($2, 'IYYY"w"IW'))`, [parent, week])
  // The migrations that made this schema are told again by the backup itself.
  await client.query('delete from migration')
}

export type TableLoad = { write(chunk: Buffer): Promise<void>; finish(): Promise<number>; abandon(): Promise<void> }

/** Takes the rows of one table, chunk by chunk; `finish` tells how many there were. */
export function loadTable(client: pg.ClientBase, table: TableEntry): TableLoad {
  const copy: CopyStreamQuery = client.query(from(copyIn(table)))
  const done = finished(copy)
  done.catch(() => undefined)
  return {
    async write(chunk) {
      if (!copy.write(chunk)) await Promise.race([once(copy, 'drain'), done])
    },
    async finish() {
      copy.end()
      await done
      return copy.rowCount
    },
    async abandon() {
      // Tells the database that the rest will not come; otherwise it would wait for it.
      copy.destroy()
      await done.catch(() => undefined)
    },
  }
}

/** Reads a table back as a backup would and sums up its rows. */
export async function sumOf(client: pg.ClientBase, table: TableEntry): Promise<ReturnType<RowSum['total']>> {
  const sum = rowSum()
  for await (const chunk of client.query(to(copyOut(table))) as AsyncIterable<Buffer>) sum.add(chunk)
  return sum.total()
}

/** Numbers that the database counts by itself go on above the ones that came in. */
export async function continueSequences(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ next: string }>(`
    select format('select setval(%L, coalesce((select max(%I) from %s), 0) + 1, false)', s.oid::regclass, a.attname, t.oid::regclass) as next
    from pg_class s join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i') join pg_class t on t.oid = d.refobjid
      join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
    where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace and not t.relispartition`)
  for (const { next } of rows) await client.query(next)
}

/** Work that was under way goes on at the next start. */
export async function addJobs(client: pg.ClientBase, jobs: Manifest['jobs']): Promise<void> {
  for (const { task, payload, attempts } of jobs)
    await client.query('select graphile_worker.add_job($1, $2::json, max_attempts => $3::int)', [
      task,
      payload,
      attempts,
    ])
}
