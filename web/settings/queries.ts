/** What the settings keep in the cache. The first word of a key is the kind of change that makes it stale (`live/live.ts`). */
import { queryOptions } from '@tanstack/react-query'
import { call } from './operations.ts'

export const peopleQuery = () => queryOptions({ queryKey: ['people', 'list'], queryFn: () => call('listPeople') })
export const invitationsQuery = () =>
  queryOptions({ queryKey: ['people', 'invitations'], queryFn: () => call('listInvitations') })
export const tokensQuery = () => queryOptions({ queryKey: ['people', 'tokens'], queryFn: () => call('listTokens') })
export const brandsQuery = () => queryOptions({ queryKey: ['me', 'brands'], queryFn: () => call('listBrands') })
export const channelsQuery = () => queryOptions({ queryKey: ['channel', 'list'], queryFn: () => call('listChannels') })
/** Kinds come with the installed version, and never change under way. */
export const kindsQuery = () =>
  queryOptions({
    queryKey: ['channel-kinds'],
    queryFn: () => call('listChannelKinds'),
    staleTime: Number.POSITIVE_INFINITY,
  })
export const intakeQuery = () => queryOptions({ queryKey: ['intake'], queryFn: () => call('getIntake') })
