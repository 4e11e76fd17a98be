/**
 * Which case of the list is selected, and which one is open. A key moves the selection at once; the case follows when the keys rest, so
 * that going through a list costs no more than its rows. What is done meanwhile waits for the selected case (`commands/wait.ts`).
 */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { caseQuery } from '../api/queries.ts'
import type { CaseAct } from '../app/router.tsx'
import { drop, release, setGate } from '../commands/wait.ts'

/** Keys that come quicker than this pass a case by. */
const REST_MS = 120
/** For so long the case before stays in sight while the next one is read. */
const READ_MS = 300

type At = {
  /** The case that the address names. */
  open: string | undefined
  selected: string | undefined
  /** Where the address is being sent, null when it has arrived. */
  sent: string | undefined | null
  /** What is begun in the selected case as soon as it is open. */
  act: CaseAct | undefined
}

/**
 * @param open the case that the address names
 * @param go changes the address
 */
export function useSelection(open: string | undefined, go: (id: string | undefined, act: CaseAct | undefined) => void) {
  const client = useQueryClient()
  const [at, setAt] = useState<At>({ open, selected: open, sent: null, act: undefined })
  // Somebody who moved on while the address was on its way stays where they are; any other change of the address is followed.
  if (at.open !== open) setAt({ ...at, open, selected: open === at.sent ? at.selected : open, sent: null })
  // What is to be known before the next drawing.
  const now = useRef(at)
  useLayoutEffect(() => {
    now.current = at
  }, [at])
  const goNow = useRef(go)
  useLayoutEffect(() => {
    goNow.current = go
  }, [go])
  const reading = useRef<string | undefined>(undefined)
  const standing = useRef<string | undefined>(undefined)

  const read = useCallback(
    async (id: string) => {
      if (client.getQueryData(caseQuery(id).queryKey) !== undefined) return
      reading.current = id
      let timer: ReturnType<typeof setTimeout> | undefined
      const longEnough = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, READ_MS)
      })
      await Promise.race([client.prefetchQuery(caseQuery(id)), longEnough])
      clearTimeout(timer)
      if (reading.current === id) reading.current = undefined
    },
    [client],
  )

  const follow = useCallback(async () => {
    const { selected } = now.current
    const there = () => selected === now.current.open || now.current.sent !== null
    if (there() || (selected !== undefined && reading.current === selected)) return
    if (selected !== undefined && now.current.open !== undefined) await read(selected)
    if (there() || selected !== now.current.selected) return
    now.current = { ...now.current, sent: selected }
    setAt(now.current)
    goNow.current(selected, now.current.act)
  }, [read])

  const select = useCallback(
    (id: string | undefined, act?: CaseAct) => {
      if (id === now.current.selected) return
      drop()
      if (reading.current !== undefined) void client.cancelQueries({ queryKey: ['case', reading.current], exact: true })
      now.current = { ...now.current, selected: id, act }
      setAt(now.current)
    },
    [client],
  )

  useEffect(
    () => setGate({ waits: () => standing.current !== now.current.selected, hurry: () => void follow() }),
    [follow],
  )

  // Each move begins the rest anew.
  useEffect(() => {
    if (at.selected === at.open) return
    const timer = setTimeout(follow, REST_MS)
    return () => clearTimeout(timer)
  }, [at.selected, at.open, follow])

  return {
    selected: at.selected,
    /** The selection at this moment, for a key that comes before the next drawing. */
    current: useCallback(() => now.current.selected, []),
    /** Moves the selection; the case follows. */
    pass: select,
    /** Selects a case and opens it at once; undefined closes the one that is open. */
    choose: useCallback(
      (id: string | undefined, act?: CaseAct) => {
        select(id, act)
        void follow()
      },
      [select, follow],
    ),
    /** Which case stands on screen. */
    standing: useCallback(() => standing.current, []),
    /** To be told which case stands on screen with all its keys; undefined when it leaves. */
    stands: useCallback((id: string | undefined) => {
      standing.current = id
      release()
    }, []),
  }
}
