/** What is in the database, by its own catalogue: so that a table added by a later migration is backed up without a word from anybody. */
import type pg from 'pg'
import { KEPT_JOBS, type Manifest } from './manifest.ts'

export type Table = { name: string; columns: string[]; storedBytes: number }

/** Tables whose rows mean nothing in another database. */
export const LEFT_OUT: Manifest['left_out'] = [
  {
    name: 'change',
    why: 'what open desks read; bound to the transaction numbers of its database, and desks reload without it',
  },
  { name: 'lease', why: 'which processes live right now' },
  ...['message_search', 'search_progress', 'word', 'word_gone', 'word_uncounted'].map((name) => ({
    name,
    why: 'what messages are found by; read anew from the messages after a restore',
  })),
  {
    name: 'graphile_worker.*',
    why: 'jobs, but for those listed under jobs: replies that wait get theirs again from their own rows, timers from the cases; a system mail is asked for again',
  },
]

/** How rows are written as text: the same in every session, whatever the server is set to. */
export const PLAIN_TEXT = `set local client_encoding to 'UTF8'; set local timezone to 'UTC'; set local datestyle to 'ISO, YMD';
  set local intervalstyle to 'postgres'; set local bytea_output to 'hex'; set local extra_float_digits to 1;
  set local synchronize_seqscans to off`

/** Every table of ours but the left-out ones, by name. Generated columns are not data. */
export async function tables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; bytes: string }>(
    `
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
      (pg_table_size(c.oid) + (select coalesce(sum(pg_table_size(t.relid)), 0) from pg_partition_tree(c.oid) t
        where t.relid <> c.oid))::text as bytes
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and c.relname <> all($1)
      and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
    group by c.oid, c.relname order by c.relname`,
    [LEFT_OUT.map(({ name }) => name)],
  )
  return rows.map(({ name, columns, bytes }) => ({ name, columns, storedBytes: Number(bytes) }))
}

export async function weeklyPartitions(client: pg.ClientBase): Promise<Manifest['partitions']> {
  const { rows } = await client.query<{ parent: string; week: string }>(`
    select p.relname as parent, right(c.relname, 7) as week
    from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
    where p.relkind = 'p' and p.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1, 2`)
  return rows.filter(({ parent }) => LEFT_OUT.every(({ name }) => name !== parent))
}

/** The jobs that go along. There are none before a Maagal was started on the database. */
export async function keptJobs(client: pg.ClientBase): Promise<Manifest['jobs']> {
  const { rows: there } = await client.query<{ there: boolean }>(
    `select to_regclass('graphile_worker._private_jobs') is not null as there`,
  )
  if (!there[0]?.there) return []
  const { rows } = await client.query<Manifest['jobs'][number]>(
    `select t.identifier as task, j.payload, j.max_attempts as attempts
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = any($1) and j.attempts < j.max_attempts order by j.id`,
    [KEPT_JOBS],
  )
  return rows
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const list = (columns: readonly string[]): string => columns.map(quoted).join(', ')

type Columns = { name: string; columns: readonly string[] }
/** A query, because a partitioned table cannot be copied out by name before PostgreSQL 18. */
export const copyOut = ({ name, columns }: Columns): string =>
  `copy (select ${list(columns)} from ${quoted(name)}) to stdout`
export const copyIn = ({ name, columns }: Columns): string => `copy ${quoted(name)} (${list(columns)}) from stdin`
