/**
 * Statements that are asked often are prepared: the database reads and plans them once for each connection instead of every time, which is a
 * third of its work in a busy hour. Which ones these are is counted, so that nobody has to say it: in a quiet house there are none.
 */
import { createHash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'

/** Asked this often within a minute, by this process. */
const OFTEN = 20
const MINUTE_MS = 60_000
/** Each connection keeps a plan of its own for each of them, of some ten kilobytes. */
const MOST = 200

type Limits = { often: number; most: number; now: () => number }

/** Which statements are prepared, and under which names. */
function makeStatements({ often, most, now }: Limits) {
  const names = new Map<string, string>()
  let counts = new Map<string, number>()
  let countedSince = now()
  let generation = 0
  let allowed = true
  return {
    /** Null for one that is not asked often. A name stands for its text alone, whoever else prepares on the same connection. */
    nameOf(text: string): string | null {
      const known = names.get(text)
      if (known !== undefined || !allowed || names.size >= most) return known ?? null
      if (now() - countedSince > MINUTE_MS) {
        counts = new Map()
        countedSince = now()
      }
      const count = (counts.get(text) ?? 0) + 1
      counts.set(text, count)
      if (count < often) return null
      const name = createHash('sha256').update(`${generation} ${text}`).digest('hex').slice(0, 32)
      counts.delete(text)
      names.set(text, name)
      return name
    },
    /** What was prepared does not fit any more, on any connection. */
    startAnew(): void {
      generation += 1
      names.clear()
    },
    /** Connections are handed about between statements. */
    giveUp(): void {
      allowed = false
      names.clear()
    },
  }
}

/** A table changed since the statement was prepared (another process migrated): asked again, it is prepared anew. */
const isOutdated = (error: unknown): boolean =>
  codeOf(error) === '0A000' && (error as { routine?: unknown }).routine === 'RevalidateCachedQuery'

/** Somebody between us and the database gave us another connection: one that does not know the statement, or already does. */
const isElsewhere = (error: unknown): boolean => codeOf(error) === '26000' || codeOf(error) === '42P05'

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

/** The statement is good, and was refused only for being prepared. */
export const isForPreparing = (error: unknown): boolean => isOutdated(error) || isElsewhere(error)

/** The pool as Kysely asks it. A statement that fails for being prepared is asked again without, where no transaction was lost by it. */
export function preparing(pool: pg.Pool, limits: Partial<Limits> = {}): PostgresPool {
  const statements = makeStatements({ often: OFTEN, most: MOST, now: Date.now, ...limits })
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()

  async function ask(client: pg.PoolClient, text: string, values: unknown[]): Promise<pg.QueryResult> {
    // Without parameters it goes the simple way, as do begin and commit.
    const name = values.length > 0 ? statements.nameOf(text) : null
    if (name === null) return client.query(text, values)
    try {
      return await client.query({ name, text, values })
    } catch (error) {
      if (isOutdated(error)) statements.startAnew()
      if (isElsewhere(error)) statements.giveUp()
      if (!isForPreparing(error) || client.getTransactionStatus() !== 'I') throw error
      return client.query(text, values)
    }
  }

  function prepare(client: pg.PoolClient): PostgresPoolClient {
    const query = (text: string, values: readonly unknown[]) => ask(client, text, [...values])
    return {
      query: query as <R>(text: string, values: readonly unknown[]) => Promise<PostgresQueryResult<R>>,
      release: () => client.release(),
    } as PostgresPoolClient
  }

  return {
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const known = clients.get(client) ?? prepare(client)
      clients.set(client, known)
      return known
    },
  }
}
