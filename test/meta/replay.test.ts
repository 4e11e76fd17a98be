/** A thousand mixed deliveries of a Page, an Instagram account and a WhatsApp number, captured and replayed twice: the second time changes nothing. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Maagal, makeMaagal, startAppOn } from '../cli/maagal.ts'
import { firstRun } from '../client.ts'
import { type Meta, startMeta } from '../doubles/meta/double.ts'
import { envelopes, sealed } from '../doubles/meta/webhooks.ts'
import { ask } from '../opened-database.ts'
import { createTestDatabase, type TestDatabase } from '../template.ts'
import { APP, channelsOf, PAGE, pageSettings } from './desk.ts'
import { IG } from './instagram-desk.ts'
import { NUMBER, WABA } from './whatsapp-desk.ts'

type Summary = {
  deliveries: number
  new: number
  known: number
  events: Record<string, number>
  became: { messages: number; public: number; private: number; cases: number; stuck: unknown[] }
  waiting: number
}

const ACCOUNTS = {
  page: { kind: 'facebook', account: PAGE.id },
  instagram: { kind: 'instagram', account: IG.id },
  whatsapp_business_account: { kind: 'whatsapp', account: NUMBER.numberId },
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
  const add = (kind: string, settings: Record<string, string>, connection_id?: string) =>
    owner.post('/api/channels', {
      kind,
      brand_id: brands[0]?.id,
      settings,
      ...(connection_id ? { connection_id } : {}),
    })
  await add('facebook', pageSettings(meta))
  const connection = (await channelsOf(owner))[0]?.connection.id
  meta.addInstagram({ ...IG, login: 'facebook', pageId: PAGE.id })
  await add('instagram', { instagram_id: IG.id, page_id: PAGE.id, access_token: PAGE.token }, connection)
  meta.addWhatsApp({ ...NUMBER, wabaId: WABA, token: 'WA-TOKEN' })
  const number = { waba_id: WABA, phone_number_id: NUMBER.numberId, access_token: 'WA-TOKEN' }
  await add('whatsapp', number, connection)
  await app.stop()
})
afterAll(async () => {
  await meta.stop()
  maagal.cleanUp()
  await database.drop()
})

/** Everything that happens to a shop in a busy week, one event a delivery, as the platform would send it. */
function captured(): string[] {
  const [page] = [...meta.world.pages.values()]
  if (!page) throw new Error('no page')
  page.subscribed = undefined
  const script = meta.addPage({ ...PAGE, subscribed: true })
  const under = script.post({ message: 'פוסט השבוע' })
  const ig = meta.addInstagram({ ...IG, login: 'facebook', pageId: PAGE.id, subscribed: true })
  const media = ig.media({ caption: 'תמונת השבוע' })
  const wa = meta.addWhatsApp({ ...NUMBER, wabaId: WABA, token: 'WA-TOKEN', subscribed: true })
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
    const onInstagram = { id: String(70_000 + (n % 90)), name: `insta.${n % 90}` }
    const said = ig.comment({ media, from: onInstagram, text: `תגובה ${n}` })
    if (n % 2 === 0) ig.comment({ media, parent: said, from: onInstagram, text: `המשך ${n}` })
    if (n % 4 === 0) ig.message({ from: onInstagram, text: `בפרטי ${n}` })
    if (n % 10 === 0) ig.storyMention({ from: onInstagram })
    if (n % 14 === 0) ig.mention({ kind: 'comment', text: `@${IG.username} ${n}`, from: onInstagram })
    const onWhatsApp = {
      name: `ווטסאפ ${n % 60}`,
      waId: `97252${String(n % 60).padStart(7, '0')}`,
      userId: `IL.${n % 60}`,
    }
    const wrote = wa.message({ from: onWhatsApp, text: `הודעת ווטסאפ ${n}` })
    if (n % 5 === 0) wa.reaction({ from: onWhatsApp, message: wrote, emoji: '🙏' })
    if (n % 6 === 0) wa.edit({ from: onWhatsApp, message: wrote, text: `הודעת ווטסאפ מתוקנת ${n}` })
    if (n % 15 === 0) wa.revoke({ from: onWhatsApp, message: wrote })
    if (n % 16 === 0) wa.echoFromPhone({ to: onWhatsApp, text: `מהטלפון ${n}` })
  }
  return envelopes(meta.queue.splice(0), { batch: 'one' })
    .slice(0, 1000)
    .map(({ secret, body }) => sealed(secret, body))
    .map(({ headers, bytes }) => {
      const { object } = JSON.parse(bytes.toString()) as { object: keyof typeof ACCOUNTS }
      return JSON.stringify({ ...ACCOUNTS[object], headers, body: bytes.toString() })
    })
}

test('a thousand mixed deliveries, twice', async () => {
  const file = join(maagal.folder, 'networks.jsonl')
  const lines = captured()
  const distinct = new Set(lines).size
  writeFileSync(file, `${lines.join('\n')}\n`)
  const first = await maagal.json<Summary>(['replay', file])
  expect(first).toMatchObject({ deliveries: 1000, new: distinct, waiting: 0, became: { stuck: [] } })
  expect(first.events.message).toBeGreaterThan(500)
  for (const kind of ['edited', 'removed', 'reaction', 'receipt_until', 'post', 'pointer'])
    expect(first.events[kind], kind).toBeGreaterThan(0)
  expect(first.became.public).toBeGreaterThan(200)
  expect(first.became.private).toBeGreaterThan(200)
  const after = await everything()
  const second = await maagal.json<Summary>(['replay', file])
  expect(second).toMatchObject({ deliveries: 1000, new: 0, known: 1000, became: { messages: 0, cases: 0 }, waiting: 0 })
  expect(await everything()).toEqual(after)
}, 120_000)
