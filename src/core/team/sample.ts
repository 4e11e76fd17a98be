/** A fair sample of a week's work: the same for everybody who draws it, and spread over the people whose work it is. */
import { shuffled } from './shuffle.ts'

export type Candidate = {
  id: string
  /** Whose work it is; null counts as one more person. */
  personId: string | null
}

/**
 * At most `size` of the candidates: one of each person in turn, until it is full or there are no more; so nobody has two more in it than
 * another who had as much to give. The seed is the week's.
 */
export function fairSample<T extends Candidate>(candidates: readonly T[], size: number, seed: string): T[] {
  const byPerson = Map.groupBy(
    shuffled(candidates, ({ id }) => id, seed),
    ({ personId }) => personId ?? '',
  )
  const people = shuffled([...byPerson.keys()], (id) => id, seed)
  const sample: T[] = []
  for (let turn = 0; sample.length < Math.min(size, candidates.length); turn++)
    for (const person of people) {
      const next = byPerson.get(person)?.[turn]
      if (next && sample.length < size) sample.push(next)
    }
  return sample
}
