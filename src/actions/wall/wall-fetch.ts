/** `fetch` for `sandbox:` addresses: the wall's API without a network in between. Anything else is refused. */
import { z } from 'zod'
import { loadEntry, type WallEntry } from '../../store/wall.ts'
import type { ActionContext } from '../context.ts'
import { openWall, publishOnWall } from './wall.ts'

const post = z.object({
  kind: z.enum(['comment', 'direct']),
  root_id: z.string().nullable(),
  parent_id: z.string().nullable(),
  to: z.string().nullable(),
  client_key: z.string(),
  body: z.string(),
})

export function makeWallFetch(context: () => ActionContext): typeof fetch {
  return async (input, init) => {
    const url = new URL(String(input))
    const [, account, resource] = url.pathname.split('/')
    if (url.protocol !== 'sandbox:' || !account || resource !== 'entries')
      throw new TypeError(`the practice wall has no ${url}`)
    const ctx = context()
    if (init?.method !== 'POST') {
      const entry = await loadEntry(ctx.db, await openWall(ctx.db, account), {
        clientKey: url.searchParams.get('client_key') ?? '',
      })
      return entry ? answer(200, entry) : new Response('not here', { status: 404 })
    }
    const { kind, root_id, parent_id, to, client_key, body } = post.parse(JSON.parse(String(init.body)))
    const result = await publishOnWall(ctx, account, {
      kind,
      rootId: root_id,
      parentId: parent_id,
      to,
      clientKey: client_key,
      body,
    })
    if (result.status === 'lost') throw new TypeError('the connection broke before the wall answered')
    if (result.status === 429)
      return new Response('slow down', { status: 429, headers: { 'retry-after': String(result.retryAfter) } })
    if (result.status !== 201) return new Response('refused', { status: result.status })
    return answer(201, result.entry)
  }
}

function answer(status: number, entry: WallEntry): Response {
  return Response.json({ id: entry.id, root_id: entry.rootId, at: new Date(entry.at).toISOString() }, { status })
}
