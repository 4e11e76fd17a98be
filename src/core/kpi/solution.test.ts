import { expect, it } from 'vitest'
import { type SolutionFact, timeToSolution } from './solution.ts'

const solved = (caseId: string, at: number, wallMs: number, over: Partial<SolutionFact> = {}): SolutionFact => ({
  kind: 'solved',
  at,
  caseId,
  category: null,
  wallMs,
  businessMs: wallMs / 2,
  ...over,
})

it('time to solution is from the opening to the first solution, in business time beside the wall’s', () => {
  const facts = [
    solved('again', 9, 900),
    solved('again', 5, 500),
    solved('closed', 6, 600, { kind: 'closed', category: 'answered_in_public', businessMs: null }),
    solved('noise', 7, 700, { kind: 'closed', category: 'noise' }),
    solved('told', 8, 800, { kind: 'closed', category: 'followed_up' }),
  ]
  expect(timeToSolution(facts)).toMatchObject({
    solved: ['again', 'closed'],
    business: { p50: 250, p90: 600 },
    wall: { p50: 500, p90: 600 },
  })
  expect(timeToSolution([])).toMatchObject({ solved: [], business: { p50: null } })
})
