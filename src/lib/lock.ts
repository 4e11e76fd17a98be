import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { explainFsError } from './fs-problem.ts'
import { StartProblem } from './start-problem.ts'

export type FolderLock = { release(): void }

const RETRY_MS = 100
/** A little longer than a holder takes that was told to stop. */
const PATIENCE_MS = 5500

/**
 * Takes a folder for this process alone, and keeps it until `release` or the end of the process, however it ends.
 *
 * The lock is the operating system's own (a POSIX record lock, or its Windows counterpart), taken through an empty
 * SQLite file because Node offers no other door to one. So a process killed with -9 leaves nothing behind, and a process
 * id that another container reuses misleads nobody. `lock.json` beside it only tells people who holds the lock.
 *
 * A holder that may be just stopping is given `patienceMs`; `onWait` is called once when that begins. Throws StartProblem
 * naming the holder when it stays.
 */
export async function lockFolder(
  folder: string,
  onWait: () => void = () => undefined,
  patienceMs = PATIENCE_MS,
): Promise<FolderLock> {
  const owner = join(folder, 'lock.json')
  try {
    mkdirSync(folder, { recursive: true })
    makeWritable(join(folder, 'lock'))
  } catch (error) {
    throw explainFsError(error, folder)
  }
  const database = new DatabaseSync(join(folder, 'lock'))
  const deadline = performance.now() + patienceMs
  for (let tries = 0; !tryLock(database); tries++) {
    if (tries === 0) onWait()
    if (performance.now() > deadline) {
      database.close()
      throw inUse(folder, owner)
    }
    await wait(RETRY_MS)
  }
  try {
    // Not written over: a file that root left behind can be removed by the folder's owner, but not written.
    rmSync(owner, { force: true })
    writeFileSync(owner, JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() }), {
      mode: 0o600,
    })
  } catch (error) {
    database.close()
    throw explainFsError(error, folder)
  }
  let held = true
  return {
    release() {
      if (!held) return
      held = false
      rmSync(owner, { force: true })
      database.close()
    },
  }
}

/** Never opens a file that is there: closing it again would drop a lock that this very process holds on it. */
function makeWritable(file: string): void {
  if (existsSync(file)) accessSync(file, constants.W_OK)
  else closeSync(openSync(file, 'a', 0o600))
}

function tryLock(database: DatabaseSync): boolean {
  try {
    // Journal in memory: taking the lock then writes nothing, so that a full disk does not stand in its way.
    database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    if (error instanceof Error && /locked|busy/i.test(error.message)) return false
    throw error
  }
}

function inUse(folder: string, owner: string): StartProblem {
  let holder = 'another Maagal'
  try {
    const { pid, host, since } = JSON.parse(readFileSync(owner, 'utf8')) as { pid: number; host: string; since: string }
    holder = `another Maagal: process ${pid} on ${host}, running since ${since}`
  } catch {
    // The holder has not written its name yet; the lock alone is enough to refuse.
  }
  return new StartProblem(
    `The data folder ${folder} is in use by ${holder}.`,
    'Stop that one first, or give this one a DATA_DIR of its own.',
  )
}
