import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import type { Operations } from '../../api/client.gen.ts'

type Read = Operations['getNotifications']['response']
export type Device = Read['devices'][number]
export type Wish = Pick<Read, 'without' | 'quiet' | 'show_names'>
export type Quiet = NonNullable<Read['quiet']>

export const notificationsQuery = () =>
  queryOptions({ queryKey: ['notifications'], queryFn: () => api.getNotifications() })
