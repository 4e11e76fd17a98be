/** One draft on several devices: the newest words win, and the others stay to be looked at. Pure. */
import type { Draft } from '../api/types.ts'

type Words = { body: string; at: number }
/** What the server had when this desk last looked; null: nothing. */
export type Known = Words | null
export type Merged = {
  text: string
  /** The words that did not win; null when there are none. */
  other: (Words & { from: 'here' | 'elsewhere' }) | null
}

export const wordsOf = (draft: Draft | null | undefined): Known =>
  draft ? { body: draft.body, at: Date.parse(draft.updated_at) } : null

/**
 * What a composer shows when the server's draft is `fresh`.
 * @param here what it shows now
 * @param touchedAt when somebody last wrote here; null: not since `known`
 * @param known what the server had before
 */
export function mergeDraft(here: string, touchedAt: number | null, known: Known, fresh: Known): Merged | null {
  if (fresh?.body === known?.body && fresh?.at === known?.at) return null
  if (fresh === null) {
    // Sent or cleared on another device: words nobody touched here go with it, so that they are not sent twice.
    return touchedAt === null && known !== null && here === known.body ? { text: '', other: null } : null
  }
  // An older reading that came late.
  if (known !== null && fresh.at < known.at) return null
  if (fresh.body === here) return { text: here, other: null }
  if (touchedAt !== null && touchedAt > fresh.at)
    return { text: here, other: goesOn(here, fresh.body) ? null : { ...fresh, from: 'elsewhere' } }
  const mine = { body: here, at: touchedAt ?? known?.at ?? 0 }
  return { text: fresh.body, other: goesOn(fresh.body, here) ? null : { ...mine, from: 'here' } }
}

/** Nothing is lost where the later words contain the earlier ones. */
const goesOn = (later: string, earlier: string): boolean => later.includes(earlier.trim())
