/** What a transaction asks for again and again (its brand, its playbook), asked once. */
import type { Db, Tx } from './db.ts'

const remembered = new WeakMap<object, Map<string, Promise<unknown>>>()

/** Loads once for each transaction; outside of one, every time. */
export function oncePerTx<T>(db: Db | Tx, key: string, load: () => Promise<T>): Promise<T> {
  if (!db.isTransaction) return load()
  let mine = remembered.get(db)
  if (!mine) {
    mine = new Map()
    remembered.set(db, mine)
  }
  const known = mine.get(key) as Promise<T> | undefined
  if (known) return known
  const fresh = load()
  mine.set(key, fresh)
  return fresh
}
