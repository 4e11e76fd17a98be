/** What one person chose for their own desk; kept on the server, so that it follows them. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { tell } from '../api/act.ts'
import { api } from '../api/api.ts'
import { meQuery } from '../api/queries.ts'
import type { Me } from '../api/types.ts'

export type Preferences = {
  density: 'comfortable' | 'compact'
  /** Single-letter shortcuts; people who use speech input turn them off. */
  shortcuts: boolean
  /** Where to go after a reply is sent. */
  after_send: 'next' | 'stay'
}
const DEFAULTS: Preferences = { density: 'comfortable', shortcuts: true, after_send: 'stay' }

export function preferencesOf(me: Me | undefined): Preferences {
  const kept = me?.person.preferences ?? {}
  return {
    density: kept.density === 'compact' ? 'compact' : DEFAULTS.density,
    shortcuts: kept.shortcuts !== false,
    after_send: kept.after_send === 'next' ? 'next' : DEFAULTS.after_send,
  }
}

export function usePreferences(): [Preferences, (change: Partial<Preferences>) => void] {
  const { data: me } = useQuery(meQuery())
  const client = useQueryClient()
  const change = (some: Partial<Preferences>) => {
    if (!me) return
    const preferences = { ...me.person.preferences, ...some }
    client.setQueryData<Me>(['me'], { ...me, person: { ...me.person, preferences } })
    void api.updateMe({ body: { preferences } }).catch(tell)
  }
  return [preferencesOf(me), change]
}
