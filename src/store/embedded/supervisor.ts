import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../../lib/log.ts'
import { StartProblem } from '../../lib/start-problem.ts'
import { clearOrphan } from './orphan.ts'
import { freePort } from './port.ts'
import { type Postmaster, type ServerPlan, startPostmaster, TryAgain } from './postmaster.ts'

/** A server that is kept running on one port until `stop`. */
export type Supervised = { port: number; stop(): Promise<void> }

const RETRY_MS = 100
const LONGEST_PAUSE_MS = 5000
const FIRST_START_PATIENCE_MS = 20_000
const STOP_PATIENCE_MS = 4000

/**
 * Starts the server and keeps it running: one that dies is started again, for as long as it takes (a full disk may
 * need a person). Throws StartProblem when the first start fails.
 */
export async function superviseServer(plan: Omit<ServerPlan, 'port'>, log: Log): Promise<Supervised> {
  const halt = new AbortController()
  const first = await firstStart(plan)
  let current = first.server
  const watching = keepRunning()
  return {
    port: first.port,
    async stop() {
      halt.abort()
      await current.stop()
      await Promise.race([watching, wait(STOP_PATIENCE_MS, undefined, { ref: false })])
    },
  }

  async function keepRunning(): Promise<void> {
    for (;;) {
      await current.ended
      if (halt.signal.aborted) return
      log.error('The database server stopped by itself; starting it again.')
      const begun = performance.now()
      const next = await restart()
      if (!next) return
      current = next
      log.info(`The database server is back after ${Math.round(performance.now() - begun)} ms.`)
      if (halt.signal.aborted) await current.stop()
    }
  }

  async function restart(): Promise<Postmaster | undefined> {
    let told = ''
    for (let pause = RETRY_MS; !halt.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        await clearOrphan(plan.files, log)
        return await startPostmaster({ ...plan, port: first.port })
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        if (why !== told) log.warn(`The database server does not start yet: ${why}`)
        told = why
        await wait(pause, undefined, { signal: halt.signal }).catch(() => undefined)
      }
    }
    return undefined
  }
}

/** Tries other ports, and waits for the rest of a killed server to go down. */
async function firstStart(plan: Omit<ServerPlan, 'port'>): Promise<{ server: Postmaster; port: number }> {
  const deadline = performance.now() + FIRST_START_PATIENCE_MS
  for (;;) {
    const port = await freePort()
    try {
      return { server: await startPostmaster({ ...plan, port }), port }
    } catch (error) {
      if (!(error instanceof TryAgain)) throw error
      if (performance.now() > deadline) throw new StartProblem(`The embedded database did not start: ${error.message}.`)
      await wait(RETRY_MS)
    }
  }
}
