/**
 * Group commit: deliveries that arrive while a commit is under way, or soon after one began, wait for the next one and go together. Each
 * caller's promise settles with its own batch's commit, so nothing is acknowledged before it is durable.
 */

import type { IncomingDelivery } from './deliveries.ts'

export type DeliveryWriter = {
  /** Resolves once the delivery (or the one it duplicates) is committed. */
  write(delivery: IncomingDelivery): Promise<void>
}

const MOST = 200
/** A stream of deliveries costs a commit in so many milliseconds. One that comes alone waits for nothing. */
const GATHER_MS = 10
/** So many are worth a commit at once. */
const MANY = 8

/** `store` commits a batch; `onStored` hears of whose connections it was. */
export function makeDeliveryWriter(
  store: (batch: IncomingDelivery[]) => Promise<unknown>,
  onStored: (connectionIds: string[]) => void,
): DeliveryWriter {
  type Waiting = { delivery: IncomingDelivery; resolve(): void; reject(error: unknown): void }
  let waiting: Waiting[] = []
  let flushing = false
  let begunAt = Number.NEGATIVE_INFINITY
  let enough = () => {}

  function gather(): Promise<void> {
    const rest = begunAt + GATHER_MS - performance.now()
    if (rest <= 0 || waiting.length >= MANY) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, rest)
      enough = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async function flush(): Promise<void> {
    flushing = true
    while (waiting.length > 0) {
      await gather()
      begunAt = performance.now()
      const batch = waiting.slice(0, MOST)
      waiting = waiting.slice(MOST)
      try {
        await store(batch.map((one) => one.delivery))
        for (const one of batch) one.resolve()
        onStored([...new Set(batch.map((one) => one.delivery.connectionId))])
      } catch (error) {
        for (const one of batch) one.reject(error)
      }
    }
    flushing = false
  }

  return {
    write: (delivery) =>
      new Promise((resolve, reject) => {
        waiting.push({ delivery, resolve, reject })
        if (waiting.length >= MANY) enough()
        // The microtask lets deliveries of one network read gather first.
        if (!flushing)
          queueMicrotask(() => {
            if (!flushing) void flush()
          })
      }),
  }
}
