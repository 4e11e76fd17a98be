/** The one ring of a case: time until it is answered, stages until it is closed. */
import type { CaseRow } from '../api/types.ts'
import { LoopRing } from './LoopRing.tsx'
import { TimeRing } from './TimeRing.tsx'

export { GoalRing } from './GoalRing.tsx'
export { ClosedRing, LoopRing, loopProgress } from './LoopRing.tsx'
export { TimeRing, TimeText, timeState } from './TimeRing.tsx'

export function CaseRing({ of, size = 48 }: { of: Pick<CaseRow, 'clock' | 'loop'>; size?: number }) {
  return of.clock ? <TimeRing clock={of.clock} size={size} /> : <LoopRing loop={of.loop} size={size} />
}
