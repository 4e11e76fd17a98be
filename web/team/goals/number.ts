/** Numbers of goals as they are shown and typed: shares in percent, times in their largest unit. */
import { duration, span } from '../../ui/format.ts'
import type { Reading } from '../queries.ts'

export type Unit = Reading['unit']
const MINUTE = 60_000
const HOUR = 60 * MINUTE
export const UNITS = { minutes: MINUTE, hours: HOUR, days: 24 * HOUR } as const
export type TimeUnit = keyof typeof UNITS

/** A share that only rounds up to its goal must not look like one that met it. */
export function shown(value: number, unit: Unit): string {
  if (unit === 'share') return `${Math.floor(value * 100 + 1e-9)}%`
  return value < HOUR ? duration(value) : span(value)
}

/** The largest unit in which a time is a whole number. */
export function unitOf(ms: number): TimeUnit {
  return (['days', 'hours'] as const).find((unit) => ms % UNITS[unit] === 0) ?? 'minutes'
}

export const isGood = ({ better }: Pick<Reading, 'better'>, value: number | null, target: number): boolean =>
  value !== null && (better === 'up' ? value >= target : value <= target)

/** Where a line of this number ends: a share at all of it, a time where its goal is in the middle or the number still fits. */
export function lineEnd({ unit, value, goal }: Pick<Reading, 'unit' | 'value' | 'goal'>): number {
  if (unit === 'share') return 1
  return Math.max(goal ? 2 * goal.target : 0, (value ?? 0) * 1.1, 1)
}
