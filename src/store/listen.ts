/** One connection that listens for notices. It comes back by itself; a poll elsewhere catches what it missed meanwhile. */
import pg from 'pg'
import type { Log } from '../lib/log.ts'

export type Listener = { stop(): Promise<void> }

const PAUSE_MS = 1000

/**
 * `onReturn` is called when the connection came back after it was lost. However it is lost, one attempt follows the other: a database that
 * takes its time to come back must not be asked by ever more of them.
 */
export function listen(
  url: string,
  channels: Record<string, () => void>,
  log: Log,
  onReturn: () => void,
  pauseMs = PAUSE_MS,
): Listener {
  let client: pg.Client | null = null
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let lost = false

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true })
    fresh.on('error', () => undefined)
    fresh.on('end', () => {
      // An attempt that never came through says so by itself.
      if (client !== fresh) return
      client = null
      lost = true
      later()
    })
    fresh.on('notification', ({ channel }) => channels[channel]?.())
    await fresh.connect()
    if (stopped) return fresh.end()
    client = fresh
    try {
      for (const channel of Object.keys(channels)) await fresh.query(`listen ${channel}`)
    } catch (error) {
      void fresh.end().catch(() => undefined)
      throw error
    }
    if (lost) onReturn()
    lost = false
    // Whatever came while nobody listened.
    for (const heard of Object.values(channels)) heard()
  }

  function again(): void {
    connect().catch((error: Error) => {
      log.debug({ err: error }, 'cannot listen to the database yet')
      later()
    })
  }

  function later(): void {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(again, pauseMs)
  }

  again()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}
