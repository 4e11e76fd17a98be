import { expect, test } from 'vitest'
import {
  alwaysOpen,
  asBeginning,
  asEnd,
  dateOf,
  isAround,
  israeliWeek,
  nextSpan,
  placeOf,
  shownDate,
  timeOf,
  withDay,
} from './hours.ts'

test('a time is understood however it is typed, and nothing else is', () => {
  expect(['9', '09', '930', '9:30', '09.30', ' 24:00 '].map(timeOf)).toEqual([
    '09:00',
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '24:00',
  ])
  expect(['', '25', '24:30', '9:60', 'noon', '12345'].map(timeOf)).toEqual([null, null, null, null, null, null])
})

test('midnight begins a day as 00:00 and ends it as 24:00', () => {
  expect([asBeginning('24:00'), asEnd('00:00'), asEnd('18:00')]).toEqual(['00:00', '24:00', '18:00'])
})

test('a date is typed as it is read, and days that do not exist are refused', () => {
  expect(['22.4.2027', '22/04/2027', '22042027'].map(dateOf)).toEqual(['2027-04-22', '2027-04-22', '2027-04-22'])
  expect(['31.02.2027', '2027-04-22', '1.13.2027', ''].map(dateOf)).toEqual([null, null, null, null])
  expect(shownDate('2027-04-22')).toBe('22.04.2027')
})

test('open around the clock is seen as such, until one day differs', () => {
  expect(isAround(alwaysOpen())).toBe(true)
  expect(isAround(withDay(alwaysOpen(), '6', []))).toBe(false)
  expect(isAround({ ...alwaysOpen(), closedDates: ['2027-04-22'] })).toBe(false)
  expect(israeliWeek({ closedDates: [] }).weekly['6']).toEqual([])
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
