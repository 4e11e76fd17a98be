/** What every action is handed: the world, so that none reaches for it. */
import type { Capabilities, Channel, ChannelContext, RawDelivery, SharedConnection } from '../channels/channel.ts'
import type { Actor } from '../core/access.ts'
import type { ChannelEventInput } from '../core/message/message.ts'
import type { LinkPreview } from '../lib/link-preview.ts'
import type { Log } from '../lib/log.ts'
import type { Mailer } from '../lib/mailer.ts'
import type { SecretBox } from '../lib/secrets.ts'
import type { Pusher } from '../lib/web-push.ts'
import type { AttachmentFolder } from '../store/attachment-folder.ts'
import type { Db } from '../store/db.ts'
import type { Model } from '../understanding/understand.ts'

export type ActionContext = {
  db: Db
  now(): number
  newId(): string
  log: Log
  channels: ReadonlyMap<string, Channel>
  /** Apps and logins that serve several channels, by their kind. */
  connections: ReadonlyMap<string, SharedConnection>
  capabilities: ReadonlyMap<string, Capabilities>
  /** What a channel may use of the world when it sends, reads back or checks; its settings name the addresses it may trust. */
  channelContext(kind: string, settings: unknown): ChannelContext
  model: Model
  secrets: SecretBox
  /** How long a reply waits before it leaves, so that it can be taken back. */
  undoSeconds: number
  /** Where people reach this desk; for links in mail. */
  publicUrl: string
  /** For the job send-mail; actions add that job instead, when `configured`. */
  mail: Mailer
  /** Calls the push service of one device; for the job send-push, and to try a device. */
  push: Pusher
  /** Bytes of attachments. */
  attachments: AttachmentFolder
  /** What the page behind a public address says of itself; null when it cannot be read. Never throws. */
  previewLink(address: string): Promise<LinkPreview | null>
  /** This process, for leases. */
  processId: string
}

/** Who acts: a signed-in person. The system itself has no actor. */
export type { Actor }

type Reader = Pick<SharedConnection, 'settings' | 'handshake' | 'signedRequest'> & {
  verify: SharedConnection['verify'] | undefined
}

/** Who knows how a connection of this kind is signed: the shared connection, or the channel that is one of its own. */
export function readerOf(ctx: Pick<ActionContext, 'channels' | 'connections'>, kind: string): Reader | null {
  const shared = ctx.connections.get(kind)
  if (shared) return shared
  const channel = ctx.channels.get(kind)
  if (!channel || channel.connection) return null
  return {
    settings: channel.settings,
    verify: channel.verify,
    handshake: (query, settings) => channel.handshake?.(query, settings) ?? null,
  }
}

/** A delivery's events and the kind of channel that read them; `kind` null when a shared connection knows no channel for it. */
export async function readDelivery(
  ctx: Pick<ActionContext, 'channels' | 'connections'>,
  connectionKind: string,
  delivery: RawDelivery,
  settings: unknown,
): Promise<{ kind: string | null; events: ChannelEventInput[] }> {
  const shared = ctx.connections.get(connectionKind)
  const kind = shared ? shared.kindOf(delivery) : connectionKind
  const channel = kind === null ? undefined : ctx.channels.get(kind)
  if (!channel) return { kind: null, events: [] }
  // Where the connection is shared, each event names its account.
  const account = shared ? '' : channel.account(settings)
  return { kind, events: await channel.parse(delivery, { settings, account }) }
}
