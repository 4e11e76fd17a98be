/** The rows of one queue as they stand on screen, live. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type ListOf, listQuery } from '../api/queries.ts'
import type { CaseRow } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { now } from '../live/clock.ts'
import { useGuessedRows } from '../live/outbox/use-guessed.ts'
import { announce } from '../ui/announce.ts'
import { grouped, groupOf, type ListItem, nextCrossing } from './groups.ts'
import { type Held, holdRows } from './held-rows.ts'

export function useList(of: ListOf, hold: boolean) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(listQuery(of))
  const key = JSON.stringify(of)
  const flat = of.narrowing?.order !== undefined
  const known = useMemo(() => uniqueById(query.data?.pages.flatMap(({ items }) => items) ?? []), [query.data])
  const fresh = useGuessedRows(known, of.queue)
  const [crossing, setCrossing] = useState(0)
  const [released, setReleased] = useState(0)
  const held = useRef<{ key: string; value: Held; released: number } | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a crossing changes the groups although no row changed
  const value = useMemo(() => {
    const before = held.current?.key === key && held.current.released === released ? held.current.value : null
    const next = holdRows(before, fresh, hold, (row) => groupOf(row, now()))
    held.current = { key, value: next, released }
    return next
  }, [fresh, hold, key, released, crossing])

  // biome-ignore lint/correctness/useExhaustiveDependencies: after one crossing, wait for the next
  useEffect(() => {
    const at = nextCrossing(fresh, now())
    if (at === null) return
    const timer = setTimeout(
      () => {
        setCrossing(at)
      },
      Math.max(0, Math.min(at - now(), 2 ** 31 - 1)),
    )
    return () => clearTimeout(timer)
  }, [fresh, crossing])

  const { waiting } = value
  const waited = useRef(0)
  useEffect(() => {
    // Fewer of them: somebody took one, and nothing arrived.
    if (waiting > waited.current) announce(t('queue.arrived', { count: waiting }))
    waited.current = waiting
  }, [waiting, t])

  const items = useMemo((): ListItem[] => (flat ? value.rows : grouped(value.rows)), [value, flat])
  return {
    query,
    total: query.data?.pages[0]?.total ?? 0,
    items,
    rows: value.rows,
    gone: value.gone,
    waiting,
    release: () => setReleased((n) => n + 1),
  }
}

/** A row that moved between two page reads may come twice; its first place counts. */
function uniqueById(rows: CaseRow[]): CaseRow[] {
  const seen = new Set<string>()
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id))
}
