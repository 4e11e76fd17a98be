/** `/healthz`: the process lives. `/readyz`: it can do its work now. */
import type { FastifyInstance } from 'fastify'
import type { ServerParts } from './server.ts'

export function registerHealth(app: FastifyInstance, parts: Pick<ServerParts, 'ready' | 'version'>): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ ok: true, version: parts.version }))
  app.get('/readyz', { schema: { hide: true } }, async (_, reply) => {
    const problem = await parts.ready()
    return reply.status(problem ? 503 : 200).send(problem ? { ready: false, problem } : { ready: true })
  })
}
