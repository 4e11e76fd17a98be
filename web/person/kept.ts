/** What somebody typed and has not saved: there when a dialog or a step is opened again, and after the page was read anew. */
import { useState } from 'react'
import { useMe } from './me.ts'

const memory = new Map<string, unknown>()

type Keep = {
  /** Secrets stay in this page's memory, and are gone with it. */
  secret?: boolean
}

/** As `useState`, for as long as nobody calls the last of the three, which forgets it. */
export function useKept<T>(name: string, first: () => T, { secret = false }: Keep = {}) {
  const key = `maagal.kept.${useMe().person.id}.${name}`
  const [value, setValue] = useState<T>(
    () => (secret ? undefined : stored<T>(key)) ?? (memory.get(key) as T) ?? first(),
  )
  const keep = (next: T) => {
    setValue(next)
    memory.set(key, next)
    if (!secret) store(key, JSON.stringify(next))
  }
  const forget = () => {
    memory.delete(key)
    store(key, null)
  }
  return [value, keep, forget] as const
}

// A browser that keeps nothing for us is no reason to fail: memory is enough until the page goes.
function stored<T>(key: string): T | undefined {
  try {
    const text = sessionStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

function store(key: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    // Only memory keeps it then.
  }
}
