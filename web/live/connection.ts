/** How the line to the server is, for the bar that says so. */
import { useSyncExternalStore } from 'react'

export type Connection = {
  state: 'connecting' | 'live' | 'down'
  since: number
  retryAt: number | null
  lastLiveAt: number | null
}

let connection: Connection = { state: 'connecting', since: Date.now(), retryAt: null, lastLiveAt: null }
let retry: () => void = () => {}
const listeners = new Set<() => void>()

export function setConnection(state: Connection['state'], retryAt: number | null = null): void {
  const changed = state !== connection.state
  connection = {
    state,
    since: changed ? Date.now() : connection.since,
    retryAt,
    lastLiveAt: state === 'live' || (connection.state === 'live' && changed) ? Date.now() : connection.lastLiveAt,
  }
  for (const listener of listeners) listener()
}

/** What the desk shows was kept on this device, and was right then. */
export function wasLiveAt(at: number): void {
  connection = { ...connection, lastLiveAt: at }
  for (const listener of listeners) listener()
}

export const connectionNow = (): Connection => connection

/** Called with every change of the line, for as long as the page lives. */
export function onConnection(then: (now: Connection) => void): void {
  listeners.add(() => then(connection))
}

export function onRetry(then: () => void): void {
  retry = then
}
export function retryNow(): void {
  retry()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => connection)
}

export function useLineDown(): boolean {
  return useSyncExternalStore(subscribe, () => connection.state === 'down')
}
