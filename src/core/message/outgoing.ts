/** The other direction: what the desk hands to a channel, what the channel says became of it, and what a channel can do at all. */
import type { LengthLimit } from '../guardrails/measure.ts'

/** What a channel can do. `canSend` is false for channels that only listen. */
export type Capabilities = {
  canSend: boolean
  publicReply: boolean
  /** Can write to a customer directly: whenever (`always`), only after they wrote (`after_contact`), or not at all. */
  direct: 'always' | 'after_contact' | 'never'
  /** One private reply per public message. */
  privateReply: boolean
  readBack: boolean
  media: 'copy' | 'link-only' | 'none'
  /** Longest message in the platform's own unit. */
  maxLength: LengthLimit
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
  /** For a first private message: whom to write to. */
  recipient: { externalId: string; name: string; handle: string | null } | null
  /** Opens a private conversation from a public message, where the platform gives exactly one such reply. */
  privateReplyTo: string | null
  text: string
  language: 'he' | 'en'
  /** Written by the machine (instant acknowledgement, away message). */
  automatic: boolean
  /** A code that binds an answer to the case, for channels that can carry one. */
  caseToken: string
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
  | { outcome: 'retry'; afterSeconds: number; reason: string }
  /** Certainly not accepted, and will not be. */
  | { outcome: 'refused'; reason: string }
  /** Nobody can tell from here whether it was accepted. */
  | { outcome: 'unknown'; reason: string }

export type ReadBackResult =
  | { found: true; externalId: string; at: number; conversationRootExternalId?: string }
  | { found: false; evidence: string }
  | { found: 'unsure'; evidence: string }
