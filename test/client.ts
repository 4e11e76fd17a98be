/** A caller of the public interfaces, as a browser or a script would be: cookies, JSON, server-sent events. */
import type { Operations } from '../web/api/client.gen.ts'

export type CaseRow = Operations['listCases']['response']['items'][number]
export type CaseView = Operations['getCase']['response']
export type Outgoing = Operations['queueReply']['response']
export type WallEntry = Operations['readWall']['response']['entries'][number]

export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly details: unknown
  constructor(status: number, body: { error?: { code: string; message: string; details?: unknown } }, where: string) {
    super(
      `${where}: ${status} ${body.error?.code ?? ''} ${body.error?.message ?? ''} ${JSON.stringify(body.error?.details ?? '')}`,
    )
    this.status = status
    this.code = body.error?.code ?? ''
    this.details = body.error?.details
  }
}

export type Client = {
  url: string
  cookie: string
  get<T>(path: string): Promise<T>
  post<T>(path: string, body?: unknown): Promise<T>
  send<T>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<T>
}

export function makeClient(url: string, language: 'he' | 'en' = 'en'): Client {
  const client: Client = {
    url,
    cookie: '',
    get: (path) => client.send('GET', path),
    post: (path, body) => client.send('POST', path, body),
    async send<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
      const response = await fetch(client.url + path, {
        method,
        headers: {
          'accept-language': language,
          ...(method === 'GET' ? {} : { 'x-maagal-request': '1' }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(client.cookie ? { cookie: client.cookie } : {}),
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      })
      const given = response.headers.get('set-cookie')
      if (given) client.cookie = given.split(';')[0] ?? ''
      const text = await response.text()
      const json = !text ? null : response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
      if (!response.ok) throw new ApiError(response.status, json ?? {}, `${method} ${path}`)
      return json as T
    },
  }
  return client
}

export const OWNER = {
  name: 'Owner',
  email: 'owner@example.com',
  password: 'correct horse battery',
  brand: 'Our shop',
  language: 'en' as const,
}

/** The first run, by its public door. */
export async function firstRun(url: string): Promise<Client> {
  const client = makeClient(url)
  await client.post('/api/setup', OWNER)
  return client
}

/** Calls until `found` gives something other than null or false; throws what it last saw when time is up. */
export async function eventually<T>(
  what: string,
  found: () => Promise<T | null | undefined | false>,
  seconds = 20,
): Promise<T> {
  const until = Date.now() + seconds * 1000
  let last: unknown
  for (;;) {
    try {
      const value = await found()
      if (value !== null && value !== undefined && value !== false) return value
      last = value
    } catch (error) {
      last = error
    }
    if (Date.now() > until) throw new Error(`did not come true in ${seconds} s: ${what}`, { cause: last })
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

export type StreamEvent = {
  event: string
  id: string
  data: { kind?: string; id?: string; version?: number }
  at: number
}

/** An open stream of changes; `events` grows as they come. It resumes after an event, or begins `from` the cursor of a reading. */
export async function openStream(
  client: Client,
  begins: string | { from: string } = '',
): Promise<{ events: StreamEvent[]; close(): void }> {
  const abort = new AbortController()
  const query = typeof begins === 'string' ? '' : `?from=${encodeURIComponent(begins.from)}`
  const response = await fetch(`${client.url}/api/stream${query}`, {
    headers: { cookie: client.cookie, ...(typeof begins === 'string' && begins ? { 'last-event-id': begins } : {}) },
    signal: abort.signal,
  })
  if (!response.ok || !response.body) throw new Error(`stream answered ${response.status}`)
  const events: StreamEvent[] = []
  const read = async (body: ReadableStream<Uint8Array>) => {
    let rest = ''
    const decoder = new TextDecoder()
    for await (const chunk of body) {
      rest += decoder.decode(chunk, { stream: true })
      const blocks = rest.split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? ''
        if (field('event'))
          events.push({
            event: field('event'),
            id: field('id'),
            data: JSON.parse(field('data') || '{}'),
            at: Date.now(),
          })
      }
    }
  }
  read(response.body).catch(() => undefined)
  await eventually('the stream says hello', async () => events.length > 0)
  return { events, close: () => abort.abort() }
}

export type Visitor = { wall: string; token: string; name: string }

/** Somebody comes to the practice wall. */
export async function visit(client: Client, wall: string, name: string): Promise<Visitor> {
  const { token } = await makeClient(client.url).post<{ token: string }>(`/api/wall/${wall}/visitors`, { name })
  return { wall, token, name }
}

export async function writeOnWall(
  client: Client,
  visitor: Visitor,
  kind: 'post' | 'comment' | 'direct',
  body: string,
  rootId: string | null = null,
): Promise<string> {
  const headers = { authorization: `Bearer ${visitor.token}` }
  const made = await makeClient(client.url).send<{ id: string }>(
    'POST',
    `/api/wall/${visitor.wall}/entries`,
    { kind, root_id: rootId, body },
    headers,
  )
  return made.id
}

export async function readWall(client: Client, visitor: Visitor): Promise<WallEntry[]> {
  const headers = { authorization: `Bearer ${visitor.token}` }
  return (
    await makeClient(client.url).send<{ entries: WallEntry[] }>('GET', `/api/wall/${visitor.wall}`, undefined, headers)
  ).entries
}

/** The case of a customer with this name, as the queues show it. */
export async function caseOf(client: Client, name: string, queue?: string): Promise<CaseRow | null> {
  const { items } = await client.get<{ items: CaseRow[] }>(`/api/cases?limit=200${queue ? `&queue=${queue}` : ''}`)
  return items.find((row) => row.customer.name === name) ?? null
}
