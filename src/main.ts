/** Process entry: settings → database → app; and a clean stop. */
import { startApp } from './app.ts'
import { loadConfig } from './config.ts'
import { isDatabaseAway } from './lib/database-away.ts'
import { createLog } from './lib/log.ts'
import { onParentGone } from './lib/parent.ts'
import { explainListenError, problemLines, StartProblem } from './lib/start-problem.ts'
import { openDatabase } from './store/open.ts'

const loaded = loadConfig(process.env)
if (!loaded.ok) {
  for (const problem of loaded.problems) process.stderr.write(`${problem}\n`)
  process.exit(1)
}
const { config } = loaded
const log = createLog(config.logLevel)

// A library that was in the middle of a query when the database went away may let its error fly; the work itself is taken up again by
// the sweeps. Any other stray error is a bug, and ends the process as it should.
process.on('unhandledRejection', (error) => {
  if (!isDatabaseAway(error)) throw error
  log.warn(`The database went away under some work: ${(error as Error).message}`)
})

let stopping = false
/** What is up by now, newest last; stopped in the other order. */
const up: { stop(): Promise<void> }[] = []

async function stop(why: string): Promise<void> {
  if (stopping) return
  stopping = true
  log.info(`Stopping (${why}).`)
  // A last resort: the next start recovers from anything, so waiting longer protects nothing.
  setTimeout(() => process.exit(1), 4500).unref()
  for (const part of up.reverse()) await part.stop()
  process.exit(0)
}
process.on('SIGTERM', () => void stop('SIGTERM'))
process.on('SIGINT', () => void stop('SIGINT'))
onParentGone(() => void stop('the process that started this one is gone'))

try {
  const database = await openDatabase(config, log)
  up.push({ stop: () => database.close() })
  const app = await startApp(config, database, log).catch(async (error: unknown) => {
    await database.close()
    throw explainListenError(error, config)
  })
  up.push(app)
  log.info(`Maagal is ready: ${app.ctx.publicUrl}`)
} catch (error) {
  // A stop that came while we were starting pulls the database from under the start; that is no problem to tell of.
  if (!stopping) {
    if (error instanceof StartProblem) process.stderr.write(`${problemLines(error)}\n`)
    else log.fatal({ err: error }, 'Maagal could not start')
    process.exit(1)
  }
}
