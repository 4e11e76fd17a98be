import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readBody } from './body.ts'
import { escapedJson } from './encode.ts'
import { errorBody, GraphError } from './errors.ts'
import { type AppSubscriptions, dispatch } from './graph.ts'
import { checkThrottle, usageHeaders } from './limits.ts'
import type { Call } from './types.ts'
import { opaqueId, type World } from './world.ts'

export type ServerOptions = {
  subscriptions: AppSubscriptions
  /** Runs after the call took effect and before its answer leaves: an echo may overtake the answer. */
  beforeAnswer: () => Promise<void>
}

function tokenOf(
  req: IncomingMessage,
  query: Record<string, string>,
  body: Record<string, unknown>,
): string | undefined {
  const bearer = /^(?:Bearer|OAuth) (.+)$/.exec(req.headers.authorization ?? '')?.[1]
  const given = query.access_token ?? body.access_token ?? bearer
  return given === undefined ? undefined : String(given)
}

async function callOf(world: World, req: IncomingMessage): Promise<Call> {
  const url = new URL(req.url ?? '/', world.url)
  const query = Object.fromEntries(url.searchParams)
  const { fields: body, files } = await readBody(req)
  return {
    // Graph lets a form say the method; some clients can only post.
    method: String(req.method === 'POST' && query.method ? query.method : req.method).toUpperCase(),
    path: url.pathname,
    query,
    body,
    at: world.now(),
    headers: Object.fromEntries(Object.entries(req.headers).map(([name, value]) => [name, String(value)])),
    token: tokenOf(req, query, body),
    files,
  }
}

/** Files at Meta's addresses. WhatsApp's need the Bearer token and end after five minutes; others are open. */
function serveFile(world: World, call: Call, res: ServerResponse): void {
  const whatsapp = /^\/cdn\/wa\/(.+)$/.exec(call.path)
  if (!whatsapp) {
    const gone = world.brokenUrls.some((rule) => rule.pattern.test(call.path))
    res.writeHead(gone ? 404 : 200, { 'content-type': 'image/jpeg' }).end(gone ? '' : 'file')
    return
  }
  const media = world.nodes.get(whatsapp[1] ?? '')
  const allowed = call.headers.authorization?.startsWith('Bearer ') && world.tokens.has(call.token ?? '')
  if (!allowed) return void res.writeHead(401).end()
  if (media?.kind !== 'wa_media' || Number(call.query.until) < world.now()) return void res.writeHead(404).end()
  res.writeHead(200, { 'content-type': media.mime, 'content-length': media.bytes.length }).end(media.bytes)
}

export async function serve(world: World, options: ServerOptions): Promise<{ url: string; close(): Promise<void> }> {
  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const call = await callOf(world, req)
    world.calls.push(call)
    if (call.path.startsWith('/cdn/')) return serveFile(world, call, res)
    const rule = world.rules.find(
      (one) => one.times > 0 && (one.path?.test(call.path) ?? true) && (one.method ?? call.method) === call.method,
    )
    if (rule) rule.times -= 1
    const version = call.path.split('/')[1] ?? ''
    const account = call.path.split('/').filter(Boolean)[/^v\d/.test(version) ? 1 : 0] ?? ''
    const headers = () => ({
      'content-type': 'application/json; charset=UTF-8',
      'facebook-api-version': /^v\d/.test(version) ? version : 'v25.0',
      'x-fb-trace-id': opaqueId(world, ''),
      ...usageHeaders(world, account),
    })
    if (rule?.error === 'drop_before') return void req.socket.destroy()
    if (rule?.error === 'html_500') {
      res
        .writeHead(500, { 'content-type': 'text/html' })
        .end('<!DOCTYPE html><title>Error</title><p>Sorry, something went wrong.')
      return
    }
    try {
      if (rule && rule.error !== 'drop_response') throw new GraphError(rule.error)
      checkThrottle(world)
      const answer = await dispatch(world, call, options.subscriptions)
      await options.beforeAnswer()
      if (rule?.error === 'drop_response') return void req.socket.destroy()
      res.writeHead(200, headers()).end(escapedJson(answer))
    } catch (error) {
      if (!(error instanceof GraphError)) throw error
      const { spec } = error
      if (rule?.error === 'drop_response') return void req.socket.destroy()
      const body = escapedJson(errorBody(spec, opaqueId(world, 'A')))
      res.writeHead(spec.status ?? 400, { ...headers(), ...spec.headers }).end(body)
    }
  }
  const server: Server = createServer((req, res) => {
    // A mistake of the double itself must look like one, not like an answer of Meta's.
    handle(req, res).catch((error: unknown) =>
      res.writeHead(599).end(String(error instanceof Error ? error.stack : error)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
