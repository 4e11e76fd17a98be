/** What leaves for the platform, and what is made of each thing it may say. */
import { describe, expect, it } from 'vitest'
import { moderate } from './moderate.ts'
import { readBack } from './read-back.ts'
import { send } from './send.ts'
import { NOW, outgoing, PAGE, refusal, scripted } from './testing.ts'

const accepts = () => Response.json({ recipient_id: '7001', message_id: 'm_1' })
const publicReply = { mode: 'public', conversation: { rootExternalId: `${PAGE}_555`, title: null } } as const

describe('a reply', () => {
  it('in the thread goes under what it answers, its token in a header', async () => {
    const { ctx, channel, calls } = scripted(() => Response.json({ id: '555_901' }))
    const inReplyTo = { externalId: '555_777', references: [] }
    expect(await send(ctx, channel, outgoing({ ...publicReply, inReplyTo }))).toEqual({
      outcome: 'sent',
      externalId: '555_901',
      at: NOW,
    })
    expect(calls).toMatchObject([
      {
        method: 'POST',
        path: '/555_777/comments',
        body: { message: outgoing().text },
        authorization: 'Bearer PAGE-TOKEN',
      },
    ])
  })

  it.each([
    ['free', { messaging_type: 'RESPONSE' }],
    ['human_agent', { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }],
  ] as const)('in Messenger carries our key, and in the window “%s” its kind', async (window, kind) => {
    const { ctx, channel, calls } = scripted(accepts, { human_agent: 'yes' })
    expect(await send(ctx, channel, outgoing({ window }))).toMatchObject({
      outcome: 'sent',
      externalId: 'm_1',
      conversationRootExternalId: '7001',
    })
    expect(calls[0]).toMatchObject({ path: `/${PAGE}/messages` })
    expect(calls[0]?.body).toEqual({
      recipient: { id: '7001' },
      ...kind,
      message: { text: outgoing().text, metadata: 'our-key-1' },
    })
  })

  it('after the window makes no call where Meta granted no human agent', async () => {
    const { ctx, channel, calls } = scripted(accepts)
    expect(await send(ctx, channel, outgoing({ window: 'human_agent' }))).toMatchObject({ outcome: 'refused' })
    expect(calls).toEqual([])
  })

  it.each([
    ['555_777', { comment_id: '555_777' }],
    [`${PAGE}_888`, { post_id: `${PAGE}_888` }],
  ])('in private to what is public names %s as what it is, without a kind', async (privateReplyTo, recipient) => {
    const { ctx, channel, calls } = scripted(accepts)
    await send(ctx, channel, outgoing({ privateReplyTo, conversation: null }))
    expect(calls[0]?.body).toMatchObject({ recipient })
    expect(calls[0]?.body).not.toHaveProperty('messaging_type')
  })
})

describe('what the platform says', () => {
  const broke = (code: string) => () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
  }
  const usage = { 'x-business-use-case-usage': '{"1":[{"type":"messenger","estimated_time_to_regain_access":3}]}' }
  it.each([
    ['nothing: the line broke', broke('ECONNRESET'), { outcome: 'unknown' }],
    ['nothing: it was never reached', broke('ECONNREFUSED'), { outcome: 'retry' }],
    ['a gateway’s page', () => new Response('<html>', { status: 502 }), { outcome: 'unknown' }],
    ['yes, without an id', () => Response.json({}), { outcome: 'unknown' }],
    ['not now', () => refusal(2), { outcome: 'retry' }],
    ['slower', () => refusal(80006, 0, usage), { outcome: 'retry', afterSeconds: 180, pauseAccount: true }],
    ['slower, for how long is not said', () => refusal(613), { outcome: 'retry', pauseAccount: true }],
    ['the token is dead', () => refusal(190, 460), { outcome: 'refused', reconnect: true }],
    ['the permission is gone', () => refusal(200), { outcome: 'refused', reconnect: true }],
    ['access is missing', () => refusal(1, 99), { outcome: 'refused', reconnect: true }],
    ['used already', () => refusal(10900), { outcome: 'unknown' }],
  ] as const)('“%s” is understood', async (_, answer, expected) => {
    const { ctx, channel, calls } = scripted(answer)
    expect(await send(ctx, channel, outgoing())).toMatchObject(expected)
    expect(calls).toHaveLength(1)
  })

  it.each([
    ['outside the window', 10, 2018278],
    ['too late for a private reply', 10903, 0],
    ['the person is not available', 551, 1545041],
    ['no such person', 100, 2018001],
    ['this person cannot be met', 10, 2018108],
    ['blocked', 368, 0],
  ])('“%s” comes back and asks nobody to reconnect', async (_, code, subcode) => {
    const { ctx, channel } = scripted(() => refusal(code, subcode))
    const result = await send(ctx, channel, outgoing())
    expect(result).toMatchObject({ outcome: 'refused' })
    expect(result).not.toHaveProperty('reconnect')
  })
})

describe('reading back', () => {
  const id = '019aab00-0000-7000-8000-000000000001'
  const written = 0x019aab000000
  const ours = { id: '555_9', from: { id: PAGE }, message: 'תודה!', created_time: iso(written + 5000) }
  const thread =
    (...data: object[]) =>
    () =>
      Response.json({ data })
  const reply = outgoing({ ...publicReply, id, text: 'תודה!' })

  it('finds its words in the thread', async () => {
    const { ctx, channel } = scripted(thread({ ...ours, id: '555_1', message: 'אחר' }, ours))
    expect(await readBack(ctx, channel, reply)).toMatchObject({ found: true, externalId: '555_9', at: written + 5000 })
  })

  it.each([
    ['the same words, said before this reply was written', { ...ours, created_time: iso(written - 3_600_000) }, false],
    ['the same words of somebody else', { ...ours, from: { id: '7001' } }, false],
    ['the same words of nobody knows whom', { ...ours, from: undefined }, 'unsure'],
  ])('is not misled by %s', async (_, said, found) => {
    const { ctx, channel } = scripted(thread(said))
    expect(await readBack(ctx, channel, reply)).toMatchObject({ found })
  })

  it('never takes another wordless message for a file of unknown fate', async () => {
    const { ctx, channel, calls } = scripted(thread({ id: 't_1', messages: { data: [{ ...ours, message: '' }] } }))
    const file = { name: 'a.png', contentType: 'image/png', bytes: async () => new Uint8Array() }
    expect(await readBack(ctx, channel, outgoing({ text: '', file }))).toMatchObject({ found: 'unsure' })
    expect(calls).toEqual([])
  })

  it('throws where the platform cannot be asked, so that it is asked again', async () => {
    const { ctx, channel } = scripted(() => refusal(2))
    await expect(readBack(ctx, channel, reply)).rejects.toThrow('no (2)')
  })
})

describe('moderation', () => {
  it.each([
    ['hide', 'POST', '/555_777', { is_hidden: true }],
    ['unhide', 'POST', '/555_777', { is_hidden: false }],
    ['like', 'POST', '/555_777/likes', {}],
    ['unlike', 'DELETE', '/555_777/likes', null],
    ['delete', 'DELETE', '/555_777', null],
  ] as const)('can %s', async (action, method, path, body) => {
    const { ctx, channel, calls } = scripted(() => Response.json({ success: true }))
    const act = { action, externalId: '555_777', visibility: 'public' } as const
    expect(await moderate(ctx, channel, act)).toEqual({ outcome: 'done' })
    expect(calls).toMatchObject([{ method, path, body }])
  })

  it('of what is gone: deleting is done, hiding is refused', async () => {
    const { ctx, channel } = scripted(() => refusal(100, 33))
    const act = { externalId: '555_777', visibility: 'public' } as const
    expect(await moderate(ctx, channel, { ...act, action: 'delete' })).toEqual({ outcome: 'done' })
    expect(await moderate(ctx, channel, { ...act, action: 'hide' })).toMatchObject({ outcome: 'refused' })
  })
})

function iso(at: number): string {
  return new Date(at).toISOString()
}
