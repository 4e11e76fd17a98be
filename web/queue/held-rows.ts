/** A list that does not jump: while somebody points at it or has scrolled, newcomers wait and places stay. */
import type { CaseRow } from '../api/types.ts'
import type { Group, Placed } from './groups.ts'

export type Held = {
  rows: Placed[]
  /** New rows that wait behind the pill. */
  waiting: number
  /** Shown rows that have left the list since; they stay in place, dimmed, until the list moves on. */
  gone: Set<string>
}

/**
 * What to show now.
 * @param before what is on screen, null when nothing is
 * @param fresh the list as the server has it
 * @param group where a row belongs by now
 */
export function holdRows(
  before: Held | null,
  fresh: readonly CaseRow[],
  hold: boolean,
  group: (row: CaseRow) => Group,
): Held {
  const placed = (row: CaseRow): Placed => ({ kind: 'row', row, group: group(row) })
  if (!before || !hold || before.rows.length === 0) return { rows: fresh.map(placed), waiting: 0, gone: new Set() }
  const now = new Map(fresh.map((row) => [row.id, row]))
  const shown = new Set(before.rows.map(({ row }) => row.id))
  const place = new Map(fresh.map(({ id }, index) => [id, index]))
  // A row that went to the end of the queue does not make newcomers of all that lies between.
  const lastShown = lastInOrder(before.rows.flatMap(({ row }) => place.get(row.id) ?? []))
  // What comes after everything on screen is the next page, and moves nothing.
  const appended = fresh.slice(lastShown + 1).filter(({ id }) => !shown.has(id))
  const waiting = fresh.slice(0, Math.max(0, lastShown)).filter(({ id }) => !shown.has(id)).length
  return {
    rows: [...before.rows.map((one) => ({ ...one, row: now.get(one.row.id) ?? one.row })), ...appended.map(placed)],
    waiting,
    gone: new Set(before.rows.flatMap(({ row }) => (now.has(row.id) ? [] : row.id))),
  }
}

/** The end of the longest run of places that still stand in their old order; -1 for none. */
function lastInOrder(places: readonly number[]): number {
  /** The smallest end of a run of each length. */
  const ends: number[] = []
  for (const at of places) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    ends[low] = at
  }
  return ends.at(-1) ?? -1
}
