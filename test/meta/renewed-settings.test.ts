/** Settings that somebody renewed, while a listener with those before is still at it: of what that one says, nothing counts. */
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listenToChannel } from '../../src/actions/listen-to-channel.ts'
import type { Channel, ListenContext } from '../../src/channels/channel.ts'
import { transact } from '../../src/store/db.ts'
import { storeDeliveries } from '../../src/store/deliveries.ts'
import { makeDeliveryWriter } from '../../src/store/delivery-writer.ts'
import { lockVersion } from '../../src/store/listeners.ts'
import { ask, somebodyWaits } from '../opened-database.ts'
import { type MetaDesk, startMetaDesk } from './desk.ts'

let desk: MetaDesk
beforeAll(async () => {
  // Nobody listens but the test itself.
  desk = await startMetaDesk({ env: { MAAGAL_ROLES: 'web,worker' } })
})
afterAll(() => desk.stop())

type Stored = {
  health: string
  cursor: unknown
  settings: unknown
  sealed: string
  logged: number
  organization_id: string
}

async function stored(): Promise<Stored> {
  const [row] = await ask(
    desk.test.databaseUrl,
    `select health, cursor, settings, encode(sealed_secrets, 'hex') as sealed, organization_id,
            (select count(*)::int from channel_log where kind = 'token_lost') as logged from channel`,
  )
  return row as Stored
}

/** A listener with the settings of now, and its end. */
async function listener(): Promise<{ line: ListenContext; end(): Promise<void> }> {
  const { ctx } = desk.test.app
  const { organization_id: organizationId } = await stored()
  const key = { organizationId, channelId: desk.channelId }
  const version = (await transact(ctx.db, (tx) => lockVersion(tx, key))) ?? ''
  const abort = new AbortController()
  const begun = Promise.withResolvers<ListenContext>()
  const listen = (line: ListenContext) => {
    begun.resolve(line)
    return new Promise<void>((resolve) => abort.signal.addEventListener('abort', () => resolve()))
  }
  const facebook: Channel = { ...(ctx.channels.get('facebook') as Channel), listen }
  const writer = makeDeliveryWriter(
    (batch) => storeDeliveries(ctx.db, batch),
    () => undefined,
  )
  const own = { ...ctx, channels: new Map([['facebook', facebook]]) }
  const ended = listenToChannel(own, writer, { ...key, version }, abort.signal)
  return {
    line: await begun.promise,
    end() {
      abort.abort()
      return ended
    },
  }
}

it('what a listener says, saves and keeps counts, also after it renewed its own settings', async () => {
  const { line, end } = await listener()
  await line.report({ state: 'quota', detail: null })
  await line.saveCursor({ since: 1 })
  await line.keepSettings({ poll_seconds: '4000' }, { also: 2 })
  expect(await stored()).toMatchObject({
    health: 'quota',
    cursor: { since: 1, also: 2 },
    settings: { poll_seconds: '4000' },
  })
  await line.report({ state: 'healthy', detail: null })
  await line.saveCursor({ since: 3 })
  expect(await stored()).toMatchObject({ health: 'healthy', cursor: { since: 3 } })
  await end()
})

it('once somebody else renewed them, none of it does', async () => {
  const { line, end } = await listener()
  await desk.rep.send('PATCH', `/api/channels/${desk.channelId}`, { settings: { poll_seconds: '5000' } })
  const saved = await stored()
  await line.report({ state: 'reconnect', detail: 'the token before' })
  await line.note({ kind: 'token_lost' })
  await line.saveCursor({ since: 4 })
  await line.keepSettings({ page_token: 'renewed by the listener' }, { also: 5 })
  expect(await stored()).toEqual(saved)
  await end()
})

it('nor while they are being renewed', async () => {
  const { line, end } = await listener()
  const client = new pg.Client({ connectionString: desk.test.databaseUrl })
  await client.connect()
  await client.query(`begin; update channel set settings = settings || '{"poll_seconds": "6000"}'`)
  const report = line.report({ state: 'reconnect', detail: 'the token before' })
  await somebodyWaits(desk.test.databaseUrl)
  await client.query('commit')
  await client.end()
  await report
  expect((await stored()).health).toBe('healthy')
  await end()
})
