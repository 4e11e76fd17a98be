/** Which brand the desk looks at; kept on this device. */
import { useSyncExternalStore } from 'react'

const KEPT = 'maagal.brand'
const listeners = new Set<() => void>()

export function chooseBrand(id: string | null): void {
  if (id) localStorage.setItem(KEPT, id)
  else localStorage.removeItem(KEPT)
  for (const listener of listeners) listener()
}

export function useBrandChoice(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => localStorage.getItem(KEPT),
  )
}
