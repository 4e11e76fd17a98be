/** Somebody else began to answer first: what the composer says of it, and the ways it leaves open. Nobody is kept from writing. */
import { useEffect, useRef, useState } from 'react'
import { whoHolds } from '../../src/core/watching/watching.ts'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { firstName, useDesk } from '../case/desk.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { announce } from '../ui/announce.ts'
import { toast } from '../ui/toast.ts'
import { DESK } from './telling.ts'
import { useWatchers } from './watchers.ts'

export type Lock = {
  /** Whoever answers, and since when; null: nobody else does. */
  holder: { id: string; name: string; fullName: string; since: number } | null
  /** The ways are shown in place of sending; false once somebody said that they write anyway. */
  locked: boolean
  writeAnyway(): void
  /** Only watching: the draft is kept out of the way. */
  resting: boolean
  rest(on: boolean): void
  asked: 'no' | 'pending' | 'declined'
  asking: boolean
  ask(): void
}

export function useLock(): Lock {
  const { t } = useTranslation()
  const me = useMe().person.id
  const { view } = useDesk()
  const watchers = useWatchers(view.id)
  const first = whoHolds(
    watchers.map(({ person, writing_since }) => ({
      personId: person.id,
      name: person.name,
      writingSince: writing_since === null ? null : Date.parse(writing_since),
    })),
  )
  const holder =
    first && first.personId !== me && first.writingSince !== null
      ? { id: first.personId, name: firstName(first.name), fullName: first.name, since: first.writingSince }
      : null
  const [anyway, setAnyway] = useState<string | null>(null)
  const [resting, rest] = useState(false)
  const asks = watchers.find(({ person }) => person.id === me)?.asks ?? null
  const asked = !asks || asks.of !== holder?.id ? 'no' : asks.declined ? 'declined' : 'pending'
  const mine = view.assignee?.id === me
  const waiting = useRef(false)
  const ask = useAct(() => api.askForCase({ params: { id: view.id }, body: { desk: DESK } }), {
    stale: [['watching']],
    failed: () => {
      waiting.current = false
      return false
    },
  })

  const name = holder?.name ?? null
  const before = useRef<string | null>(null)
  useEffect(() => {
    if (name && before.current !== name) announce(t('watching.answers', { name }))
    if (!name && before.current) announce(t('watching.free'))
    if (!name) rest(false)
    before.current = name
  }, [name, t])

  useEffect(() => {
    if (asked === 'declined') waiting.current = false
    if (!waiting.current || !mine) return
    waiting.current = false
    toast({ id: 'given', tone: 'plain', title: t('routing.nextTaken') })
  }, [asked, mine, t])

  return {
    holder,
    locked: holder !== null && anyway !== holder.id,
    writeAnyway: () => setAnyway(holder?.id ?? null),
    resting: resting && holder !== null,
    rest,
    asked,
    asking: ask.isPending,
    ask() {
      // Before it is asked: the case may be given before the answer to the question is here.
      waiting.current = !mine
      ask.mutate(undefined)
    },
  }
}
