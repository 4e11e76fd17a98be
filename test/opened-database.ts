import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { eventually } from './client.ts'

const script = new URL('database-process.ts', import.meta.url).pathname
const started: ChildProcess[] = []
const folders: string[] = []

/** `said` is the process's one line: the address of its database, or its problem. `log` grows. */
export type Opened = { child: ChildProcess; said: string; log: string[] }

/** A folder of this test's own, removed by `closeAll`. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'maagal-embedded-'))
  folders.push(folder)
  return folder
}

/** Opens the embedded database of `folder` in a process of its own, and waits for its one line. */
export async function openIn(folder: string): Promise<Opened> {
  const child = spawn(process.execPath, [script], { env: { PATH: process.env.PATH, DATA_DIR: folder }, stdio: 'pipe' })
  started.push(child)
  const log: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line))
  const [said] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return { child, said, log }
}

/** Sends a signal and waits for the end of the process. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** Stops what a test has opened and removes its folders. */
export async function closeAll(): Promise<void> {
  for (const child of started.splice(0)) await end(child, 'SIGTERM')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** Runs one statement on a connection of its own. */
export async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Until a transaction of this database stands before a lock that another one holds. */
export const somebodyWaits = (url: string): Promise<unknown> =>
  eventually('somebody waits for a lock', async () => {
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    return (await ask(url, waiting)).length > 0
  })

/** The process number of the database server in `folder`. */
export const serverPid = (folder: string): number =>
  Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

/** Whether a process runs; one that ended and was not yet collected by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}
