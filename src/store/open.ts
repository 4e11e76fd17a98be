import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '../config.ts'
import type { Log } from '../lib/log.ts'
import { type Db, makeDb } from './db.ts'
import { shippedBinaries } from './embedded/binaries.ts'
import { joinEmbedded } from './embedded/join-embedded.ts'
import { openEmbedded } from './embedded/open-embedded.ts'
import { waitForDatabase } from './reach.ts'

/**
 * A database that answers. `listenUrl` reaches it past any transaction pooler. `joined`: our own, which a running Maagal keeps.
 * `close` stops only what we started.
 */
export type Database = { url: string; listenUrl: string; embedded: boolean; joined?: boolean; close(): Promise<void> }

export type DatabaseSettings = Pick<Config, 'databaseUrl' | 'databaseListenUrl' | 'dataDir' | 'dataDirGiven'>

/**
 * Opens the database that `config` asks for: the one at DATABASE_URL, or our own in the data folder.
 * Throws StartProblem for whatever a person must mend; a database elsewhere is waited for as long as `patienceMs`.
 */
export async function openDatabase(config: DatabaseSettings, log: Log, patienceMs?: number): Promise<Database> {
  if (!config.databaseUrl) {
    const { url, close } = await openEmbedded(config.dataDir, config.dataDirGiven, log)
    return { url, listenUrl: url, embedded: true, close }
  }
  await waitForDatabase(config.databaseUrl, log, patienceMs)
  const listenUrl = config.databaseListenUrl ?? config.databaseUrl
  return { url: config.databaseUrl, listenUrl, embedded: false, close: async () => undefined }
}

/** For the command line: the database of the Maagal that runs on this data folder, or else as `openDatabase`. */
export async function openOrJoinDatabase(config: DatabaseSettings, log: Log, patienceMs?: number): Promise<Database> {
  const url = config.databaseUrl ? null : await joinEmbedded(config.dataDir)
  if (!url) return openDatabase(config, log, patienceMs)
  return { url, listenUrl: url, embedded: true, joined: true, close: async () => undefined }
}

/** Whether there is a database to open without making one. */
export const hasDatabase = (config: DatabaseSettings): boolean =>
  config.databaseUrl !== undefined ||
  existsSync(join(config.dataDir, 'postgres', 'PG_VERSION')) ||
  existsSync(join(config.dataDir, 'database.location'))

/** A handle for reading alone, without checks and without migrations; `destroy` it. */
export function readerOf(database: Database): Db {
  const pool = new pg.Pool({ connectionString: database.url, max: 2, connectionTimeoutMillis: 5000 })
  pool.on('error', () => undefined)
  return makeDb(pool)
}

/** The PostgreSQL that came with Maagal, where there is one for this machine. */
export function embeddedPostgresVersion(): string | null {
  try {
    return shippedBinaries().version
  } catch {
    return null
  }
}
