/** The built desk: fingerprinted files for a year, the page itself never cached. */
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

export async function registerWeb(app: FastifyInstance, root: string | null): Promise<void> {
  if (!root) return
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    // The build leaves a .br and a .gz beside each text file.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forever = /[\\/]assets[\\/]/.test(path)
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}
