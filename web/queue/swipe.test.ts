import { expect, it } from 'vitest'
import { BUTTON, isAcross, offsetOf, restOf, sideOf } from './swipe.ts'

it('a row drawn away from the edge where lines begin shows the button there, in both directions of reading', () => {
  expect(sideOf(-40, true)).toBe('start')
  expect(sideOf(40, true)).toBe('end')
  expect(sideOf(40, false)).toBe('start')
  expect(sideOf(-40, false)).toBe('end')
  for (const rtl of [true, false])
    for (const side of ['start', 'end'] as const) expect(sideOf(offsetOf(side, rtl), rtl)).toBe(side)
})

it('a little is nothing, a thumb’s width stays open, half the row does it', () => {
  expect(restOf(-20, 360, true)).toEqual({ kind: 'closed' })
  expect(restOf(-BUTTON, 360, true)).toEqual({ kind: 'open', side: 'start' })
  expect(restOf(-200, 360, true)).toEqual({ kind: 'act', side: 'start' })
  expect(restOf(200, 360, true)).toEqual({ kind: 'act', side: 'end' })
})

it('a finger that goes up or down scrolls the list', () => {
  expect(isAcross(30, 5)).toBe(true)
  expect(isAcross(30, 40)).toBe(false)
  expect(isAcross(6, 0)).toBe(false)
})
