/** Tells the server that this page has a case open, and whether somebody answers there; and that it has left. */
import { useEffect, useState } from 'react'
import { api } from '../api/api.ts'
import { places } from '../api/client.gen.ts'
import { send } from '../api/http.ts'
import { now } from '../live/clock.ts'
import { requestKey } from '../live/outbox/post.ts'
import { useMay } from '../person/me.ts'
import { writesHere } from './writing.ts'

/** This page, while it is open. */
export const DESK = requestKey()

/** Going through the list by its keys is not being there. */
const SETTLE_MS = 300
const HERE_EVERY_MS = 15_000
const WRITING_EVERY_MS = 4000

/** A dead line must not hold up what is told when it is back. */
const ANSWER_MS = 5000

// One after the other: what is told later must not arrive earlier.
let line: Promise<unknown> = Promise.resolve()
const inTurn = (act: () => Promise<unknown>) => {
  line = line.then(act).catch(() => undefined)
}
const tell = (id: string, writing: boolean) =>
  inTurn(() => api.watchCase({ params: { id }, body: { desk: DESK, writing }, signal: AbortSignal.timeout(ANSWER_MS) }))
/** The page may be on its way out. */
const leave = (id: string): Promise<unknown> => {
  const { method, path } = places.leaveCase
  return send(method, path, { params: { id, desk: DESK }, keepalive: true }).catch(() => undefined)
}

/** `words` are looked at when they change, so that sending them frees the case at once. */
export function useAtCase(caseId: string, words: unknown): void {
  const may = useMay('people.read')
  const [here, setHere] = useState(false)
  const writing = useWriting(words)
  useEffect(() => {
    if (!may) return
    const come = () => document.visibilityState === 'visible' && setHere(true)
    const first = setTimeout(come, SETTLE_MS)
    const look = () => (document.visibilityState === 'visible' ? setHere(true) : setHere(false))
    const close = () => void leave(caseId)
    document.addEventListener('visibilitychange', look)
    addEventListener('pagehide', close)
    return () => {
      clearTimeout(first)
      document.removeEventListener('visibilitychange', look)
      removeEventListener('pagehide', close)
      setHere(false)
    }
  }, [caseId, may])
  useEffect(() => {
    if (!here) return
    return () => inTurn(() => leave(caseId))
  }, [here, caseId])
  useEffect(() => {
    if (!here) return
    tell(caseId, writing)
    const timer = setInterval(() => tell(caseId, writing), writing ? WRITING_EVERY_MS : HERE_EVERY_MS)
    return () => clearInterval(timer)
  }, [here, writing, caseId])
}

function useWriting(words: unknown): boolean {
  const [writing, setWriting] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when they change
  useEffect(() => setWriting(writesHere(now())), [words])
  useEffect(() => {
    const look = () => setWriting(writesHere(now()))
    const timer = setInterval(look, 1000)
    document.addEventListener('input', look)
    document.addEventListener('focusin', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('input', look)
      document.removeEventListener('focusin', look)
    }
  }, [])
  return writing
}
