import { describe, expect, it } from 'vitest'
import { leastBusy } from './least-busy.ts'

describe('who of an area takes a case', () => {
  const people = [
    { personId: 'noa', open: 3 },
    { personId: 'dan', open: 1 },
    { personId: 'gil', open: 1 },
  ]
  it('is whoever has the fewest open cases, and on a tie the first', () => {
    expect(leastBusy(people, null)).toBe('dan')
  })
  it('is whoever holds it already, when they are of the area', () => {
    expect(leastBusy(people, 'noa')).toBe('noa')
    expect(leastBusy(people, 'outsider')).toBe('dan')
  })
  it('is nobody where there is nobody', () => {
    expect(leastBusy([], 'noa')).toBeNull()
  })
})
