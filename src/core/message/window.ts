/** Until when a platform lets us answer: the window of a private conversation, and the one private reply to a public message. */
import type { Capabilities } from './outgoing.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export type WindowState =
  /** No limit of time. */
  | { state: 'always' }
  /** Any words may go, until then (epoch milliseconds). */
  | { state: 'free'; until: number }
  /** Only words that a person wrote may go, until then. */
  | { state: 'human_agent'; until: number }
  | { state: 'closed'; since: number }

/**
 * The window of a private conversation, given when the customer was last active in it by the platform's reckoning. Never active means
 * that it never opened.
 */
export function windowAt(window: Capabilities['window'], customerActiveAt: number | null, now: number): WindowState {
  if (window === null) return { state: 'always' }
  if (customerActiveAt === null) return { state: 'closed', since: 0 }
  const freeUntil = customerActiveAt + window.hours * HOUR_MS
  if (now < freeUntil) return { state: 'free', until: freeUntil }
  const humanUntil = customerActiveAt + window.humanAgentDays * DAY_MS
  if (now < humanUntil) return { state: 'human_agent', until: humanUntil }
  return { state: 'closed', since: Math.max(freeUntil, humanUntil) }
}

/** The window of one channel: what a platform must grant first is not there until the channel's settings say so. */
export function windowOf(
  window: Capabilities['window'],
  settings: Readonly<Record<string, unknown>>,
): Capabilities['window'] {
  if (!window?.granted) return window
  return ['yes', 'true', true].includes(settings[window.granted] as string) ? window : { ...window, humanAgentDays: 0 }
}

/**
 * When the one private reply to a message of this time can no longer be given; null where the platform has none, as for a mention under
 * somebody else's post. `kind` is the message's context.
 */
export function privateReplyUntil(
  capabilities: Capabilities,
  sentAt: number,
  kind: string | null = null,
): number | null {
  if (kind === 'mention') return null
  return capabilities.privateReply && sentAt + capabilities.privateReply.days * DAY_MS
}
