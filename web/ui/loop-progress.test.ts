import { expect, it } from 'vitest'
import { type Loop, STAGES, type Stage } from '../api/types.ts'
import { loopProgress } from './LoopRing.tsx'

const mark = { at: '2026-11-30T12:00:00.000Z', skipped: null }
const reached = (...stages: Stage[]) =>
  Object.fromEntries(STAGES.map((stage) => [stage, stages.includes(stage) ? mark : null])) as Loop

it.each([
  [['heard'], 'answered'],
  [['heard', 'answered'], 'moved'],
  // Solved in public: nobody is moved any more.
  [['heard', 'answered', 'solved'], 'followed_up'],
  [['heard', 'answered', 'moved', 'solved', 'followed_up'], 'closed'],
  [['heard', 'answered', 'closed'], null],
] as const)('after %j comes %s', (stages, next) => {
  expect(loopProgress(reached(...stages))).toEqual({
    done: stages.length,
    next,
    closed: (stages as readonly Stage[]).includes('closed'),
  })
})
