/** Small loops that a process keeps going: repeated work that never overlaps itself, and stops when asked. */
import type { Log } from './log.ts'

export type Loop = { stop(): Promise<void> }

/** Runs `work` every so often, one run at a time; a failure is logged and the next run comes as planned. */
export function every(seconds: number, name: string, log: Log, work: () => Promise<unknown>): Loop {
  let running: Promise<unknown> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = work()
      .catch((error: unknown) => log.warn({ err: error }, `could not look after: ${name}`))
      .finally(() => {
        busy = false
      })
  }, seconds * 1000)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
