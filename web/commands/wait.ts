/**
 * Commands of the open case wait while another case is selected and does not stand on screen yet. One is kept, the first; moving on to
 * yet another case drops it, so that nothing is done to a case that was not selected when its key was pressed.
 */
type Gate = {
  /** Whether the selected case is still on its way. */
  waits(): boolean
  /** Somebody waits for it: no more rest. */
  hurry(): void
}

let gate: Gate | null = null
let kept: (() => void) | null = null

/** Returns how to take it away again. */
export function setGate(one: Gate): () => void {
  gate = one
  return () => {
    gate = null
    kept = null
  }
}

export const waits = (): boolean => gate?.waits() === true

/** Does it when the selected case stands. */
export function keep(again: () => void): void {
  kept ??= again
  gate?.hurry()
}

/** The selection moved on. */
export function drop(): void {
  kept = null
}

/** Another case stands on screen. */
export function release(): void {
  if (!kept || waits()) return
  const again = kept
  kept = null
  again()
}
