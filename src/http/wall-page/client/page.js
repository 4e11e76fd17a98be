/** What the parts of the page share. */

/**
 * @typedef {import('../words.ts').WallWords} Words
 * @typedef {{
 *   words: Words,
 *   brand: string,
 *   api: import('./api.js').Api,
 *   memory: import('./memory.js').Memory,
 *   visitor(): import('./memory.js').Visitor | null,
 *   forgetVisitor(): void,
 *   askName(): void,
 *   refresh(): Promise<void>,
 *   announce(text: string): void,
 * }} Page
 */

import { Problem } from './api.js'

/**
 * What to say about a failed act; what was written stays where it is.
 * @param {Page} page
 * @param {unknown} error
 */
export function explain({ words, forgetVisitor }, error) {
  if (!(error instanceof Problem)) throw error
  if (error.status === 0) return words.notSent
  if (error.status === 429) return words.limited
  if (error.status === 401) {
    forgetVisitor()
    return words.leftTheWall
  }
  return error.message || words.trouble
}
