import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ask, closeAll, end, isAlive, newFolder, openIn, serverPid } from '../../../test/opened-database.ts'

afterEach(closeAll)

describe('the database that comes with Maagal', () => {
  test('is made at first use, speaks Hebrew, is durable, and stops within five seconds', async () => {
    const folder = newFolder()
    const { child, said } = await openIn(folder)
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
    const first = await openIn(folder)
    const second = await openIn(folder)
    expect(second.said).toContain(`in use by another Maagal: process ${first.child.pid}`)
    expect(await ask(first.said, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('after kill -9 the server left behind is stopped, and what was committed is there', async () => {
    const folder = newFolder()
    const first = await openIn(folder)
    await ask(first.said, 'create table kept as select 42 as answer')
    const orphan = serverPid(folder)
    await end(first.child, 'SIGKILL')
    expect(isAlive(orphan)).toBe(true)
    const second = await openIn(folder)
    expect(isAlive(orphan)).toBe(false)
    expect(await ask(second.said, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  test('a process number that belongs to a stranger by now does not block the start', async () => {
    const folder = newFolder()
    const first = await openIn(folder)
    const pidFile = join(folder, 'postgres/postmaster.pid')
    const server = serverPid(folder)
    await end(first.child, 'SIGKILL')
    process.kill(server, 'SIGKILL')
    await vi.waitUntil(() => !isAlive(server), 10_000)
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)))
    const second = await openIn(folder)
    expect(second.said).toMatch(/^postgres:/)
  })

  test('a server that is killed comes back on the same address with its data', async () => {
    const folder = newFolder()
    const { said } = await openIn(folder)
    await ask(said, 'create table kept as select 42 as answer')
    const killed = serverPid(folder)
    process.kill(killed, 'SIGKILL')
    const rows = await vi.waitUntil(() => ask(said, 'select answer from kept').catch(() => undefined), 20_000)
    expect(rows).toEqual([{ answer: 42 }])
    expect(serverPid(folder)).not.toBe(killed)
  })

  test('files of another major version are refused and left alone', async () => {
    const folder = newFolder()
    await end((await openIn(folder)).child, 'SIGTERM')
    writeFileSync(join(folder, 'postgres/PG_VERSION'), '17\n')
    const { said, child } = await openIn(folder)
    expect(said).toContain('was made by PostgreSQL 17')
    if (child.exitCode === null) await once(child, 'exit')
    expect(child.exitCode).toBe(1)
    expect(existsSync(join(folder, 'postgres/global/pg_control'))).toBe(true)
  })

  test('damaged files are told as such', async () => {
    const folder = newFolder()
    await end((await openIn(folder)).child, 'SIGTERM')
    writeFileSync(join(folder, 'postgres/PG_VERSION'), 'x')
    expect((await openIn(folder)).said).toContain('is damaged')
  })

  test('a data folder that is a file is told as such', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'file'), '')
    expect((await openIn(join(folder, 'file'))).said).toContain('is not a folder')
  })

  test('a data folder that cannot be written is told as such', async ({ skip }) => {
    const folder = newFolder()
    const isRoot = process.getuid?.() === 0
    if (isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'none', folder]).status !== 0)
      skip('this root may not mount')
    if (!isRoot) chmodSync(folder, 0o555)
    try {
      expect((await openIn(join(folder, 'data'))).said).toMatch(/read-only|permission denied/)
    } finally {
      if (isRoot) spawnSync('umount', [folder])
    }
  })

  test('a lost password file is made anew for the same data', async () => {
    const folder = newFolder()
    const first = await openIn(folder)
    await ask(first.said, 'create table kept as select 42 as answer')
    await end(first.child, 'SIGTERM')
    rmSync(join(folder, 'postgres.password'))
    expect(await ask((await openIn(folder)).said, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  test('a full disk is told, nothing that was committed is lost, and work goes on when there is room', {
    timeout: 60_000,
  }, async ({ skip }) => {
    const disk = newFolder()
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'none', disk]).status === 0
    if (!mounted) skip('only a root that may mount can make a small disk')
    const { said, log, child } = await openIn(join(disk, 'data'))
    try {
      await ask(said, 'create table kept (n integer)')
      await ask(said, 'insert into kept values (1)')
      const ballast = join(disk, 'ballast')
      writeFileSync(ballast, Buffer.alloc(40_000_000))
      const fill = 'create table filler as select repeat(md5(n::text), 60) from generate_series(1, 100000) as n'
      await expect(ask(said, fill)).rejects.toThrow()
      await vi.waitUntil(() => log.some((line) => line.includes('is full')), 10_000)
      rmSync(ballast)
      await vi.waitUntil(() => ask(said, 'insert into kept values (2) returning n').catch(() => undefined), 30_000)
      expect(await ask(said, 'select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }])
    } finally {
      await end(child, 'SIGTERM')
      spawnSync('umount', [disk])
    }
  })
})
