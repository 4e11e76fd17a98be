import { describe, expect, it } from 'vitest'
import { whoInArea } from './in-area.ts'
import type { Candidate, RoutingFacts } from './who-gets.ts'

const person = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  role: 'rep',
  presence: 'available',
  load: 0,
  limit: null,
  languages: [],
  ...more,
})
const facts = (people: Candidate[]): RoutingFacts => ({
  purpose: 'responsibility',
  people,
  managers: [person('boss', { role: 'manager' })],
  language: 'he',
  hours: { open: true, opensAt: null },
  except: [],
})

describe('who of an area gets a case from the playbook', () => {
  it('is whoever is there with the fewest that wait', () => {
    expect(whoInArea(facts([person('noa', { load: 3 }), person('dan', { load: 1 })]), null)).toBe('dan')
  })
  it('is whoever holds it already, when they are of the area', () => {
    const people = [person('noa', { load: 3 }), person('dan')]
    expect(whoInArea(facts(people), 'noa')).toBe('noa')
    expect(whoInArea(facts(people), 'outsider')).toBe('dan')
  })
  it('is the first in order when nobody is there, and never a manager from outside', () => {
    const away = [person('noa', { presence: 'off' }), person('dan', { presence: 'off' })]
    expect(whoInArea(facts(away), null)).toBe('noa')
    expect(whoInArea(facts([]), null)).toBeNull()
    expect(whoInArea(facts([person('guest', { role: 'participant' })]), null)).toBeNull()
  })
})
