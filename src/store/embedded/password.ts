import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { explainFsError } from '../../lib/fs-problem.ts'
import { StartProblem } from '../../lib/start-problem.ts'
import { type Binaries, program } from './binaries.ts'
import { filesOf, type Place } from './place.ts'
import { databaseEnv } from './server-settings.ts'

/** The one role of the embedded database. */
export const SUPERUSER = 'maagal'

/** The database's password, made at first use and kept in the data folder for this user's eyes only. */
export function databasePassword(dataDir: string): { password: string; isNew: boolean } {
  const file = join(dataDir, 'postgres.password')
  try {
    if (existsSync(file)) return { password: readFileSync(file, 'utf8').trim(), isNew: false }
    const password = randomBytes(24).toString('base64url')
    writeFileSync(`${file}.new`, `${password}\n`, { mode: 0o600 })
    renameSync(`${file}.new`, file)
    return { password, isNew: true }
  } catch (error) {
    throw explainFsError(error, dataDir)
  }
}

/** Tells existing database files a new password, for when the old one was lost. The server must be down. */
export function resetPassword({ home, runAs }: Place, binaries: Binaries, password: string): void {
  const { status, stderr } = spawnSync(program(binaries, 'postgres'), ['--single', '-D', filesOf(home), 'postgres'], {
    ...runAs,
    cwd: '/',
    env: databaseEnv(),
    input: `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`,
    encoding: 'utf8',
  })
  if (status === 0 && !/ERROR|FATAL|PANIC/.test(stderr)) return
  throw new StartProblem(
    `The file postgres.password is gone from the data folder, and a new password could not be set: ${stderr.trim().split('\n').at(-1)}`,
    'Put the file back from a copy of the data folder.',
  )
}
