import type { Config } from '../config.ts'
import type { Log } from '../lib/log.ts'
import { openEmbedded } from './embedded/open-embedded.ts'
import { waitForDatabase } from './reach.ts'

/** A database that answers. `listenUrl` reaches it past any transaction pooler. `close` stops only what we started. */
export type Database = { url: string; listenUrl: string; embedded: boolean; close(): Promise<void> }

/**
 * Opens the database that `config` asks for: the one at DATABASE_URL, or our own in the data folder.
 * Throws StartProblem for whatever a person must mend.
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'databaseListenUrl' | 'dataDir' | 'dataDirGiven'>,
  log: Log,
): Promise<Database> {
  if (!config.databaseUrl) {
    const { url, close } = await openEmbedded(config.dataDir, config.dataDirGiven, log)
    return { url, listenUrl: url, embedded: true, close }
  }
  await waitForDatabase(config.databaseUrl, log)
  const listenUrl = config.databaseListenUrl ?? config.databaseUrl
  return { url: config.databaseUrl, listenUrl, embedded: false, close: async () => undefined }
}
