import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { explainFsError } from '../../lib/fs-problem.ts'
import { DATABASE } from './open-embedded.ts'
import { SUPERUSER } from './password.ts'
import { filesOf } from './place.ts'

/**
 * The address of the database that a running Maagal keeps in `dataDir`, or null when none answers there: the port is the fourth line
 * of postmaster.pid (PostgreSQL's pidfile.h), the password lies in the folder. Throws StartProblem when the folder is closed to us.
 */
export async function joinEmbedded(dataDir: string): Promise<string | null> {
  try {
    const pointer = join(dataDir, 'database.location')
    const home = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataDir
    const pidFile = join(filesOf(home), 'postmaster.pid')
    if (!existsSync(pidFile)) return null
    const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3])
    if (!port) return null
    const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim()
    const url = `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE}`
    return (await answers(url)) ? url : null
  } catch (error) {
    throw explainFsError(error, dataDir)
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    // Left over from an abrupt stop; opening the folder deals with it.
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
