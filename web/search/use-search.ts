/** What was found for the words typed so far, as rows that a keyboard can walk. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../api/api.ts'
import type { Operations } from '../api/client.gen.ts'
import { Problem } from '../api/http.ts'

export type Answer = Operations['search']['response']
export type Hit = Answer['hits'][number]
export type Row =
  | { kind: 'case'; key: string; caseId: string; one: Answer['cases'][number] }
  | { kind: 'person'; key: string; caseId: string; one: Answer['people'][number] }
  | { kind: 'message'; key: string; caseId: string; one: Hit }
  | { kind: 'instead'; key: string; text: string; one: Answer['did_you_mean'][number] }
  | { kind: 'more'; key: string }

export type Search = {
  rows: Row[]
  /** Of the first page: how much of the history can be found already, 0 to 1; null: all of it. */
  indexed: number | null
  problem: Problem | null
  /** The first answer for these words is on its way. */
  waiting: boolean
  /** Something newer is on its way, and what stands there is of the words before. */
  stale: boolean
  busy: boolean
  retry(): void
  more(): void
}

const QUIET_MS = 160

export function useSearch(typed: string, brandId: string | undefined): Search {
  const text = useLater(typed.trim(), QUIET_MS)
  const query = useInfiniteQuery({
    queryKey: ['search', text, brandId ?? null],
    queryFn: ({ pageParam, signal }) =>
      api.search({ query: { q: text, brand_id: brandId, cursor: pageParam ?? undefined, limit: 20 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
    enabled: text !== '',
    staleTime: 10_000,
    placeholderData: (before) => (text === '' ? undefined : before),
    retry: (count, error) => error instanceof Problem && (error.status === 0 || error.status >= 500) && count < 2,
  })
  const pages = query.data?.pages ?? []
  const [first] = pages
  const rows: Row[] =
    first && text !== ''
      ? [
          ...first.cases.map((one): Row => ({ kind: 'case', key: one.id, caseId: one.id, one })),
          ...first.people.map((one): Row => ({ kind: 'person', key: one.id, caseId: one.case.id, one })),
          ...first.did_you_mean.map((one): Row => ({ kind: 'instead', key: one.text, text: one.text, one })),
          ...pages
            .flatMap(({ hits }) => hits)
            .map((one): Row => ({ kind: 'message', key: one.message_id, caseId: one.case.id, one })),
          ...(query.hasNextPage ? [{ kind: 'more', key: 'more' } as const] : []),
        ]
      : []
  return {
    rows,
    indexed: first?.indexed ?? null,
    problem: query.error instanceof Problem ? query.error : null,
    waiting: text !== '' && !first && query.isFetching,
    stale: query.isPlaceholderData || text !== typed.trim(),
    busy: query.isFetching,
    retry: () => void query.refetch(),
    more: () => void query.fetchNextPage(),
  }
}

/** The value once it has been still for a while. */
function useLater(value: string, ms: number): string {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), value === '' ? 0 : ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return later
}
