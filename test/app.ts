/** The whole product in this process, on a database of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, startApp } from '../src/app.ts'
import { loadConfig } from '../src/config.ts'
import { createLog } from '../src/lib/log.ts'
import { createTestDatabase } from './template.ts'

export type TestApp = { app: App; url: string; databaseUrl: string; stop(): Promise<void> }

/** `env` are settings as in the environment; replies leave at once unless MAAGAL_UNDO_SECONDS says otherwise. */
export async function startTestApp(env: Record<string, string> = {}): Promise<TestApp> {
  const database = await createTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'maagal-app-'))
  const loaded = loadConfig({
    PORT: '0',
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    LOG_LEVEL: process.env.TEST_LOG ?? 'fatal',
    MAAGAL_UNDO_SECONDS: '0',
    ...env,
  })
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'))
  const connection = { url: database.url, listenUrl: database.url, embedded: false, close: async () => undefined }
  const app = await startApp(loaded.config, connection, createLog(loaded.config.logLevel))
  return {
    app,
    url: `http://127.0.0.1:${app.port}`,
    databaseUrl: database.url,
    async stop() {
      await app.stop()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
