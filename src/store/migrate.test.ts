import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copyOf, type TestDatabase } from '../../test/template.ts'
import { createLog } from '../lib/log.ts'
import { migrate, readMigrations } from './migrate.ts'

const log = createLog('silent')
let database: TestDatabase
let folder: string
let pools: pg.Pool[] = []

const write = (file: string, sql: string) => writeFileSync(join(folder, file), sql)
const newPool = (): pg.Pool => {
  const pool = new pg.Pool({ connectionString: database.url })
  pools.push(pool)
  return pool
}
const run = () => migrate(newPool(), log, readMigrations(folder))

beforeEach(async () => {
  database = await copyOf('template0')
  folder = mkdtempSync(join(tmpdir(), 'maagal-migrate-'))
  write('0001-first.sql', 'create table first (n integer);')
  write('0002-second.sql', 'insert into first values (1); create table second (n integer);')
})

afterEach(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
  pools = []
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

describe('migrations', () => {
  test('are applied once, in order', async () => {
    expect(await run()).toEqual({ from: 0, to: 2, applied: ['first', 'second'] })
    expect(await run()).toEqual({ from: 2, to: 2, applied: [] })
    write('0003-third.sql', 'insert into first values (3);')
    expect(await run()).toEqual({ from: 2, to: 3, applied: ['third'] })
    expect((await newPool().query('select n from first order by n')).rows).toEqual([{ n: 1 }, { n: 3 }])
  })

  test('are applied once although six processes start together', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, run))
    expect(all.flatMap((each) => each.applied).sort()).toEqual(['first', 'second'])
    expect((await newPool().query('select n from first')).rows).toEqual([{ n: 1 }])
  })

  test('one that fails leaves nothing of itself, and keeps those before it', async () => {
    write('0003-third.sql', 'insert into first values (3); select 1 / 0;')
    await expect(run()).rejects.toThrow('schema version 3 (third): division by zero')
    expect((await newPool().query('select n from first')).rows).toEqual([{ n: 1 }])
    expect((await newPool().query('select max(version) as version from migration')).rows).toEqual([{ version: 2 }])
  })

  test('a database that a newer Maagal has upgraded is refused', async () => {
    await run()
    rmSync(join(folder, '0002-second.sql'))
    await expect(run()).rejects.toThrow('its schema is version 2, this one knows 1')
  })

  test('a migration whose text was changed after it was applied is refused', async () => {
    await run()
    write('0001-first.sql', 'create table first (n bigint);')
    await expect(run()).rejects.toThrow('Migration 1 (first) is not the one that was applied')
  })

  test('other line endings are the same text', async () => {
    write('0001-first.sql', 'create table first\n(n integer);')
    await run()
    write('0001-first.sql', 'create table first\r\n(n integer);')
    expect((await run()).applied).toEqual([])
  })

  test('a wrongly named file and a version given twice are refused', () => {
    write('0002-again.sql', '')
    expect(() => readMigrations(folder)).toThrow('two migrations have version 2')
    rmSync(join(folder, '0002-again.sql'))
    write('3-third.sql', '')
    expect(() => readMigrations(folder)).toThrow('NNNN-name.sql')
  })
})
