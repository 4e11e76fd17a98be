/** Instagram on the desk, row by row: mentions, stories, live, advertisements, bytes, windows, hiding, polling, tokens, connecting. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, type Outgoing } from '../client.ts'
import { ask } from '../opened-database.ts'
import { channelsOf } from './desk.ts'
import { IG, type InstagramDesk, startInstagramDesk } from './instagram-desk.ts'

const DAY = 86_400_000

let desk: InstagramDesk
let people = 0
const somebody = (name: string) => ({ id: String(910_000 + people++), name })
const rows = (sql: string) => ask(desk.test.databaseUrl, sql)
const count = async (of: string) => ((await rows(`select count(*)::int as n from ${of}`))[0] as { n: number }).n
const filed = () =>
  eventually('everything is filed', async () => (await count('delivery_pending where stuck_reason is null')) === 0)
const flush = async () => {
  const done = await desk.meta.flush()
  await filed()
  return done
}
const messagesOf = async (caseId: string) => (await desk.view(caseId)).conversations.flatMap(({ messages }) => messages)
const textsOf = async (caseId: string) =>
  (await messagesOf(caseId)).map(({ parts }) => parts.map((part) => ('text' in part ? part.text : '')).join(''))
const contextsOf = async (caseId: string) => (await messagesOf(caseId)).map(({ context }) => context?.kind ?? null)
const reply = (caseId: string, mode: 'public' | 'private', body: string) =>
  desk.rep.post<Outgoing>(`/api/cases/${caseId}/replies`, { mode, body })
const stateOf = async (id: string) =>
  (await rows(`select state, reason from outgoing where outgoing_id = '${id}'`))[0] as {
    state: string
    reason: string | null
  }
const out = (id: string) => eventually('it is out', async () => (await stateOf(id)).state === 'sent')
const posts = (path: RegExp) => desk.meta.calls.filter((call) => call.method === 'POST' && path.test(call.path))

describe.each(['facebook', 'instagram'] as const)('by %s login', (login) => {
  beforeAll(async () => {
    desk = await startInstagramDesk(login)
  })
  afterAll(() => desk.stop())

  describe('what comes in', () => {
    it('a mention by numbers alone is fetched, and answered where it stands', async () => {
      const who = somebody('mika.eats')
      const { media, comment } = desk.ig.mention({ kind: 'comment', text: 'אל תקנו אצל @hayot.shop, גנבים', from: who })
      await flush()
      const caseId = await desk.heard(who.name)
      expect(await textsOf(caseId)).toEqual(['אל תקנו אצל @hayot.shop, גנבים'])
      expect(await contextsOf(caseId)).toEqual(['mention'])
      // There is no private reply under somebody else’s post.
      expect((await desk.view(caseId)).composer.private.possible).toBe(false)
      const { id } = await reply(caseId, 'public', 'היי מיקה, נשמח לברר מה קרה.')
      await out(id)
      expect(posts(/\/mentions$/).at(-1)?.body).toMatchObject({ media_id: media.id, comment_id: comment?.id })
    })

    it('a mention in a caption too', async () => {
      const who = somebody('ido.shots')
      desk.ig.mention({ kind: 'caption', text: 'יום כיף אצל @hayot.shop', from: who })
      await flush()
      const caseId = await desk.heard(who.name)
      expect(await textsOf(caseId)).toEqual(['יום כיף אצל @hayot.shop'])
      const { id } = await reply(caseId, 'public', 'תודה עידו!')
      await out(id)
      expect(posts(/\/mentions$/).at(-1)?.body).not.toHaveProperty('comment_id')
    })

    it('a mention that is gone before it is read makes no noise', async () => {
      // Our answer to the mention before comes back as an echo.
      await flush()
      const before = await count('message')
      await desk.meta.deliver(
        {
          object: 'instagram',
          entry: [{ id: IG.id, time: 1760000005, changes: [{ field: 'mentions', value: { media_id: '18099' } }] }],
        },
        login === 'instagram' ? { secret: desk.ig.state.secret } : {},
      )
      await filed()
      await eventually('it was looked for', async () =>
        desk.meta.calls.some(({ path, query }) => path.includes('18099') || JSON.stringify(query).includes('18099')),
      )
      expect(await count('message')).toBe(before)
    })

    it('a story mention and an answer to a story are direct messages with what they are', async () => {
      const who = somebody('shani.story')
      desk.ig.storyMention({ from: who })
      desk.ig.message({ from: who, text: 'כמה זה עולה?', story: { id: '18011', url: 'https://cdn.example/story' } })
      await flush()
      const caseId = await desk.heard(who.name)
      expect((await contextsOf(caseId)).sort()).toEqual(['story_mention', 'story_reply'])
      // Shown from where it is, and not copied.
      const [story] = (await messagesOf(caseId)).flatMap(({ attachments }) => attachments)
      expect(story).toMatchObject({ state: 'linked' })
    })

    it('a comment under an ad that is told twice is one message', async () => {
      const who = somebody('ad.viewer')
      const media = desk.ig.media({ caption: 'מבצע' })
      desk.ig.comment({ media, from: who, text: 'עד מתי המבצע?', ad: { id: '2384', title: 'מבצע חורף' } })
      await flush()
      const caseId = await desk.heard(who.name)
      expect(await textsOf(caseId)).toEqual(['עד מתי המבצע?'])
    })

    it('live comments, answers in a thread, taps, reactions, unsent and edited words', async () => {
      const who = somebody('live.lior')
      const live = desk.ig.media({ live: 'running', caption: 'שידור' })
      const first = desk.ig.comment({ media: live, from: who, text: 'לא שומעים אתכם' })
      desk.ig.comment({ media: live, parent: first, from: who, text: 'עדיין לא' })
      await flush()
      const caseId = await desk.heard(who.name)
      expect(await contextsOf(caseId)).toEqual(['live_comment', 'live_comment'])
      const said = desk.ig.message({ from: who, text: 'שלחתי בפרטי' })
      await flush()
      desk.ig.editMessage(said, 'שלחתי לכם בפרטי')
      await flush()
      expect(await textsOf(caseId)).toContain('שלחתי לכם בפרטי')
      const { id } = await reply(caseId, 'private', 'תודה, בודקים')
      await out(id)
      await flush()
      const mid = (
        (await rows(`select external_id from outgoing where outgoing_id = '${id}'`))[0] as { external_id: string }
      ).external_id
      desk.ig.read({ from: who, mid })
      desk.ig.messageReaction({ from: who, message: mid, emoji: '❤️' })
      desk.ig.unsend(said)
      await flush()
      expect((await stateOf(id)).state).toBe('read')
      const messages = await messagesOf(caseId)
      expect(messages.filter(({ removed }) => removed)).toHaveLength(1)
      expect(messages.flatMap(({ reactions }) => reactions)).toMatchObject([{ emoji: '❤️' }])
    })

    it('an answer that was given in Meta’s own inbox is ours, and counted', async () => {
      const who = somebody('inbox.inbal')
      desk.ig.message({ from: who, text: 'יש במלאי?' })
      await flush()
      const caseId = await desk.heard(who.name)
      desk.ig.echoFromInbox({ to: who, text: 'כן, יש' })
      await flush()
      expect((await desk.view(caseId)).waiting_on).toBe('customer')
      expect(await contextsOf(caseId)).toContain('platform_app')
    })

    it('the dashboard’s test of messages makes no data', async () => {
      const before = await count('message')
      const value = {
        sender: { id: '12334' },
        recipient: { id: '23245' },
        timestamp: 1527459824,
        message: { mid: 'random', text: 'hi' },
      }
      await desk.meta.deliver({
        object: 'instagram',
        entry: [{ id: '0', time: 1, changes: [{ field: 'messages', value }] }],
      })
      await filed()
      expect(await count('message')).toBe(before)
      expect(await count(`channel_log where kind = 'test'`)).toBeGreaterThan(0)
    })
  })

  describe('what goes out', () => {
    it('a direct message is counted in bytes', async () => {
      const who = somebody('bytes.bar')
      desk.ig.message({ from: who, text: 'שלום' })
      await flush()
      const caseId = await desk.heard(who.name)
      // 501 Hebrew letters are 1,002 bytes.
      await expect(reply(caseId, 'private', 'ש'.repeat(501))).rejects.toMatchObject({ code: 'reply_too_long' })
      const { id } = await reply(caseId, 'private', 'ש'.repeat(500))
      await out(id)
    })

    it('after a day only words of a person, where granted; here they are not', async () => {
      const who = somebody('late.liat')
      desk.ig.message({ from: who, text: 'שלום', at: Date.now() - 2 * DAY })
      await flush()
      const caseId = await desk.heard(who.name)
      expect((await desk.view(caseId)).composer.private).toMatchObject({ possible: false, templates: false })
      await expect(reply(caseId, 'private', 'שלום')).rejects.toMatchObject({ code: 'window_closed' })
    })

    it('the private reply is not called twice, nor late', async () => {
      const who = somebody('once.ofer')
      const media = desk.ig.media({ caption: 'א' })
      desk.ig.comment({ media, from: who, text: 'יש משלוח?', at: Date.now() - 8 * DAY })
      await flush()
      const caseId = await desk.heard(who.name)
      // The event tells no time: the platform is the one that knows it was late.
      const { id } = await reply(caseId, 'private', 'היי, כן').catch((error: { code: string }) => {
        expect(error.code).toBe('private_reply_late')
        return { id: '' }
      })
      if (id) await eventually('it came back', async () => (await stateOf(id)).state === 'failed')
    })

    it('when the owner closed direct messages, it says so', async () => {
      const who = somebody('closed.koby')
      desk.ig.message({ from: who, text: 'שלום' })
      await flush()
      const caseId = await desk.heard(who.name)
      desk.ig.accessOff(true)
      const { id } = await reply(caseId, 'private', 'שלום')
      const failed = await eventually('it came back', async () => {
        const one = await stateOf(id)
        return one.state === 'failed' && one
      })
      desk.ig.accessOff(false)
      expect(failed.reason).toContain('2534041')
      expect((await channelsOf(desk.rep)).find((one) => one.id === desk.igChannelId)?.health).not.toBe('reconnect')
    })

    it('a lost answer is found again by its words, in public and in private, and nothing goes twice', async () => {
      const who = somebody('lost.lea')
      const media = desk.ig.media({ caption: 'ב' })
      const top = desk.ig.comment({ media, from: who, text: 'שאלה' })
      desk.ig.comment({ media, parent: top, from: who, text: 'ועוד שאלה' })
      desk.ig.message({ from: who, text: 'וגם כאן' })
      await flush()
      const caseId = await desk.heard(who.name)
      for (const [mode, path] of [
        ['public', /\/replies$/],
        ['private', /\/messages$/],
      ] as const) {
        const before = posts(path).length
        desk.meta.fail({ path, method: 'POST', error: 'drop_response' })
        const { id } = await reply(caseId, mode, `תשובה ${mode} ללאה`)
        await eventually(`${mode} found`, async () => (await stateOf(id)).state === 'sent')
        await flush()
        expect(posts(path).length).toBe(before + 1)
        expect((await textsOf(caseId)).filter((text) => text === `תשובה ${mode} ללאה`)).toHaveLength(1)
      }
    })

    it('abuse is hidden with its reason, and shown again; nothing can be liked', async () => {
      const who = somebody('rude.ran')
      const media = desk.ig.media({ caption: 'ג' })
      const comment = desk.ig.comment({ media, from: who, text: 'יא בן זונה' })
      await flush()
      const caseId = await desk.heard(who.name)
      const [message] = await messagesOf(caseId)
      const moderate = (action: string, reason?: string) =>
        desk.rep.post(`/api/messages/${message?.id}/moderation`, { action, ...(reason ? { reason } : {}) })
      await moderate('hide', 'abuse')
      await eventually('hidden there', async () => comment.hidden)
      await eventually('and here', async () => (await messagesOf(caseId))[0]?.hidden)
      await moderate('unhide')
      await eventually('shown there', async () => !comment.hidden)
      await expect(moderate('like')).rejects.toMatchObject({ code: 'cannot_moderate' })
    })
  })
})
