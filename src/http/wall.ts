/** The practice wall's page, for anybody; `/sandbox` shows a member of the desk the way to their walls. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ActionContext } from '../actions/context.ts'
import { may } from '../core/access.ts'
import { Refusal } from '../core/errors.ts'
import { loadFrame } from '../store/reads/desk.ts'
import { readFaults, readWall } from '../store/reads/wall.ts'
import { authenticate } from './auth.ts'
import { languageOf } from './errors.ts'
import { loadPageFiles } from './wall-page/assets.ts'
import { type Language, noWallPage, wallPage, wallsPage } from './wall-page/page.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const PER_MINUTE = { config: { rateLimit: { max: 120, timeWindow: 60_000 } } }

export function registerWall(app: FastifyInstance, ctx: ActionContext, secure: boolean): void {
  const { version, files } = loadPageFiles()
  const assets = `/wall/files/${version}`

  app.get<{ Params: { version: string; name: string } }>(
    '/wall/files/:version/:name',
    { schema: { hide: true } },
    async ({ params }, reply) => {
      const file = files.get(params.name)
      if (!file) throw new Refusal('not_found')
      // An older page may still ask for older files; it gets these, and keeps them for no longer than it must.
      const forever = params.version === version
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
      return reply.type(file.type).send(file.body)
    },
  )

  app.get<{ Params: { id: string }; Querystring: { lang?: string } }>(
    '/wall/:id',
    { ...PER_MINUTE, schema: { hide: true } },
    async (request, reply) => {
      const { id } = request.params
      const wall = UUID.test(id) ? await orNull(readWall(ctx.db, id, '')) : null
      if (!wall) return page(reply, 404, noWallPage(languageOf(request), assets))
      const { lang } = request.query
      const language: Language = lang === 'he' || lang === 'en' ? lang : wall.language
      const manages = await maySpoil(ctx, request, id, secure)
      return page(reply, 200, wallPage({ channelId: id.toLowerCase(), brand: wall.brand, language, manages, assets }))
    },
  )

  app.get('/sandbox', { ...PER_MINUTE, schema: { hide: true } }, async (request, reply) => {
    const actor = await authenticate(ctx.db, request, secure)
    if (!actor) return reply.redirect('/')
    const { channels } = await loadFrame(ctx.db, actor, null)
    const walls = channels.filter(({ kind }) => kind === 'sandbox')
    const [only] = walls
    if (only && walls.length === 1) return reply.redirect(`/wall/${only.channel_id}`)
    return page(
      reply,
      200,
      wallsPage(
        languageOf(request),
        assets,
        walls.map(({ channel_id, name }) => ({ id: channel_id, name })),
      ),
    )
  })
}

function page(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply
    .status(status)
    .header('x-robots-tag', 'noindex, nofollow')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html)
}

/** Whether the reader is signed in to the desk that this wall belongs to, in a role that orders faults. */
async function maySpoil(ctx: ActionContext, request: FastifyRequest, id: string, secure: boolean): Promise<boolean> {
  const actor = await authenticate(ctx.db, request, secure)
  return actor !== null && may(actor, 'sample.manage') && (await orNull(readFaults(ctx.db, actor, id))) !== null
}

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
