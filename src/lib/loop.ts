/** Small loops that a process keeps going: repeated work that never overlaps itself, and stops when asked; and one thing after the other. */
import type { Log } from './log.ts'

export type Loop = { stop(): Promise<void> }

/**
 * Runs `work` every so often, one run at a time; a failure is logged and the next run comes as planned. The first comes after `first`
 * seconds: loops that begin together do not all work in the same moment.
 */
export function every(
  seconds: number,
  name: string,
  log: Log,
  work: () => Promise<unknown>,
  { first = seconds }: { first?: number } = {},
): Loop {
  let running: Promise<unknown> = Promise.resolve()
  let busy = false
  const run = () => {
    if (busy) return
    busy = true
    running = work()
      .catch((error: unknown) => log.warn({ err: error }, `could not look after: ${name}`))
      .finally(() => {
        busy = false
      })
  }
  let timer = setTimeout(() => {
    timer = setInterval(run, seconds * 1000)
    run()
  }, first * 1000)
  return {
    async stop() {
      clearTimeout(timer)
      await running
    },
  }
}

/** One after the other; one that fails keeps none of the others waiting. What failed is thrown at the end. */
export async function oneByOne<T>(items: Iterable<T>, work: (item: T) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = []
  for (const item of items)
    try {
      await work(item)
    } catch (error) {
      failures.push(error)
    }
  if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures)
}
