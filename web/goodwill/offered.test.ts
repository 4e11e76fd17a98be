import { expect, it } from 'vitest'
import { dropOffered, offer, offeredSum } from './offered.ts'

it('a sum that was offered is there however often the form of its case is drawn, and gone once it stands', () => {
  offer('a', 50)
  expect([offeredSum('a'), offeredSum('a'), offeredSum('b')]).toEqual([50, 50, null])
  dropOffered()
  expect(offeredSum('a')).toBeNull()
})
