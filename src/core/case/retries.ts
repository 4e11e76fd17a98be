/** When a reply that was certainly not accepted is tried again. */

const SCHEDULE_SECONDS = [5, 15, 60, 300, 900, 3600, 7200]

/** Seconds to wait before the next attempt, never less than the platform asked for; null when it is time for a person to look. */
export function nextTry(attemptsMade: number, askedSeconds: number): number | null {
  const ours = SCHEDULE_SECONDS[attemptsMade - 1]
  return ours === undefined ? null : Math.max(ours, askedSeconds)
}
