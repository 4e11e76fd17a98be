/** The composition root: the only file that knows every part. */
import { existsSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import type { ActionContext } from './actions/context.ts'
import { listenToChannel } from './actions/listen-to-channel.ts'
import { forgetPerson, permissionRevoked } from './actions/operations/forget-person.ts'
import { receive, shakeHands } from './actions/receive.ts'
import { recover } from './actions/recover.ts'
import { makeWallFetch } from './actions/wall/wall-fetch.ts'
import type { Channel } from './channels/channel.ts'
import { channels, connections } from './channels/registry.ts'
import type { Config } from './config.ts'
import { makeServer } from './http/server.ts'
import { makeStreamHub } from './http/stream.ts'
import { newId } from './lib/ids.ts'
import { makeLinkPreviews } from './lib/link-preview.ts'
import type { Log } from './lib/log.ts'
import { every } from './lib/loop.ts'
import { mailSender, makeMailer } from './lib/mailer.ts'
import { makeSafeFetch } from './lib/safe-fetch.ts'
import { loadSecret, makeSecretBox } from './lib/secrets.ts'
import { makePusher, pushContact } from './lib/web-push.ts'
import { drain, jobs, sweeps, type World } from './pipeline.ts'
import { makeAttachmentFolder } from './store/attachment-folder.ts'
import { backupBeforeMigration, refusePending } from './store/backup/before-migration.ts'
import { CHANGE_NOTICE } from './store/buffer.ts'
import { makeDb, sql } from './store/db.ts'
import { connectionsWithPending, DELIVERY_NOTICE, maintainPartitions, storeDeliveries } from './store/deliveries.ts'
import { makeDeliveryWriter } from './store/delivery-writer.ts'
import { makeDrainer } from './store/drainer.ts'
import { clearLeases, holdLease, releaseLease, releaseLeases } from './store/leases.ts'
import { listen } from './store/listen.ts'
import { makeListeners } from './store/listeners.ts'
import { migrate } from './store/migrate.ts'
import type { Database } from './store/open.ts'
import { preflight } from './store/preflight.ts'
import { migrateJobs, runJobs } from './store/worker.ts'
import { rulesModel } from './understanding/rules.ts'

export type App = { server: FastifyInstance; ctx: ActionContext; port: number; stop(): Promise<void> }

const root = fileURLToPath(new URL('..', import.meta.url))
export const version: string = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version

const LEASE_SECONDS = 30

/** A database at this code's schema, and everything an action needs: what the server and the command line both begin with. */
export type Installation = {
  ctx: ActionContext
  pool: pg.Pool
  /** Files everything pending of one connection, unless another process is at it. */
  drain(connectionId: string): Promise<boolean>
  close(): Promise<void>
}

/** Checks, backs up where that is due, and migrates. Throws StartProblem for what a person must mend. */
export async function openInstallation(config: Config, database: Database, log: Log): Promise<Installation> {
  const pool = new pg.Pool({ connectionString: database.url, max: 20, connectionTimeoutMillis: 5000, keepAlive: true })
  // A connection that breaks while idle is replaced at its next use.
  pool.on('error', (error) => log.debug(`A database connection broke: ${error.message}`))
  pool.on('connect', (client) => client.on('error', () => undefined))
  const close = () => pool.end().catch(() => undefined)
  const db = makeDb(pool, { pooled: database.listenUrl !== database.url })
  try {
    await preflight(pool)
    if (database.joined) await refusePending(pool)
    else {
      if (database.embedded) await backupBeforeMigration(pool, database.url, config.dataDir, version, log)
      await migrate(pool, log)
      await migrateJobs(pool, log)
    }
    await maintainPartitions(db)
  } catch (error) {
    await close()
    throw error
  }
  const publicUrl = config.publicUrl ?? localAddress(config.host, config.port)
  const ctx: ActionContext = {
    db,
    now: Date.now,
    newId,
    log,
    channels,
    connections,
    capabilities: new Map([...channels].map(([kind, channel]) => [kind, channel.capabilities])),
    channelContext: (kind, settings) => ({
      now: Date.now,
      log,
      fetch: kind === 'sandbox' ? wallFetch : channelFetch(channels.get(kind), settings),
    }),
    model: rulesModel,
    secrets: makeSecretBox(loadSecret(config.dataDir, config.secret ?? null)),
    undoSeconds: config.undoSeconds,
    publicUrl,
    mail: makeMailer(config.smtpUrl, mailSender(config.mailFrom, publicUrl)),
    push: makePusher(makeSafeFetch({ userAgent: `Maagal/${version}`, maxBytes: 64 * 1024 }), () =>
      pushContact(ctx.publicUrl),
    ),
    attachments: makeAttachmentFolder(config.dataDir),
    // Nobody vouches for what customers write: public addresses alone, little of them, and not for long.
    previewLink: makeLinkPreviews({
      fetch: makeSafeFetch({ maxBytes: 512 * 1024, timeoutMs: 6000, userAgent: `Maagal/${version}` }),
      now: Date.now,
    }),
    processId: newId(),
  }
  const wallFetch = makeWallFetch(() => ctx)
  return { ctx, pool, drain: (connectionId) => drain(ctx, connectionId), close }
}

/** Brings up the roles that `config` names on an open database. Throws StartProblem for what a person must mend. */
export async function startApp(config: Config, database: Database, log: Log): Promise<App> {
  const { ctx, pool } = await openInstallation(config, database, log)
  const { db, processId } = ctx
  // Our own embedded database has no other processes, so leases in it are a dead one's.
  if (database.embedded) await clearLeases(db)

  let workerId: string | null = null
  const holdLeases = () =>
    Promise.all(
      [`process:${processId}`, ...(workerId ? [`worker:${workerId}`] : [])].map((name) =>
        holdLease(db, name, processId, LEASE_SECONDS),
      ),
    )
  await holdLeases()
  await recover(ctx, database.embedded ? 0 : undefined)

  const stops: (() => Promise<unknown>)[] = []
  const hub = makeStreamHub(ctx)
  const drainer = makeDrainer({
    log,
    pending: () => connectionsWithPending(db),
    drain: (connectionId) => drain(ctx, connectionId),
  })
  const works = config.roles.has('worker')
  let restartJobs = () => {}
  const writer = makeDeliveryWriter(
    (batch) => storeDeliveries(db, batch),
    (connectionIds) => {
      if (works) drainer.wake(connectionIds)
      else void sql`select pg_notify(${DELIVERY_NOTICE}, '')`.execute(db).catch(() => undefined)
    },
  )
  const world: World = { ctx, writer }

  const beat = every(LEASE_SECONDS / 3, 'the lease of this process', log, holdLeases)
  stops.push(() => beat.stop())
  if (works) {
    const tasks = Object.fromEntries(
      Object.entries(jobs).map(([name, job]) => [name, (payload: unknown) => job(world, payload as never)]),
    )
    const runner = runJobs(pool, tasks, log, (id) => {
      if (workerId && id !== workerId) void releaseLease(db, `worker:${workerId}`).catch(() => undefined)
      workerId = id
      void holdLeases().catch(() => undefined)
    })
    restartJobs = runner.restart
    const loops = sweeps.map(({ name, everySeconds, run }, at) =>
      every(everySeconds, name, log, () => run(ctx), { first: (everySeconds * (at + 1)) / sweeps.length }),
    )
    stops.push(
      () => runner.stop(),
      () => drainer.stop(),
      ...loops.map((loop) => () => loop.stop()),
    )
    drainer.start()
  }
  if (config.roles.has('listener')) {
    const kinds = [...channels.values()].filter((channel) => channel.listen).map(({ kind }) => kind)
    const listeners = makeListeners({
      db,
      log,
      kinds,
      holder: processId,
      listen: (channel, signal) => listenToChannel(ctx, writer, channel, signal),
    })
    stops.push(() => listeners.stop())
  }
  const listener = listen(
    database.listenUrl,
    { [CHANGE_NOTICE]: hub.wake, [DELIVERY_NOTICE]: () => works && drainer.wake() },
    log,
    () => restartJobs(),
  )
  stops.push(
    () => listener.stop(),
    () => hub.stop(),
  )

  const webRoot = `${root}dist/web`
  const server = await makeServer({
    ctx,
    hub,
    receive: {
      deliver: (kind, connectionId, delivery) => receive(ctx, writer, kind, connectionId, delivery),
      handshake: (kind, id, query) => shakeHands(ctx, kind, id, query),
      forget: (id, form) => forgetPerson(ctx, id, form),
      revoke: (id, form) => permissionRevoked(ctx, id, form),
    },
    ready: () => ready(pool),
    trustProxy: config.trustProxy,
    webRoot: existsSync(`${webRoot}/index.html`) ? webRoot : null,
    version,
  })
  const stop = async () => {
    await server.close()
    await Promise.allSettled(stops.map((one) => one()))
    await releaseLeases(db, processId).catch(() => undefined)
    await pool.end().catch(() => undefined)
  }
  try {
    if (config.roles.has('web')) await server.listen({ port: config.port, host: config.host })
  } catch (error) {
    await stop()
    throw error
  }
  const port = (server.server.address() as AddressInfo | null)?.port ?? config.port
  if (!config.publicUrl) ctx.publicUrl = localAddress(config.host, port)
  return { server, ctx, port, stop }
}

const localAddress = (host: string, port: number) => `http://${host.includes(':') ? `[${host}]` : host}:${port}`

async function ready(pool: pg.Pool): Promise<string | null> {
  try {
    await Promise.race([
      pool.query('select 1'),
      new Promise((_, reject) => setTimeout(() => reject(new Error('no answer for 2 seconds')), 2000).unref()),
    ])
    return null
  } catch (error) {
    return `database: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** The network for one channel: public addresses, and those that its own settings vouch for. */
function channelFetch(channel: Channel | undefined, settings: unknown): typeof fetch {
  const fields = [...(channel?.fields ?? []), ...(channel?.connection?.fields ?? [])]
  const given = typeof settings === 'object' && settings !== null ? (settings as Record<string, unknown>) : {}
  const trusted = fields.flatMap(({ key, trustedAddress }) => {
    const address = String(given[key] ?? '')
    return trustedAddress && URL.canParse(address) ? [new URL(address).origin] : []
  })
  return makeSafeFetch({ trusted, userAgent: `Maagal/${version}` })
}
