import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../../lib/log.ts'
import { StartProblem } from '../../lib/start-problem.ts'

const FAST_MS = 8000
const IMMEDIATE_MS = 5000

/**
 * Deals with a server that an earlier Maagal left running on these files when it was killed. To be called under the
 * folder's lock, so whatever still runs here belongs to nobody.
 *
 * The process named in postmaster.pid is stopped if it is a postgres on these very files. If the number belongs to
 * something else by now, as happens in containers, PostgreSQL would wait for that stranger for ever: so the file is
 * made to name us, its future parent, whom it knows to overlook. The rest of the file stays: by it the new server
 * notices whether children of the old one still live. Source: CreateLockFile in PostgreSQL's miscinit.c.
 */
export async function clearOrphan(files: string, log: Log): Promise<void> {
  const pidFile = join(files, 'postmaster.pid')
  const lines = linesOf(pidFile)
  const pid = Math.abs(Number(lines[0] ?? 0))
  if (!pid) return
  if (isServerOf(pid, files)) {
    log.info(`A database server (process ${pid}) was left over from an abrupt stop; stopping it.`)
    const gone = (await stopped(pid, files, 'SIGINT', FAST_MS)) || (await stopped(pid, files, 'SIGQUIT', IMMEDIATE_MS))
    if (!gone)
      throw new StartProblem(
        `A database server (process ${pid}) left over on ${files} does not stop.`,
        `Stop it by hand: kill ${pid}`,
      )
  } else if (isAlive(pid)) {
    writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'))
  }
}

async function stopped(pid: number, files: string, signal: NodeJS.Signals, patienceMs: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs
  process.kill(pid, signal)
  while (isServerOf(pid, files)) {
    if (performance.now() > deadline) return false
    await wait(20)
  }
  return true
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Whether process `pid` is a PostgreSQL server whose data folder is `files`. A zombie has no command line, so it is not. */
function isServerOf(pid: number, files: string): boolean {
  const words = commandOf(pid)
  return /(^|\/)postgres$/.test(words[0] ?? '') && words.some((word) => word.replace(/\/$/, '') === files)
}

function commandOf(pid: number): string[] {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(' ')
  } catch {
    return []
  }
}
