/**
 * What a channel is: one folder that can read what a platform sends and, when the platform allows, write back.
 * The required part is small; everything else is an optional capability, declared as data and as a type.
 * A channel never touches the database, another channel or the network by itself: the world comes in through `ctx`.
 */
import type { z } from 'zod'
import type { ChannelEventInput } from '../core/message/message.ts'

export type Bilingual = { he: string; en: string }

/** Exactly what arrived, before anybody thinks about it. */
export type RawDelivery = {
  headers: Readonly<Record<string, string>>
  body: Uint8Array
  /** Epoch milliseconds. */
  receivedAt: number
}

/** A connected account as its channel sees it. Secrets are decrypted only here, in memory. */
export type ConnectedChannel<Settings = unknown> = {
  id: string
  connectionId: string
  /** The account's id on the platform; `account` of every event. */
  account: string
  settings: Settings
  /** Where polling or streaming got to; written back through `ctx.saveCursor`. */
  cursor: unknown
}

export type VerifyResult = { ok: true } | { ok: false; reason: 'missing_signature' | 'bad_signature' | 'expired' }

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

export type ChannelContext = {
  now(): number
  /** Safe fetch: refuses private addresses (unless the channel's own configured base URL), caps size and time. */
  fetch: typeof fetch
  log: { info(data: object, message: string): void; warn(data: object, message: string): void }
}

export type ListenContext = ChannelContext & {
  /** Hands one raw delivery to intake; resolves once it is durable. Duplicates are fine. */
  receive(delivery: { headers: Record<string, string>; body: Uint8Array }): Promise<void>
  saveCursor(cursor: unknown): Promise<void>
  /** Says on screen how the line is. */
  report(health: ChannelHealth): Promise<void>
  signal: AbortSignal
}

export type ChannelHealth = { state: 'healthy' | 'delayed' | 'disconnected' | 'reconnect'; detail: string | null }

/** A setting of a channel, as asked for by the desk and by `maagal channel add --set key=value`. */
export type SettingField = {
  key: string
  label: Bilingual
  help: Bilingual
  secret: boolean
  required: boolean
  example: string
}

export type Capabilities = {
  publicReply: boolean
  /** Can write to a customer directly: whenever (`always`), only after they wrote (`after_contact`), or not at all. */
  direct: 'always' | 'after_contact' | 'never'
  /** One private reply per public message. */
  privateReply: boolean
  readBack: boolean
  media: 'copy' | 'link-only' | 'none'
  /** Longest message in the platform's own unit. */
  maxLength: { unit: 'bytes' | 'code_points' | 'utf16'; limit: number }
}

export type Channel<Settings = unknown> = {
  kind: string
  name: Bilingual
  capabilities: Capabilities
  settings: z.ZodType<Settings>
  fields: SettingField[]
  /** The account id an instance of these settings speaks for (a page id, a mailbox address). */
  account(settings: Settings): string
  /** Pure: bytes in, events out. Unknown shapes become `unknown` events; it throws only on bytes that are not its format at all. */
  parse(delivery: RawDelivery, connection: { settings: Settings; account: string }): ChannelEventInput[]
  /** Checks the signature over the raw bytes. Channels without webhooks leave it out; they then accept none. */
  verify?(delivery: RawDelivery, settings: Settings): VerifyResult
  /** Answers a platform's GET handshake with a plain-text body, or null to refuse. */
  handshake?(query: Record<string, string>, settings: Settings): string | null
  send?(ctx: ChannelContext, channel: ConnectedChannel<Settings>, outgoing: Outgoing): Promise<SendResult>
  readBack?(ctx: ChannelContext, channel: ConnectedChannel<Settings>, outgoing: Outgoing): Promise<ReadBackResult>
  /** Polls or streams until the signal aborts; one process at a time holds it. */
  listen?(ctx: ListenContext, channel: ConnectedChannel<Settings>): Promise<void>
  /** Tries the connection once: before saving and in `maagal doctor`. */
  check?(ctx: ChannelContext, channel: ConnectedChannel<Settings>): Promise<ChannelHealth>
}
