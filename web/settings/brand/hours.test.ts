import { expect, test } from 'vitest'
import { alwaysOpen, isAround, israeliWeek, keptEnd, nextSpan, placeOf, shownEnd, withDay } from './hours.ts'

test('midnight as an end is 24:00 to the calendar and 00:00 in a field', () => {
  expect([shownEnd('24:00'), shownEnd('18:00')]).toEqual(['00:00', '18:00'])
  expect([keptEnd('00:00'), keptEnd('18:00')]).toEqual(['24:00', '18:00'])
})

test('open around the clock is seen as such, until one day differs', () => {
  expect(isAround(alwaysOpen())).toBe(true)
  expect(isAround(withDay(alwaysOpen(), '6', []))).toBe(false)
  expect(isAround({ ...alwaysOpen(), closedDates: ['2027-04-22'] })).toBe(false)
  expect(israeliWeek([]).weekly['6']).toEqual([])
})

test('a split shift is added after the last hours, inside the day', () => {
  expect(nextSpan([])).toEqual({ from: '09:00', to: '18:00' })
  expect(nextSpan([{ from: '09:00', to: '13:00' }])).toEqual({ from: '14:00', to: '17:00' })
  expect(nextSpan([{ from: '20:00', to: '24:00' }])).toEqual({ from: '22:00', to: '23:00' })
})

test('hours are drawn where they lie, and those past midnight end with the day', () => {
  expect(placeOf({ from: '06:00', to: '18:00' })).toEqual({ start: 25, width: 50 })
  expect(placeOf({ from: '18:00', to: '02:00' })).toEqual({ start: 75, width: 25 })
})
