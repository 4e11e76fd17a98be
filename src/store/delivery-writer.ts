/**
 * Group commit: deliveries that arrive while a commit is under way wait for the next one and go together. Each caller's promise settles
 * with its own batch's commit, so nothing is acknowledged before it is durable.
 */

import type { Db } from './db.ts'
import { type IncomingDelivery, storeDeliveries } from './deliveries.ts'

export type DeliveryWriter = {
  /** Resolves once the delivery (or the one it duplicates) is committed. */
  write(delivery: IncomingDelivery): Promise<void>
}

const MOST = 200

export function makeDeliveryWriter(db: Db, onStored: (connectionIds: string[]) => void): DeliveryWriter {
  type Waiting = { delivery: IncomingDelivery; resolve(): void; reject(error: unknown): void }
  let waiting: Waiting[] = []
  let flushing = false

  async function flush(): Promise<void> {
    flushing = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST)
      waiting = waiting.slice(MOST)
      try {
        await storeDeliveries(
          db,
          batch.map((one) => one.delivery),
        )
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
        // The microtask lets deliveries of one network read gather first.
        if (!flushing)
          queueMicrotask(() => {
            if (!flushing) void flush()
          })
      }),
  }
}
