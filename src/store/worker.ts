/** Runs jobs. A worker that gives up (its database was away too long) is started anew. */
import { EventEmitter } from 'node:events'
import { Logger, type Runner, run, runMigrations, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import type { Log } from '../lib/log.ts'

export type JobRunner = {
  /**
   * Begins anew under a fresh id. After the database was away, jobs may be held by an id whose worker never heard that they failed;
   * once that id's lease is gone they are freed.
   */
  restart(): void
  stop(): Promise<void>
}

const AGAIN_MS = 2000

/** Makes the queue's own tables; safe to call from several processes. */
export async function migrateJobs(pool: pg.Pool, log: Log): Promise<void> {
  await runMigrations({ pgPool: pool, logger: quiet(log) })
}

/** `onPool` hears the id under which this worker locks jobs, before it locks any; null when that id is no more. */
export function runJobs(pool: pg.Pool, tasks: TaskList, log: Log, onPool: (id: string | null) => void): JobRunner {
  let runner: Runner | null = null
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let going: Promise<unknown> = Promise.resolve()
  const events = new EventEmitter() as WorkerEvents
  events.on('pool:create', ({ workerPool }) => onPool(workerPool.id))

  async function start(): Promise<void> {
    runner = await run({
      pgPool: pool,
      taskList: tasks,
      concurrency: 8,
      // Wake-ups come by NOTIFY; the poll catches jobs whose time has come.
      pollInterval: 500,
      noHandleSignals: true,
      noPreparedStatements: true,
      logger: quiet(log),
      events,
      crontab: '',
    })
    // Asked to stop while it was still starting.
    if (stopped) await runner.stop()
    await runner.promise
  }

  function keepGoing(): void {
    going = start()
      .catch((error: unknown) => log.warn({ err: error }, 'the job worker stopped; starting it again'))
      .finally(() => {
        runner = null
        onPool(null)
        if (!stopped) timer = setTimeout(keepGoing, AGAIN_MS)
      })
  }

  keepGoing()
  return {
    restart() {
      void runner?.stop().catch(() => undefined)
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await runner?.stop().catch(() => undefined)
      await going
    },
  }
}

/** The worker's own chatter, at debug; its errors as warnings. */
const quiet = (log: Log) =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.warn(message)
    else log.debug(message)
  })
