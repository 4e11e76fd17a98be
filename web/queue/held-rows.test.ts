import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseRow } from '../api/types.ts'
import type { Placed } from './groups.ts'
import { holdRows } from './held-rows.ts'

const row = (id: string, excerpt = '') => ({ id, excerpt }) as CaseRow
const show = (ids: string[]) =>
  holdRows(
    null,
    ids.map((id) => row(id)),
    false,
    () => 'now',
  )
const ids = (rows: Placed[]) => rows.map(({ row }) => row.id)

describe('a list somebody points at', () => {
  it('keeps its order while newcomers wait behind the pill', () => {
    const held = holdRows(show(['a', 'b', 'c']), [row('new'), row('b'), row('a'), row('c')], true, () => 'now')
    expect(ids(held.rows)).toEqual(['a', 'b', 'c'])
    expect(held.waiting).toBe(1)
  })
  it('lets them in once nobody points at it', () => {
    const held = holdRows(show(['a']), [row('new'), row('a')], false, () => 'now')
    expect(ids(held.rows)).toEqual(['new', 'a'])
    expect(held.waiting).toBe(0)
  })
  it('appends the next page, which moves nothing', () => {
    const held = holdRows(show(['a', 'b']), [row('a'), row('b'), row('c')], true, () => 'now')
    expect(ids(held.rows)).toEqual(['a', 'b', 'c'])
    expect(held.waiting).toBe(0)
  })
  it('keeps a row that left the queue in its place, and says so', () => {
    const held = holdRows(show(['a', 'b']), [row('b')], true, () => 'now')
    expect(ids(held.rows)).toEqual(['a', 'b'])
    expect([...held.gone]).toEqual(['a'])
  })
  it('a row that went to the end of the queue stays where it was, and the next page still comes below', () => {
    const fresh = [row('b'), row('c'), row('d'), row('e'), row('a')]
    const held = holdRows(show(['a', 'b', 'c']), fresh, true, () => 'now')
    expect(ids(held.rows)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(held.waiting).toBe(0)
  })
  it('moves nothing on screen, whatever happens to the queue', () => {
    const names = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 20 })
    fc.assert(
      fc.property(names, names, (before, after) => {
        const held = holdRows(
          show(before),
          after.map((id) => row(id)),
          true,
          () => 'late',
        )
        expect(ids(held.rows).slice(0, before.length)).toEqual(before)
        expect(new Set(ids(held.rows)).size).toBe(held.rows.length)
        // Every row of the queue is on screen or counted by the pill.
        const unseen = after.filter((id) => !ids(held.rows).includes(id))
        expect(held.waiting).toBe(before.length === 0 ? 0 : unseen.length)
        expect([...held.gone].sort()).toEqual(before.filter((id) => !after.includes(id)).sort())
      }),
    )
  })
  it('shows new words in an old place', () => {
    const held = holdRows(show(['a', 'b']), [row('b'), row('a', 'newer')], true, () => 'now')
    expect(held.rows[0]?.row.excerpt).toBe('newer')
  })
  it('does not move a row to another heading under the pointer', () => {
    const held = holdRows(show(['a']), [row('a')], true, () => 'late')
    expect(held.rows[0]?.group).toBe('now')
  })
})
