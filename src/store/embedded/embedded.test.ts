import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterEach, describe, expect, test, vi } from 'vitest'

const script = new URL('../../../test/database-process.ts', import.meta.url).pathname
const started: ChildProcess[] = []
const folders: string[] = []

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'maagal-embedded-'))
  folders.push(folder)
  return folder
}

type Opened = { child: ChildProcess; said: string; log: string[] }

/** Opens the database of `folder` in a process of its own and waits for its one line. */
async function open(folder: string): Promise<Opened> {
  const child = spawn(process.execPath, [script], { env: { PATH: process.env.PATH, DATA_DIR: folder }, stdio: 'pipe' })
  started.push(child)
  const log: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line))
  const [said] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return { child, said, log }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

const serverPid = (folder: string): number =>
  Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}

afterEach(async () => {
  for (const child of started.splice(0))
    if (child.exitCode === null && child.signalCode === null) await end(child, 'SIGTERM')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe('the database that comes with Maagal', () => {
  test('is made at first use, speaks Hebrew, is durable, and stops within five seconds', async () => {
    const folder = newFolder()
    const { child, said } = await open(folder)
    const [settings] = await ask(
      said,
      `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
        current_setting('listen_addresses') as address, datlocprovider as provider from pg_database where datname = 'maagal'`,
    )
    expect(settings).toEqual({ encoding: 'UTF8', fsync: 'on', address: '127.0.0.1', provider: 'b' })
    expect(statSync(join(folder, 'postgres.password')).mode & 0o777).toBe(0o600)
    const begun = performance.now()
    const server = serverPid(folder)
    await end(child, 'SIGTERM')
    expect(performance.now() - begun).toBeLessThan(5000)
    expect(isAlive(server)).toBe(false)
  })

  test('a second instance on the same folder is refused and told who holds it', async () => {
    const folder = newFolder()
    const first = await open(folder)
    const second = await open(folder)
    expect(second.said).toContain(`in use by another Maagal: process ${first.child.pid}`)
    expect(await ask(first.said, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('after kill -9 the server left behind is stopped, and what was committed is there', async () => {
    const folder = newFolder()
    const first = await open(folder)
    await ask(first.said, 'create table kept as select 42 as answer')
    const orphan = serverPid(folder)
    await end(first.child, 'SIGKILL')
    expect(isAlive(orphan)).toBe(true)
    const second = await open(folder)
    expect(isAlive(orphan)).toBe(false)
    expect(await ask(second.said, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  test('a process number that belongs to a stranger by now does not block the start', async () => {
    const folder = newFolder()
    const first = await open(folder)
    const pidFile = join(folder, 'postgres/postmaster.pid')
    const server = serverPid(folder)
    await end(first.child, 'SIGKILL')
    process.kill(server, 'SIGKILL')
    await vi.waitUntil(() => !isAlive(server))
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)))
    const second = await open(folder)
    expect(second.said).toMatch(/^postgres:/)
  })

  test('a server that is killed comes back on the same address with its data', async () => {
    const folder = newFolder()
    const { said } = await open(folder)
    await ask(said, 'create table kept as select 42 as answer')
    const killed = serverPid(folder)
    process.kill(killed, 'SIGKILL')
    const rows = await vi.waitUntil(() => ask(said, 'select answer from kept').catch(() => undefined), 20_000)
    expect(rows).toEqual([{ answer: 42 }])
    expect(serverPid(folder)).not.toBe(killed)
  })

  test('files of another major version are refused and left alone', async () => {
    const folder = newFolder()
    await end((await open(folder)).child, 'SIGTERM')
    writeFileSync(join(folder, 'postgres/PG_VERSION'), '17\n')
    const { said, child } = await open(folder)
    expect(said).toContain('was made by PostgreSQL 17')
    if (child.exitCode === null) await once(child, 'exit')
    expect(child.exitCode).toBe(1)
    expect(existsSync(join(folder, 'postgres/global/pg_control'))).toBe(true)
  })

  test('damaged files are told as such', async () => {
    const folder = newFolder()
    await end((await open(folder)).child, 'SIGTERM')
    writeFileSync(join(folder, 'postgres/PG_VERSION'), 'x')
    expect((await open(folder)).said).toContain('is damaged')
  })

  test('a data folder that is a file is told as such', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'file'), '')
    expect((await open(join(folder, 'file'))).said).toContain('is not a folder')
  })

  test('a data folder that cannot be written is told as such', async ({ skip }) => {
    const folder = newFolder()
    const isRoot = process.getuid?.() === 0
    if (isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'none', folder]).status !== 0)
      skip('this root may not mount')
    if (!isRoot) chmodSync(folder, 0o555)
    try {
      expect((await open(join(folder, 'data'))).said).toMatch(/read-only|permission denied/)
    } finally {
      if (isRoot) spawnSync('umount', [folder])
    }
  })

  test('a lost password file is made anew for the same data', async () => {
    const folder = newFolder()
    const first = await open(folder)
    await ask(first.said, 'create table kept as select 42 as answer')
    await end(first.child, 'SIGTERM')
    rmSync(join(folder, 'postgres.password'))
    expect(await ask((await open(folder)).said, 'select answer from kept')).toEqual([{ answer: 42 }])
  })
})
