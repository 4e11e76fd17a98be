/** What the settings keep in the cache. The first word of a key is the kind of change that makes it stale (`live/live.ts`). */

import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'

export const peopleQuery = () => queryOptions({ queryKey: ['people', 'list'], queryFn: () => api.listPeople() })
export const invitationsQuery = () =>
  queryOptions({ queryKey: ['people', 'invitations'], queryFn: () => api.listInvitations() })
export const tokensQuery = () => queryOptions({ queryKey: ['people', 'tokens'], queryFn: () => api.listTokens() })
export const brandsQuery = () => queryOptions({ queryKey: ['me', 'brands'], queryFn: () => api.listBrands() })
export const routingQuery = () => queryOptions({ queryKey: ['routing'], queryFn: () => api.getRoutingRules() })
export const areasQuery = () => queryOptions({ queryKey: ['areas', 'list'], queryFn: () => api.listAreas() })
export const repliesQuery = () => queryOptions({ queryKey: ['replies', 'list'], queryFn: () => api.listSavedReplies() })
export const channelsQuery = () => queryOptions({ queryKey: ['channel', 'list'], queryFn: () => api.listChannels() })
export const channelLogQuery = (id: string) =>
  queryOptions({ queryKey: ['channel', 'log', id], queryFn: () => api.getChannelLog({ params: { id } }) })
/** Kinds come with the installed version, and never change under way. */
export const kindsQuery = () =>
  queryOptions({
    queryKey: ['channel-kinds'],
    queryFn: () => api.listChannelKinds(),
    staleTime: Number.POSITIVE_INFINITY,
  })
export const intakeQuery = () => queryOptions({ queryKey: ['intake'], queryFn: () => api.getIntake() })
export const organizationsQuery = () =>
  queryOptions({ queryKey: ['me', 'organizations'], queryFn: () => api.listOrganizations() })
