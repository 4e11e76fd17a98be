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

/** The header tells whole seconds, and two clocks that follow the same time are never quite together. */
const COARSE_MS = 2000

/**
 * Takes the `Date` header of an answer to a question that was `asked` at a moment of this machine's clock (epoch ms). It was written
 * somewhere between then and now: however long the answer was on its way, a clock that fits that is not set anew.
 */
export function noteServerTime(header: string | null, asked: number): void {
  const server = header ? Date.parse(header) : Number.NaN
  if (Number.isNaN(server)) return
  const heard = Date.now()
  const fits = (by: number) => server >= asked + by - COARSE_MS && server <= heard + by + COARSE_MS
  if (fits(offset)) return
  offset = fits(0) ? 0 : server - (asked + heard) / 2
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
