/** What the server has just done and this desk has not read again yet: shown until the newer version is here. */
import type { Outgoing } from '../../api/types.ts'
import { allSteps, type Step } from './kept.ts'

type Settled = { step: Step; version: number }

const KEEPS = 100
let settled: readonly Settled[] = []
let pending: readonly Pending[] = []
let of: readonly Step[] | null = null

/** A step that the case on screen does not contain yet, as far as its version tells. */
export type Pending = { step: Step; until: number }

/** The server did it. Replies answer with themselves, all else with the version that has it. */
export function settle(step: Step, answer: unknown): void {
  const version = (answer as { version?: number } | null)?.version
  if (version !== undefined) settled = [...settled.slice(1 - KEEPS), { step, version }]
  of = null
}

/** The replies in the answer to a step. */
export function repliesIn(answer: unknown): Outgoing[] {
  if (!answer || typeof answer !== 'object') return []
  if ('replies' in answer) return answer.replies as Outgoing[]
  return 'state' in answer ? [answer as Outgoing] : []
}

/** All that should be on screen already: what waits, and what was done a moment ago. The same array while nothing changed. */
export function pendingSteps(): readonly Pending[] {
  const steps = allSteps()
  if (of === steps) return pending
  of = steps
  pending = [
    ...settled.map(({ step, version }) => ({ step, until: version })),
    ...steps.filter(({ stopped }) => !stopped).map((step) => ({ step, until: Number.POSITIVE_INFINITY })),
  ]
  return pending
}
