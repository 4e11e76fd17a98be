/** Who is there, as the desk knows it; and telling the server that somebody sits at this one. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { tell } from '../api/act.ts'
import { api } from '../api/api.ts'
import { presenceQuery } from '../api/queries.ts'
import type { Presence } from '../api/types.ts'

export type Choice = 'available' | 'busy' | 'off'

export function useMyPresence(): { chosen: Choice; state: Presence; choose: (chosen: Choice) => void } {
  const client = useQueryClient()
  const { data } = useQuery(presenceQuery())
  return {
    chosen: data?.me.chosen ?? 'available',
    state: data?.me.state ?? 'available',
    choose(chosen) {
      void api
        .setPresence({ body: { chosen, active: true } })
        .then(() => client.invalidateQueries({ queryKey: ['presence'] }))
        .catch(tell)
    },
  }
}

/** Of a colleague; undefined where it is not known. */
export function usePresenceOf(): (personId: string) => Presence | undefined {
  const { data } = useQuery(presenceQuery())
  return (personId) => data?.people.find(({ id }) => id === personId)?.presence
}

/** Often enough that nobody counts as away while they work, rarely enough to cost nothing. */
const TELL_EVERY_MS = 60_000

/** Tells, while somebody touches the desk, that somebody is there. */
export function useAtDesk(): void {
  const client = useQueryClient()
  useEffect(() => {
    let toldAt = Date.now()
    const touched = () => {
      if (Date.now() - toldAt < TELL_EVERY_MS) return
      toldAt = Date.now()
      void api.setPresence({ body: { active: true } }).catch(() => undefined)
    }
    // The stream says that a desk is open; whatever it said before the page loaded is read anew.
    const first = setTimeout(() => void client.invalidateQueries({ queryKey: ['presence'] }), 1500)
    const events = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
    for (const name of events) window.addEventListener(name, touched, { passive: true })
    return () => {
      clearTimeout(first)
      for (const name of events) window.removeEventListener(name, touched)
    }
  }, [client])
}
