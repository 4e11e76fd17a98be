import { describe, expect, it } from 'vitest'
import { moderate } from './moderate.ts'
import { readBack } from './read-back.ts'
import { send } from './send.ts'
import { type Call, comment, fakeSite, NOW, outgoing, refusal, US } from './testing.ts'

const isReply = ({ method, route }: Call) => method === 'POST' && route === '/wp/v2/comments'
const withQuestion = (answer?: (call: Call) => Response | null, status = 'approved') => {
  const made = fakeSite(answer)
  made.comments.push(comment(7, { status }))
  return made
}

describe('an answer', () => {
  it('stands under the comment, as words and never as tags', async () => {
    const { ctx, channel, comments, calls } = withQuestion()
    expect(await send(ctx, channel, outgoing())).toEqual({ outcome: 'sent', externalId: '8', at: NOW })
    expect(calls.find(isReply)?.body).toEqual({
      post: 55,
      parent: 7,
      content: 'כן! 3 &lt; 5 &amp; בקרוב',
      status: 'approved',
    })
    expect(comments).toHaveLength(2)
  })

  it('stands under the post when it answers nobody', async () => {
    const { ctx, channel, calls } = withQuestion()
    await send(ctx, channel, outgoing({ inReplyTo: null }))
    expect(calls.find(isReply)?.body).toMatchObject({ post: 55, parent: 0 })
  })

  it('shows what waited for approval', async () => {
    const { ctx, channel, comments } = withQuestion(undefined, 'hold')
    await send(ctx, channel, outgoing())
    expect(comments[0]?.status).toBe('approved')
  })

  it.each([
    ['private', { mode: 'private' }, undefined, 'no private messages'],
    ['to nothing', { inReplyTo: null, conversation: null }, undefined, 'no post'],
    [
      'to a comment that is gone',
      { inReplyTo: { externalId: '99', references: [] } },
      undefined,
      'not on the site any more',
    ],
    ['to spam', {}, 'spam', 'not shown on the site (spam)'],
  ] as const)('%s is refused before anything is written', async (_, more, status, reason) => {
    const { ctx, channel, calls } = withQuestion(undefined, status)
    expect(await send(ctx, channel, outgoing(more as object))).toEqual({
      outcome: 'refused',
      reason: expect.stringContaining(reason),
    })
    expect(calls.some(isReply)).toBe(false)
  })

  const plain = (status: number, headers: Record<string, string> = {}) => new Response('no', { status, headers })
  it.each([
    ['429', () => plain(429, { 'retry-after': '90' }), { outcome: 'retry', afterSeconds: 90, pauseAccount: true }],
    ['a flood', () => refusal(400, 'comment_flood'), { outcome: 'retry', afterSeconds: 15, pauseAccount: true }],
    ['401', () => refusal(401, 'rest_not_logged_in'), { outcome: 'refused', reconnect: true }],
    ['403', () => refusal(403, 'rest_comment_invalid_status'), { outcome: 'refused', reconnect: true }],
    ['a closed post', () => refusal(403, 'rest_comment_closed'), { outcome: 'refused' }],
    ['a firewall', () => plain(403), { outcome: 'refused' }],
    ['too many letters', () => refusal(400, 'comment_content_column_length'), { outcome: 'refused' }],
    ['what WordPress says it did not keep', () => refusal(500, 'rest_comment_failed_create'), { outcome: 'refused' }],
    ['500', () => plain(500), { outcome: 'unknown' }],
    ['503', () => plain(503, { 'retry-after': '600' }), { outcome: 'unknown' }],
    ['a page', () => new Response('<html>'), { outcome: 'unknown' }],
    ['an address that changed', () => plain(404), { outcome: 'retry' }],
    ['no number', () => Response.json({}, { status: 201 }), { outcome: 'unknown' }],
    [
      'being kept out of sight',
      () => Response.json(comment(8, { status: 'spam' }), { status: 201 }),
      { outcome: 'refused' },
    ],
  ])('meets %s', async (_, answer, outcome) => {
    const { ctx, channel } = withQuestion((call) => (isReply(call) ? answer() : null))
    const result = await send(ctx, channel, outgoing())
    expect(result).toMatchObject(outcome)
    if (!('reconnect' in outcome)) expect(result).not.toHaveProperty('reconnect')
  })

  it('that only asked where to stand may ask again', async () => {
    const { ctx, channel } = withQuestion((call) => (call.route === '/wp/v2/comments/7' ? plain(502) : null))
    expect(await send(ctx, channel, outgoing())).toMatchObject({ outcome: 'retry' })
  })

  it('that never left is tried again, and one that broke on the way is not', async () => {
    const failing = async (error: Error) => {
      const { ctx, channel } = withQuestion((call) => {
        if (isReply(call)) throw error
        return null
      })
      return send(ctx, channel, outgoing())
    }
    expect(
      await failing(new TypeError('x', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) })),
    ).toMatchObject({
      outcome: 'retry',
    })
    expect(await failing(new TypeError('socket hang up'))).toMatchObject({ outcome: 'unknown' })
  })
})

describe('the same words again', () => {
  const duplicate = (call: Call) => (isReply(call) ? refusal(409, 'comment_duplicate') : null)
  const said = (minutesAgo: number, more: object = {}) =>
    comment(8, { parent: 7, author: US, text: 'כן! 3 &lt; 5 &amp; בקרוב', minutesAgo, ...more })

  it('are this answer when they came after it was written', async () => {
    const { ctx, channel, comments } = withQuestion(duplicate)
    comments.push(said(-1))
    expect(await send(ctx, channel, outgoing())).toMatchObject({ outcome: 'sent', externalId: '8' })
  })

  it('are another answer when they came before it, by the clock of the site', async () => {
    const { ctx, channel, comments } = withQuestion(duplicate)
    comments.push(said(5))
    expect(await send(ctx, channel, outgoing())).toMatchObject({ outcome: 'refused' })
    const clock = new Date(NOW - 10 * 60_000).toUTCString()
    const late = withQuestion((call) => {
      if (isReply(call)) return refusal(409, 'comment_duplicate')
      return call.url.searchParams.has('parent') ? Response.json([said(9)], { headers: { date: clock } }) : null
    })
    expect(await send(late.ctx, late.channel, outgoing())).toMatchObject({ outcome: 'sent' })
  })

  it('of unknown fate when the site cannot be asked', async () => {
    const { ctx, channel } = withQuestion(
      (call) => duplicate(call) ?? (call.route === '/wp/v2/users/me' ? new Response('', { status: 502 }) : null),
    )
    expect(await send(ctx, channel, outgoing())).toMatchObject({ outcome: 'unknown' })
  })

  it('are looked for among ours in that place', async () => {
    for (const [more, found] of [
      [{}, true],
      [{ author: 3 }, false],
      [{ parent: 6 }, false],
      [{ content: { raw: 'other', rendered: '' } }, false],
    ] as const) {
      const { ctx, channel, comments } = withQuestion()
      comments.push(said(-1, more))
      expect(await readBack(ctx, channel, outgoing())).toMatchObject({ found })
    }
    const { ctx, channel } = withQuestion((call) =>
      call.route === '/wp/v2/comments' ? new Response('', { status: 502 }) : null,
    )
    await expect(readBack(ctx, channel, outgoing())).rejects.toThrow('the site answered 502')
  })
})

describe('moderation', () => {
  const acted = async (
    action: 'hide' | 'unhide' | 'delete' | 'like',
    answer?: (call: Call) => Response | null,
    status = 'approved',
  ) => {
    const made = withQuestion(answer, status)
    return {
      result: await moderate(made.ctx, made.channel, { action, externalId: '7' }),
      ...made,
    }
  }

  it('holds and shows', async () => {
    expect((await acted('hide')).comments[0]?.status).toBe('hold')
    expect((await acted('unhide', undefined, 'hold')).comments[0]?.status).toBe('approved')
  })

  it('is done when there was nothing to change', async () => {
    const failed = ({ method }: Call) => (method === 'POST' ? refusal(500, 'rest_comment_failed_edit') : null)
    expect((await acted('hide', failed, 'hold')).result).toEqual({ outcome: 'done' })
    expect((await acted('hide', failed)).result).toMatchObject({ outcome: 'refused' })
  })

  it('deletes into the trash, for good where there is none, and not twice', async () => {
    const deleting = (answer: (call: Call) => Response | null) =>
      acted('delete', (call) => (call.method === 'DELETE' ? answer(call) : null))
    expect((await deleting(() => Response.json({}))).result).toEqual({ outcome: 'done' })
    const noTrash = await deleting(({ url }) =>
      url.searchParams.get('force') ? Response.json({}) : refusal(501, 'rest_trash_not_supported'),
    )
    expect(noTrash.result).toEqual({ outcome: 'done' })
    for (const [status, code] of [
      [410, 'rest_already_trashed'],
      [404, 'rest_comment_invalid_id'],
    ] as const)
      expect((await deleting(() => refusal(status, code))).result).toEqual({ outcome: 'done' })
    expect((await deleting(() => new Response('', { status: 502 }))).result).toMatchObject({ outcome: 'retry' })
    expect((await deleting(() => refusal(401, 'rest_cannot_delete'))).result).toMatchObject({
      outcome: 'refused',
      reconnect: true,
    })
  })

  it('likes nothing', async () => {
    expect((await acted('like')).result).toMatchObject({ outcome: 'refused' })
  })
})
