import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { explainFsError } from '../../lib/fs-problem.ts'
import type { Log } from '../../lib/log.ts'
import { StartProblem } from '../../lib/start-problem.ts'
import { SYSTEM_HOME } from './binaries.ts'
import { canEnter, databaseUser, isRoot, type RunAs } from './system-user.ts'

/** `home` holds the folder `postgres` with the database files, which belong to `runAs`. */
export type Place = { home: string; runAs: RunAs }

export const filesOf = (home: string): string => join(home, 'postgres')

/**
 * Decides where the database files live and who owns them. Normally in the data folder, as the user we are.
 *
 * Root is the hard case: the database runs as another user, who must reach the files. Files that have an owner keep
 * that owner. A data folder made for root alone is opened to the database's group. One that lies behind a closed door
 * (a clone in /root) gets its database in a system folder, with `database.location` pointing there, unless somebody
 * chose the folder by DATA_DIR: then the choice is theirs to mend, and StartProblem says so.
 */
export function decidePlace(dataDir: string, dataDirGiven: boolean, log: Log): Place {
  if (!isRoot()) return { home: dataDir, runAs: {} }
  const pointer = join(dataDir, 'database.location')
  if (existsSync(pointer)) {
    const home = readFileSync(pointer, 'utf8').trim()
    if (!existsSync(home)) throw lostDatabase(dataDir, home)
    return { home, runAs: ownerOf(home) ?? databaseUser() }
  }
  const runAs = ownerOf(dataDir) ?? databaseUser()
  openToGroup(dataDir, runAs)
  if (canEnter(dataDir, runAs)) return { home: dataDir, runAs }
  if (dataDirGiven || existsSync(filesOf(dataDir))) throw unreachable(dataDir)
  const home = newSystemFolder(dataDir, runAs)
  writeFileSync(pointer, `${home}\n`)
  log.info(`The database files are in ${home}, because the system user "postgres" cannot enter ${dataDir}.`)
  return { home, runAs }
}

function ownerOf(home: string): RunAs | undefined {
  if (!existsSync(filesOf(home))) return undefined
  const { uid, gid } = statSync(filesOf(home))
  return uid === 0 ? undefined : { uid, gid }
}

function openToGroup(folder: string, { gid = 0 }: RunAs): void {
  const { uid, mode } = statSync(folder)
  const onlyOursIsClosed = uid === 0 && (mode & 0o001) === 0 && (mode & 0o070) === 0
  if (!onlyOursIsClosed) return
  try {
    chownSync(folder, 0, gid)
    chmodSync(folder, (mode & 0o777) | 0o010)
  } catch {
    // A root without this right, as in some containers: whether the folder can be entered is asked next.
  }
}

/** A folder of its own for this data folder; an older one whose pointer was deleted is left alone. */
function newSystemFolder(dataDir: string, runAs: RunAs): string {
  const id = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12)
  for (let attempt = 1; ; attempt++) {
    const home = join(SYSTEM_HOME, attempt === 1 ? id : `${id}-${attempt}`)
    try {
      mkdirSync(dirname(home), { recursive: true, mode: 0o755 })
      mkdirSync(home, { mode: 0o710 })
      chownSync(home, 0, runAs.gid ?? 0)
      return home
    } catch (error) {
      if (!existsSync(home)) throw explainFsError(error, SYSTEM_HOME)
    }
  }
}

const lostDatabase = (dataDir: string, home: string): StartProblem =>
  new StartProblem(
    `The database of ${dataDir} is kept in ${home}, which does not exist.`,
    `Bring that folder back; or, to begin with an empty database, delete ${join(dataDir, 'database.location')}.`,
  )

const unreachable = (dataDir: string): StartProblem =>
  new StartProblem(
    `DATA_DIR ${dataDir} cannot be entered by the system user that runs the database when Maagal is started by root.`,
    `Choose a folder outside private homes, such as DATA_DIR=${SYSTEM_HOME}/data, or start Maagal as an ordinary user.`,
  )
