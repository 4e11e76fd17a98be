/**
 * Alerts handled out of those received. Handled is answered, solved, closed or marked by a person; a skip is not, and what only the
 * machine did is counted apart.
 */
import type { Millis } from '../case/case.ts'
import { share } from './numbers.ts'

/** Facts of whole cases, from their opening on. */
export type HandledFact = {
  kind: string
  at: Millis
  caseId: string
  personId: string | null
  automatic: boolean
}

/** An answer after this long has lost its meaning; the shorter ones show where it begins. */
export const UNTOUCHED_AFTER = { minutes5: 300_000, hour: 3_600_000, day: 86_400_000, days2: 172_800_000 } as const
export type UntouchedAfter = keyof typeof UNTOUCHED_AFTER

export type AlertsHandled = {
  /** One case id per alert. */
  received: string[]
  handled: string[]
  /** Closed with no act of a person. */
  byMachine: string[]
  /** Nobody had touched them by then: not answered, walked, noted, taken or given away. */
  untouched: Record<UntouchedAfter, string[]>
  /** 0 to 1; null when nothing came in. */
  share: number | null
}

const HANDLES = new Set(['answered', 'solved', 'closed', 'marked'])
/** To pass an alert by, or to read it, is not to touch it. */
const PASSES_BY = new Set(['playbook_skipped', 'effort'])

/** An alert is a case opened at or after `since`; `now` ends the waits of those nobody touched yet. */
export function alertsHandled(facts: readonly HandledFact[], since: Millis, now: Millis): AlertsHandled {
  const byCase = Map.groupBy(
    facts.toSorted((a, b) => a.at - b.at),
    ({ caseId }) => caseId,
  )
  const untouched: Record<UntouchedAfter, string[]> = { minutes5: [], hour: [], day: [], days2: [] }
  const received: string[] = []
  const handled: string[] = []
  const byMachine: string[] = []
  for (const [caseId, own] of byCase) {
    const opened = own.find(({ kind }) => kind === 'case_opened')
    if (!opened || opened.at < since) continue
    received.push(caseId)
    const acts = own.filter(({ kind, personId, automatic }) => personId && !automatic && !PASSES_BY.has(kind))
    if (acts.some(({ kind }) => HANDLES.has(kind))) handled.push(caseId)
    else if (own.some(({ kind, personId }) => kind === 'closed' && personId === null)) byMachine.push(caseId)
    const waited = (acts[0]?.at ?? now) - opened.at
    for (const [name, limit] of Object.entries(UNTOUCHED_AFTER) as [UntouchedAfter, number][])
      if (waited >= limit) untouched[name].push(caseId)
  }
  return { received, handled, byMachine, untouched, share: share(handled.length, received.length) }
}
