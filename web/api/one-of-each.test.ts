import { expect, it } from 'vitest'
import { oneOfEach } from './one-of-each.ts'

it('holds equal parts once, and leaves the rows as they were', () => {
  const rows = JSON.parse(
    JSON.stringify([
      { id: 'a', channel: { id: '1', name: 'wall' }, area: null, marks: ['lead'] },
      { id: 'b', channel: { id: '1', name: 'wall' }, area: null, marks: [] },
      { id: 'c', channel: { id: '2', name: 'wall' }, area: 'x', marks: ['lead'] },
    ]),
  ) as { id: string; channel: object; area: string | null; marks: string[] }[]
  const before = structuredClone(rows)
  const lean = oneOfEach(rows, ['channel', 'area', 'marks'])
  expect(lean).toEqual(before)
  expect(lean[0]?.channel).toBe(lean[1]?.channel)
  expect(lean[0]?.channel).not.toBe(lean[2]?.channel)
  expect(lean[0]?.marks).toBe(lean[2]?.marks)
})

it('takes no words of a customer for anything else', () => {
  const rows = [
    { text: '[]', marks: [] as string[] },
    { text: 'null', marks: [] as string[] },
  ]
  expect(oneOfEach(structuredClone(rows), ['marks'])).toEqual(rows)
})
