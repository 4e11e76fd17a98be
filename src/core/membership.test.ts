import { expect, test } from 'vitest'
import { asMembership, brandsWithin, mayManage } from './membership.ts'

const owner = { role: 'owner' as const, brandIds: null }
const manager = { role: 'manager' as const, brandIds: null }
const managerOfA = { role: 'manager' as const, brandIds: ['a'] }

test('an owner manages everybody, a manager everybody but owners, a rep nobody', () => {
  expect(mayManage(owner, { role: 'owner', brandIds: null })).toBe(true)
  expect(mayManage(manager, { role: 'manager', brandIds: null })).toBe(true)
  expect(mayManage(manager, { role: 'owner', brandIds: null })).toBe(false)
  expect(mayManage({ role: 'rep', brandIds: null }, { role: 'rep', brandIds: ['a'] })).toBe(false)
})

test('a manager of one brand gives no other brand, and not all of them', () => {
  expect(mayManage(managerOfA, { role: 'rep', brandIds: ['a'] })).toBe(true)
  expect(mayManage(managerOfA, { role: 'rep', brandIds: ['a', 'b'] })).toBe(false)
  expect(mayManage(managerOfA, { role: 'rep', brandIds: null })).toBe(false)
  expect(brandsWithin(null, null)).toBe(true)
})

test('an owner covers all brands, whatever was asked for', () => {
  expect(asMembership('owner', ['a'])).toEqual({ role: 'owner', brandIds: null })
  expect(asMembership('rep', ['a'])).toEqual({ role: 'rep', brandIds: ['a'] })
})
