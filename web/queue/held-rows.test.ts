import { describe, expect, it } from 'vitest'
import type { CaseRow } from '../api/types.ts'
import { holdRows } from './held-rows.ts'

const row = (id: string, excerpt = '') => ({ id, excerpt }) as CaseRow
const show = (ids: string[]) =>
  holdRows(
    null,
    ids.map((id) => row(id)),
    false,
    () => 'now',
  )
const ids = (rows: CaseRow[]) => rows.map(({ id }) => id)

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
  it('shows new words in an old place', () => {
    const held = holdRows(show(['a', 'b']), [row('b'), row('a', 'newer')], true, () => 'now')
    expect(held.rows[0]?.excerpt).toBe('newer')
  })
  it('does not move a row to another heading under the pointer', () => {
    const held = holdRows(show(['a']), [row('a')], true, () => 'late')
    expect(held.groups.get('a')).toBe('now')
  })
})
