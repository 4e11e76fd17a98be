/** What polling reads, how far, and what it does not let stop it. */
import { expect, it } from 'vitest'
import { connect } from './connect.ts'
import { poll } from './poll.ts'
import { graphOf } from './settings.ts'
import { type Call, NOW, PAGE, refusal, scripted } from './testing.ts'

const HOUR = 3_600_000
const iso = (at: number) => new Date(at).toISOString()
const nothing = () => Response.json({ data: [] })
const message = (id: string, more: object = {}) => ({
  id,
  created_time: iso(NOW),
  from: { id: '7001' },
  message: 'הלו?',
  ...more,
})

function polling(answer: (call: Pick<Call, 'path' | 'query'>) => Response) {
  const { ctx, channel, calls } = scripted(answer)
  const rests: number[] = []
  const rest = async () => rests.push(calls.length)
  return { calls, rests, found: poll(graphOf(ctx, channel.settings), PAGE, NOW - HOUR, [], rest) }
}

it('after a long night every conversation that moved is read, at the platform’s pace, and none that did not', async () => {
  const moved = Array.from({ length: 120 }, (_, n) => ({ id: `t_${n}`, updated_time: iso(NOW - n) }))
  const still = Array.from({ length: 300 }, (_, n) => ({ id: `s_${n}`, updated_time: iso(NOW - 2 * HOUR - n) }))
  const threads = [...moved, ...still]
  const { calls, rests, found } = polling(({ path, query }) => {
    if (path.startsWith('/t_')) return Response.json({ messages: { data: [message(path.slice(1))] } })
    if (!path.endsWith('/conversations')) return nothing()
    const at = Number(query.get('after') ?? 0)
    const paging = { cursors: { after: String(at + 50) }, next: 'https://graph.test/next?access_token=T' }
    return Response.json({ data: threads.slice(at, at + 50), paging })
  })
  expect((await found).messages.map(({ id }) => id)).toEqual(moved.map(({ id }) => id))
  expect(rests.length).toBeGreaterThanOrEqual(moved.length - 5)
  expect(calls.filter(({ path }) => path.endsWith('/conversations')).length).toBeLessThanOrEqual(5)
})

it('an edge that the Page may not see costs only itself', async () => {
  const { found } = polling(({ path }) => {
    if (path.endsWith('/ratings')) return refusal(10)
    if (path.endsWith('/tagged')) return refusal(200)
    if (path.endsWith('/conversations')) return Response.json({ data: [{ id: 't_1', updated_time: iso(NOW) }] })
    return path === '/t_1' ? Response.json({ messages: { data: [message('m_1')] } }) : nothing()
  })
  expect(await found).toMatchObject({ ratings: [], tagged: [], messages: [{ id: 'm_1', conversation: '7001' }] })
})

it('a list whose cursor expired in its middle is not taken for whole', async () => {
  const { found } = polling(({ path, query }) => {
    if (!path.endsWith('/visitor_posts')) return nothing()
    if (query.get('after')) return refusal(100)
    const paging = { cursors: { after: 'x' }, next: 'https://graph.test/next' }
    return Response.json({ data: [{ id: `${PAGE}_1`, from: { id: '1' }, created_time: iso(NOW) }], paging })
  })
  await expect(found).rejects.toThrow('100')
})

it.each([
  ['a dead token', 190],
  ['a limit', 80001],
])('%s stops the whole look, so that nothing is taken for seen', async (_, code) => {
  const { found } = polling(({ path }) => (path.endsWith('/ratings') ? refusal(code) : nothing()))
  await expect(found).rejects.toThrow(String(code))
})

it('a message that is only a number is left to its webhook', async () => {
  const { found } = polling(({ path }) => {
    if (path.endsWith('/conversations')) return Response.json({ data: [{ id: 't_1', updated_time: iso(NOW) }] })
    const data = [message('m_1'), message('m_0', { from: undefined, message: undefined })]
    return path === '/t_1' ? Response.json({ messages: { data } }) : nothing()
  })
  expect((await found).messages.map(({ id }) => id)).toEqual(['m_1'])
})

it('a list by time, without cursors, is followed to its end without calling the address that holds the token', async () => {
  const next = `https://elsewhere.test/v25.0/${PAGE}/visitor_posts?access_token=SECRET&until=1760000000&__paging_token=p`
  const { calls, found } = polling(({ path, query }) => {
    if (!path.endsWith('/visitor_posts')) return nothing()
    const post = (id: string) => ({ id, created_time: iso(NOW), from: { id: '1' } })
    return query.get('until')
      ? Response.json({ data: [post('b')], paging: {} })
      : Response.json({ data: [post('a')], paging: { next } })
  })
  expect((await found).posts.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(calls.some(({ query }) => query.has('access_token'))).toBe(false)
})

it.each([
  ['asks for patience', () => refusal(2), 'unreachable'],
  ['knows no such page', () => refusal(100, 33), 'no_such_account'],
  ['wants another token', () => refusal(190), 'token_refused'],
])('connecting to a platform that %s says so', async (_, answer, reason) => {
  const token = { data: { is_valid: true, type: 'PAGE', scopes: [] } }
  const { ctx, channel } = scripted(({ path }) => (path === '/debug_token' ? Response.json(token) : answer()))
  expect(await connect(ctx, channel)).toMatchObject({ ok: false, reason })
})
