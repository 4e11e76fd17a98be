/** `maagal replay FILE.jsonl`: captured deliveries through the whole pipeline, and what became of them. */
import { setTimeout as wait } from 'node:timers/promises'
import { type CapturedReader, type EventCounts, makeCapturedReader } from '../../actions/operations/read-captured.ts'
import { type CapturedDelivery, receiveCaptured } from '../../actions/receive.ts'
import type { Installation } from '../../app.ts'
import {
  type Became,
  bodyDigest,
  countWaiting,
  deliveriesSince,
  readBecame,
  readConnectionRefs,
  readNow,
  readParkedSince,
} from '../../store/reads/replay.ts'
import { readCaptured } from '../captured.ts'
import { EXIT, Usage } from '../errors.ts'
import { fileOf, withInstallation } from '../open.ts'
import type { Bar, Result, Terminal } from '../terminal.ts'

const MOST_IN_BATCH = 200
const MOST_BYTES_IN_BATCH = 16 * 1024 * 1024
/** A delivery that fails is tried five times within about fifteen seconds; longer than this without a change is no progress. */
const PATIENCE_MS = 60_000

type Summary = {
  deliveries: number
  new: number
  known: number
  events: EventCounts
  became: Became
  kept_aside: Record<string, number>
  waiting: number
}

export function replay(terminal: Terminal, given: string): Promise<Result> {
  return withInstallation(async (installation) => {
    const { ctx } = installation
    const refs = await readConnectionRefs(ctx.db)
    // The whole file is read once before anything is stored, so that a mistake on its last line stores nothing.
    const reader = makeCapturedReader(ctx)
    let lines = 0
    for await (const { connectionId } of readCaptured(fileOf(given), refs)) {
      lines++
      if (!(await reader.canRead(connectionId))) throw new Usage('error.sealed', { connection: connectionId })
    }
    const since = await readNow(ctx.db)
    const bar = terminal.bar(terminal.say('replay.bar'))
    try {
      const stored = await store(installation, reader, readCaptured(fileOf(given), refs), (done) =>
        bar.at(done / lines / 2, `${done} / ${lines}`),
      )
      const waiting = await file(installation, stored.connectionIds, bar)
      const ids = await deliveriesSince(ctx.db, since, stored.digests)
      const summary: Summary = {
        deliveries: lines,
        new: stored.fresh,
        known: lines - stored.fresh,
        events: stored.events,
        became: await readBecame(ctx.db, ids, since),
        kept_aside: await readParkedSince(ctx.db, stored.connectionIds, since),
        waiting,
      }
      const bad = summary.became.stuck.length > 0 || waiting > 0
      return { json: summary, lines: describe(terminal, summary), ...(bad ? { exit: EXIT.refused } : {}) }
    } finally {
      bar.end()
    }
  })
}

async function store(
  { ctx }: Installation,
  reader: CapturedReader,
  deliveries: AsyncIterable<CapturedDelivery>,
  progress: (done: number) => void,
) {
  const events: EventCounts = {}
  const connectionIds = new Set<string>()
  const digests: string[] = []
  let fresh = 0
  let batch: CapturedDelivery[] = []
  let bytes = 0
  const flush = async () => {
    if (batch.length > 0) fresh += await receiveCaptured(ctx, batch)
    progress(digests.length)
    batch = []
    bytes = 0
  }
  for await (const one of deliveries) {
    await reader.count(one, events)
    connectionIds.add(one.connectionId)
    digests.push(bodyDigest(one.body))
    batch.push(one)
    bytes += one.body.byteLength
    if (batch.length >= MOST_IN_BATCH || bytes >= MOST_BYTES_IN_BATCH) await flush()
  }
  await flush()
  return { events, fresh, digests, connectionIds: [...connectionIds] }
}

/** Files what was stored, together with a running Maagal where there is one. Returns how many are still not filed. */
async function file({ ctx, drain }: Installation, connectionIds: string[], bar: Bar): Promise<number> {
  const all = await countWaiting(ctx.db, connectionIds)
  let left = all
  let changed = performance.now()
  while (left > 0 && performance.now() - changed < PATIENCE_MS) {
    for (const connectionId of connectionIds) await drain(connectionId)
    const now = await countWaiting(ctx.db, connectionIds)
    if (now < left) changed = performance.now()
    left = now
    bar.at(1 - left / all / 2, `${all - left} / ${all}`)
    if (left > 0) await wait(200)
  }
  return left
}

function describe(
  { say }: Terminal,
  { deliveries, events, became, kept_aside, waiting, ...counts }: Summary,
): string[] {
  const list = (of: Record<string, number>) =>
    Object.entries(of)
      .map(([name, n]) => `${name} ${n}`)
      .join(', ') || '0'
  const { cases, cases_opened, messages, stuck } = became
  return [
    say('replay.read', { deliveries, fresh: counts.new, known: counts.known }),
    say('replay.events', { events: list(events) }),
    say('replay.became', { messages, open: became.public, private: became.private, cases, opened: cases_opened }),
    ...(Object.keys(kept_aside).length > 0 ? [say('replay.aside', { events: list(kept_aside) })] : []),
    ...stuck.map(({ reason, deliveries: n }) => say('replay.stuck', { n, reason: reason.slice(0, 200) })),
    ...(waiting > 0 ? [say('replay.waiting', { waiting })] : []),
  ]
}
