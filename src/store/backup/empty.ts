/** A backup is restored into an empty place only: nothing that somebody has is ever written over. */
import type pg from 'pg'
import { StartProblem } from '../../lib/start-problem.ts'

/** Tables whose rows are nobody's data. */
const EMPTY_ANYWAY = ['migration', 'lease', 'change']

/**
 * Leaves a database without a table of ours. One that a Maagal was started on and nobody has used is emptied of its tables; one that
 * holds anything else is refused with StartProblem, untouched.
 */
export async function makeRoom(client: pg.ClientBase): Promise<void> {
  const present = await tableNames(client)
  if (present.length === 0) return
  if (!present.includes('migration')) throw occupied('tables of another program')
  for (const name of present.filter((each) => !EMPTY_ANYWAY.includes(each))) {
    const { rowCount } = await client.query(`select from "${name}" limit 1`)
    if (rowCount) throw occupied(`data already (table ${name})`)
  }
  // One statement, so one transaction.
  await client.query(`do $$ declare one record; begin
    for one in select oid::regclass as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not relispartition and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype = 'e')
    loop execute format('drop table %s cascade', one.name); end loop;
    for one in select oid::regprocedure as name from pg_proc where pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = pg_proc.oid and d.deptype = 'e')
    loop execute format('drop routine %s cascade', one.name); end loop; end $$`)
}

async function tableNames(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not c.relispartition and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`)
  return rows.map(({ name }) => name)
}

const occupied = (what: string): StartProblem =>
  new StartProblem(
    `The database holds ${what}, and a backup is restored into an empty one only.`,
    'Nothing was changed. Give DATA_DIR an empty folder, or DATABASE_URL an empty database.',
  )
