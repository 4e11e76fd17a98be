import type { Delivery, Lane } from './webhooks.ts'
import type { World } from './world.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** When a failed POST is tried again, counted from the first try. Meta publishes only the span and "decreasing". */
const CHANGES = [SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR, 36 * HOUR]
const MESSAGING = [SECOND, 5 * SECOND, 30 * SECOND]
const WHATSAPP = [...CHANGES, 2 * DAY, 3 * DAY, 4 * DAY, 5 * DAY, 6 * DAY, 7 * DAY]

const ALERT_AFTER = 15 * MINUTE
const UNSUBSCRIBE_AFTER = HOUR

export type Alert = { at: number; account: string; kind: 'failing' | 'webhooks_disabled' | 'dropped' }

type Timer = { at: number; run: () => Promise<void> | void }

export type Retries = {
  alerts: Alert[]
  /** Deliveries that still have tries left. */
  pending(): number
  note(delivery: Delivery, again: (attempt: number) => Promise<Delivery>): void
  /** Moves the clock from one due try to the next, and ends `ms` later. */
  advance(ms: number, moveClock: (by: number) => void): Promise<void>
  whatsAppDays(days: 7 | 1.5): void
}

/**
 * Retries on the virtual clock. A failing Page or Instagram inbox is given up: an alert at 15 minutes, and at one hour
 * the app is unsubscribed from that account until somebody subscribes it again.
 */
export function createRetries(world: World, unsubscribe: (account: string) => void): Retries {
  const timers: Timer[] = []
  const alerts: Alert[] = []
  const failingSince = new Map<string, number>()
  let pending = 0
  let whatsAppSpan = 7 * DAY

  const schedule = (lane: Lane): number[] => {
    if (lane === 'messaging') return MESSAGING
    return lane === 'changes' ? CHANGES : WHATSAPP.filter((after) => after <= whatsAppSpan)
  }

  function health(delivery: Delivery) {
    for (const account of delivery.accounts) {
      if (delivery.ok) {
        failingSince.delete(account)
        continue
      }
      if (delivery.lane !== 'messaging' || failingSince.has(account)) continue
      const since = delivery.at
      failingSince.set(account, since)
      const still = () => failingSince.get(account) === since
      timers.push({
        at: since + ALERT_AFTER,
        run: () => {
          if (still()) alerts.push({ at: world.now(), account, kind: 'failing' })
        },
      })
      timers.push({
        at: since + UNSUBSCRIBE_AFTER,
        run: () => {
          if (!still()) return
          failingSince.delete(account)
          unsubscribe(account)
          alerts.push({ at: world.now(), account, kind: 'webhooks_disabled' })
        },
      })
    }
  }

  function note(delivery: Delivery, again: (attempt: number) => Promise<Delivery>, first = delivery.at) {
    health(delivery)
    if (delivery.ok) return
    const after = schedule(delivery.lane)[delivery.attempt - 1]
    if (after === undefined) {
      for (const account of delivery.accounts) alerts.push({ at: world.now(), account, kind: 'dropped' })
      return
    }
    pending += 1
    timers.push({
      at: first + after,
      run: async () => {
        pending -= 1
        note(await again(delivery.attempt + 1), again, first)
      },
    })
  }

  return {
    alerts,
    pending: () => pending,
    note: (delivery, again) => note(delivery, again),
    async advance(ms, moveClock) {
      const end = world.now() + ms
      for (;;) {
        const due = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0]
        if (!due) break
        timers.splice(timers.indexOf(due), 1)
        moveClock(Math.max(0, due.at - world.now()))
        await due.run()
      }
      moveClock(Math.max(0, end - world.now()))
    },
    whatsAppDays(days) {
      whatsAppSpan = days * DAY
    },
  }
}
