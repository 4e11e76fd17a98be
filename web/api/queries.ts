/** What the desk keeps in its cache, and under which key. `live/` says when it is stale; nothing polls. */
import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query'
import type { PlaybookDocument } from '../../src/core/playbook/schema.ts'
import { type Narrowing, queryOf } from '../queue/narrowing.ts'
import { api } from './api.ts'
import { Problem } from './http.ts'
import { keepSame } from './keep-same.ts'
import { oneOfEach } from './one-of-each.ts'
import type { BalanceNumber, QueueName } from './types.ts'

export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      // What was read stays readable for a while without a line.
      gcTime: 1_800_000,
      refetchOnWindowFocus: true,
      structuralSharing: keepSame,
      networkMode: 'always',
      retry: (count, error) => error instanceof Problem && (error.status === 0 || error.status >= 500) && count < 4,
      retryDelay: (count) => Math.min(1000 * 2 ** count, 15_000),
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** The first page is quick; who goes on gets more at once, so that a long list is not read again in a hundred pieces. */
const PAGE = { first: 60, next: 200 }

/** What many rows of a page have in common. */
const REPEATED = ['channel', 'assignee', 'place_reason', 'marks', 'flags'] as const

export type ListOf = { queue?: QueueName; area?: string; brand?: string; narrowing?: Narrowing }

export const meQuery = () => queryOptions({ queryKey: ['me'], queryFn: () => api.getMe(), staleTime: 300_000 })

export const queuesQuery = (brand?: string) =>
  queryOptions({ queryKey: ['queues', brand ?? null], queryFn: () => api.getQueues({ query: { brand_id: brand } }) })

export const listQuery = ({ queue, area, brand, narrowing = {} }: ListOf) =>
  infiniteQueryOptions({
    queryKey: ['cases', queue ?? null, area ?? null, brand ?? null, narrowing],
    queryFn: async ({ pageParam, signal }) => {
      const page = await api.listCases({
        query: {
          ...queryOf(narrowing),
          queue,
          area_id: area,
          brand_id: brand,
          cursor: pageParam ?? undefined,
          limit: pageParam === null ? PAGE.first : PAGE.next,
        },
        signal,
      })
      return { ...page, items: oneOfEach(page.items, REPEATED) }
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
  })

export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: ({ signal }) => api.getCase({ params: { id }, signal }) })

/** Under the case's own key, so that it is read again when the case changes. */
export const caseGoodwillQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id, 'goodwill'], queryFn: () => api.getCaseGoodwill({ params: { id } }) })

/** What one is writing in a case, on whichever device; under the case's key for the same reason. */
export const draftsQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'drafts'],
    // What was asked for before something was saved here is no news about it.
    queryFn: async () => ({ asked: Date.now(), items: (await api.listDrafts({ params: { id } })).items }),
    // A case that was open a while ago may have been written in elsewhere.
    staleTime: 5000,
  })

export const timelineQuery = (id: string) =>
  queryOptions({ queryKey: ['timeline', id], queryFn: () => api.getTimeline({ params: { id } }) })

/** What waits for one's yes or no, and what one waits for from others. */
export const asksQuery = () => queryOptions({ queryKey: ['asks'], queryFn: () => api.listAsks() })

export const presenceQuery = () =>
  queryOptions({ queryKey: ['presence'], queryFn: () => api.getPresence(), staleTime: 30_000 })

/** Who has which case open; the stream says when that changes. */
export const watchingQuery = () => queryOptions({ queryKey: ['watching'], queryFn: () => api.listWatching() })

/** What everybody should know today. */
export const briefingsQuery = () => queryOptions({ queryKey: ['briefing'], queryFn: () => api.listBriefings() })

export const policiesQuery = (brand?: string) =>
  queryOptions({
    queryKey: ['policy', 'texts', brand ?? null],
    queryFn: () => api.listPolicies({ query: { brand_id: brand } }),
  })

/** Questions about policy: of one case; or one's own, for a manager all of their brands. */
export const questionsQuery = (caseId?: string) =>
  queryOptions({
    queryKey: ['policy', 'questions', caseId ?? null],
    queryFn: () => api.listPolicyQuestions({ query: { case_id: caseId } }),
  })

/** A published version never changes. */
export const playbookQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['playbook', id, version],
    queryFn: async () => (await api.getPlaybook({ params: { id, version } })).document as PlaybookDocument,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const responsivenessQuery = (brand?: string) =>
  queryOptions({
    queryKey: ['responsiveness', brand ?? null],
    queryFn: () => api.getResponsiveness({ query: { brand_id: brand } }),
    staleTime: 30_000,
  })

export const missesQuery = (brand?: string) =>
  queryOptions({
    queryKey: ['responsiveness', 'misses', brand ?? null],
    queryFn: () => api.listMisses({ query: { brand_id: brand } }),
    staleTime: 30_000,
  })

export const balanceQuery = (brand?: string) =>
  queryOptions({
    queryKey: ['balance', brand ?? null],
    queryFn: () => api.getBalance({ query: { brand_id: brand } }),
    staleTime: 30_000,
  })

export const balanceCasesQuery = (number: BalanceNumber, brand?: string) =>
  queryOptions({
    queryKey: ['balance', brand ?? null, number],
    queryFn: () => api.listBalanceCases({ query: { brand_id: brand, number } }),
    staleTime: 30_000,
  })
