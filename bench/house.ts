/** A house to measure: the product on an embedded database of its own, with a wall whose deliveries we sign ourselves. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, startApp } from '../src/app.ts'
import { settings as wallSettings } from '../src/channels/sandbox/settings.ts'
import { SIGNATURE_HEADER } from '../src/channels/sandbox/wire.ts'
import { loadConfig } from '../src/config.ts'
import { hmacSha256Hex } from '../src/lib/hmac.ts'
import { createLog } from '../src/lib/log.ts'
import { loadConnection, openSettings } from '../src/store/channels.ts'
import { type Database, openDatabase } from '../src/store/open.ts'
import { type Client, firstRun, makeClient, OWNER } from '../test/client.ts'

export type Signed = { path: string; headers: Record<string, string>; body: string }
export type House = {
  app: App
  database: Database
  owner: Client
  url: string
  /** One signed delivery of a new post by this author. */
  delivery(author: string, text: string): Signed
  stop(): Promise<void>
}

/** A new house, which is gone when it stops; or one that is kept in a folder, as the last run left it. */
export async function openHouse({ keptIn }: { keptIn?: string | undefined } = {}): Promise<House> {
  if (keptIn) mkdirSync(keptIn, { recursive: true })
  const dataDir = keptIn ?? mkdtempSync(join(tmpdir(), 'maagal-bench-'))
  const loaded = loadConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'fatal' })
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'))
  const log = createLog('fatal')
  const database = await openDatabase(loaded.config, log)
  const app = await startApp(loaded.config, database, log)
  const url = `http://127.0.0.1:${app.port}`
  const { needed } = await makeClient(url).get<{ needed: boolean }>('/api/setup')
  const owner = needed ? await firstRun(url) : await returning(url)
  if (needed) await owner.post('/api/sample-data')
  const { channel_id: wall, ...row } = await app.ctx.db
    .selectFrom('channel')
    .select(['channel_id', 'connection_id'])
    .where('kind', '=', 'sandbox')
    .orderBy('channel_id')
    .executeTakeFirstOrThrow()
  const connection = await loadConnection(app.ctx.db, row.connection_id)
  if (!connection) throw new Error('the wall has no connection')
  const { secret } = wallSettings.parse(openSettings(connection, app.ctx.secrets))
  let count = 0
  return {
    app,
    database,
    owner,
    url,
    delivery(author, text) {
      const id = app.ctx.newId()
      const entry = {
        id,
        kind: 'post',
        root_id: id,
        parent_id: null,
        author: { id: author, name: author, reach: null },
        by_brand: false,
        client_key: null,
        body: text,
        at: new Date().toISOString(),
        reach: 100,
      }
      const body = JSON.stringify({ wall, attempt: ++count, events: [{ id: `posted:${id}`, type: 'posted', entry }] })
      const signature = `sha256=${hmacSha256Hex(secret, new TextEncoder().encode(body))}`
      return {
        path: `/webhooks/sandbox/${row.connection_id}`,
        headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signature },
        body,
      }
    },
    async stop() {
      await app.stop()
      await database.close()
      if (!keptIn) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function returning(url: string): Promise<Client> {
  const client = makeClient(url)
  await client.post('/api/session', { email: OWNER.email, password: OWNER.password })
  return client
}

export const percentile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
export const ascending = (values: number[]): number[] => [...values].sort((a, b) => a - b)
