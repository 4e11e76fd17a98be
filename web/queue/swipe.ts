/** A row under a finger: how far it follows, and what letting go means. Pure, so that both directions of reading are one piece of reckoning. */

/** `start` is the edge where a line begins: the right one in Hebrew. */
export type Side = 'start' | 'end'
export type Rest = { kind: 'closed' } | { kind: 'open'; side: Side } | { kind: 'act'; side: Side }

/** Room for one button, and for a thumb on it. */
export const BUTTON = 96
/** Below this a finger may still be scrolling. */
export const SLACK = 10
/** From this share of the row on, letting go does it. */
const ACTS = 0.5

/** Across, and more so than along: the list keeps what goes up and down. */
export const isAcross = (x: number, y: number): boolean => Math.abs(x) > SLACK && Math.abs(x) > 1.5 * Math.abs(y)

/** Which button shows beside a row that was moved `x` to the right. */
export const sideOf = (x: number, rtl: boolean): Side => (x > 0 !== rtl ? 'start' : 'end')

/** Where the row stays when the finger leaves it. */
export function restOf(x: number, width: number, rtl: boolean): Rest {
  const side = sideOf(x, rtl)
  if (Math.abs(x) >= width * ACTS) return { kind: 'act', side }
  return Math.abs(x) >= BUTTON / 2 ? { kind: 'open', side } : { kind: 'closed' }
}

/** How far to the right a row stands that shows the button at `side`. */
export const offsetOf = (side: Side, rtl: boolean): number =>
  (side === 'start' && !rtl) || (side === 'end' && rtl) ? BUTTON : -BUTTON
