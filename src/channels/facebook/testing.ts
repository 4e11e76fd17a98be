/** A platform that answers by script, and settings, for tests of what goes out. */
import type { ChannelContext, ConnectedChannel, Outgoing } from '../channel.ts'
import { type Settings, settings } from './settings.ts'

export const PAGE = '100200300'
export const NOW = Date.parse('2026-11-22T10:00:00Z')

type Answer = (call: {
  method: string
  path: string
  query: URLSearchParams
  body: unknown
}) => Response | Promise<Response>

export type Call = { method: string; path: string; query: URLSearchParams; body: unknown; authorization: string | null }

/** A channel whose every call is answered by `answer`; `calls` are those that were made. */
export function scripted(answer: Answer, more: Record<string, unknown> = {}) {
  const calls: Call[] = []
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    const { pathname, searchParams } = new URL(request.url)
    const text = request.headers.get('content-type') === 'application/json' ? await request.text() : ''
    const call = {
      method: request.method,
      path: pathname.replace('/v25.0', ''),
      query: searchParams,
      body: text ? (JSON.parse(text) as unknown) : null,
      authorization: request.headers.get('authorization'),
    }
    calls.push(call)
    return answer(call)
  }
  const ctx: ChannelContext = {
    now: () => NOW,
    fetch: fetch as typeof globalThis.fetch,
    log: { info: () => undefined, warn: () => undefined },
  }
  const given = settings.parse({
    app_id: '424242',
    app_secret: 'test_app_secret',
    verify_token: 'a-word-we-agreed-on',
    graph_url: 'https://graph.test',
    page_id: PAGE,
    page_token: 'PAGE-TOKEN',
    ...more,
  })
  const channel: ConnectedChannel<Settings> = {
    id: 'c',
    connectionId: 'n',
    account: PAGE,
    settings: given,
    cursor: null,
  }
  return { ctx, channel, calls }
}

export const refusal = (code: number, subcode = 0, headers: Record<string, string> = {}): Response =>
  Response.json({ error: { message: 'no', code, error_subcode: subcode } }, { status: 400, headers })

export const outgoing = (more: Partial<Outgoing> = {}): Outgoing => ({
  id: '019aab00-0000-7000-8000-000000000001',
  clientKey: 'our-key-1',
  mode: 'private',
  conversation: { rootExternalId: '7001', title: null },
  inReplyTo: null,
  recipient: null,
  privateReplyTo: null,
  text: 'כן! משלוח לחיפה תוך יומיים 📦',
  template: null,
  file: null,
  language: 'he',
  automatic: false,
  caseToken: 'ab12',
  window: 'free',
  ...more,
})
