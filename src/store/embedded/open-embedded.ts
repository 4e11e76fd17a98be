import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs'
import pg from 'pg'
import { explainFsError, nearestExisting } from '../../lib/fs-problem.ts'
import { type FolderLock, lockFolder } from '../../lib/lock.ts'
import type { Log } from '../../lib/log.ts'
import { findBinaries } from './binaries.ts'
import { checkFiles, createFiles } from './cluster.ts'
import { clearOrphan } from './orphan.ts'
import { databasePassword, resetPassword, SUPERUSER } from './password.ts'
import { decidePlace, filesOf } from './place.ts'
import { serverLog } from './server-log.ts'
import { superviseServer } from './supervisor.ts'

/** The one database of the embedded server. */
export const DATABASE = 'maagal'

/**
 * Brings up the PostgreSQL that comes with Maagal on the files of `dataDir`, making them at first use, and holds the
 * folder's lock until `close`. Throws StartProblem for whatever a person must mend; then nothing is left running.
 */
export async function openEmbedded(
  dataDir: string,
  dataDirGiven: boolean,
  log: Log,
): Promise<{ url: string; close(): Promise<void> }> {
  const folder = makeFolder(dataDir)
  const locks: FolderLock[] = [
    await lockFolder(folder, () => log.info(`Another Maagal uses ${folder}; waiting a moment in case it is stopping.`)),
  ]
  const releaseAll = () => {
    for (const lock of locks.reverse()) lock.release()
  }
  try {
    const place = decidePlace(folder, dataDirGiven, log)
    const files = filesOf(place.home)
    // A copied data folder points to the same moved files: their own lock keeps two instances off them.
    if (place.home !== folder) locks.push(await lockFolder(place.home))
    const binaries = findBinaries(place.runAs)
    const { password, isNew } = databasePassword(folder)
    if (checkFiles(place, binaries.major) === 'none') {
      log.info(`Creating the database in ${files}.`)
      await createFiles(place, binaries, password)
    } else {
      await clearOrphan(files, log)
      if (isNew) resetPassword(place, binaries, password)
    }
    const server = await superviseServer({ files, binaries, runAs: place.runAs, onLine: serverLog(log, files) }, log)
    const urlOf = (database: string) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${server.port}/${database}`
    await ensureDatabase(urlOf('postgres')).catch(async (error: unknown) => {
      await server.stop()
      throw error
    })
    return {
      url: urlOf(DATABASE),
      async close() {
        await server.stop()
        releaseAll()
      },
    }
  } catch (error) {
    releaseAll()
    throw error
  }
}

function makeFolder(dataDir: string): string {
  try {
    // Asked first, because mkdir reports a read-only file system as a missing folder.
    accessSync(nearestExisting(dataDir), constants.W_OK)
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    return realpathSync(dataDir)
  } catch (error) {
    throw explainFsError(error, dataDir)
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}
