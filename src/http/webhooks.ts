/** Where platforms knock: raw bytes in, 200 only once they are durable. */
import type { FastifyInstance } from 'fastify'
import { MAX_DELIVERY_BYTES } from '../actions/receive.ts'
import type { RawDelivery } from '../channels/channel.ts'
import { Refusal } from '../core/errors.ts'

export type Receive = {
  deliver(kind: string, connectionId: string, delivery: RawDelivery): Promise<void>
  /** Answers a platform's handshake; null refuses it. */
  handshake(kind: string, connectionId: string, query: Record<string, string>): Promise<string | null>
  /** A person's wish to be forgotten, as the platform signed it; gives what it wants to be answered. */
  forget(connectionId: string, form: Record<string, string>): Promise<{ url: string; confirmation_code: string }>
  /** The permission was taken away on the platform. */
  revoke(connectionId: string, form: Record<string, string>): Promise<void>
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function registerWebhooks(app: FastifyInstance, receive: Receive): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addHook('onError', async (request, _, error) => {
      // A forged one has said more already, where its signature was looked at.
      if (error instanceof Refusal && error.code === 'bad_signature') return
      request.log.warn({ url: request.url.slice(0, 200), reason: error.message }, 'refused a delivery')
    })
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
    scope.route<{ Params: { kind: string; id: string } }>({
      method: 'POST',
      url: '/webhooks/:kind/:id',
      bodyLimit: MAX_DELIVERY_BYTES,
      schema: { hide: true },
      handler: async (request, reply) => {
        const { kind, id } = request.params
        if (!UUID.test(id)) throw new Refusal('not_found')
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const headers = Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        )
        await receive.deliver(kind, id, { headers, body, receivedAt: Date.now() })
        return reply.status(200).send({ ok: true })
      },
    })
    for (const wish of ['deletion', 'deauthorize'] as const)
      scope.route<{ Params: { kind: string; id: string } }>({
        method: 'POST',
        url: `/webhooks/:kind/:id/${wish}`,
        bodyLimit: 64 * 1024,
        config: { rateLimit: { max: 60, timeWindow: 60_000 } },
        schema: { hide: true },
        handler: async (request) => {
          const { id } = request.params
          if (!UUID.test(id)) throw new Refusal('not_found')
          const form = Object.fromEntries(new URLSearchParams(String(request.body ?? '')))
          if (wish === 'deletion') return receive.forget(id, form)
          await receive.revoke(id, form)
          return { ok: true }
        },
      })
    scope.route<{ Params: { kind: string; id: string }; Querystring: Record<string, string> }>({
      method: 'GET',
      url: '/webhooks/:kind/:id',
      schema: { hide: true },
      handler: async (request, reply) => {
        const { kind, id } = request.params
        const answer = UUID.test(id) ? await receive.handshake(kind, id, request.query) : null
        if (answer === null) throw new Refusal('not_found')
        return reply.type('text/plain').send(answer)
      },
    })
  })
}
