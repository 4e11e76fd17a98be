/** What a transaction asks for again and again (its brand, its playbook), asked once. */
import type { Db, Tx } from './db.ts'

const remembered = new WeakMap<object, Map<string, Promise<unknown>>>()

/** Loads once for each transaction; outside of one, every time. */
export function oncePerTx<T>(db: Db | Tx, key: string, load: () => Promise<T>): Promise<T> {
  let mine = remembered.get(db)
  if (!mine) {
    if (!db.isTransaction) return load()
    mine = new Map()
    remembered.set(db, mine)
  }
  const known = mine.get(key) as Promise<T> | undefined
  if (known) return known
  const fresh = load()
  mine.set(key, fresh)
  return fresh
}

/**
 * Asks before a transaction begins, several things at a time: what `ask` loads through the database it is given is known to every
 * transaction that is handed over to what this returns. For what changes rarely: it is as old as the transaction, not as its statements.
 */
export async function rememberAhead(db: Db, ask: (ahead: Db) => Promise<unknown>): Promise<(tx: Tx) => void> {
  const known = new Map<string, Promise<unknown>>()
  const ahead: Db = db.withTables()
  remembered.set(ahead, known)
  await ask(ahead)
  return (tx) => remembered.set(tx, known)
}
