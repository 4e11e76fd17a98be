/**
 * The settings a channel works with: its connection's, over them its own where the connection is shared, and what the house adds: the
 * words of its brand (`brand_words`). Its own secrets are sealed under the channel's id.
 */
import type { SecretBox } from '../lib/secrets.ts'
import { type ChannelRow, type ConnectionRow, settingsAtWork } from './channels.ts'
import { json, type Tx } from './db.ts'

type OwnSettings = Pick<ChannelRow, 'channelId' | 'settings' | 'sealedSecrets'> &
  Partial<Pick<ChannelRow, 'brandWords'>>

/** The channel's own settings with their secrets opened; null when they were sealed with another key. */
export function openOwnSettings(channel: OwnSettings, box: SecretBox): Record<string, unknown> | null {
  if (!channel.sealedSecrets) return channel.settings
  const opened = box.open(channel.sealedSecrets, channel.channelId)
  return opened === null ? null : { ...channel.settings, ...(opened as Record<string, unknown>) }
}

/** Connection and channel together, as the channel's schema reads them; null when the key does not open them. */
export function channelSettings(
  connection: ConnectionRow,
  channel: OwnSettings,
  box: SecretBox,
): Record<string, unknown> | null {
  const shared = settingsAtWork(connection, box)
  const own = openOwnSettings(channel, box)
  return shared && own && { ...shared, ...own, ...(channel.brandWords && { brand_words: channel.brandWords }) }
}

/** The settings by which a connection's deliveries are read; where it has one channel, they know the words of its brand. */
export function readingSettings(
  connection: ConnectionRow,
  channels: readonly ChannelRow[],
  box: SecretBox,
): Record<string, unknown> | null {
  const settings = settingsAtWork(connection, box)
  const [only, ...others] = channels
  return settings && only && others.length === 0 ? { ...settings, brand_words: only.brandWords } : settings
}

export const sealOwn = (box: SecretBox, channelId: string, secrets: object | null): Buffer | null =>
  secrets && box.seal(secrets, channelId)

export async function updateOwnSettings(
  tx: Tx,
  channel: { organizationId: string; channelId: string },
  settings: object,
  sealed: Buffer | null,
): Promise<void> {
  await tx
    .updateTable('channel')
    .set({ settings: json(settings), sealed_secrets: sealed })
    .where('organization_id', '=', channel.organizationId)
    .where('channel_id', '=', channel.channelId)
    .execute()
}

/** Replaces some of a channel's own settings; `secret` are the keys to seal. Nothing changes when the key does not open the others. */
export async function renewOwnSettings(
  tx: Tx,
  box: SecretBox,
  channel: OwnSettings & { organizationId: string },
  renewed: Record<string, string>,
  secret: ReadonlySet<string>,
): Promise<void> {
  const own = openOwnSettings(channel, box)
  if (!own) return
  const next = Object.entries({ ...own, ...renewed })
  const open = Object.fromEntries(next.filter(([key]) => !secret.has(key)))
  const sealed = sealOwn(box, channel.channelId, Object.fromEntries(next.filter(([key]) => secret.has(key))))
  await updateOwnSettings(tx, channel, open, sealed)
}
