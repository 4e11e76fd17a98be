/** Words that their writer took back, or asked to be forgotten with: no stored delivery holds them, however often they were told. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { WireEntry } from '../../src/channels/sandbox/wire.ts'
import { drain } from '../../src/pipeline.ts'
import { insertChannel, insertConnection } from '../../src/store/channels.ts'
import { sql, transact } from '../../src/store/db.ts'
import { deletionDigest, eraseIdentity, insertDeletion } from '../../src/store/deletions.ts'
import { storeDeliveries } from '../../src/store/deliveries.ts'
import { buryMessage, findMessage } from '../../src/store/messages.ts'
import { keepRetellings } from '../../src/store/retellings.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { somebodyWaits } from '../opened-database.ts'
import { addOrganization } from '../organization.ts'

const WALL = '0190f3a0-0000-7000-8000-000000000001'
const HOUR = 3_600_000
const NOW = Date.now()

let test: TestApp
let organizationId: string
let connectionId: string
let channelId: string
beforeAll(async () => {
  // No worker: nothing is filed but by this test.
  test = await startTestApp({ MAAGAL_ROLES: 'web' })
  const { ctx } = test.app
  const organization = await addOrganization(ctx, 'erasure')
  organizationId = organization.organizationId
  channelId = ctx.newId()
  connectionId = await transact(ctx.db, async (tx) => {
    const settings = {
      organizationId,
      kind: 'sandbox',
      settings: { wall: WALL },
      secrets: { secret: 'a secret of some length' },
    }
    const id = await insertConnection(tx, settings, ctx.secrets)
    const { brandId } = organization
    const channel = { organizationId, channelId, connectionId: id, brandId, kind: 'sandbox', account: WALL, name: 'w' }
    await insertChannel(tx, channel)
    return id
  })
})
afterAll(() => test.stop())

let told = 0
/** Files a delivery; each has bytes of its own, whatever it tells. */
async function tell(...events: object[]): Promise<void> {
  const body = Buffer.from(JSON.stringify({ wall: WALL, attempt: told++, events }))
  await storeDeliveries(test.app.ctx.db, [{ organizationId, connectionId, headers: {}, body }])

  await drain(test.app.ctx, connectionId)
}

function posted(id: string, who: string, body: string, at = NOW - HOUR): object {
  const entry: WireEntry = {
    id,
    kind: 'post',
    root_id: id,
    parent_id: null,
    author: { id: who, name: `Fictional ${who}`, reach: null },
    by_brand: false,
    client_key: null,
    body,
    at: new Date(at).toISOString(),
    reach: null,
  }
  return { id: `posted:${id}`, type: 'posted', entry }
}
const edited = (id: string, body: string, minute: number) => ({
  id: `edited:${id}:${minute}`,
  type: 'edited',
  entry_id: id,
  body,
  at: new Date(NOW - HOUR + minute * 60_000).toISOString(),
})
const removed = (id: string) => ({
  id: `removed:${id}`,
  type: 'removed',
  entry_id: id,
  at: new Date(NOW).toISOString(),
})

/** How many deliveries hold this word. */
async function holding(word: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from delivery
    where organization_id = ${organizationId} and position(${Buffer.from(word)}::bytea in body) > 0`.execute(
    test.app.ctx.db,
  )
  return rows[0]?.n ?? 0
}

async function tellThrice(id: string, who: string, word: string): Promise<void> {
  // An edit may come first.
  await tell(edited(id, `${word} in its second wording`, 1))
  await tell(posted(id, who, `${word} as it was written`))
  await tell(posted(`${id}-other`, `${who}-other`, 'of no matter'), posted(id, who, `${word} as it was polled`))
  await tell(edited(id, `${word} in its third wording`, 2))
  expect(await holding(word)).toBe(4)
}

it('what was removed stays in no delivery: a copy, another wording, or what comes after the removal', async () => {
  await tellThrice('m1', 'ada', 'lighthouse')
  await tell(removed('m1'))
  expect(await holding('lighthouse')).toBe(0)
  await tell(posted('m1', 'ada', 'lighthouse as a poll under way had read it'))
  await tell(edited('m1', 'lighthouse in its last wording', 3))
  // By another road the same message has an event of another key.
  await tell({ ...posted('m1', 'ada', 'lighthouse by another road'), id: 'other:m1' })
  expect(await holding('lighthouse')).toBe(0)
  expect(await findMessage(test.app.ctx.db, organizationId, channelId, 'm1')).toMatchObject({ body: null })
})

it('what somebody wrote who is to be forgotten stays in no delivery', async () => {
  await tellThrice('m2', 'ben', 'windmill')
  const of = { organizationId, connectionId, externalId: 'ben', now: new Date(NOW) }
  await transact(test.app.ctx.db, (tx) => eraseIdentity(tx, of))
  expect(await holding('windmill')).toBe(0)
  await tell(posted('m2', 'ben', 'windmill as a poll under way had read it'))
  expect(await holding('windmill')).toBe(0)
})

it('a telling that is filed while its message is being removed is seen by one of the two', async () => {
  await tell(posted('m3', 'cem', 'aqueduct'))
  const { db } = test.app.ctx
  const { rows } = await sql<{ delivery_id: string; received_at: Date }>`
    insert into delivery (organization_id, received_at, delivery_id, connection_id, headers, body)
    values (${organizationId}, now(), gen_random_uuid(), ${connectionId}, '{}', convert_to('aqueduct again', 'UTF8'))
    returning delivery_id, received_at`.execute(db)
  const message = await findMessage(db, organizationId, channelId, 'm3')
  const again = rows.map((row) => ({ deliveryId: row.delivery_id, receivedAt: row.received_at.getTime() }))
  let removal: Promise<void> | undefined
  await transact(db, async (tx) => {
    await keepRetellings(
      tx,
      organizationId,
      again.map((one) => ({ channelId, externalId: 'm3', ...one })),
    )
    removal = transact(db, (other) => buryMessage(other, organizationId, message?.id ?? '', 'us', NOW))
    await somebodyWaits(test.databaseUrl)
  })
  await removal
  expect(await holding('aqueduct')).toBe(0)
})

it('what somebody wrote before they asked to be forgotten is not filed afterwards; what they write later is', async () => {
  const { ctx } = test.app
  const userDigest = deletionDigest(ctx.secrets, connectionId, 'dov')
  const request = { organizationId, requestId: ctx.newId(), connectionId, code: 'a code of its own', userDigest }
  await transact(ctx.db, (tx) => insertDeletion(tx, request))
  await tell(posted('m4', 'dov', 'drawbridge'), posted('m5', 'eve', 'of somebody else'))
  await tell(posted('m6', 'dov', 'carousel', Date.now() + HOUR))
  const body = async (id: string) => (await findMessage(ctx.db, organizationId, channelId, id))?.body ?? null
  expect(await Promise.all(['m4', 'm5', 'm6'].map(body))).toEqual([null, 'of somebody else', 'carousel'])
  expect(await holding('drawbridge')).toBe(0)
  expect(await holding('carousel')).toBe(1)
})
