/**
 * Server-sent events for open desks. One reader in the process follows the change log and fans out; a client that resumes with
 * Last-Event-ID first gets what it missed. Events carry ids and versions only, and permission is checked for each at delivery.
 */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ActionContext } from '../actions/context.ts'
import { seePerson } from '../actions/presence/see-person.ts'
import { type Actor, may, mayBrand } from '../core/access.ts'
import { Refusal } from '../core/errors.ts'
import { loadCaseRow } from '../store/reads/case-list.ts'
import { type Change, changesSince, currentCursor, cursorIsTooOld } from '../store/reads/changes.ts'
import { authenticate } from './auth.ts'

type Client = { actor: Actor; cursor: string; send(change: Change): void }

export type StreamHub = {
  /** Looks for new changes now; called on every notice, and once a second besides. */
  wake(): void
  join(client: Client): () => void
  stop(): Promise<void>
}

const RETRY_SOON_MS = 15
const POLL_MS = 1000
const HEARTBEAT_MS = 15_000

export function makeStreamHub(ctx: Pick<ActionContext, 'db' | 'log'>): StreamHub {
  const clients = new Set<Client>()
  let cursor: string | null = null
  let reading: Promise<void> | null = null
  let again = false
  let stopped = false

  async function read(): Promise<void> {
    do {
      again = false
      if (clients.size === 0) {
        cursor = null
        return
      }
      if (cursor === null) return
      const { changes, more } = await changesSince(ctx.db, cursor)
      for (const change of changes) {
        cursor = change.cursor
        for (const client of clients) client.send(change)
      }
      // Committed, but an older transaction still runs: it will be tellable in a moment.
      if (more && changes.length === 0) await new Promise((resolve) => setTimeout(resolve, RETRY_SOON_MS))
      again ||= more
    } while (again && !stopped)
  }

  function wake(): void {
    if (stopped) return
    if (reading) {
      again = true
      return
    }
    reading = read()
      .catch((error: unknown) =>
        ctx.log.warn({ err: error }, 'the change log could not be read; trying again in a second'),
      )
      .finally(() => {
        reading = null
      })
  }

  const timer = setInterval(wake, POLL_MS)
  return {
    wake,
    join(client) {
      clients.add(client)
      // Starting from the client's own cursor, not from "now": nothing committed in between can be missed.
      cursor ??= client.cursor
      wake()
      return () => clients.delete(client)
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      await reading
    },
  }
}

export function registerStream(app: FastifyInstance, ctx: ActionContext, hub: StreamHub, secure: boolean): void {
  app.get(
    '/api/stream',
    {
      schema: {
        operationId: 'stream',
        summary:
          'Changes as server-sent events; resume with Last-Event-ID, or begin with `from`: what GET /api/me says in x-maagal-cursor.',
        tags: ['stream'],
      },
    },
    async (request, reply) => {
      const actor = await authenticate(ctx.db, request, secure)
      if (!actor) throw new Refusal('not_signed_in')
      const resumed = request.headers['last-event-id']
      const { from } = request.query as { from?: unknown }
      const asked = [resumed, from].find((one): one is string => typeof one === 'string' && one !== '') ?? null
      const tooOld = asked !== null && (await cursorIsTooOld(ctx.db, asked))
      const start = asked === null || tooOld ? await currentCursor(ctx.db) : asked
      reply.hijack()
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      reply.raw.write(
        `retry: 1000\n${tooOld ? `event: reset\nid: ${start}\ndata: {}\n\n` : `event: hello\nid: ${start}\ndata: {}\n\n`}`,
      )
      // Opening a desk is an act of a person; picking up a line that broke is not.
      await seePerson(ctx, actor, { deskOpen: true, active: !resumed }).catch(() => undefined)
      await follow(ctx, hub, actor, start, reply, () => authenticate(ctx.db, request, secure))
    },
  )
}

async function follow(
  ctx: ActionContext,
  hub: StreamHub,
  first: Actor,
  start: string,
  reply: FastifyReply,
  whoIsIt: () => Promise<Actor | null>,
): Promise<void> {
  const { raw } = reply
  let actor = first
  let cursor = start
  let waiting: Change[] | null = []
  // A role or brand taken away holds at once, also for a desk that is open.
  const look = async () => {
    const now = await whoIsIt()
    if (now) actor = now
    else raw.end()
  }
  let chain = Promise.resolve()
  const write = (change: Change) => {
    if (!isLater(change.cursor, cursor)) return
    cursor = change.cursor
    chain = chain.then(async () => {
      if (change.kind === 'people' && change.id === actor.personId) await look().catch(() => raw.end())
      if (!raw.writableEnded && (await mayHear(ctx, actor, change)))
        raw.write(
          `event: change\nid: ${change.cursor}\ndata: ${JSON.stringify({ kind: change.kind, id: change.id, version: change.version })}\n\n`,
        )
    })
  }
  const leave = hub.join({ actor, cursor, send: (change) => (waiting ? waiting.push(change) : write(change)) })
  let beats = 0
  const heartbeat = setInterval(() => {
    raw.write(': \n\n')
    look().catch(() => undefined)
    // Every minute is often enough for who is there.
    if (++beats % 4 === 0) void seePerson(ctx, actor, { deskOpen: true }).catch(() => undefined)
  }, HEARTBEAT_MS)
  raw.on('close', () => {
    clearInterval(heartbeat)
    leave()
  })
  // What was missed, then what came meanwhile, then live.
  for (let missed = true; missed; ) {
    const { changes, more } = await changesSince(ctx.db, cursor)
    for (const change of changes) write(change)
    missed = changes.length > 0 && more
  }
  for (const change of waiting) write(change)
  waiting = null
}

async function mayHear(ctx: ActionContext, actor: Actor, change: Change): Promise<boolean> {
  if (change.organizationId !== actor.organizationId) return false
  if (change.personId !== null && change.personId !== actor.personId) return false
  if (change.brandId !== null && !mayBrand(actor, change.brandId)) return false
  // Who else has a case open is for those who know the team.
  if (change.kind === 'watching') return may(actor, 'people.read')
  if (change.kind !== 'case' || actor.role !== 'participant') return true
  return (await loadCaseRow(ctx.db, actor, change.id).catch(() => null)) !== null
}

function isLater(a: string, b: string): boolean {
  const [ax = '0', ai = '0'] = a.split('-')
  const [bx = '0', bi = '0'] = b.split('-')
  return BigInt(ax) !== BigInt(bx) ? BigInt(ax) > BigInt(bx) : BigInt(ai) > BigInt(bi)
}
