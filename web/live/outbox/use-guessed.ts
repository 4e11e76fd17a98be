/** Cases and lists with one's own steps in them, before the server has said yes. */
import { useMemo, useSyncExternalStore } from 'react'
import type { CaseRow, CaseView } from '../../api/types.ts'
import { useMe } from '../../person/me.ts'
import { useLineDown } from '../connection.ts'
import { ahead, guessRow, guessView, staysIn } from './guess.ts'
import { subscribe } from './kept.ts'
import { pendingSteps } from './settled.ts'

const usePending = () => useSyncExternalStore(subscribe, pendingSteps)

export function useGuessedView(view: CaseView | undefined): CaseView | undefined {
  const me = useMe()
  const down = useLineDown()
  const pending = usePending()
  return useMemo(() => view && guessView(view, ahead(pending, view), { me, down }), [view, pending, me, down])
}

/** Rows that a step of one's own takes out of the queue leave at once. */
export function useGuessedRows(rows: CaseRow[], queue: string | undefined): CaseRow[] {
  const me = useMe()
  const pending = usePending()
  return useMemo(() => {
    if (pending.length === 0) return rows
    return rows.flatMap((row) => {
      const steps = ahead(pending, row)
      if (steps.length === 0) return [row]
      const guessed = guessRow(row, steps, { me, down: false })
      return staysIn(queue, guessed, me) ? [guessed] : []
    })
  }, [rows, pending, queue, me])
}
