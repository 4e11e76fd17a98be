import { describe, expect, it } from 'vitest'
import type { ChannelEventInput } from '../../core/message/message.ts'
import type { ChannelHealth, ListenContext, LogEntry } from '../channel.ts'
import { listenWith } from './listen.ts'
import { parse } from './parse.ts'
import { comment, fakeSite, NOW, refusal, SITE } from './testing.ts'

type Fake = ReturnType<typeof fakeSite>

/** Looks as often as told; `between` happens on the site after each look. `start` goes on from an earlier run. */
async function looks(
  { ctx, channel }: Fake,
  times: number,
  {
    between = () => {},
    start = {},
  }: { between?: (look: number) => void; start?: { cursor?: unknown; now?: number } } = {},
) {
  const abort = new AbortController()
  const events: ChannelEventInput[] = []
  const bodies: string[] = []
  const health: ChannelHealth[] = []
  const notes: LogEntry[] = []
  const pauses: number[] = []
  let cursor = start.cursor ?? null
  let now = start.now ?? NOW
  let saves = 0
  const listening: ListenContext = {
    ...ctx,
    now: () => now,
    receive: async ({ headers, body }) => {
      bodies.push(new TextDecoder().decode(body))
      events.push(...parse({ headers, body, receivedAt: now }, { account: SITE }))
    },
    saveCursor: async (next) => {
      saves++
      cursor = JSON.parse(JSON.stringify(next))
    },
    report: async (said) => void health.push(said),
    note: async (entry) => void notes.push(entry),
    rhythm: async () => ({ lastEventAt: null, usualGapSeconds: null }),
    keepSettings: async () => undefined,
    recentRoots: async () => [],
    signal: abort.signal,
  }
  await listenWith(async (seconds) => {
    pauses.push(seconds)
    now += seconds * 1000
    between(pauses.length)
    if (pauses.length === times) abort.abort()
  })(listening, { ...channel, cursor })
  return { events, bodies, health, notes, pauses, cursor, now, saves }
}

const told = (events: ChannelEventInput[]) =>
  events.map((event) =>
    event.type === 'message'
      ? event.message.externalId
      : `${event.type} ${'externalId' in event ? event.externalId : ''}`,
  )

describe('a site that is looked at', () => {
  it('brings in the last two days, and then only what is new', async () => {
    const fake = fakeSite()
    fake.comments.push(comment(1, { minutesAgo: 3 * 1440 }), comment(2, { minutesAgo: 1440 }), comment(3))
    const { events, pauses, saves, health } = await looks(fake, 4, {
      between: (look) => look === 2 && fake.comments.push(comment(4)),
    })
    expect(told(events)).toEqual(['2', '3', '4'])
    expect(pauses).toEqual([60, 60, 60, 60])
    expect(fake.lists()).toEqual(['100/1', '#2,3', '20/1', '20/1', '#4', '20/1'])
    expect(saves).toBe(2)
    expect(health.at(-1)).toMatchObject({
      state: 'healthy',
      checks: [{ id: 'token' }, { id: 'permissions' }, { id: 'polling', facts: { found: 1 } }],
    })
  })

  it('is not read twice after a restart', async () => {
    const fake = fakeSite()
    fake.comments.push(comment(3))
    const first = await looks(fake, 1)
    fake.comments.push(comment(4, { author_email: '' }))
    expect(told((await looks(fake, 2, { start: first })).events)).toEqual(['4'])
  })

  it('was not looked at for long: everything since is read, oldest first', async () => {
    const fake = fakeSite()
    fake.comments.push(comment(1))
    const first = await looks(fake, 1)
    fake.lists()
    fake.comments.push(...Array.from({ length: 250 }, (_, at) => comment(at + 2)))
    const { events } = await looks(fake, 1, { start: first })
    expect(told(events)).toEqual(Array.from({ length: 250 }, (_, at) => String(at + 2)))
    expect(fake.lists().filter((one) => !one.startsWith('#'))).toEqual(['20/1', '100/1', '100/2', '100/3'])
  })

  it('with many comments forgets the oldest, and never takes them for new ones or for gone', async () => {
    const fake = fakeSite()
    fake.comments.push(...Array.from({ length: 700 }, (_, at) => comment(at + 1)))
    const first = await looks(fake, 1)
    expect(told(first.events)).toHaveLength(700)
    expect(Object.keys((first.cursor as { known: object }).known)).toHaveLength(500)
    const later = await looks(fake, 30, { start: first })
    expect(later.events).toEqual([])
  })

  it('finds what changed among the newest at once, and further down within ten minutes', async () => {
    const fake = fakeSite()
    fake.comments.push(...Array.from({ length: 50 }, (_, at) => comment(at + 1)))
    const first = await looks(fake, 1)
    const reword = (id: number) => {
      const one = fake.comments.find((given) => given.id === id)
      if (one) one.content = { raw: 'other words', rendered: '' }
    }
    const { events } = await looks(fake, 11, {
      start: first,
      between: (look) => {
        if (look === 1) reword(50)
        if (look === 2) reword(1)
      },
    })
    expect(events).toMatchObject([
      { type: 'edited', externalId: '50', text: 'other words', editedAt: '2026-11-22T10:02:00.000Z' },
      { type: 'edited', externalId: '1' },
    ])
  })

  it('is read whole when its number of comments says that something is missing', async () => {
    const fake = fakeSite()
    fake.comments.push(...Array.from({ length: 50 }, (_, at) => comment(at + 1)))
    const first = await looks(fake, 1)
    fake.lists()
    const [one, two, three] = fake.comments
    const { events, bodies } = await looks(fake, 3, {
      start: first,
      between: (look) => {
        if (look !== 1) return
        if (one) one.status = 'trash'
        if (two) two.status = 'spam'
        fake.comments.splice(2, 1)
      },
    })
    expect(three?.id).toBe(3)
    expect(events).toMatchObject([
      { type: 'removed', externalId: '1', by: 'us' },
      { type: 'hidden', externalId: '2', hidden: true },
      { type: 'removed', externalId: '3' },
    ])
    expect(fake.lists()).toEqual(['20/1', '20/1', '100/1', '20/1'])
    // What was thrown away is not kept here once more.
    expect(bodies[0]).not.toContain('comment 1')
  })

  it('says of a comment under a hidden post that nobody sees it, and of one that it will not talk about nothing', async () => {
    let code = 'rest_cannot_read_post'
    const fake = fakeSite(({ route }) => (route === '/wp/v2/comments/1' ? refusal(403, code) : null))
    fake.comments.push(comment(1), comment(2))
    const first = await looks(fake, 1)
    fake.comments.splice(0, 1)
    expect(told((await looks(fake, 1, { start: first })).events)).toEqual(['hidden 1'])
    code = 'some_plugin'
    expect((await looks(fake, 1, { start: first })).events).toEqual([])
  })

  it('lets spam in when somebody says that it is none, and what is long past as past', async () => {
    const fake = fakeSite()
    fake.comments.push(comment(1), comment(2, { status: 'spam' }), comment(3))
    const first = await looks(fake, 1)
    expect(told(first.events)).toEqual(['1', '3'])
    const rescued = fake.comments[1]
    if (rescued) rescued.status = 'approved'
    fake.comments.push(comment(9, { minutesAgo: 60 * 1440 }))
    const { events } = await looks(fake, 1, { start: first })
    expect(events).toMatchObject([
      { message: { externalId: '2', automatic: false } },
      { message: { externalId: '9', automatic: true } },
    ])
  })

  it('keeps what waits for approval out of sight', async () => {
    const fake = fakeSite()
    fake.comments.push(comment(1, { status: 'hold' }))
    expect(told((await looks(fake, 1)).events)).toEqual(['1', 'hidden 1'])
  })
})

describe('whose comment it is', () => {
  it('is the site’s own by account, by role, and by who wrote the post', async () => {
    const fake = fakeSite()
    fake.site.staff.push(4)
    fake.comments.push(...[2, 4, 9, 12, 0].map((author, at) => comment(at + 1, { author })))
    const { events } = await looks(fake, 1)
    expect(events.map((event) => event.type === 'message' && event.fromUs)).toEqual([true, true, true, false, false])
  })

  it('is one visitor’s by an address that is never kept', async () => {
    const fake = fakeSite()
    for (const [at, author_email] of ['Noa@Customer.test', ' noa@customer.test', 'dan@customer.test', ''].entries())
      fake.comments.push(comment(at + 1, { author_email }))
    const { events, bodies, cursor } = await looks(fake, 1)
    const authors = events.map((event) => event.type === 'message' && event.message.author.externalId)
    expect(authors[0]).toMatch(/^guest-[0-9a-f]{32}$/)
    expect(authors[1]).toBe(authors[0])
    expect(authors[2]).not.toBe(authors[0])
    expect(authors[3]).toBe('comment-4')
    expect(JSON.stringify([bodies, cursor])).not.toContain('customer.test')
  })

  it('is under a post with a title', async () => {
    const fake = fakeSite()
    fake.comments.push(comment(1))
    expect((await looks(fake, 1)).events).toMatchObject([
      { conversation: { rootExternalId: 'post-55', title: 'Back in stock – soon', permalink: `${SITE}/post/` } },
    ])
  })
})

describe('a site in trouble', () => {
  const answering = (answer: () => Response | null) => fakeSite(({ method }) => (method === 'HEAD' ? null : answer()))

  it('is asked more rarely each time, and is well again with its next answer', async () => {
    let ill = true
    const fake = answering(() => (ill ? new Response('', { status: 500 }) : null))
    const bad = await looks(fake, 8)
    expect(bad.pauses).toEqual([60, 120, 240, 480, 960, 1920, 3600, 3600])
    expect(bad.health[0]).toEqual({ state: 'delayed', detail: 'the site answered 500' })
    ill = false
    const good = await looks(fake, 2, { start: bad })
    expect(good.pauses).toEqual([60, 60])
    expect(good.health[0]).toMatchObject({ state: 'healthy' })
  })

  it.each([
    [429, '7200', 'quota', 7200],
    [503, 'Sun, 22 Nov 2026 11:00:00 GMT', 'delayed', 3600],
    [429, '1', 'quota', 60],
    [503, '99999999', 'delayed', 86_400],
  ])('that answers %s is left alone as long as it asks: %s', async (status, after, state, seconds) => {
    const fake = answering(() => new Response('', { status, headers: { 'retry-after': after } }))
    const first = await looks(fake, 1)
    expect(first.pauses).toEqual([seconds])
    expect(first.health).toMatchObject([{ state }])
    // Also after a restart.
    fake.calls.splice(0)
    await looks(fake, 1, { start: { cursor: first.cursor, now: NOW + 1000 } })
    expect(fake.calls).toEqual([])
  })

  it('that refuses the login is asked rarely, and it is told once', async () => {
    const fake = answering(() => refusal(401, 'incorrect_password'))
    const { pauses, health, notes } = await looks(fake, 3)
    expect(pauses).toEqual([300, 600, 1200])
    expect(health[0]).toMatchObject({ state: 'reconnect', checks: [{ id: 'token', result: 'bad' }] })
    expect(notes).toEqual([{ kind: 'token_lost', detail: 'Error: incorrect_password (incorrect_password)' }])
  })

  it('that took a right away says which', async () => {
    const fake = fakeSite()
    fake.site.capabilities.moderate_comments = false
    expect((await looks(fake, 1)).health).toMatchObject([
      {
        state: 'reconnect',
        checks: [
          { id: 'token', result: 'ok' },
          { id: 'permissions', result: 'bad' },
        ],
      },
    ])
  })

  it.each([
    ['a page', () => new Response('<html>just a moment…</html>')],
    ['something else', () => Response.json({ hello: 1 })],
  ])('that shows %s is disconnected, and nothing is taken for gone', async (_, answer) => {
    let ill = false
    const fake = fakeSite(({ route }) => (ill && route === '/wp/v2/comments' ? answer() : null))
    fake.comments.push(comment(1))
    const first = await looks(fake, 1)
    ill = true
    const { health, events } = await looks(fake, 1, { start: first })
    expect(health).toMatchObject([{ state: 'disconnected' }])
    expect(events).toEqual([])
  })
})
