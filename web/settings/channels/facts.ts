/** What the last checks say of a channel, read safely: any fact may be absent. */
import type { HealthState } from '../../../src/core/message/health.ts'
import type { Channel } from '../types.ts'

export type Check = Channel['checks'][number]

/** Kinds that come by themselves: their account means nothing to anybody. */
export const OURS: readonly string[] = ['sandbox', 'noticed']

export const MINUTE = 60_000
export const DAY = 86_400_000
/** From this use on, a healthy channel shows how much of its quota is used. */
const QUOTA_SHOWN = 50

export const checkOf = ({ checks }: Pick<Channel, 'checks'>, id: string): Check | undefined =>
  checks.find((one) => one.id === id)

export function numberOf(check: Pick<Check, 'facts'> | undefined, key: string): number | null {
  const value = check?.facts[key]
  const number = typeof value === 'string' ? Number.parseFloat(value) : value
  return number !== undefined && Number.isFinite(number) ? number : null
}

export function textOf(check: Pick<Check, 'facts'> | undefined, key: string): string | null {
  const value = check?.facts[key]
  return value === undefined || value === '' ? null : String(value)
}

export const TONES: Record<HealthState, 'well' | 'warn' | 'bad'> = {
  healthy: 'well',
  quota: 'warn',
  expiring: 'warn',
  silent: 'warn',
  delayed: 'warn',
  disconnected: 'bad',
  reconnect: 'bad',
}

/** The number that a state is about. */
export type Worst =
  | { about: 'silent'; minutes: number; usualMinutes: number | null }
  | { about: 'expiring'; days: number }
  | { about: 'quota'; percent: number; minutes: number | null }

export function worstFact(channel: Pick<Channel, 'health' | 'checks'>): Worst | null {
  const { health } = channel
  const rhythm = checkOf(channel, 'rhythm')
  const minutes = numberOf(rhythm, 'minutes')
  if (health === 'silent' && minutes !== null)
    return { about: 'silent', minutes, usualMinutes: numberOf(rhythm, 'usualMinutes') }
  const days = numberOf(checkOf(channel, 'token'), 'days')
  if (health === 'expiring' && days !== null) return { about: 'expiring', days }
  const quota = checkOf(channel, 'quota')
  const percent = numberOf(quota, 'percent')
  if (percent !== null && (health === 'quota' || (health === 'healthy' && percent >= QUOTA_SHOWN)))
    return { about: 'quota', percent: Math.round(percent), minutes: numberOf(quota, 'minutes') }
  return null
}

/** The one thing that mends it. */
export function fixOf(channel: Pick<Channel, 'health' | 'checks'>): 'renew' | 'resubscribe' | 'check' {
  if (channel.health === 'reconnect' || channel.health === 'expiring') return 'renew'
  return checkOf(channel, 'subscription')?.result === 'bad' ? 'resubscribe' : 'check'
}
