/** Of the cases that were opened, only the last ones stay in memory: to go back to them, and to read them without a line. */
import type { QueryClient } from '@tanstack/react-query'

const MOST = 60

/** Forgets the cases beyond the last `most` that were read or left, with all that hangs on them. Returns how to stop. */
export function forgetPassedCases(client: QueryClient, most = MOST): () => void {
  /** By when they were last touched. */
  const touched = new Set<string>()
  return client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'added' && type !== 'observerRemoved') return
    const [kind, id, ...more] = query.queryKey
    if (kind !== 'case' || typeof id !== 'string' || more.length > 0) return
    touched.delete(id)
    touched.add(id)
    if (touched.size <= most) return
    for (const old of touched) {
      if (touched.size <= most) return
      if (
        client
          .getQueryCache()
          .find({ queryKey: ['case', old], exact: true })
          ?.getObserversCount()
      )
        continue
      touched.delete(old)
      client.removeQueries({ predicate: (one) => one.queryKey.includes(old) && one.getObserversCount() === 0 })
    }
  })
}
