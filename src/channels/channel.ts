/**
 * What a channel is: one folder that can read what a platform sends and, when the platform allows, write back.
 * The required part is small; everything else is an optional capability, declared as data and as a type.
 * A channel never touches the database, another channel or the network by itself: the world comes in through `ctx`.
 */
import type { z } from 'zod'
import type { ChannelEventInput } from '../core/message/message.ts'
import type { Capabilities, Outgoing, ReadBackResult, SendResult } from '../core/message/outgoing.ts'

export type { Capabilities, Outgoing, ReadBackResult, SendResult }

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

export type Channel<Settings = unknown> = {
  kind: string
  name: Bilingual
  capabilities: Capabilities
  settings: z.ZodType<Settings>
  fields: SettingField[]
  /** The account id an instance of these settings speaks for (a page id, a mailbox address). */
  account(settings: Settings): string
  /** Pure: bytes in, events out (a promise where decoding has to wait). Unknown shapes become `unknown` events; it throws only on bytes that are not its format at all. */
  parse(
    delivery: RawDelivery,
    connection: { settings: Settings; account: string },
  ): ChannelEventInput[] | Promise<ChannelEventInput[]>
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
