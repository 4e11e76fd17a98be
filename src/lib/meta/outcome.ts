/** From what the Graph API answered to what became of a reply of ours, the same for every network of Meta. */
import type { GraphResult } from './graph.ts'

type Failed = Exclude<GraphResult, { ok: true }>

export type Outcome =
  | { outcome: 'retry'; afterSeconds: number; reason: string; pauseAccount?: boolean }
  | { outcome: 'refused'; reason: string; reconnect?: boolean }
  | { outcome: 'unknown'; reason: string }

/** Where the platform names no time. */
const PAUSE_SECONDS = 300

/** A send that failed: tried again only when it certainly was not accepted. */
export function sendOutcome(result: Failed): Outcome {
  if (result.kind === 'unsent') return { outcome: 'retry', afterSeconds: 0, reason: result.reason }
  if (result.kind === 'ambiguous') return { outcome: 'unknown', reason: result.reason }
  const { reason, usage } = result
  switch (result.class) {
    case 'rate_limit': {
      // 131056 is the pace of one pair of people, not of the account.
      const pauseAccount = result.error.code !== 131056
      const afterSeconds = usage.regainSeconds || (pauseAccount ? PAUSE_SECONDS : 6)
      return { outcome: 'retry', afterSeconds, reason, pauseAccount }
    }
    case 'retry':
      return { outcome: 'retry', afterSeconds: 0, reason }
    case 'already_replied':
      // Perhaps an earlier try of ours went through: the platform is asked before anybody writes again.
      return { outcome: 'unknown', reason }
    case 'reconnect':
      return { outcome: 'refused', reason, reconnect: true }
    default:
      return { outcome: 'refused', reason }
  }
}

export type ActOutcome = Exclude<Outcome, { outcome: 'unknown' }>

/** Hiding or liking twice is doing it once, so what nobody can tell is simply done again. */
export function actOutcome(result: Failed): ActOutcome {
  const became = sendOutcome(result)
  return became.outcome === 'unknown' ? { outcome: 'retry', afterSeconds: 0, reason: became.reason } : became
}
