/**
 * The order of a list on screen: past goal first, then what must be answered, then what missed its goal and stepped back for that, then
 * what is answered and still open.
 */
import type { CaseRow, Clock } from '../api/types.ts'
import { DUE_SOON, timeState } from '../ui/TimeRing.tsx'

export const GROUPS = ['late', 'now', 'back', 'paused', 'answered', 'others', 'closed'] as const
export type Group = (typeof GROUPS)[number]

export function groupOf(row: Pick<CaseRow, 'clock' | 'status' | 'loop'>, now: number): Group {
  if (row.status === 'closed') return 'closed'
  if (row.clock) {
    if (Date.parse(row.clock.target_at) <= now) return now < forwardAt(row.clock) ? 'back' : 'late'
    return row.clock.paused_until && Date.parse(row.clock.paused_until) > now ? 'paused' : 'now'
  }
  return row.loop.answered && !row.loop.answered.skipped ? 'answered' : 'others'
}

/** A row, and the heading under which it stands. */
export type Placed = { kind: 'row'; row: CaseRow; group: Group }
export type ListItem = { kind: 'group'; group: Group; count: number } | Placed

/** Rows under their headings; inside a group the server's order stays. */
export function grouped(rows: readonly Placed[]): ListItem[] {
  return GROUPS.flatMap((group): ListItem[] => {
    const inside = rows.filter((row) => row.group === group)
    return inside.length === 0 ? [] : [{ kind: 'group', group, count: inside.length }, ...inside]
  })
}

/** Where a case stands in a list; undefined when it is not in it. */
export function placeOf(items: readonly ListItem[], id: string | undefined): number | undefined {
  const at = id === undefined ? -1 : items.findIndex((item) => item.kind === 'row' && item.row.id === id)
  return at === -1 ? undefined : at
}

/** The case before or after a place of the list, over its headings; undefined at its ends. */
export function beside(items: readonly ListItem[], place: number, by: 1 | -1): string | undefined {
  for (let at = place + by; at >= 0 && at < items.length; at += by) {
    const item = items[at]
    if (item?.kind === 'row') return item.row.id
  }
  return undefined
}

/** The next moment a row changes its heading or becomes due soon; null when none will. */
export function nextCrossing(rows: readonly CaseRow[], now: number): number | null {
  let next = Number.POSITIVE_INFINITY
  for (const { clock } of rows) {
    if (!clock) continue
    const target = Date.parse(clock.target_at)
    for (const at of [
      soonAt(clock),
      target,
      forwardAt(clock),
      clock.paused_until ? Date.parse(clock.paused_until) : 0,
    ]) {
      if (at > now && at < next) next = at
    }
  }
  return Number.isFinite(next) ? next : null
}

/** What the clock of a row passed after `from` and until `to`; null when nothing, and while it is paused. */
export function crossed(
  { clock }: Pick<CaseRow, 'clock'>,
  { from, to }: { from: number; to: number },
): 'due_soon' | 'late' | null {
  if (!clock) return null
  const passed = (at: number) => at > from && at <= to
  if (passed(Date.parse(clock.target_at))) return 'late'
  return passed(soonAt(clock)) && timeState(clock, to).state === 'due_soon' ? 'due_soon' : null
}

/** Late timers of a sleeping device are told only while they are news. */
const NEWS_MS = 60_000

/** Until when each row was looked at, by its id; null before the first look, when nothing that passed is news. */
export type Looked = ReadonlyMap<string, number> | null

/** What the rows crossed since each was looked at: one that has come since may have crossed something on its way. */
export function lookAgain<Row extends Pick<CaseRow, 'id' | 'clock'>>(
  before: Looked,
  rows: readonly Row[],
  to: number,
): { looked: Looked; news: { row: Row; state: 'due_soon' | 'late' }[] } {
  const since = to - NEWS_MS
  const from = (id: string) => (before ? Math.max(before.get(id) ?? since, since) : to)
  const news = rows.flatMap((row) => {
    const state = crossed(row, { from: from(row.id), to })
    return state ? [{ row, state }] : []
  })
  // A row that leaves the list for a moment is not told twice.
  const away = [...(before ?? [])].filter(([, at]) => at > since)
  return { looked: new Map([...away, ...rows.map(({ id }) => [id, to] as const)]), news }
}

/** When a row that stepped back stands before those that come in fresh; at its target, when it never stepped back. */
function forwardAt({ started_at, target_at, virtual_deadline }: Clock): number {
  const [started, target, place] = [started_at, target_at, virtual_deadline].map((at) => Date.parse(at)) as [
    number,
    number,
    number,
  ]
  return Math.max(target, place - (target - started))
}

function soonAt(clock: Clock): number {
  const target = Date.parse(clock.target_at)
  return target - (target - Date.parse(clock.started_at)) * DUE_SOON
}
