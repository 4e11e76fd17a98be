/** How a site is, on screen. */
import type { ChannelHealth, HealthCheck } from '../channel.ts'
import type { Failed } from './api.ts'
import { troubleOf } from './outcome.ts'
import { NEEDED } from './people.ts'

/** Both are in order, or the one of them that is not. */
export function rights(which: 'ok' | 'token' | 'permissions'): HealthCheck[] {
  if (which === 'token') return [{ id: 'token', result: 'bad' }]
  if (which === 'permissions')
    return [
      { id: 'token', result: 'ok' },
      { id: 'permissions', result: 'bad', facts: { missing: NEEDED } },
    ]
  return [
    { id: 'token', result: 'ok' },
    { id: 'permissions', result: 'ok' },
  ]
}

/** An account that may not do what is needed, as the site itself would put it. */
export const missingRight = (): Failed => ({
  ok: false,
  kind: 'refused',
  status: 403,
  code: 'rest_forbidden',
  reason: `this account may not moderate comments (${NEEDED})`,
  retryAfter: null,
})

export function troubleHealth(failed: Failed): ChannelHealth {
  const detail = failed.reason
  switch (troubleOf(failed)) {
    case 'login':
      return { state: 'reconnect', detail, checks: rights('token') }
    case 'permission':
      return { state: 'reconnect', detail, checks: rights('permissions') }
    case 'pace':
      return { state: 'quota', detail }
    case 'away':
      return { state: failed.kind === 'refused' ? 'delayed' : 'disconnected', detail }
    default:
      return { state: 'disconnected', detail }
  }
}
