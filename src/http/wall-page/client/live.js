/** Keeps the page current: asks every two seconds while somebody looks, more rarely while the wall does not answer. */
import { Problem } from './api.js'

const EVERY_MS = 2000
const SLOWEST_MS = 30_000

/**
 * @typedef {'offline' | 'limited' | 'trouble' | 'gone' | null} Trouble
 * @param {{ read(): Promise<void>, onTrouble(trouble: Trouble): void }} parts
 */
export function makeLive({ read, onTrouble }) {
  let failures = 0
  let gone = false
  /** @type {number | undefined} */
  let timer
  /** @type {Promise<void> | null} */
  let running = null

  async function once() {
    try {
      await read()
      failures = 0
      onTrouble(null)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      failures += 1
      gone = error.status === 404
      onTrouble(gone ? 'gone' : error.status === 429 ? 'limited' : error.status === 0 ? 'offline' : 'trouble')
      if (error.status === 429 && error.retryAfter > 0) return error.retryAfter * 1000
    }
    return Math.min(EVERY_MS * 2 ** Math.min(failures, 6), SLOWEST_MS)
  }

  /** Reads now; a reading under way is waited for first, since it may have begun before the reader's own act. */
  async function now() {
    await running
    clearTimeout(timer)
    running = once().then((wait) => {
      clearTimeout(timer)
      if (!gone && !document.hidden) timer = setTimeout(() => void now(), wait)
    })
    await running
    running = null
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) clearTimeout(timer)
    else if (!gone) void now()
  })
  addEventListener('online', () => void now())
  return { now }
}
