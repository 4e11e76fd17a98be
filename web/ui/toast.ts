/** What the desk says for a moment at its foot: what went wrong, and what can still be undone. */
import { useSyncExternalStore } from 'react'

export type Toast = {
  id: string
  tone: 'plain' | 'problem'
  title: string
  text?: string | null
  /** Counts down to this moment (epoch ms, server's clock) and leaves then. */
  until?: number
  since?: number
  /** Stays until it is closed. */
  stays?: boolean
  act?: { label: string; key?: string; run(): void }
}

let toasts: readonly Toast[] = []
const listeners = new Set<() => void>()
/** When each leaves by itself. */
const leaving = new Map<string, ReturnType<typeof setTimeout>>()
const STAYS_MS = 7000
/** What only says that it worked. */
const PLAIN_MS = 4000

function set(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** Shows a toast, in place of an older one with the same id. Problems and plain words leave by themselves; undo leaves with its time. */
export function toast(one: Toast): void {
  set([...toasts.filter(({ id }) => id !== one.id), one].slice(-3))
  // The one before it took its time along.
  clearTimeout(leaving.get(one.id))
  leaving.delete(one.id)
  if (one.until === undefined && !one.stays)
    leaving.set(
      one.id,
      setTimeout(() => dismiss(one.id), one.tone === 'plain' && !one.act ? PLAIN_MS : STAYS_MS),
    )
}

export function dismiss(id: string): void {
  clearTimeout(leaving.get(id))
  leaving.delete(id)
  if (toasts.some((one) => one.id === id)) set(toasts.filter((one) => one.id !== id))
}

/** The newest thing that can be undone, for the Z key. */
export function latestUndo(): Toast | undefined {
  return toasts.findLast((one) => one.act && one.until !== undefined)
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
}
