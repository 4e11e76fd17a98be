/** What a platform may do to its own format without anything being lost. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChannelEvent, channelEvent } from '../../core/message/message.ts'
import { parse } from './parse/index.ts'

const AT = Date.parse('2026-11-22T10:00:00Z')
const PAGE = '100200300'

function eventsOf(envelope: unknown): ChannelEvent[] {
  const body = new TextEncoder().encode(typeof envelope === 'string' ? envelope : JSON.stringify(envelope))
  const settings = { app_id: '424242' } as Parameters<typeof parse>[1]['settings']
  return parse({ headers: {}, body, receivedAt: AT }, { settings }).map((one) => channelEvent.parse(one))
}
const entry = (more: object) => ({ object: 'page', entry: [{ id: PAGE, time: 1760000003, ...more }] })
const feed = (value: object) => entry({ changes: [{ field: 'feed', value }] })
const messenger = (more: object) =>
  entry({ messaging: [{ sender: { id: '7001' }, recipient: { id: PAGE }, timestamp: 1760000000123, ...more }] })

const comment = {
  item: 'comment',
  verb: 'add',
  post_id: `${PAGE}_555`,
  comment_id: '555_777',
  parent_id: `${PAGE}_555`,
  from: { id: '24681357', name: 'נועה' },
  created_time: 1760000001,
  message: 'מתי פתוח?',
}

describe('a delivery', () => {
  it('reads the same with ids as numbers, times as text, and inside an outer array', () => {
    const [usual] = eventsOf(feed(comment))
    const text = JSON.stringify([feed({ ...comment, created_time: '2025-10-09T08:53:21+0000' })])
    const [odd] = eventsOf(text.replace('"24681357"', '24681357').replace(`"id":"${PAGE}"`, `"id":${PAGE}`))
    if (usual?.type !== 'message' || odd?.type !== 'message') throw new Error('no message')
    expect(odd.message).toEqual(usual.message)
    expect(odd.account).toBe(PAGE)
  })

  it('keeps every digit of an id that no double holds', () => {
    const text = JSON.stringify(feed(comment)).replace('"24681357"', '24681357246813577')
    expect(eventsOf(text)).toMatchObject([{ message: { author: { externalId: '24681357246813577' } } }])
  })

  it('tells the same fact by the same key in another batch, at another time', () => {
    const [first] = eventsOf(feed(comment))
    const [again] = eventsOf({ object: 'page', entry: [{ ...entry({}).entry[0], time: 1769999999, ...changes() }] })
    expect(again?.key).toBe(first?.key)
    function changes() {
      return { changes: [{ field: 'feed', value: comment }] }
    }
  })

  it('without an author or a post is a message still', () => {
    const { from: _, ...nobody } = comment
    expect(eventsOf(feed(nobody))).toMatchObject([
      { type: 'message', message: { author: { externalId: 'unknown:555_777', name: 'Facebook' } } },
    ])
  })
})

describe('what is longer than the desk keeps', () => {
  const long = 'א'.repeat(5000)
  it.each([
    ['a post’s words above a comment', feed({ ...comment, post: { id: '1', message: long } }), 'message'],
    ['a person’s name', feed({ ...comment, from: { id: '1', name: long } }), 'message'],
    ['a permalink', feed({ ...comment, permalink_url: `https://facebook.test/${long}` }), 'message'],
    [
      'a shared link',
      messenger({
        message: {
          mid: 'm1',
          text: 'ראו',
          attachments: [{ type: 'fallback', payload: { url: `https://l.test/${long}` } }],
        },
      }),
      'message',
    ],
    [
      'a file’s address',
      messenger({ message: { mid: 'm1', text: 'ראו', attachments: [{ type: 'image', payload: { url: long } }] } }),
      'message',
    ],
    ['a button', messenger({ postback: { mid: 'm1', title: 'הזמנה', payload: long } }), 'message'],
    [
      'an advertisement’s data',
      messenger({ referral: { source: 'ADS', ads_context_data: { photo_url: long } } }),
      'notice',
    ],
    ['a passed thread', messenger({ pass_thread_control: { metadata: long } }), 'notice'],
    ['a policy', messenger({ 'policy-enforcement': { action: 'warning', reason: long } }), 'notice'],
  ])('%s costs nobody their words', (_, envelope, type) => {
    expect(eventsOf(envelope).map((event) => event.type)).toEqual([type])
  })
})

describe('an echo', () => {
  const echo = (more: object) => ({
    ...messenger({
      sender: { id: PAGE },
      recipient: { id: '7001' },
      message: { mid: 'm2', text: 'כן', is_echo: true, ...more },
    }),
  })
  it('with our metadata is ours, with another app’s is that app’s', () => {
    expect(eventsOf(echo({ app_id: 424242, metadata: 'k' }))).toMatchObject([
      { clientKey: 'k', message: { context: null } },
    ])
    expect(eventsOf(echo({ app_id: 1517, metadata: 'their own' }))).toMatchObject([
      { fromUs: true, message: { context: { kind: 'platform_app', detail: '1517' } } },
    ])
    expect(eventsOf(echo({}))).toMatchObject([{ message: { context: { kind: 'platform_app', detail: null } } }])
  })
})

it('whatever stands in the fields, every event keeps the normal form and the good one beside it is read', () => {
  const scalar = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('x'.repeat(600), '9'.repeat(16), 9e14, '-5', '+012345-01-01'),
  )
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('node'), { maxLength: 2 }), tie('object')),
    object: fc.dictionary(fc.constantFrom('id', 'mid', 'payload', 'url', 'name'), tie('node'), { maxKeys: 3 }),
  }))
  const some = (...names: string[]) => fc.dictionary(fc.constantFrom(...names), node, { maxKeys: 6 })
  const value = fc
    .tuple(
      some('post_id', 'comment_id', 'parent_id', 'from', 'message', 'created_time', 'post', 'photos', 'reaction_type'),
      fc.constantFrom('comment', 'post', 'status', 'reaction', 'like', 'rating', 'photo', 'sth'),
      fc.constantFrom('add', 'edit', 'edited', 'remove', 'hide', 'unhide', 'block'),
    )
    .map(([rest, item, verb]) => ({ comment_id: '1_2', ...rest, item, verb }))
  const changes = fc
    .tuple(fc.constantFrom('feed', 'ratings', 'mention'), value)
    .map(([field, value]) => ({ field, value }))
  const said = some(
    'sender',
    'recipient',
    'timestamp',
    'message',
    'postback',
    'reaction',
    'read',
    'delivery',
    'referral',
  )
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 3 }), fc.array(said, { maxLength: 3 }), (changes, messaging) => {
      const given = entry({ messaging, changes: [...changes, { field: 'feed', value: comment }] })
      const events = eventsOf(given)
      expect(events.some((event) => event.type === 'message' && event.message.externalId === '555_777')).toBe(true)
    }),
    { numRuns: 400 },
  )
})
