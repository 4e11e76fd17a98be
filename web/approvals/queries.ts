/** What PR/Legal keeps in the cache; a change of the kind `approval` makes it stale. */
import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import type { Operations } from '../api/client.gen.ts'

export type Approval = Operations['listApprovals']['response']['waiting'][number]

export const approvalsQuery = () => queryOptions({ queryKey: ['approval', 'list'], queryFn: () => api.listApprovals() })
