/** What a platform tells of a reply while the call that sends it is still under way, and what open desks hear meanwhile. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Actor } from '../../src/actions/context.ts'
import { queueReply } from '../../src/actions/queue-reply.ts'
import { deliverReply } from '../../src/actions/send/deliver-reply.ts'
import { readBackReply } from '../../src/actions/send/read-back-reply.ts'
import { sendFile } from '../../src/actions/send-file.ts'
import type { Channel, SendResult } from '../../src/channels/channel.ts'
import { sandbox } from '../../src/channels/sandbox/index.ts'
import { drain, jobs, type World } from '../../src/pipeline.ts'
import { insertChannel, insertConnection } from '../../src/store/channels.ts'
import { sql, transact } from '../../src/store/db.ts'
import { holdPlace, parkEvent, storeDeliveries } from '../../src/store/deliveries.ts'
import type { JobPayloads } from '../../src/store/jobs.ts'
import { recordPublished } from '../../src/store/published.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { somebodyWaits } from '../opened-database.ts'
import { addMember, addOrganization } from '../organization.ts'

const WALL = '0190f3a0-0000-7000-8000-000000000002'
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const NOW = Date.now()
const at = new Date(NOW).toISOString()

let test: TestApp
let actor: Actor
let connectionId: string
let channelId: string
/** What the platform does when it is called, and what it answers. */
let onSend: () => Promise<SendResult>

/** The wall, but it tells events in the normal form, takes pictures, and answers as each test says. */
const platform: Channel = {
  ...(sandbox as Channel),
  capabilities: {
    ...sandbox.capabilities,
    files: { public: ['image/png'], private: ['image/png'], maxBytes: 1_000_000 },
  },
  parse: ({ body }) => JSON.parse(new TextDecoder().decode(body)),
  send: () => onSend(),
}

beforeAll(async () => {
  // No worker: nothing is filed or sent but by this test.
  test = await startTestApp({ MAAGAL_ROLES: 'web' })
  const { ctx } = test.app
  ctx.now = () => NOW
  ctx.channels = new Map([...ctx.channels, ['sandbox', platform]])
  ctx.capabilities = new Map([...ctx.capabilities, ['sandbox', platform.capabilities]])
  const { organizationId, brandId } = await addOrganization(ctx, 'while sending')
  actor = (await addMember(test, organizationId, 'manager')).actor
  channelId = ctx.newId()
  await transact(ctx.db, async (tx) => {
    const settings = { wall: WALL }
    const secrets = { secret: 'a secret of some length' }
    connectionId = await insertConnection(tx, { organizationId, kind: 'sandbox', settings, secrets }, ctx.secrets)
    const channel = { organizationId, channelId, connectionId, brandId, kind: 'sandbox', account: WALL, name: 'w' }
    await insertChannel(tx, channel)
  })
})
afterAll(() => test.stop())

let key = 0
/** Files events as one delivery. */
async function tell(...events: object[]): Promise<void> {
  const { organizationId } = actor
  const body = Buffer.from(JSON.stringify(events.map((event) => ({ account: WALL, key: `k${key++}`, ...event }))))
  await storeDeliveries(test.app.ctx.db, [{ organizationId, connectionId, headers: {}, body }])
  await drain(test.app.ctx, connectionId)
}

const ours = { externalId: WALL, name: 'w' }
const message = (externalId: string, visibility: 'public' | 'private', more: object = {}) => ({
  externalId,
  parentExternalId: null,
  author: { externalId: `${visibility} person`, name: 'Fictional Person' },
  text: 'where is it?',
  sentAt: at,
  ...more,
})
const receipt = (externalId: string, more: object = {}) => ({
  type: 'receipt',
  externalId,
  state: 'failed',
  at,
  ...more,
})

async function rows<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await query.execute(test.app.ctx.db)).rows
}

const outgoing = async (id: string) =>
  (await rows(sql<{ state: string; reason: string }>`select state, reason from outgoing where outgoing_id = ${id}`))[0]
const parked = () => rows(sql`select external_id from parked_event`)

let thread: string
let caseId: string
/** A customer's message in a thread of its own, for each test. */
beforeEach(async () => {
  thread = `thread-${key}`
  const conversation = { rootExternalId: thread, visibility: 'private' }
  const author = { externalId: `person of ${thread}`, name: 'Fictional Person' }
  await tell({ type: 'message', conversation, message: message(`${thread}:1`, 'private', { author }) })
  const [row] = await rows(sql<{ id: string }>`select case_id as id from message where external_id = ${`${thread}:1`}`)
  caseId = row?.id ?? ''
})

const reply = (body: string) => queueReply(test.app.ctx, actor, caseId, { mode: 'private', body })
async function deliver(id: string): Promise<void> {
  await deliverReply(test.app.ctx, actor.organizationId, id)
  await fileWhatWaited()
}

/** Does the jobs that publishing a reply left. */
async function fileWhatWaited(): Promise<void> {
  const { ctx } = test.app
  const left = await rows(sql<{ payload: JobPayloads['file-waiting'] }>`
    delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
     where t.id = j.task_id and t.identifier = 'file-waiting' returning j.payload`)
  for (const { payload } of left) await jobs['file-waiting']({ ctx } as World, payload)
}

const sent = (externalId: string): SendResult => ({ outcome: 'sent', externalId, at: NOW })

it('a bounce before the platform’s own answer is filed with it', async () => {
  const { outgoing_id: id } = await reply('On its way.')
  onSend = async () => {
    await tell(receipt('r1', { reason: 'no such mailbox' }))
    return sent('r1')
  }
  await deliver(id)
  expect(await outgoing(id)).toEqual({ state: 'failed', reason: 'no such mailbox' })
  expect(await parked()).toEqual([])
})

it('a bounce of a reply of unknown fate is filed when the platform says that it is there', async () => {
  const { outgoing_id: id } = await reply('On its way, perhaps.')
  onSend = async () => ({ outcome: 'unknown', reason: 'the line broke' })
  await deliver(id)
  await tell(receipt('r2', { state: 'read' }))
  platform.readBack = async () => ({ found: true, externalId: 'r2', at: NOW })
  await readBackReply(test.app.ctx, actor.organizationId, id)
  await fileWhatWaited()
  expect((await outgoing(id))?.state).toBe('read')
  expect(await parked()).toEqual([])
})

it('what waited without a key is filed when a receipt names the reply by its key', async () => {
  const { outgoing_id: id } = await reply('Twice told.')
  onSend = async () => {
    await tell(receipt('r3', { state: 'read' }))
    await tell(receipt('r3', { state: 'sent', clientKey: id }))
    return { outcome: 'unknown', reason: 'the line broke' }
  }
  await deliver(id)
  expect((await outgoing(id))?.state).toBe('read')
  expect(await parked()).toEqual([])
})

it('a receipt that is parked while the result is written does not pass it unseen', async () => {
  const { db } = test.app.ctx
  const { organizationId } = actor
  const place = { organizationId, channelId, externalId: 'r4' }
  const { outgoing_id: id } = await reply('At the same moment.')
  // The other process has looked for the message in vain and is about to park.
  let parking: Promise<void> = Promise.resolve()
  await new Promise<void>((held) => {
    parking = transact(db, async (tx) => {
      await holdPlace(tx, place)
      held()
      await somebodyWaits(test.databaseUrl)
      const event = { account: WALL, key: 'r4', ...receipt('r4', { state: 'read' }) }
      await parkEvent(tx, { ...place, connectionId, reason: 'before_message', event })
    })
  })
  onSend = async () => sent('r4')
  await Promise.all([deliver(id), parking])
  expect((await outgoing(id))?.state).toBe('read')
  let told = Promise.resolve()
  // The other way round: the result is written and not committed when the receipt is filed.
  const { outgoing_id: second } = await reply('And again.')
  await transact(db, async (tx) => {
    const row = await tx.selectFrom('outgoing').selectAll().where('outgoing_id', '=', second).executeTakeFirstOrThrow()
    const conversationId = row.conversation_id ?? ''
    await recordPublished(tx, row, { externalId: 'r5', at: NOW, conversationId, authorName: 'w' }, NOW)
    told = tell(receipt('r5', { state: 'read' }))
    await somebodyWaits(test.databaseUrl)
  })
  await told
  expect((await outgoing(second))?.state).toBe('read')
  expect(await parked()).toEqual([])
})

const publications = () =>
  rows(
    sql<{
      id: string | null
    }>`select data ->> 'outgoingId' as id from case_event where case_id = ${caseId} and type = 'reply.published'`,
  )
const pictures = (externalId: string) =>
  rows(
    sql<{
      name: string | null
    }>`select a.name from attachment a join message m using (organization_id, message_id) where m.external_id = ${externalId}`,
  )

/** A comment of ours with a picture, as the platform tells it. */
const pictured = (externalId: string, parentExternalId: string) => ({
  type: 'message',
  conversation: { rootExternalId: 'post', visibility: 'public' },
  message: message(externalId, 'public', {
    author: ours,
    parentExternalId,
    text: '',
    attachments: [{ url: 'https://cdn.example/1.png', contentType: 'image/png' }],
  }),
  fromUs: true,
})

/** Somebody's comment under a post of ours, and a picture queued under it. */
async function pictureUnder(comment: string, parentExternalId: string): Promise<string> {
  const author = { externalId: `author of ${comment}`, name: 'Fictional Author' }
  const said = message(comment, 'public', { author, parentExternalId })
  await tell({ type: 'message', conversation: { rootExternalId: 'post', visibility: 'public' }, message: said })
  const [row] = await rows(sql<{ id: string }>`select case_id as id from message where external_id = ${comment}`)
  caseId = row?.id ?? ''
  const file = { mode: 'public', name: 'green.png', bytes: PIXEL, requestKey: null } as const
  return (await sendFile(test.app.ctx, actor, caseId, file)).outgoing_id
}

it('a picture under a comment whose echo comes first stands there, and is counted once', async () => {
  for (const [comment, parent, under] of [
    ['c1', 'post', 'c1'],
    ['c2', 'c1', 'c1'],
  ] as const) {
    const id = await pictureUnder(comment, parent)
    onSend = async () => {
      await tell(pictured(`picture-${comment}`, under))
      return sent(`picture-${comment}`)
    }
    await deliver(id)
    expect((await outgoing(id))?.state).toBe('sent')
    expect(await pictures(`picture-${comment}`)).toEqual([{ name: 'green.png' }])
    expect((await publications()).filter((one) => one.id === id || one.id === null)).toEqual([{ id }])
  }
})

it('a picture that a colleague shows elsewhere meanwhile is theirs, and is kept', async () => {
  const id = await pictureUnder('c3', 'post')
  onSend = async () => {
    await tell(pictured('by hand', 'c1'))
    return sent('picture-c3')
  }
  await deliver(id)
  expect(await pictures('by hand')).toEqual([{ name: null }])
  expect(await pictures('picture-c3')).toEqual([{ name: 'green.png' }])
})

it('an echo that nothing tells from an answer elsewhere shows the picture once', async () => {
  const id = await pictureUnder('c4', 'post')
  onSend = async () => {
    await tell(pictured('picture-c4', 'another comment'))
    return sent('picture-c4')
  }
  await deliver(id)
  expect(await pictures('picture-c4')).toEqual([{ name: 'green.png' }])
})

it('open desks hear that a reply waits for its next try, and that the account is paused', async () => {
  const changes = async () =>
    (await rows(sql<{ n: number }>`select count(*) as n from change where entity_id = ${caseId}`))[0]?.n ?? 0
  const { outgoing_id: id } = await reply('Later.')
  const before = await changes()
  onSend = async () => ({ outcome: 'retry', afterSeconds: 60, reason: 'too many calls', pauseAccount: true })
  await deliver(id)
  expect(await outgoing(id)).toEqual({ state: 'queued', reason: 'too many calls' })
  expect(await changes()).toBe(before + 1)
  await sql`update outgoing set not_before = null where outgoing_id = ${id}`.execute(test.app.ctx.db)
  await deliver(id)
  expect(await outgoing(id)).toEqual({ state: 'queued', reason: 'the platform asked for a pause' })
  expect(await changes()).toBe(before + 2)
})
