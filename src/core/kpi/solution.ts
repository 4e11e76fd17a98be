/** Time to solution: from the opening of a case until it was solved, or closed by an answer that needed no more. */
import type { CloseReason, Millis } from '../case/case.ts'
import { type Percentiles, percentiles } from './numbers.ts'

export type SolutionFact = {
  kind: 'solved' | 'closed'
  at: Millis
  caseId: string
  /** Of a closing: why. */
  category: string | null
  wallMs: number
  /** Null when the brand had no hours; wall-clock then stands for it. */
  businessMs: number | null
}

export type Solution = {
  /** One case id per matter that was solved. */
  solved: string[]
  business: Percentiles
  wall: Percentiles
}

const ANSWERED: readonly CloseReason[] = ['answered_in_public', 'answered_in_private']

/** Each case counts once, by its first solution among the facts given. */
export function timeToSolution(facts: readonly SolutionFact[]): Solution {
  const first = new Map<string, SolutionFact>()
  for (const fact of facts.toSorted((a, b) => a.at - b.at))
    if (isSolution(fact) && !first.has(fact.caseId)) first.set(fact.caseId, fact)
  const solutions = [...first.values()]
  return {
    solved: [...first.keys()],
    business: percentiles(solutions.map(({ wallMs, businessMs }) => businessMs ?? wallMs)),
    wall: percentiles(solutions.map(({ wallMs }) => wallMs)),
  }
}

const isSolution = ({ kind, category }: SolutionFact): boolean =>
  kind === 'solved' || ANSWERED.some((reason) => reason === category)
