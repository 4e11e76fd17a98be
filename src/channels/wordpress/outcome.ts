/** What a failed call means: for the account, and for the reply or the act that it was about. */
import type { SendResult } from '../channel.ts'
import type { Failed } from './api.ts'

export type Trouble =
  /** Only a person can mend it: another password, another role. */
  | 'login'
  | 'permission'
  /** Too fast for the site. */
  | 'pace'
  /** Away, or ill: it may be well again by itself. */
  | 'away'
  /** Something before the site lets nobody through: a firewall, a security plugin. */
  | 'blocked'
  /** There, and no WordPress that we would find. */
  | 'no_interface'
  /** About this one comment or post. */
  | 'this_one'

/** Not of the account, though the status says so. */
const OF_THIS_ONE =
  /^rest_(?:comment_(?:closed|draft_post|trash_post|invalid_(?:id|post_id|type)|content_invalid|failed_\w+)|cannot_read_post|post_invalid_id|already_trashed|trash_not_supported)$/

export function troubleOf(failed: Failed): Trouble {
  if (failed.kind !== 'refused') return 'away'
  const { status, code } = failed
  if (OF_THIS_ONE.test(code)) return 'this_one'
  if (status === 429 || code === 'comment_flood') return 'pace'
  if (status === 401) return 'login'
  // Without a code of WordPress's it was something before it: a firewall, the hoster.
  if (status === 403) return code === '' ? 'blocked' : 'permission'
  if (status >= 500) return 'away'
  if (status < 400 || code === 'rest_no_route' || (status === 404 && code === '')) return 'no_interface'
  return 'this_one'
}

/** Where the site names no time: what WordPress itself wants between two comments. */
const PAUSE_SECONDS = 15

/** A reply that failed: tried again only when it certainly was not taken. */
export function sendOutcome(failed: Failed): Exclude<SendResult, { outcome: 'sent' }> {
  const { reason } = failed
  if (failed.kind === 'unsent') return { outcome: 'retry', afterSeconds: 0, reason }
  if (failed.kind === 'ambiguous') return { outcome: 'unknown', reason }
  switch (troubleOf(failed)) {
    case 'pace':
      return { outcome: 'retry', afterSeconds: failed.retryAfter ?? PAUSE_SECONDS, reason, pauseAccount: true }
    case 'login':
    case 'permission':
      return { outcome: 'refused', reason, reconnect: true }
    case 'away':
      // It may have been kept before the site stumbled.
      return { outcome: 'unknown', reason }
    case 'no_interface':
      // The address changed, and is looked for again before the next try.
      return { outcome: 'retry', afterSeconds: 0, reason }
    case 'blocked':
    case 'this_one':
      return { outcome: 'refused', reason }
  }
}
