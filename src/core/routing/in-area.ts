/** Who of an area a case is given to by the playbook: one of its own, there or not, and never past them to the managers. */
import { type RoutingFacts, whoGets } from './who-gets.ts'

/** Whoever holds it already, else whoever is there with the fewest that wait, else the first in order who answers customers; null: nobody. */
export function whoInArea(facts: RoutingFacts, holder: string | null): string | null {
  if (holder !== null && facts.people.some(({ id }) => id === holder)) return holder
  const there = whoGets({ ...facts, purpose: 'work' }).to[0]
  if (there) return there
  const people = facts.people.filter(({ role }) => role !== 'participant' && role !== 'referent')
  const { level, to } = whoGets({ ...facts, purpose: 'responsibility', people })
  return level === 'person' ? (to[0] ?? null) : null
}
