/** Keeps intake flowing: one drain at a time for each connection, several connections side by side, and a look around once a second. */
import type { Log } from '../lib/log.ts'

export type Drainer = {
  start(): void
  /** Drains these connections now; without names, whatever is pending. */
  wake(connectionIds?: string[]): void
  stop(): Promise<void>
}

const LOOK_MS = 1000
const BUSY_MS = 50
/** What comes this soon after a drain goes together: each has a cost of its own, however little it files. */
const REST_MS = 15

export function makeDrainer(parts: {
  log: Log
  pending(): Promise<string[]>
  /** False when another process is at it: what came after that one looked is waited for here. */
  drain(connectionId: string): Promise<boolean>
}): Drainer {
  const running = new Map<string, Promise<void>>()
  const again = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  function drain(connectionId: string): void {
    if (stopped) return
    if (running.has(connectionId)) {
      again.add(connectionId)
      return
    }
    const work = parts
      .drain(connectionId)
      .then((done) => {
        if (!done) setTimeout(drain, BUSY_MS, connectionId)
      })
      .catch((error: unknown) =>
        parts.log.warn({ err: error, connectionId }, 'intake stopped for a moment; it goes on in a second'),
      )
      .finally(async () => {
        if (!stopped) await new Promise((resolve) => setTimeout(resolve, REST_MS))
        running.delete(connectionId)
        if (again.delete(connectionId)) drain(connectionId)
      })
    running.set(connectionId, work)
  }

  async function look(): Promise<void> {
    const pending = await parts.pending().catch(() => [])
    for (const connectionId of pending) drain(connectionId)
  }

  return {
    start() {
      timer = setInterval(() => void look(), LOOK_MS)
      void look()
    },
    wake: (connectionIds) => {
      if (connectionIds) for (const connectionId of connectionIds) drain(connectionId)
      else void look()
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      await Promise.allSettled(running.values())
    },
  }
}
