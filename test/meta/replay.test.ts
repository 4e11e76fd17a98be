/** A thousand mixed deliveries of a Page, captured and replayed twice: the second time changes nothing. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Maagal, makeMaagal, startAppOn } from '../cli/maagal.ts'
import { firstRun } from '../client.ts'
import { type Meta, startMeta } from '../doubles/meta/double.ts'
import { envelopes, sealed } from '../doubles/meta/webhooks.ts'
import { ask } from '../opened-database.ts'
import { createTestDatabase, type TestDatabase } from '../template.ts'
import { APP, PAGE, pageSettings } from './desk.ts'

type Summary = {
  deliveries: number
  new: number
  known: number
  events: Record<string, number>
  became: { messages: number; public: number; private: number; cases: number; stuck: unknown[] }
  waiting: number
}

let database: TestDatabase
let maagal: Maagal
let meta: Meta
const everything = async () =>
  (
    await ask(
      database.url,
      `select (select count(*) from message) as messages, (select count(*) from "case") as cases, (select count(*) from case_event) as events,
        (select count(*) from fact) as facts, (select count(*) from delivery) as deliveries, (select count(*) from parked_event) as parked,
        (select count(*) from customer) as customers, (select count(*) from reaction) as reactions,
        (select md5(string_agg(coalesce(body, ''), '|' order by external_id)) from message) as words`,
    )
  )[0]

beforeAll(async () => {
  database = await createTestDatabase()
  maagal = makeMaagal(database.url)
  meta = await startMeta(APP)
  meta.addPage({ ...PAGE })
  const app = await startAppOn(database.url, maagal.dataDir)
  const owner = await firstRun(app.url)
  const { brands } = await owner.get<{ brands: { id: string }[] }>('/api/me')
  const settings = pageSettings(meta)
  await owner.post('/api/channels', { kind: 'facebook', brand_id: brands[0]?.id, settings })
  await app.stop()
})
afterAll(async () => {
  await meta.stop()
  maagal.cleanUp()
  await database.drop()
})

/** Everything that happens on a Page in a busy week, one event a delivery, as the platform would send it. */
function captured(): string[] {
  const [page] = [...meta.world.pages.values()]
  if (!page) throw new Error('no page')
  page.subscribed = undefined
  const script = meta.addPage({ ...PAGE, subscribed: true })
  const under = script.post({ message: 'פוסט השבוע' })
  for (let n = 0; meta.queue.length < 1000; n++) {
    const from = { id: String(50_000 + (n % 120)), name: `אדם ${n % 120}` }
    const comment = script.comment({ post: under, from, message: `שאלה ${n} 🙏` })
    const message = script.message({ from, text: `הודעה ${n}` })
    script.message({ from, text: `ועוד אחת ${n}` })
    if (n % 3 === 0) script.edit(comment, `שאלה מתוקנת ${n}`)
    if (n % 7 === 0) script.remove(comment)
    if (n % 5 === 0) script.visitorPost({ from, message: `תלונה ${n}` })
    if (n % 6 === 0) script.messageReaction({ from, message, emoji: '👍' })
    if (n % 8 === 0) script.reaction({ on: under, from, type: 'love' })
    if (n % 9 === 0) script.editMessage(message, `הודעה מתוקנת ${n}`)
    if (n % 11 === 0) script.rating({ from, type: 'POSITIVE', text: `מומלץ ${n}` })
    if (n % 13 === 0) script.read({ from })
    if (n % 17 === 0) script.unsend(message)
    if (n % 19 === 0) script.mention({ kind: 'post', message: `${PAGE.name} ${n}` })
  }
  return envelopes(meta.queue.splice(0), { batch: 'one' })
    .slice(0, 1000)
    .map(({ secret, body }) => sealed(secret, body))
    .map(({ headers, bytes }) =>
      JSON.stringify({ kind: 'facebook', account: PAGE.id, headers, body: bytes.toString() }),
    )
}

test('a thousand mixed deliveries, twice', async () => {
  const file = join(maagal.folder, 'page.jsonl')
  const lines = captured()
  const distinct = new Set(lines).size
  writeFileSync(file, `${lines.join('\n')}\n`)
  const first = await maagal.json<Summary>(['replay', file])
  expect(first).toMatchObject({ deliveries: 1000, new: distinct, waiting: 0, became: { stuck: [] } })
  expect(first.events.message).toBeGreaterThan(500)
  for (const kind of ['edited', 'removed', 'reaction', 'receipt_until', 'post'])
    expect(first.events[kind], kind).toBeGreaterThan(0)
  expect(first.became.public).toBeGreaterThan(200)
  expect(first.became.private).toBeGreaterThan(200)
  const after = await everything()
  const second = await maagal.json<Summary>(['replay', file])
  expect(second).toMatchObject({ deliveries: 1000, new: 0, known: 1000, became: { messages: 0, cases: 0 }, waiting: 0 })
  expect(await everything()).toEqual(after)
}, 120_000)
