import { describe, expect, it } from 'vitest'
import type { CaseRow } from '../api/types.ts'
import { beside, crossed, grouped, groupOf, type Looked, lookAgain, nextCrossing, placeOf } from './groups.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString()
const clock = (from: number, to: number, pausedUntil: string | null = null): CaseRow['clock'] => ({
  started_at: at(from),
  target_at: at(to),
  virtual_deadline: at(to),
  paused_until: pausedUntil,
})
const none = {
  heard: { at: at(-9), skipped: null },
  answered: null,
  moved: null,
  solved: null,
  followed_up: null,
  closed: null,
}
const row = (id: string, more: Partial<CaseRow>) =>
  ({ id, status: 'open', clock: null, loop: none, ...more }) as CaseRow
const placed = (rows: CaseRow[]) => rows.map((one) => ({ kind: 'row' as const, row: one, group: groupOf(one, NOW) }))

describe('the headings of a list', () => {
  it('put what is past its goal apart from what still has time', () => {
    expect(groupOf(row('a', { clock: clock(-6, -1) }), NOW)).toBe('late')
    expect(groupOf(row('a', { clock: clock(-1, 4) }), NOW)).toBe('now')
  })
  it('put what stepped back behind what can still be in time, until it stands before what is new', () => {
    const back = { ...(clock(-6, -1) as NonNullable<CaseRow['clock']>), virtual_deadline: at(114) }
    expect(groupOf(row('a', { clock: back }), NOW)).toBe('back')
    expect(groupOf(row('a', { clock: back }), NOW + 109 * 60_000)).toBe('late')
    expect(nextCrossing([row('a', { clock: back })], NOW)).toBe(NOW + 109 * 60_000)
  })
  it('know that a paused clock waits for opening, and that a late one stays late', () => {
    expect(groupOf(row('a', { clock: clock(-1, 4, at(60)) }), NOW)).toBe('paused')
    expect(groupOf(row('a', { clock: clock(-6, -1, at(60)) }), NOW)).toBe('late')
  })
  it('call a case answered only when an answer really went out', () => {
    expect(groupOf(row('a', { loop: { ...none, answered: { at: at(-1), skipped: null } } }), NOW)).toBe('answered')
    expect(groupOf(row('a', { loop: { ...none, answered: { at: at(-1), skipped: 'not_needed' } } }), NOW)).toBe(
      'others',
    )
  })
  it('stand in order of urgency, each with its count', () => {
    const rows = [
      row('n', { clock: clock(-1, 4) }),
      row('l', { clock: clock(-6, -1) }),
      row('m', { clock: clock(-1, 3) }),
    ]
    const items = grouped(placed(rows))
    expect(items.map((item) => (item.kind === 'group' ? `${item.group} ${item.count}` : item.row.id))).toEqual([
      'late 1',
      'l',
      'now 2',
      'n',
      'm',
    ])
  })
})

describe('the next crossing', () => {
  it('is when the first clock becomes due soon', () => {
    expect(nextCrossing([row('a', { clock: clock(0, 5) })], NOW)).toBe(NOW + 3 * 60_000)
  })
  it('is the target once due soon is past', () => {
    expect(nextCrossing([row('a', { clock: clock(-4, 1) })], NOW)).toBe(NOW + 60_000)
  })
  it('is nothing when no clock runs', () => {
    expect(nextCrossing([row('a', {}), row('b', { clock: clock(-9, -4) })], NOW)).toBeNull()
  })
})

describe('the case beside another one', () => {
  const rows = [row('a', { clock: clock(-9, -4) }), row('b', { clock: clock(-9, -4) }), row('c', { status: 'closed' })]
  const items = grouped(placed(rows))
  const at = (id: string) => placeOf(items, id) ?? Number.NaN
  it('is found over headings, and at the ends there is none', () => {
    expect(items.map(({ kind }) => kind)).toEqual(['group', 'row', 'row', 'group', 'row'])
    expect(beside(items, -1, 1)).toBe('a')
    expect(beside(items, at('b'), 1)).toBe('c')
    expect(beside(items, at('c'), -1)).toBe('b')
    expect(beside(items, at('a'), -1)).toBeUndefined()
    expect(beside(items, at('c'), 1)).toBeUndefined()
    expect(beside([], -1, 1)).toBeUndefined()
  })
})

describe('what a clock crossed', () => {
  const at = (minutes: number) => new Date(minutes * 60_000).toISOString()
  const row = {
    clock: { started_at: at(0), target_at: at(5), virtual_deadline: at(5), paused_until: null },
  }
  it.each([
    ['nothing before it is due soon', 0, 2.9, null],
    ['due soon at two fifths left', 2.9, 3.1, 'due_soon'],
    ['nothing between', 3.1, 4.9, null],
    ['past goal at the target', 4.9, 5, 'late'],
    ['only the last, after a sleep', 0, 6, 'late'],
    ['nothing twice', 5, 6, null],
  ])('%s', (_, from, to, is) => {
    expect(crossed(row, { from: from * 60_000, to: to * 60_000 })).toBe(is)
  })

  it('is nothing while the clock is paused', () => {
    const paused = { clock: { ...row.clock, paused_until: at(600) } }
    expect(crossed(paused, { from: 2.9 * 60_000, to: 3.1 * 60_000 })).toBeNull()
  })
})

describe('what is told of the clocks of a list', () => {
  /** What is told at each look, of the rows that are there by then. */
  const told = (...looks: [minutes: number, rows: CaseRow[]][]) => {
    let looked: Looked = null
    return looks.map(([minutes, rows]) => {
      const seen = lookAgain(looked, rows, NOW + minutes * 60_000)
      looked = seen.looked
      return seen.news.map(({ row, state }) => `${row.id} ${state}`)
    })
  }
  const one = row('one', { clock: clock(0, 5) })
  const two = row('two', { clock: clock(0, 5) })

  it('is what passed since the look before, and nothing at the first', () => {
    expect(told([3.5, [one]], [4.9, [one]], [5, [one]], [5.1, [one]])).toEqual([[], [], ['one late'], []])
  })
  it('is what a row crossed before it came, while that is news, however lately the others were looked at', () => {
    expect(told([2, [one]], [5.2, [one]], [5.4, [one, two]])).toEqual([[], ['one late'], ['two late']])
    expect(told([2, [one]], [6.1, [one, two]])).toEqual([[], []])
  })
  it('is not told again of a row that was away for a moment', () => {
    expect(told([4, [one]], [5.1, [one]], [5.2, []], [5.3, [one]])).toEqual([[], ['one late'], [], []])
  })
})
