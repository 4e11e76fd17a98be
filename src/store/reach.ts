import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { type Log, maskUrl } from '../lib/log.ts'
import { StartProblem } from '../lib/start-problem.ts'

const PATIENCE_MS = 60_000
const PAUSE_MS = 500
const TELL_EVERY_MS = 5000

/** PostgreSQL's refusals that waiting will not cure: password, role, database, permission. Source: errcodes appendix. */
const FOR_A_PERSON = /^(28|3D|42)/

/**
 * Waits until the external database answers: one that is started together with us may need a minute.
 * Throws StartProblem at once when it answers with a refusal, and after `patienceMs` of silence.
 */
export async function waitForDatabase(url: string, log: Log, patienceMs = PATIENCE_MS): Promise<void> {
  const begun = performance.now()
  let told = -TELL_EVERY_MS
  for (;;) {
    const error = await tryOnce(url)
    if (!error) return
    const waited = performance.now() - begun
    if (FOR_A_PERSON.test(codeOf(error)))
      throw new StartProblem(
        `The database at DATABASE_URL refused us: ${error.message}.`,
        `DATABASE_URL is ${maskUrl(url)}`,
        { cause: error },
      )
    if (waited > patienceMs)
      throw new StartProblem(
        `No database answers at DATABASE_URL (${maskUrl(url)}): ${reason(error)}.`,
        'Start it, or correct DATABASE_URL; without DATABASE_URL Maagal uses a database of its own.',
        { cause: error },
      )
    if (waited - told >= TELL_EVERY_MS) {
      told = waited
      log.warn(`Waiting for the database at ${maskUrl(url)}: ${reason(error)}.`)
    }
    await wait(PAUSE_MS)
  }
}

async function tryOnce(url: string): Promise<Error | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  } finally {
    await client.end().catch(() => undefined)
  }
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

/** Node hides the reason for a failed connection to a name with several addresses inside an AggregateError. */
const reason = (error: Error): string => error.message || codeOf(error) || error.name
