/** Who else has a case open, as the stream told it last; nothing is shown of it while the line is down. */
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { watchingQuery } from '../api/queries.ts'
import type { WatchingItem } from '../api/types.ts'
import { firstName } from '../case/desk.ts'
import { useConnection } from '../live/connection.ts'
import { useMay, useMe } from '../person/me.ts'

const NONE: WatchingItem[] = []

/** Everybody at this case, oneself too; whoever came first, first. */
export function useWatchers(caseId: string): readonly WatchingItem[] {
  const may = useMay('people.read')
  const down = useConnection().state === 'down'
  const select = useCallback(
    ({ items }: { items: WatchingItem[] }) => items.filter(({ case_id: id }) => id === caseId),
    [caseId],
  )
  const { data } = useQuery({ ...watchingQuery(), enabled: may, select })
  return (!down && data) || NONE
}

/** The others, those who answer first. */
export function useOthers(caseId: string): readonly WatchingItem[] {
  const me = useMe().person.id
  const watchers = useWatchers(caseId)
  if (watchers.length === 0) return NONE
  return watchers
    .filter(({ person }) => person.id !== me)
    .sort((a, b) => Number(b.writing_since !== null) - Number(a.writing_since !== null))
}

/** Which words say it, and with which names. */
export function saidOf(others: readonly WatchingItem[]): {
  key: 'writing' | 'watching'
  names: string
  count: number
} {
  const writer = others.find(({ writing_since: since }) => since !== null)
  const said = writer ? [writer] : others
  return {
    key: writer ? 'writing' : 'watching',
    names: said.map(({ person }) => firstName(person.name)).join(', '),
    count: said.length,
  }
}
