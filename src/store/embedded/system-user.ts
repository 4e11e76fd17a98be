import { spawnSync } from 'node:child_process'
import { StartProblem } from '../../lib/start-problem.ts'

/** The user a database process runs as. Empty: the same as ours. */
export type RunAs = { uid?: number; gid?: number }

export const isRoot = (): boolean => process.getuid?.() === 0

const ACCOUNT = 'postgres'
/** Debian, Red Hat and most others; then busybox. */
const WAYS_TO_CREATE = [
  [
    'groupadd --system postgres',
    'useradd --system --gid postgres --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin postgres',
  ],
  ['addgroup -S postgres', 'adduser -S -D -H -G postgres postgres'],
]

/**
 * PostgreSQL refuses to run as root, so root runs it as the system user `postgres`, made here when it is missing.
 * For anybody else: as themselves. Throws StartProblem when there is no such user and none can be made.
 */
export function databaseUser(): RunAs {
  if (!isRoot()) return {}
  const known = lookUp()
  if (known) return known
  for (const commands of WAYS_TO_CREATE) {
    for (const command of commands) spawnSync('/bin/sh', ['-c', command], { stdio: 'ignore' })
    const made = lookUp()
    if (made) return made
  }
  throw new StartProblem(
    'Maagal was started by root, PostgreSQL refuses to run as root, and the system user "postgres" could not be created.',
    'Create that user (useradd --system postgres), start Maagal as an ordinary user, or set DATABASE_URL.',
  )
}

function lookUp(): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, ACCOUNT], { encoding: 'utf8' })
    return status === 0 ? Number(stdout.trim()) : Number.NaN
  })
  return uid === undefined || gid === undefined || Number.isNaN(uid + gid) ? undefined : { uid, gid }
}

/** Whether `runAs` can go into `folder`. Asked of the system itself, which knows about every parent folder and rule. */
export const canEnter = (folder: string, runAs: RunAs): boolean => ask('cd "$1"', folder, runAs)

/** Whether `runAs` can run the program at `path`. */
export const canRun = (path: string, runAs: RunAs): boolean => ask('test -r "$1" && test -x "$1"', path, runAs)

function ask(question: string, path: string, runAs: RunAs): boolean {
  const { status, error } = spawnSync('/bin/sh', ['-c', question, 'sh', path], { ...runAs, cwd: '/', stdio: 'ignore' })
  if (error && 'code' in error && error.code === 'EPERM')
    throw new StartProblem(
      'Maagal was started by a root that may not switch to another user, and PostgreSQL refuses to run as root.',
      'Run the container as an ordinary user (docker run --user 1000), or set DATABASE_URL.',
      { cause: error },
    )
  return status === 0
}
