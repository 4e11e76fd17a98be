import { expect, it } from 'vitest'
import { may } from '../access.ts'
import { DUTIES, rolesFor } from './duties.ts'

it('there are twelve duties: seven of a manager, five of a rep, and each has the permission it takes', () => {
  expect(DUTIES.filter(({ of }) => of === 'manager')).toHaveLength(7)
  expect(DUTIES.filter(({ of }) => of === 'rep')).toHaveLength(5)
  expect(DUTIES.filter(({ of, permission }) => !may({ role: of }, permission))).toEqual([])
  expect(new Set(DUTIES.map(({ of, id }) => `${of} ${id}`)).size).toBe(12)
})

it('whoever a duty names may do it, and nobody else', () => {
  const reply = DUTIES.find(({ id, of }) => id === 'service' && of === 'rep')
  expect(reply && rolesFor(reply)).toEqual(['owner', 'manager', 'rep'])
})
