/** Who else has a case open, as the stream told it last; nothing is shown of it while the line is down. */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { watchingQuery } from '../api/queries.ts'
import type { WatchingItem } from '../api/types.ts'
import { firstName } from '../case/desk.ts'
import { useConnection } from '../live/connection.ts'
import { useMay, useMe } from '../person/me.ts'

const NONE: readonly WatchingItem[] = []

function useWatching<Part>(select: (watching: { items: WatchingItem[] }) => Part): Part | undefined {
  const may = useMay('people.read')
  const down = useConnection().state === 'down'
  const { data } = useQuery({ ...watchingQuery(), enabled: may, select })
  return down ? undefined : data
}

/** Everybody at this case, oneself too; whoever came first, first. */
export function useWatchers(caseId: string): readonly WatchingItem[] {
  const ofCase = useCallback(
    ({ items }: { items: WatchingItem[] }) => items.filter(({ case_id: id }) => id === caseId),
    [caseId],
  )
  return useWatching(ofCase) ?? NONE
}

/** The others, those who answer first. */
const othersOf = (watchers: readonly WatchingItem[], me: string): readonly WatchingItem[] =>
  watchers
    .filter(({ person }) => person.id !== me)
    .sort((a, b) => Number(b.writing_since !== null) - Number(a.writing_since !== null))

export function useOthers(caseId: string): readonly WatchingItem[] {
  const me = useMe().person.id
  const watchers = useWatchers(caseId)
  return watchers.length === 0 ? NONE : othersOf(watchers, me)
}

/** The others at each case, for a list: one look for all its rows. Where nobody is, always the same. */
export function useOthersByCase(): (caseId: string) => readonly WatchingItem[] {
  const me = useMe().person.id
  const items = useWatching(everything)?.items
  return useMemo(() => {
    const byCase = new Map(
      Object.entries(Object.groupBy(items ?? [], ({ case_id: id }) => id)).map(
        ([id, watchers]) => [id, othersOf(watchers ?? [], me)] as const,
      ),
    )
    return (caseId) => byCase.get(caseId) ?? NONE
  }, [items, me])
}

const everything = (watching: { items: WatchingItem[] }) => watching

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
