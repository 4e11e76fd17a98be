/** A list that does not jump: while somebody points at it or has scrolled, newcomers wait and places stay. */
import type { CaseRow } from '../api/types.ts'
import type { Group } from './groups.ts'

export type Held = {
  rows: CaseRow[]
  groups: Map<string, Group>
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
  if (!before || !hold || before.rows.length === 0) {
    return { rows: [...fresh], groups: new Map(fresh.map((row) => [row.id, group(row)])), waiting: 0, gone: new Set() }
  }
  const now = new Map(fresh.map((row) => [row.id, row]))
  const shown = new Set(before.rows.map(({ id }) => id))
  const lastShown = fresh.findLastIndex(({ id }) => shown.has(id))
  // What comes after everything on screen is the next page, and moves nothing.
  const appended = fresh.slice(lastShown + 1)
  const waiting = fresh.slice(0, Math.max(0, lastShown)).filter(({ id }) => !shown.has(id)).length
  const groups = new Map(before.groups)
  for (const row of appended) groups.set(row.id, group(row))
  return {
    rows: [...before.rows.map((row) => now.get(row.id) ?? row), ...appended],
    groups,
    waiting,
    gone: new Set(before.rows.filter(({ id }) => !now.has(id)).map(({ id }) => id)),
  }
}
