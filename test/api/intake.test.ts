/**
 * Whatever arrives, and however much of it is filed in one go: the desk ends up with what filing one delivery after the other gives it.
 * One organization takes everything that waits at once, by two hands; the other one delivery at a time. Both are told the same.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { WireEntry } from '../../src/channels/sandbox/wire.ts'
import { drain } from '../../src/pipeline.ts'
import { insertChannel, insertConnection } from '../../src/store/channels.ts'
import { json, sql, transact } from '../../src/store/db.ts'
import { failPending, storeDeliveries, takePending } from '../../src/store/deliveries.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { addOrganization } from '../organization.ts'

type Desk = { organizationId: string; connectionId: string }

const NOW = Date.now()
const WALL = '0190f3a0-0000-7000-8000-000000000000'
const WORDS = [
  'ההזמנה לא הגיעה כבר שבועיים',
  'תודה רבה, השירות היה מצוין',
  'האם אתם פתוחים בשישי?',
  'נפצעתי מהמוצר שלכם',
] as const

let test: TestApp

beforeAll(async () => {
  // No worker: nothing is filed but by this test.
  test = await startTestApp({ MAAGAL_ROLES: 'web' })
  test.app.ctx.now = () => NOW
})
afterAll(() => test.stop())

/** A desk that three people have written to: two of them are known to be one customer, and a code leads to the case of the third. */
async function openDesk(name: string): Promise<Desk> {
  const { db, secrets, newId } = test.app.ctx
  const { organizationId, brandId } = await addOrganization(test.app.ctx, name)
  const desk = await transact(db, async (tx) => {
    const settings = {
      organizationId,
      kind: 'sandbox',
      settings: { wall: WALL },
      secrets: { secret: 'a secret of some length' },
    }
    const connectionId = await insertConnection(tx, settings, secrets)
    const channel = { organizationId, channelId: newId(), connectionId, brandId, kind: 'sandbox', account: WALL, name }
    await insertChannel(tx, channel)
    await sql`update brand set automatic = ${json({ acknowledge: { on: true } })} where organization_id = ${organizationId}`.execute(
      tx,
    )
    return { organizationId, connectionId }
  })
  await prepare(desk)
  return desk
}

/** What is told, and how often: most of it are customers' messages, since those are what is filed in one go. */
const KINDS = {
  direct: 8,
  post: 4,
  comment: 4,
  code: 3,
  again: 1,
  'other road': 1,
  edited: 1,
  removed: 1,
  ours: 1,
  unknown: 1,
}
type Kind = keyof typeof KINDS
type Told = { kind: Kind; who: number; thread: number; words: number; about: number; minute: number }

/** One thing that is told; numbers choose the person, the thread, the words and the message it is about. */
const told: fc.Arbitrary<Told> = fc.record({
  kind: fc.oneof(...Object.entries(KINDS).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind as Kind) }))),
  who: fc.nat(7),
  thread: fc.nat(2),
  words: fc.nat(WORDS.length - 1),
  about: fc.nat(14),
  minute: fc.nat(600),
})

/** The bodies of deliveries as the wall would send them. Every message has the place of its telling in its id. */
function bodies(deliveries: Told[][]): Buffer[] {
  let count = 0
  return deliveries.map((events, attempt) =>
    Buffer.from(JSON.stringify({ wall: WALL, attempt, events: events.map((one) => event(one, count++)) })),
  )
}

function event({ kind, who, thread, words, about, minute }: Told, n: number): object {
  const at = new Date(NOW - 86_400_000 + minute * 60_000).toISOString()
  const id = `m${n}`
  const subject = `m${about}`
  const person = { id: `p${who}`, name: `לקוח ${who}`, reach: null }
  if (kind === 'unknown') return { id: `u${n}`, type: 'poke' }
  if (kind === 'edited') return { id: `e${n}`, type: 'edited', entry_id: subject, body: `${WORDS[words]} ${n}`, at }
  if (kind === 'removed') return { id: `r${n}`, type: 'removed', entry_id: subject, at }
  const direct = kind === 'direct' || kind === 'code'
  const entry: WireEntry = {
    id: kind === 'other road' ? subject : id,
    kind: direct ? 'direct' : kind === 'post' ? 'post' : 'comment',
    root_id: direct ? person.id : kind === 'post' ? id : `t${thread}`,
    parent_id: null,
    author: person,
    by_brand: kind === 'ours',
    client_key: null,
    body: kind === 'code' ? `${WORDS[words]} MG-23456789` : `${WORDS[words]} ${n}`,
    at,
    reach: 10 * thread,
  }
  return { id: kind === 'again' ? `k${about}` : `k${n}`, type: 'posted', entry }
}

const deliver = ({ organizationId, connectionId }: Desk, all: Buffer[]) =>
  storeDeliveries(
    test.app.ctx.db,
    all.map((body) => ({ organizationId, connectionId, headers: {}, body })),
  )

/** Broken deliveries are put off and tried again; here their time comes at once, until they are stuck. */
async function fileAll({ connectionId }: Desk, hands: number): Promise<void> {
  const { ctx } = test.app
  for (let waits = true; waits; ) {
    await Promise.all(Array.from({ length: hands }, () => drain(ctx, connectionId)))
    const { rows } = await sql`update delivery_pending set next_attempt_at = now()
      where connection_id = ${connectionId} and stuck_reason is null returning 1`.execute(ctx.db)
    waits = rows.length > 0
  }
}

async function prepare({ organizationId, connectionId }: Desk): Promise<void> {
  const { db, newId } = test.app.ctx
  const hello = [0, 2, 1].map((who) => ({ kind: 'direct', who, thread: 0, words: 0, about: 0, minute: 0 }) as const)
  await deliver({ organizationId, connectionId }, bodies([hello]))
  await fileAll({ organizationId, connectionId }, 1)
  await sql`insert into handover (organization_id, handover_id, case_id, kind, code)
    select organization_id, ${newId()}::uuid, case_id, 'direct', 'MG-23456789' from "case" where organization_id = ${organizationId} order by number desc limit 1`.execute(
    db,
  )
  await sql`update identity_link l set customer_id = other.customer_id
      from identity i, identity o, identity_link other
     where l.organization_id = ${organizationId} and i.organization_id = l.organization_id and i.identity_id = l.identity_id and i.external_id = 'p0'
       and o.organization_id = l.organization_id and o.external_id = 'p2' and other.organization_id = l.organization_id
       and other.identity_id = o.identity_id`.execute(db)
}

/** Everything that filing leaves, in an order of its own and with ids named in the order in which they show. */
async function whatStands({ organizationId, connectionId }: Desk): Promise<unknown> {
  const mine = sql`organization_id = ${organizationId}`
  const dump = async (query: ReturnType<typeof sql>) => (await query.execute(test.app.ctx.db)).rows
  const tables = {
    cases: await dump(
      sql`select number, version, status, severity, marks, area_id, state, next_due_at, customer_id from "case" where ${mine} order by number`,
    ),
    messages:
      await dump(sql`select m.external_id, c.number, m.author_name, m.body, m.version, m.removed_at, m.visibility, m.direction, m.sent_at, m.identity_id, m.conversation_id
      from message m left join "case" c using (organization_id, case_id) where ${mine} order by external_id`),
    events: await dump(
      sql`select c.number, e.seq, e.type, e.data from case_event e join "case" c using (organization_id, case_id) where ${mine} order by 1, 2`,
    ),
    facts: await dump(
      sql`select c.number, f.kind, f.category, f.counts, f.amount, f.severity, count(*) from fact f join "case" c using (organization_id, case_id) where ${mine} group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`,
    ),
    verdicts: await dump(
      sql`select m.external_id, v.verdict from verdict v join message m using (organization_id, message_id) where ${mine} order by 1, v.verdict_id`,
    ),
    conversations:
      await dump(sql`select root_external_id, visibility, reach, customer_active_at, (select array_agg(c.number order by c.number) from case_conversation cc join "case" c using (organization_id, case_id)
      where cc.organization_id = conversation.organization_id and cc.conversation_id = conversation.conversation_id) as cases from conversation where ${mine} order by 1`),
    people: await dump(
      sql`select i.external_id, i.name, l.customer_id from identity i join identity_link l using (organization_id, identity_id) where ${mine} order by 1`,
    ),
    keys: await dump(sql`select event_key from event_key where ${mine} order by 1`),
    parked: await dump(sql`select reason, external_id, event from parked_event where ${mine} order by event ->> 'key'`),
    told: await dump(sql`select c.number, max(ch.version) as version, count(distinct ch.version) from change ch join "case" c on c.organization_id = ch.organization_id and c.case_id = ch.entity_id
      where ch.organization_id = ${organizationId} group by 1 order by 1`),
    search: await dump(
      sql`select m.external_id from message_search s join message m using (organization_id, message_id) where ${mine} order by 1`,
    ),
    answers:
      await dump(sql`select c.number, j.payload ->> 'kind' as kind, count(*) from graphile_worker._private_jobs j join "case" c on c.case_id = (j.payload ->> 'caseId')::uuid
      where ${mine} group by 1, 2 order by 1, 2`),
    stuck: await dump(
      sql`select attempts, stuck_reason from delivery_pending where connection_id = ${connectionId} order by delivery_id`,
    ),
  }
  const names = new Map<string, string>()
  const named = JSON.stringify(tables).replace(
    /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g,
    (id) => {
      const name = names.get(id) ?? `id ${names.size}`
      names.set(id, name)
      return name
    },
  )
  return JSON.parse(named)
}

const deliveries = fc.array(fc.array(told, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 18 })
/** Where a delivery that nobody can read lies among them, if there is one. */
const broken = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(9) })

it('files the same together as one by one: each message once, in its order, and a broken delivery holds up no other', async () => {
  const gaveUp = vi.spyOn(test.app.ctx.log, 'debug')
  await fc.assert(
    fc.asyncProperty(deliveries, broken, async (said, at) => {
      const together = await openDesk('together')
      const oneByOne = await openDesk('one by one')
      const all = bodies(said)
      if (at !== null) all.splice(at, 0, Buffer.from('not json'))
      await deliver(together, all)
      gaveUp.mockClear()
      await fileAll(together, 2)
      // What is wrong with a batch would be mended in silence by filing one by one.
      if (at === null) expect(gaveUp).not.toHaveBeenCalled()
      for (const one of all) {
        await deliver(oneByOne, [one])
        await drain(test.app.ctx, oneByOne.connectionId)
      }
      await fileAll(oneByOne, 1)
      expect(await whatStands(together)).toEqual(await whatStands(oneByOne))
    }),
    { numRuns: 25 },
  )
}, 120_000)

it('gives everybody a case of their own in a thread, also when a comment is filed before its post', async () => {
  const { db } = test.app.ctx
  const said = { thread: 0, words: 1, about: 0, minute: 0 } as const
  const events = [
    event({ ...said, kind: 'comment', who: 3 }, 10),
    event({ ...said, kind: 'post', who: 4 }, 11),
    event({ ...said, kind: 'direct', who: 4 }, 12),
  ]
  // The comment stands under the post that comes after it.
  const all = events.map((one) =>
    Buffer.from(JSON.stringify({ wall: WALL, attempt: 1, events: [one] }).replace('"t0"', '"m11"')),
  )
  const desk = await openDesk('a comment before its post')
  for (const one of all) {
    await deliver(desk, [one])
    await drain(test.app.ctx, desk.connectionId)
  }
  const { rows } =
    await sql`select i.external_id as case_of, array_agg(m.external_id order by m.external_id) as messages
    from message m join "case" c using (organization_id, case_id) join identity i using (organization_id, identity_id)
    join identity_link l on l.organization_id = i.organization_id and l.identity_id = i.identity_id and l.customer_id = c.customer_id
   where m.organization_id = ${desk.organizationId} and i.external_id in ('p3', 'p4') group by c.case_id, 1 order by 1`.execute(
      db,
    )
  expect(rows).toEqual([
    { case_of: 'p3', messages: ['m10'] },
    { case_of: 'p4', messages: ['m11', 'm12'] },
  ])
})

it('counts the failure of a delivery once when two hands met over it', async () => {
  const desk = await openDesk('two hands')
  const { db } = test.app.ctx
  await deliver(desk, [Buffer.from('not json')])
  const takeOne = async () => (await transact(db, (tx) => takePending(tx, desk.connectionId, 1)))?.batch[0]
  const [first, second] = [await takeOne(), await takeOne()]
  if (!first || !second) throw new Error('it was not taken')
  expect(await failPending(db, first, 'not json')).toBe('later')
  expect(await failPending(db, second, 'not json')).toBeNull()
  const { rows } =
    await sql`select attempts, stuck_reason from delivery_pending where connection_id = ${desk.connectionId}`.execute(
      db,
    )
  expect(rows).toEqual([{ attempts: 1, stuck_reason: null }])
})

it('a name that is told after a number takes its place, on the customer and on what was said before', async () => {
  const desk = await openDesk('named later')
  const { db } = test.app.ctx
  const said = (n: number, name: string, kind: 'direct' | 'comment'): object => {
    const author = { id: '972500000002', name, reach: null }
    const place = { root_id: kind === 'direct' ? author.id : 'a thread', parent_id: null, by_brand: false }
    const at = new Date(NOW - 60_000 + n).toISOString()
    const entry: WireEntry = { id: `n${n}`, kind, author, ...place, client_key: null, body: WORDS[0], at, reach: 0 }
    return { id: `told ${n}`, type: 'posted', entry }
  }
  const tell = async (...events: object[]) => {
    await deliver(desk, [Buffer.from(JSON.stringify({ wall: WALL, attempt: 1, events }))])
    await drain(test.app.ctx, desk.connectionId)
  }
  const names = async () =>
    (
      await sql`select cu.name as customer, m.author_name as author from message m
        join identity_link l on l.organization_id = m.organization_id and l.identity_id = m.identity_id and l.valid_to is null
        join customer cu on cu.organization_id = l.organization_id and cu.customer_id = l.customer_id
       where m.organization_id = ${desk.organizationId} and m.external_id like 'n%' order by m.external_id`.execute(db)
    ).rows
  await tell(said(1, '', 'direct'))
  expect(await names()).toEqual([{ customer: '972500000002', author: '972500000002' }])
  await tell(said(2, '', 'direct'), said(3, 'Fictional Name', 'comment'))
  expect(await names()).toEqual(Array(3).fill({ customer: 'Fictional Name', author: 'Fictional Name' }))
  // Whoever was left a number by an earlier event is named by the next; what a person wrote stays.
  await sql`update customer set name = '972500000002' where organization_id = ${desk.organizationId} and name = 'Fictional Name'`.execute(
    db,
  )
  await tell(said(4, 'Fictional Name', 'comment'))
  expect(await names()).toEqual(Array(4).fill({ customer: 'Fictional Name', author: 'Fictional Name' }))
  await sql`update customer set name = 'As the desk calls them' where organization_id = ${desk.organizationId} and name = 'Fictional Name'`.execute(
    db,
  )
  await tell(said(5, 'Fictional Other Name', 'comment'))
  expect((await names())[0]).toEqual({ customer: 'As the desk calls them', author: 'Fictional Name' })
})
