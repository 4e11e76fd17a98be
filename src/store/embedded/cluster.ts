import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { diskFull, explainFsError } from '../../lib/fs-problem.ts'
import { StartProblem } from '../../lib/start-problem.ts'
import { type Binaries, program } from './binaries.ts'
import { SUPERUSER } from './password.ts'
import { filesOf, type Place } from './place.ts'
import { isDiskFull } from './server-log.ts'
import { databaseEnv } from './server-settings.ts'
import { isRoot, type RunAs } from './system-user.ts'

/** Without these, initdb makes SQL_ASCII and Hebrew trigrams come out empty. PostgreSQL has its own C.UTF-8 since 17. */
const localeFlags = (major: number): string[] => [
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  ...(major < 17 ? [] : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']),
]

/** Whether there are database files that this PostgreSQL can open. Throws StartProblem on files it must not touch. */
export function checkFiles({ home, runAs }: Place, major: number): 'none' | 'usable' {
  const files = filesOf(home)
  try {
    if (!existsSync(files)) return 'none'
    const { uid, mode } = statSync(files)
    if (isRoot()) takeFromRoot(files, uid, runAs)
    else if (uid !== process.getuid?.()) throw wrongOwner(home, uid)
    if (readdirSync(files).length === 0) return 'none'
    // PostgreSQL refuses files that others could read, which is how many ways of copying leave them.
    if ((mode & 0o077) !== 0) chmodSync(files, 0o700)
  } catch (error) {
    throw error instanceof StartProblem ? error : explainFsError(error, files)
  }
  const made = versionOf(files)
  if (!/^\d+$/.test(made)) throw damaged(files, 'its PG_VERSION file is missing or unreadable')
  if (Number(made) !== major) throw otherMajor(files, made, major)
  return 'usable'
}

/** Files that root restored or copied belong to root, as whom PostgreSQL will not run. */
function takeFromRoot(files: string, uid: number, runAs: RunAs): void {
  if (uid === 0) spawnSync('chown', ['-R', `${runAs.uid}:${runAs.gid}`, files], { stdio: 'ignore' })
}

/** Makes the database files beside their final place and renames them, so that a kill half-way leaves no half database. */
export async function createFiles({ home, runAs }: Place, binaries: Binaries, password: string): Promise<void> {
  const draft = `${filesOf(home)}.new`
  const passwordFile = join(home, 'initdb.password')
  try {
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { mode: 0o700 })
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    for (const path of [draft, passwordFile]) give(path, runAs)
    await initdb(draft, passwordFile, binaries, runAs)
    rmSync(filesOf(home), { recursive: true, force: true })
    renameSync(draft, filesOf(home))
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw explainFsError(error, home)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function give(path: string, { uid, gid }: RunAs): void {
  if (isRoot() && uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

function initdb(folder: string, passwordFile: string, binaries: Binaries, runAs: RunAs): Promise<void> {
  const flags = [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    ...localeFlags(binaries.major),
  ]
  return new Promise((resolve, reject) => {
    const child = spawn(program(binaries, 'initdb'), flags, {
      ...runAs,
      cwd: '/',
      env: databaseEnv(),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else if (isDiskFull(said)) reject(diskFull(dirname(folder)))
      else reject(new StartProblem(`The database could not be created in ${folder}: ${firstComplaint(said)}.`))
    })
  })
}

function firstComplaint(said: string): string {
  const lines = said.trim().split('\n')
  const line = lines.find((each) => /error|fatal|cannot|could not/i.test(each)) ?? lines.at(-1) ?? ''
  return line.replace(/^.*(initdb|FATAL|ERROR|error):\s+/, '')
}

function versionOf(files: string): string {
  try {
    return readFileSync(join(files, 'PG_VERSION'), 'utf8').trim()
  } catch {
    return ''
  }
}

/** What to say of database files that PostgreSQL cannot read. */
export const damaged = (files: string, why: string): StartProblem =>
  new StartProblem(
    `The database in ${files} is damaged: ${why}.`,
    'Nothing was changed. Restore a backup into an empty DATA_DIR (maagal restore).',
  )

const otherMajor = (files: string, made: string, major: number): StartProblem =>
  new StartProblem(
    `The database in ${files} was made by PostgreSQL ${made}, and this Maagal brings PostgreSQL ${major}.`,
    'Make a backup with the Maagal that made it (maagal backup), and restore it with this one into an empty DATA_DIR.',
  )

const wrongOwner = (home: string, uid: number): StartProblem =>
  new StartProblem(
    `The database in ${filesOf(home)} belongs to another user (number ${uid}).`,
    `Start Maagal as the user who made it (root, if root did), or give it away: sudo chown -R $(id -u) ${home}`,
  )
