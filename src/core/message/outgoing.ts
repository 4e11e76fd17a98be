/** The other direction: what the desk hands to a channel, what the channel says became of it, and what a channel can do at all. */
import type { LengthLimit } from '../guardrails/measure.ts'
import type { FilledTemplate } from './template.ts'

/** What a channel can do. `canSend` is false for channels that only listen. */
export type Capabilities = {
  canSend: boolean
  publicReply: boolean
  /** Can write to a customer directly: whenever (`always`), only after they wrote (`after_contact`), or not at all. */
  direct: 'always' | 'after_contact' | 'never'
  /** One private reply per public message, within this many days of it; null where there is none. */
  privateReply: { days: number } | null
  /**
   * How long a private conversation stays open after the customer last wrote: freely, and after that for words that a person wrote, where
   * the platform knows that (0: not). Null: always. `granted` names the channel's own setting that must say yes for the second part.
   */
  window: { hours: number; humanAgentDays: number; granted?: string } | null
  /** Types of files that can be sent in each place, each file as a message of its own; null: none at all. */
  files?: { public: readonly string[]; private: readonly string[]; maxBytes: number } | null
  /** What can be done with a customer's public message, and with our own. */
  moderate: { hide: boolean; like: boolean; deleteOwn: boolean }
  /** True where a person's id means something only beside the account (a page-scoped id). */
  scopedIdentities: boolean
  /** True where one person is known by several ids that come and go (a phone number, a user id). */
  aliases?: boolean
  /** True where texts that the platform approved beforehand may leave after the window has closed. */
  templates?: boolean
  readBack: boolean
  media: 'copy' | 'link-only' | 'none'
  /** Longest message in the platform's own unit. */
  maxLength: LengthLimit
  /** Longest public message, where it differs. */
  maxPublicLength?: LengthLimit
}

/** An outgoing message, ready for the platform. */
export type Outgoing = {
  id: string
  /** Stable across attempts; sent along wherever a platform takes an idempotency key or a client id. */
  clientKey: string
  mode: 'public' | 'private'
  conversation: { rootExternalId: string; title: string | null } | null
  /** The message it answers, when there is one. */
  inReplyTo: { externalId: string; references: string[] } | null
  /** Whom it is for. `aliases` are other ids of the same person, the latest first. */
  recipient: { externalId: string; name: string; handle: string | null; aliases: string[] } | null
  /** Opens a private conversation from a public message, where the platform gives exactly one such reply. */
  privateReplyTo: string | null
  text: string
  /** An approved text, and what stands in its gaps; `text` is how it reads. */
  template: FilledTemplate | null
  /** A file in place of words. */
  file: { name: string; contentType: string; bytes(): Promise<Uint8Array<ArrayBuffer>> } | null
  language: 'he' | 'en'
  /** Written by the machine (instant acknowledgement, away message). */
  automatic: boolean
  /** A code that binds an answer to the case, for channels that can carry one. */
  caseToken: string
  /** How this leaves within the platform's window: freely, or as a person's words after it (see `Capabilities.window`). */
  window: 'free' | 'human_agent'
}

/** What happened to a send. Never `sent` unless the platform said so. */
export type SendResult =
  | {
      outcome: 'sent'
      externalId: string
      at: number
      /** The thread it landed in, when sending created one. */
      conversationRootExternalId?: string
    }
  /** Certainly not accepted; may be tried again after the delay. */
  | {
      outcome: 'retry'
      afterSeconds: number
      reason: string
      /** The limit is the account's, not this message's: nothing else leaves it before then either. */
      pauseAccount?: boolean
    }
  /** Certainly not accepted, and will not be. */
  | {
      outcome: 'refused'
      reason: string
      /** The account lost its permission: people are told to reconnect it. */
      reconnect?: boolean
    }
  /** Nobody can tell from here whether it was accepted. */
  | { outcome: 'unknown'; reason: string }

export type ReadBackResult =
  | { found: true; externalId: string; at: number; conversationRootExternalId?: string }
  | { found: false; evidence: string }
  | { found: 'unsure'; evidence: string }

/** What can be done with a message that is out there. */
export type Moderation = 'hide' | 'unhide' | 'like' | 'unlike' | 'delete'

export type ModerationResult =
  | { outcome: 'done' }
  | { outcome: 'retry'; afterSeconds: number; reason: string }
  | { outcome: 'refused'; reason: string; reconnect?: boolean }
