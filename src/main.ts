/** Process entry: settings → database → app; and a clean stop. */
import { startApp } from './app.ts'
import { loadConfig } from './config.ts'
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

try {
  const database = await openDatabase(config, log)
  const app = await startApp(config, database, log).catch(async (error: unknown) => {
    await database.close()
    throw explainListenError(error, config)
  })
  log.info(`Maagal is ready: ${app.ctx.publicUrl}`)

  let stopping = false
  const stop = async (why: string) => {
    if (stopping) return
    stopping = true
    log.info(`Stopping (${why}).`)
    // A last resort: the next start recovers from anything, so waiting longer protects nothing.
    setTimeout(() => process.exit(1), 4500).unref()
    await app.stop()
    await database.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop('SIGTERM'))
  process.on('SIGINT', () => void stop('SIGINT'))
  onParentGone(() => void stop('the process that started this one is gone'))
} catch (error) {
  if (error instanceof StartProblem) process.stderr.write(`${problemLines(error)}\n`)
  else log.fatal({ err: error }, 'Maagal could not start')
  process.exit(1)
}
