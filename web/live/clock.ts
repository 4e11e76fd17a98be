/** One clock for everything on screen that counts: it ticks once a second, by the server's time. */
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let offset = 0
let current = aligned()
let timer: ReturnType<typeof setTimeout> | undefined

/** Rings update once in ten seconds for people who asked for less motion. */
const step = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 10_000 : 1000)

function aligned(): number {
  return Math.floor((Date.now() + offset) / 1000) * 1000
}

/** Takes the `Date` header of an answer. A difference below two seconds is the header's own coarseness. */
export function noteServerTime(header: string | null): void {
  const server = header ? Date.parse(header) : Number.NaN
  if (Number.isNaN(server)) return
  const difference = server - Date.now()
  offset = Math.abs(difference) < 2000 ? 0 : difference
}

/** The server's time now, epoch milliseconds. */
export function now(): number {
  return Date.now() + offset
}

function tick(): void {
  current = aligned()
  for (const listener of listeners) listener()
  const every = step()
  timer = setTimeout(tick, every - ((Date.now() + offset) % every))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) tick()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearTimeout(timer)
  }
}

/** The time, in whole seconds, as epoch milliseconds. Re-renders once a second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => current)
}
