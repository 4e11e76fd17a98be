/** What the double's own tests share: a receiver that writes down bytes, and a client that only knows HTTP. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Meta } from './double.ts'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
export const SECRET = 'test_app_secret'
export const APP = { appId: '424242', appSecret: SECRET, verifyToken: 'agreed' }
export const NOA = { id: '7001', name: 'נועה לוי' }
export const PAGE = { id: '100200300', name: 'חיות ונהנות', token: 'PAGE-TOKEN', about: 'גן חיות', subscribed: true }

/** The clock stands still unless a test moves it: windows and retries are exact. */
export const STILL = { now: () => 1_760_000_000_000 }

/** As much of an envelope as these tests look at. */
export type Envelope = {
  object: string
  entry: {
    id: string
    time?: number
    changes?: { field: string; value: Record<string, unknown> }[]
    messaging?: { message: Record<string, unknown> }[]
  }[]
}

export type Receiver = {
  url: string
  /** What it answers to every POST. */
  status: number
  heard: { body: Buffer; headers: Record<string, string | string[] | undefined> }[]
  /** The envelope of one POST, the last unless told. */
  parsed(index?: number): Envelope
  stop(): Promise<unknown>
}

/** Answers the handshake of who knows the word, and every POST with the status the test wants. */
export async function startReceiver(): Promise<Receiver> {
  const server = createServer(async (req, res) => {
    const url = new URL(req.url ?? '/', 'http://here')
    if (req.method === 'GET') {
      const right = url.searchParams.get('hub.verify_token') === APP.verifyToken
      return void res.writeHead(right ? 200 : 403).end(right ? url.searchParams.get('hub.challenge') : 'no')
    }
    const parts: Buffer[] = []
    for await (const part of req) parts.push(part as Buffer)
    receiver.heard.push({ body: Buffer.concat(parts), headers: req.headers })
    res.writeHead(receiver.status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/meta`,
    status: 200,
    heard: [],
    parsed: (index = -1) => JSON.parse(receiver.heard.at(index)?.body.toString() ?? '{}') as Envelope,
    stop() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
  return receiver
}

export type Answer = { status: number; json: Record<string, unknown>; headers: Headers }

export type Client = {
  graph(method: string, path: string, body?: unknown, token?: string): Promise<Answer>
  send(body: Record<string, unknown>, path?: string, token?: string): Promise<Answer>
  /** A plain answer of the page to Noa. */
  say(text: string, more?: Record<string, unknown>): Promise<Answer>
}

export function clientOf(meta: Meta): Client {
  const client: Client = {
    async graph(method, path, body, token = PAGE.token) {
      const answer = await fetch(`${meta.url}/v25.0${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      return { status: answer.status, json: (await answer.json()) as Answer['json'], headers: answer.headers }
    },
    send: (body, path = `/${PAGE.id}/messages`, token) => client.graph('POST', path, body, token),
    say: (text, more = {}) =>
      client.send({ recipient: { id: NOA.id }, messaging_type: 'RESPONSE', message: { text }, ...more }),
  }
  return client
}

/** `[code]` or `[code, subcode]`: what a client may branch on. */
export function errorOf({ json }: Answer): unknown[] {
  const { code, error_subcode } = (json.error ?? {}) as { code?: number; error_subcode?: number }
  return error_subcode === undefined ? [code] : [code, error_subcode]
}

export const dataOf = ({ json }: Answer) => json.data as Record<string, unknown>[]
