// A process that opens the database and keeps it, as the server does: for tests that kill it, or start it twice.
// Prints one line: the address of the database, or the problem. SIGTERM closes it.
import { loadConfig } from '../src/config.ts'
import { createLog } from '../src/lib/log.ts'
import { problemLines, StartProblem } from '../src/lib/start-problem.ts'
import { openDatabase } from '../src/store/open.ts'

const loaded = loadConfig(process.env)
if (!loaded.ok) throw new Error(loaded.problems.join('\n'))
try {
  const database = await openDatabase(loaded.config, createLog('info', process.stderr))
  console.log(database.url)
  const alive = setInterval(() => undefined, 60_000)
  process.once('SIGTERM', () => {
    clearInterval(alive)
    void database.close()
  })
} catch (error) {
  if (!(error instanceof StartProblem)) throw error
  console.log(problemLines(error))
  process.exitCode = 1
}
