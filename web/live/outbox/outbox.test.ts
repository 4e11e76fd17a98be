/** What waits for the line: kept, in order, once, and stopped where it must. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

type Asked = { path: string; key: string }
const asked: Asked[] = []
/** What the server says: a status and a body, or null when it is not reached. */
let server: (path: string) => [number, object] | null

class Storage {
  [key: string]: unknown
}
const METHODS: PropertyDescriptorMap & ThisType<Record<string, string>> = {
  getItem: { value: (key: string) => (storage[key] as string | undefined) ?? null },
  setItem: { value: (key: string, value: string) => void Object.assign(storage, { [key]: value }) },
  removeItem: { value: (key: string) => void delete storage[key] },
}
let storage: Storage

beforeEach(() => {
  asked.length = 0
  server = () => [200, { id: 'case', version: 7 }]
  storage = Object.defineProperties(new Storage(), METHODS)
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('document', { documentElement: { lang: 'en' } })
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const key = (JSON.parse(String(init.body)) as { request_key: string }).request_key
    const answer = server(path)
    asked.push({ path, key })
    if (!answer) throw new TypeError('no line')
    return new Response(JSON.stringify(answer[1]), {
      status: answer[0],
      headers: { 'content-type': 'application/json' },
    })
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** The desk as a tab that has just opened sees it. */
async function tab(person = 'tal') {
  vi.resetModules()
  const kept = await import('./kept.ts')
  const post = await import('./post.ts')
  const line = await import('../connection.ts')
  kept.openOutbox(person, 'house')
  const told: string[] = []
  post.onSettled({
    done: ({ name }) => void told.push(`${name} done`),
    refused: ({ name, stopped }) => void told.push(`${name} ${stopped?.code}`),
  })
  const take = (id: string) => post.step('assignCase', 'Dana', { params: { id }, body: { person_id: 'tal' } })
  const note = (id: string) => post.step('writeNote', 'Dana', { params: { id }, body: { body: 'a note' } })
  const solve = (id: string) => post.step('solveCase', 'Dana', { params: { id }, body: { note: null } })
  const down = () => {
    server = () => null
    line.setConnection('down')
  }
  const up = (says: typeof server = () => [200, { version: 7 }]) => {
    server = says
    asked.length = 0
    line.setConnection('live')
  }
  const empty = () => vi.waitFor(() => expect(kept.allSteps().filter(({ stopped }) => !stopped)).toEqual([]))
  return { kept, post, take, note, solve, down, up, told, empty }
}

describe('the outbox', () => {
  it('gives the answer to whoever waits for it, and keeps nothing', async () => {
    const desk = await tab()
    expect(await desk.take('a')).toEqual({ id: 'case', version: 7 })
    expect(desk.kept.allSteps()).toEqual([])
  })

  it('keeps what is done without a line and sends it in order when the line is back', async () => {
    const desk = await tab()
    desk.down()
    expect(await Promise.all([desk.take('a'), desk.note('b'), desk.solve('a')])).toEqual([null, null, null])
    desk.up()
    await desk.empty()
    expect(asked.map(({ path }) => path)).toEqual(['/api/cases/a/assign', '/api/cases/b/notes', '/api/cases/a/solve'])
    expect(desk.told).toEqual(['assignCase done', 'writeNote done', 'solveCase done'])
  })

  it('survives the tab, and asks with the key it had', async () => {
    const first = await tab()
    first.down()
    await first.take('a')
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    const [{ key } = { key: '' }] = asked
    const second = await tab()
    second.up()
    await second.empty()
    expect(asked).toEqual([{ path: '/api/cases/a/assign', key }])
  })

  it('belongs to one person', async () => {
    const first = await tab()
    first.down()
    await first.take('a')
    expect((await tab('somebody else')).kept.allSteps()).toEqual([])
  })

  it('brings a refusal back to whoever waits for it', async () => {
    const desk = await tab()
    server = () => [409, { error: { code: 'already_taken', message: 'Somebody took it.', hint: null } }]
    await expect(desk.take('a')).rejects.toMatchObject({ code: 'already_taken', refused: { name: 'assignCase' } })
    expect(desk.kept.allSteps()).toEqual([])
  })

  it('stops what is refused later and what follows it in the same case; notes and other cases go on', async () => {
    const desk = await tab()
    desk.down()
    await Promise.all([desk.take('a'), desk.solve('a'), desk.note('a'), desk.solve('b')])
    desk.up((path) =>
      path.endsWith('assign') ? [409, { error: { code: 'already_taken', message: 'Taken.', hint: null } }] : [200, {}],
    )
    await desk.empty()
    expect(asked.map(({ path }) => path)).toEqual(['/api/cases/a/assign', '/api/cases/a/notes', '/api/cases/b/solve'])
    expect(desk.kept.allSteps().map(({ name, stopped }) => [name, stopped?.code])).toEqual([
      ['assignCase', 'already_taken'],
      ['solveCase', 'behind'],
    ])
    // What is done from now on in that case is not held up by what was stopped.
    expect(await desk.note('a')).toEqual({})
  })

  it('waits on when the server has no database or is asked too often', async () => {
    const desk = await tab()
    server = () => [503, { error: { code: 'unavailable', message: '', hint: null } }]
    expect(await desk.take('a')).toBeNull()
    expect(desk.kept.allSteps()).toHaveLength(1)
  })

  it('knows of a reply on its way until the server has it, and not of one that waits for the line', async () => {
    const desk = await tab()
    const { replyOnItsWay } = desk.post
    const reply = (id: string) =>
      desk.post.step('queueReply', 'Dana', {
        params: { id },
        body: { mode: 'public', body: 'a reply', request_key: id },
      })
    const onItsWay = reply('a')
    const note = desk.note('b')
    expect([replyOnItsWay('a'), replyOnItsWay('b')]).toEqual([true, false])
    await Promise.all([onItsWay, note])
    expect(replyOnItsWay('a')).toBe(false)
    desk.down()
    await reply('b')
    expect(replyOnItsWay('b')).toBe(false)
  })

  it('asks a person before it sends what waited since yesterday', async () => {
    const desk = await tab()
    desk.down()
    await desk.take('a')
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 13 * 3_600_000)
    desk.up()
    await desk.empty()
    expect(asked).toEqual([])
    const [step] = desk.kept.allSteps()
    expect(step?.stopped?.code).toBe('old')
    desk.post.doAnyway(step?.key ?? '')
    await desk.empty()
    expect(asked).toHaveLength(1)
    vi.restoreAllMocks()
  })

  it('lets go of what is taken out', async () => {
    const desk = await tab()
    desk.down()
    await desk.take('a')
    desk.post.takeOut(desk.kept.allSteps()[0]?.key ?? '')
    desk.up()
    await desk.empty()
    expect(asked).toEqual([])
  })
})
