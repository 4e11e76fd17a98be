/** Keeps the search whole: counts the words of what was filed or removed lately, and reads older messages that are not indexed yet. */
import { type Db, type Tx, transact } from '../../store/db.ts'
import { countWords, organizationsToCount, settleIndex } from '../../store/search/count-words.ts'
import { organizationsToRead, readOlder } from '../../store/search/read-older.ts'
import type { ActionContext } from '../context.ts'

/** A sweep that found much to do goes on at its next turn; what was read is counted in the same, since counts choose how to search. */
const READ_MS = 10_000
const COUNT_MS = 20_000

/** Safe to run in several processes and to stop anywhere. Returns how many messages were counted or read. */
export async function keepSearch(ctx: ActionContext): Promise<number> {
  const begun = ctx.now()
  let done = 0
  for (const organizationId of await organizationsToRead(ctx.db)) {
    const read = await repeat(ctx, begun + READ_MS, (tx) => readOlder(tx, organizationId))
    if (read > 0) ctx.log.info({ organizationId, read }, 'read older messages into the search')
    done += read
  }
  for (const organizationId of await organizationsToCount(ctx.db))
    done += await repeat(ctx, begun + READ_MS + COUNT_MS, (tx) => countWords(tx, organizationId))
  if (done > 0) await settleIndex(ctx.db)
  return done
}

async function repeat(
  { db, now }: Pick<ActionContext, 'now'> & { db: Db },
  until: number,
  step: (tx: Tx) => Promise<{ more: boolean; read?: number; counted?: number }>,
): Promise<number> {
  let done = 0
  for (let more = true; more && now() < until; ) {
    const batch = await transact(db, step)
    done += (batch.read ?? 0) + (batch.counted ?? 0)
    more = batch.more
  }
  return done
}
