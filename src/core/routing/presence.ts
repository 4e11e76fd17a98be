/** Who is there: what somebody chose, their open desk, and when they last touched it. */
import type { Millis } from '../case/case.ts'
import type { RoutingRules } from './rules.ts'

/** `busy` and `off` are chosen; `away` is what happens to somebody who is neither. */
export const PRESENCES = ['available', 'busy', 'away', 'off'] as const
export type Presence = (typeof PRESENCES)[number]
export const CHOICES = ['available', 'busy', 'off'] as const
export type PresenceChoice = (typeof CHOICES)[number]

export type Seen = {
  chosen: PresenceChoice
  /** When a desk of theirs was last known to be open, and when they last did something at it; null: never. */
  deskAt: Millis | null
  activeAt: Millis | null
}

const MINUTE = 60_000

/** A choice stays until it is changed, except that nobody is available without a desk that they sit at. */
export function presenceOf(
  { chosen, deskAt, activeAt }: Seen,
  now: Millis,
  { awayMinutes, idleMinutes }: Pick<RoutingRules, 'awayMinutes' | 'idleMinutes'>,
): Presence {
  if (chosen !== 'available') return chosen
  if (deskAt === null || now - deskAt > awayMinutes * MINUTE) return 'away'
  return activeAt === null || now - activeAt > idleMinutes * MINUTE ? 'away' : 'available'
}
