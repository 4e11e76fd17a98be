/** From the event stream to the cache: what changed is read again, once, however many events say so. */
import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CaseView } from '../api/types.ts'
import { beginningNow, forgetBeginning, toldUntil } from './beginning.ts'
import { breathing } from './breathing.ts'
import { onRetry, setConnection } from './connection.ts'
import { forgetPassedCases } from './passed-cases.ts'
import { type Change, openStream, type StreamEvent } from './stream.ts'

const OPEN_CASES = {
  queryKey: ['case'],
  type: 'active',
  predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey.length === 2,
} as const
const TEAM = new Set(['people', 'brand', 'channel', 'briefing', 'policy'])

/** Decides what a change makes stale. A version we already have is old news. */
export function applyChange(client: QueryClient, change: Change, refreshLists: () => void): void {
  // How a team is set up is computed from nearly everything but its cases.
  if (TEAM.has(change.kind)) void client.invalidateQueries({ queryKey: ['team'] })
  if (change.kind === 'case') {
    // A case that was opened a moment ago may be newer than its timeline, than what else hangs on it, and than its row in the lists.
    refreshLists()
    const held = client.getQueryData<CaseView>(['case', change.id])
    const known = held !== undefined && held.version >= change.version && change.version > 0
    void client.invalidateQueries({
      queryKey: ['case', change.id],
      predicate: ({ queryKey }) => !known || queryKey.length > 2,
    })
    void client.invalidateQueries({ queryKey: ['timeline', change.id] })
  } else if (change.kind === 'presence') {
    void client.invalidateQueries({ queryKey: ['presence'] })
    void client.invalidateQueries({ queryKey: ['people'] })
  } else if (change.kind === 'briefing' || change.kind === 'policy') {
    void client.invalidateQueries({ queryKey: [change.kind] })
  } else if (change.kind === 'draft') {
    void client.invalidateQueries({ queryKey: ['case', change.id, 'drafts'] })
  } else if (
    change.kind === 'me' ||
    change.kind === 'organization' ||
    change.kind === 'brand' ||
    change.kind === 'area'
  ) {
    void client.invalidateQueries({ queryKey: ['me'] })
    refreshLists()
  } else {
    refreshLists()
    // Who else is in the team, and what one may do oneself.
    if (change.kind === 'people') void client.invalidateQueries({ queryKey: ['me'] })
    if (change.kind !== 'queues') void client.invalidateQueries({ queryKey: [change.kind] })
  }
}

/**
 * Lists rest at least this long between two readings, and so much longer than a reading takes: many desks must not drown one server, and an
 * alert in a busy hour waits for no more than a rest and a reading. Each kind of reading breathes by itself: the list, where alerts come
 * in, waits for none of the slower ones.
 */
const REST_MS = 40
const RESTS = 1
const COUNTS_MS = 250
const ASKS_MS = 500
const CASE_MS = 1000
const NUMBERS_MS = 2000
const RESTS_AT_MOST_MS = 5000
/** A reading that hung on a line that broke says nothing about the server. */
const rest = (took: number) => Math.min(Math.max(REST_MS, RESTS * took), RESTS_AT_MOST_MS)
const atLeast = (least: number) => (took: number) => Math.max(least, rest(took))

/** Follows the server's changes into a cache. Returns how to stop, to let go of a dead line, and to retry at once. */
export function follow(client: QueryClient, onSignedOut: () => void): ReturnType<typeof openStream> {
  const readAgain = (...keys: string[][]) => Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
  const readings = [
    breathing(() => readAgain(['cases']), rest),
    breathing(() => readAgain(['queues']), atLeast(COUNTS_MS)),
    breathing(() => readAgain(['asks']), atLeast(ASKS_MS)),
    // The open case shows its customer's other cases; what changed may be one of them.
    breathing(() => client.invalidateQueries(OPEN_CASES), atLeast(CASE_MS)),
    // Numbers are added up from many facts.
    breathing(() => readAgain(['responsiveness'], ['team', 'goals']), atLeast(NUMBERS_MS)),
  ]
  // Who is there is one small answer, and people come and go quicker than lists change.
  const refreshWatching = breathing(() => readAgain(['watching']), rest)
  const refreshLists = () => {
    for (const read of readings) read()
  }
  const from = beginningNow()
  let wasDown = from === null
  return openStream(from === null ? '/api/stream' : `/api/stream?from=${from}`, {
    onEvent: (event: StreamEvent) => {
      if (event.id) toldUntil(event.id)
      if (event.event === 'reset') void client.invalidateQueries()
      // Whoever came before this line was open told it to nobody here.
      if (event.event === 'hello') refreshWatching()
      if (event.event !== 'change') return
      const change = JSON.parse(event.data) as Change
      if (change.kind === 'watching') refreshWatching()
      else applyChange(client, change, refreshLists)
    },
    onOpen: () => {
      setConnection('live')
      // Whatever was read or told around a break may have been lost on it, or before anybody listened; the stream itself resumes where it stopped.
      if (wasDown) void client.invalidateQueries()
      wasDown = false
    },
    onDown: (retryAt) => {
      wasDown = true
      setConnection('down', retryAt)
    },
    onSignedOut: () => {
      forgetBeginning()
      onSignedOut()
    },
  })
}

/** One stream for the whole desk, for as long as somebody is signed in. */
export function useLive(onSignedOut: () => void): void {
  const client = useQueryClient()
  useEffect(() => {
    const stream = follow(client, onSignedOut)
    const stopForgetting = forgetPassedCases(client)
    onRetry(stream.retryNow)
    window.addEventListener('online', stream.retryNow)
    // The browser knows before the silence does.
    window.addEventListener('offline', stream.drop)
    return () => {
      window.removeEventListener('online', stream.retryNow)
      window.removeEventListener('offline', stream.drop)
      stopForgetting()
      stream.stop()
    }
  }, [client, onSignedOut])
}
