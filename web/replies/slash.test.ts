import { describe, expect, it } from 'vitest'
import { putIn, slashAt } from './slash.ts'

describe('a slash', () => {
  it.each([
    ['/', ''],
    ['/של', 'של'],
    ['שלום /זיכוי על', 'זיכוי על'],
    ['a\n/re', 're'],
  ])('in «%s» looks for «%s»', (body, typed) => {
    expect(slashAt(body, body.length)?.typed).toBe(typed)
  })

  it.each(['24/7', 'ו/או', 'https://x', 'שלום', '/a b c d', '/x\n', '/ x'])('in «%s» is only a slash', (body) => {
    expect(slashAt(body, body.length)).toBeNull()
  })

  it('is looked at before the caret alone', () => {
    expect(slashAt('/של ועוד', 3)).toEqual({ start: 0, end: 3, typed: 'של' })
  })
})

it('what is put in keeps its distance from the words beside it', () => {
  expect(putIn('היי /של', { start: 4, end: 7 }, 'שלום')).toBe('היי שלום')
  expect(putIn('היי', { start: 3, end: 3 }, 'שלום')).toBe('היי שלום')
  expect(putIn('/x, תודה', { start: 0, end: 2 }, 'שלום')).toBe('שלום, תודה')
  expect(putIn('/xתודה', { start: 0, end: 2 }, 'שלום')).toBe('שלום תודה')
})
