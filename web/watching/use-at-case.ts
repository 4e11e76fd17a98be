/** Tells the server that this page has a case open, and whether somebody answers there; and that it has left. */
import { useEffect, useState } from 'react'
import { now } from '../live/clock.ts'
import { subscribe } from '../live/outbox/kept.ts'
import { replyOnItsWay } from '../live/outbox/post.ts'
import { useMay } from '../person/me.ts'
import { leave, leaveInTurn, tell } from './telling.ts'
import { writesHere } from './writing.ts'

/** Going through the list by its keys is not being there. */
const SETTLE_MS = 300
const HERE_EVERY_MS = 15_000
const WRITING_EVERY_MS = 4000

/** Also once the words have left the field: until the server has the reply, a colleague would be first with theirs. */
const answersAt = (caseId: string): boolean => writesHere(now()) || replyOnItsWay(caseId)

/** `words` are looked at when they change, so that whoever clears them frees the case at once. */
export function useAtCase(caseId: string, words: unknown): void {
  const may = useMay('people.read')
  const [here, setHere] = useState(false)
  const writing = useWriting(caseId, words)
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
    return () => leaveInTurn(caseId)
  }, [here, caseId])
  useEffect(() => {
    if (!here) return
    const tellNow = () => tell(caseId, () => answersAt(caseId))
    tellNow()
    const timer = setInterval(tellNow, writing ? WRITING_EVERY_MS : HERE_EVERY_MS)
    return () => clearInterval(timer)
  }, [here, writing, caseId])
}

function useWriting(caseId: string, words: unknown): boolean {
  const [writing, setWriting] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when they change
  useEffect(() => setWriting(answersAt(caseId)), [caseId, words])
  useEffect(() => {
    const look = () => setWriting(answersAt(caseId))
    const timer = setInterval(look, 1000)
    document.addEventListener('input', look)
    document.addEventListener('focusin', look)
    const deaf = subscribe(look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('input', look)
      document.removeEventListener('focusin', look)
      deaf()
    }
  }, [caseId])
  return writing
}
