/**
 * Verified, durable, deduplicated deliveries per second, against the floor of the same run: the same HTTP server and signature check with
 * one committed insert per request, on 16 connections. The limit: ours ≥ 1.5 × the floor. Then how fast the backlog is filed.
 */
import fastify from 'fastify'
import pg from 'pg'
import { hmacMatches } from '../src/lib/hmac.ts'
import { openHouse, type Signed } from './house.ts'

const CONNECTIONS = 16
const REQUESTS = 6000

export async function bench(): Promise<void> {
  const house = await openHouse()
  const floor = await measureFloor(house.database.url, () => house.delivery('floor', 'ההזמנה לא הגיעה'))
  const made = Array.from({ length: REQUESTS }, (_, n) =>
    house.delivery(`customer-${n % 500}`, 'ההזמנה שלי לא הגיעה כבר שבועיים'),
  )
  const ours = await load(house.url, made)
  process.stdout.write(
    `  intake ${Math.round(ours)}/s, floor ${Math.round(floor)}/s, ratio ${(ours / floor).toFixed(2)}\n`,
  )
  const begun = performance.now()
  const left = async () =>
    (
      await house.app.ctx.db
        .selectFrom('delivery_pending')
        .select((all) => all.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n
  const atStart = await left()
  while ((await left()) > 0) await new Promise((resolve) => setTimeout(resolve, 50))
  const seconds = (performance.now() - begun) / 1000
  process.stdout.write(
    `  backlog of ${atStart} filed in ${seconds.toFixed(1)} s: ${Math.round(atStart / seconds)} messages/s understood, filed and alerted\n`,
  )
  await house.stop()
}

async function measureFloor(databaseUrl: string, make: () => Signed): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS })
  pool.on('error', () => undefined)
  await pool.query('create table bench_floor (id bigint generated always as identity primary key, body bytea not null)')
  const server = fastify()
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
  server.post('/webhooks/*', async (request, reply) => {
    hmacMatches('a secret of the same length as others', request.body as Buffer, 'sha256=00')
    await pool.query('insert into bench_floor (body) values ($1)', [request.body])
    return reply.send({ ok: true })
  })
  const url = await server.listen({ port: 0, host: '127.0.0.1' })
  const rate = await load(url, Array.from({ length: REQUESTS }, make))
  await server.close()
  await pool.query('drop table bench_floor')
  await pool.end()
  return rate
}

/** Requests per second over a fixed number of connections. */
async function load(url: string, deliveries: Signed[]): Promise<number> {
  const begun = performance.now()
  let next = 0
  const worker = async () => {
    for (let one = deliveries[next++]; one; one = deliveries[next++]) {
      const response = await fetch(url + one.path, { method: 'POST', headers: one.headers, body: one.body })
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
      await response.arrayBuffer()
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  return deliveries.length / ((performance.now() - begun) / 1000)
}
