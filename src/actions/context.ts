/** What every action is handed: the world, so that none reaches for it. */
import type { Capabilities, Channel, ChannelContext } from '../channels/channel.ts'
import type { Actor } from '../core/access.ts'
import type { Log } from '../lib/log.ts'
import type { Mailer } from '../lib/mailer.ts'
import type { SecretBox } from '../lib/secrets.ts'
import type { AttachmentFolder } from '../store/attachment-folder.ts'
import type { Db } from '../store/db.ts'
import type { Model } from '../understanding/understand.ts'

export type ActionContext = {
  db: Db
  now(): number
  newId(): string
  log: Log
  channels: ReadonlyMap<string, Channel>
  capabilities: ReadonlyMap<string, Capabilities>
  /** What a channel may use of the world when it sends, reads back or checks. */
  channelContext(kind: string): ChannelContext
  model: Model
  secrets: SecretBox
  /** How long a reply waits before it leaves, so that it can be taken back. */
  undoSeconds: number
  /** Where people reach this desk; for links in mail. */
  publicUrl: string
  /** For the job send-mail; actions add that job instead, when `configured`. */
  mail: Mailer
  /** Bytes of attachments. */
  attachments: AttachmentFolder
  /** This process, for leases. */
  processId: string
}

/** Who acts: a signed-in person. The system itself has no actor. */
export type { Actor }
