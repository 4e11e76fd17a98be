/**
 * What a channel is: one folder that can read what a platform sends and, when the platform allows, write back.
 * The required part is small; everything else is an optional capability, declared as data and as a type.
 * A channel never touches the database, another channel or the network by itself: the world comes in through `ctx`.
 */
import type { z } from 'zod'
import type { HealthState } from '../core/message/health.ts'
import type { ChannelEventInput } from '../core/message/message.ts'
import type {
  Capabilities,
  Moderation,
  ModerationResult,
  Outgoing,
  ReadBackResult,
  SendResult,
} from '../core/message/outgoing.ts'
import type { Template } from '../core/message/template.ts'

export type { Capabilities, Moderation, ModerationResult, Outgoing, ReadBackResult, SendResult }

export type Bilingual = { he: string; en: string }

/** Marks a delivery that a channel fetched itself, beside the events that should have told of it. */
export const POLLED_HEADER = 'x-maagal-polled'

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

/** `acknowledge`: it is not believed, and its sender is answered as if it were, where a platform's rules want that. */
export type VerifyResult =
  | { ok: true }
  | { ok: false; reason: 'missing_signature' | 'bad_signature' | 'expired'; acknowledge?: true }

export type ChannelContext = {
  now(): number
  /** Safe fetch: refuses private addresses (except those of `trustedAddress` settings), caps size and time. */
  fetch: typeof fetch
  log: { info(data: object, message: string): void; warn(data: object, message: string): void }
}

/**
 * Once the settings on record are others than those it began with, nothing of what a listener says, saves or keeps counts any more (what
 * it receives does): it is being stopped, and another begins.
 */
export type ListenContext = ChannelContext & {
  /** Hands one raw delivery to intake; resolves once it is durable. Duplicates are fine. */
  receive(delivery: { headers: Record<string, string>; body: Uint8Array }): Promise<void>
  saveCursor(cursor: unknown): Promise<void>
  /** Says on screen how the line is. */
  report(health: ChannelHealth): Promise<void>
  /** Writes a line into the channel's log. */
  note(entry: LogEntry): Promise<void>
  /** When the last event of this account came, by any road, and how far apart its events usually are; null when too few are known. */
  rhythm(): Promise<{ lastEventAt: number | null; usualGapSeconds: number | null }>
  /**
   * Keeps renewed settings of the channel's own (a token that was exchanged), secrets sealed, and in the same step lays `cursor` over
   * the cursor on record.
   */
  keepSettings(settings: Record<string, string>, cursor?: Record<string, unknown>): Promise<void>
  /** External ids of recent public roots of this channel, newest first; for polling what hangs under them. */
  recentRoots(limit: number): Promise<string[]>
  signal: AbortSignal
}

/** One thing that was looked at, with the facts for its sentence; the desk has words for each id in both languages. */
export type HealthCheck = {
  id:
    | 'token'
    | 'permissions'
    | 'subscription'
    | 'rhythm'
    | 'polling'
    | 'quota'
    | 'details'
    | 'hours'
    | 'website'
    | 'cover'
    | 'door_posts'
    | 'door_tags'
    | 'door_messages'
    | 'templates'
    | 'quality'
    | 'feed'
  result: 'ok' | 'warn' | 'bad' | 'unknown'
  facts?: Record<string, string | number>
}

/** `checks` replaces those on record with the same ids; others stay. */
export type ChannelHealth = { state: HealthState; detail: string | null; checks?: HealthCheck[] }

export const HEALTHY: ChannelHealth = { state: 'healthy', detail: null }

export type LogEntry = {
  kind:
    | 'resubscribed'
    | 'unsubscribed'
    | 'gap_filled'
    | 'token_lost'
    | 'expiring'
    | 'quota'
    | 'silent'
    | 'recovered'
    | 'test'
    | 'policy'
    | 'thread_control'
    | 'template'
    | 'quality'
    | 'account'
    | 'other'
  detail?: string
  facts?: Record<string, string | number>
}

/** A setting of a channel, as asked for by the desk and by `maagal channel add --set key=value`. */
export type SettingField = {
  key: string
  label: Bilingual
  help: Bilingual
  secret: boolean
  required: boolean
  example: string
  /** An address that the operator vouches for: calls to it may stay on a private network. */
  trustedAddress?: true
}

/**
 * One platform app or login that serves several channels: its secret signs the webhook of all of them. A channel that names one in
 * `connection` has settings of its own beside those of the connection; other channels are a connection of their own.
 */
export type SharedConnection<Settings = unknown> = {
  kind: string
  name: Bilingual
  settings: z.ZodType<Settings>
  fields: SettingField[]
  verify(delivery: RawDelivery, settings: Settings): VerifyResult
  handshake(query: Record<string, string>, settings: Settings): string | null
  /** Which kind of channel reads this delivery; null when none does. Throws only on bytes that are not its format at all. */
  kindOf(delivery: RawDelivery): string | null
  /** A person asked the platform to have their data deleted here, or took the app's permission away. Null: forged or malformed. */
  signedRequest?(form: Record<string, string>, settings: Settings): { userId: string; issuedAt: number } | null
}

export type Profile = { name: string; avatarUrl: string | null }

export type Connected =
  /**
   * `settings` are what shall be kept, completed by what the platform told; text, as typed. `name` is the account's. `cursor` is what
   * listening is to know from the first, laid over the cursor on record.
   */
  | {
      ok: true
      settings: Record<string, string>
      name: string | null
      health: ChannelHealth
      cursor?: Record<string, unknown>
    }
  | { ok: false; reason: ConnectProblem; detail: string }

/** Why an account cannot be connected; the desk has words and a way out for each. */
export type ConnectProblem =
  | 'personal_profile'
  | 'no_such_account'
  | 'permission_missing'
  | 'token_refused'
  | 'unreachable'

export type Channel<Settings = unknown> = {
  kind: string
  name: Bilingual
  capabilities: Capabilities
  /** The shared connection it hangs on. `settings` then reads the connection's settings and the channel's own together. */
  connection?: SharedConnection
  settings: z.ZodType<Settings>
  /** What is asked for this channel itself; a shared connection asks for its own. */
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
  /** Hides, likes or deletes one message on the platform. `externalId` is the message's. */
  moderate?(
    ctx: ChannelContext,
    channel: ConnectedChannel<Settings>,
    act: { action: Moderation; externalId: string; visibility: 'public' | 'private' },
  ): Promise<ModerationResult>
  /** Who somebody is, for platforms whose events name people by number alone; null when it may not be known. */
  profile?(ctx: ChannelContext, channel: ConnectedChannel<Settings>, externalId: string): Promise<Profile | null>
  /** Fetches what a pointer event names, as the body of a delivery that `parse` reads; null when it is gone or not ours to see. */
  fetchPointed?(
    ctx: ChannelContext,
    channel: ConnectedChannel<Settings>,
    to: Record<string, string>,
  ): Promise<Uint8Array | null>
  /** The bytes of an attachment that its event names by id alone. */
  fetchFile?(ctx: ChannelContext, channel: ConnectedChannel<Settings>, externalId: string): Promise<Response | null>
  /** The texts that the platform approved for this account, and those that wait or were refused. Throws when it cannot be asked. */
  templates?(ctx: ChannelContext, channel: ConnectedChannel<Settings>): Promise<Template[]>
  /** Looks at an account before it is kept: completes its settings, subscribes to its events, or says why it cannot be connected. */
  connect?(ctx: ChannelContext, channel: ConnectedChannel<Settings>): Promise<Connected>
  /** Polls or streams until the signal aborts; one process at a time holds it. */
  listen?(ctx: ListenContext, channel: ConnectedChannel<Settings>): Promise<void>
  /** Tries the connection once: before saving and in `maagal doctor`. */
  check?(ctx: ChannelContext, channel: ConnectedChannel<Settings>): Promise<ChannelHealth>
}
