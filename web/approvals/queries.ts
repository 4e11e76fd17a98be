/** What waits for a decision, as the cache keeps it; a change of the kind `approval` makes it stale. */
import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import type { Operations } from '../api/client.gen.ts'

export type Approval = Operations['listApprovals']['response']['waiting'][number]
type Requests = Operations['listGoodwillRequests']['response']
export type WaitingGoodwill = Requests['waiting'][number]
export type SettledGoodwill = Requests['settled'][number]

/** Messages and benefits stand in one list. */
export type Waiting = ({ what: 'message' } & Approval) | ({ what: 'goodwill' } & WaitingGoodwill)
export type Settled = ({ what: 'message' } & Approval) | ({ what: 'goodwill' } & SettledGoodwill)

const SETTLED_SHOWN = 20

/** @param may what this person decides about; the other is not asked for */
export const waitingQuery = (may: { messages: boolean; goodwill: boolean }) =>
  queryOptions({
    queryKey: ['approval', 'list', may],
    queryFn: async (): Promise<{ waiting: Waiting[]; settled: Settled[] }> => {
      const none = { waiting: [], settled: [] }
      const [messages, requests] = await Promise.all([
        may.messages ? api.listApprovals() : none,
        may.goodwill ? api.listGoodwillRequests() : none,
      ])
      const message = (one: Approval) => ({ ...one, what: 'message' as const })
      const waiting = [
        ...messages.waiting.map(message),
        ...requests.waiting.map((one: WaitingGoodwill) => ({ ...one, what: 'goodwill' as const })),
      ]
      const settled = [
        ...messages.settled.map(message),
        ...requests.settled.map((one: SettledGoodwill) => ({ ...one, what: 'goodwill' as const })),
      ]
      return {
        waiting: waiting.sort((a, b) => a.due_at.localeCompare(b.due_at)),
        settled: settled.sort((a, b) => (b.decided_at ?? '').localeCompare(a.decided_at ?? '')).slice(0, SETTLED_SHOWN),
      }
    },
  })
