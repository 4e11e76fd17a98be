/** What people write in public: comments under the account's media, live ones, and mentions under other people's. */
import type { ChannelEventInput } from '../../../core/message/message.ts'
import { type Fields, fieldsOf, textOf } from '../../../lib/meta/json.ts'
import { authorOf, digest, type Entry, timeOf, unknown } from '../../../lib/meta/read/event.ts'

type Message = Extract<ChannelEventInput, { type: 'message' }>
type Common = { key: string; account: string }

/** Conversations under media of others have this before the media's id: they are answered in another way. */
export const MENTION = 'mention:'

/** One element of `entry.changes`. */
export function parseChange(entry: Entry, change: Fields): ChannelEventInput[] {
  const value = fieldsOf(change.value)
  const field = textOf(change.field) ?? '?'
  if (field === 'comments' || field === 'live_comments') {
    const id = textOf(value.id)
    if (id !== null) return [comment(entry, { key: `${field}:${id}`, account: entry.account }, value, id, field)]
  }
  if (field === 'mentions') {
    const media = textOf(value.media_id)
    const under = textOf(value.comment_id)
    const to: Record<string, string> = { media: media ?? '', ...(under ? { comment: under } : {}), at: entry.at }
    // By numbers alone, with neither words nor author.
    if (media !== null) return [{ key: `mention:${under ?? media}`, account: entry.account, type: 'pointer', to }]
  }
  if (field === 'story_insights')
    return [
      { key: `insights:${digest(change)}`, account: entry.account, type: 'notice', notice: 'other', detail: field },
    ]
  return [unknown(entry, change, `field ${field}`)]
}

/** A thread hangs under its media; each person's matter is a case of its own in it. */
export function comment(entry: Entry, common: Common, value: Fields, id: string, field: string): Message {
  const media = fieldsOf(value.media)
  // An ad's comments hang under an id of the ad's own, and may be told a second time under the post that it shows.
  const root = textOf(media.original_media_id) ?? textOf(media.id) ?? id
  const fromUs = textOf(fieldsOf(value.from).id) === entry.account
  return {
    ...common,
    type: 'message',
    conversation: {
      rootExternalId: root,
      visibility: 'public',
      title: textOf(media.caption),
      permalink: textOf(media.permalink),
    },
    message: {
      externalId: id,
      parentExternalId: textOf(value.parent_id) ?? root,
      author: authorOf({ username: value.username, ...fieldsOf(value.from) }, id, 'Instagram'),
      text: textOf(value.text) ?? '',
      // No time is told; that of the delivery is near.
      sentAt: timeOf(value, entry),
      permalink: textOf(media.permalink),
      context: fromUs
        ? { kind: 'platform_app' }
        : field === 'live_comments'
          ? { kind: 'live_comment' }
          : media.ad_id !== undefined || media.media_product_type === 'AD'
            ? { kind: 'ad_comment', detail: textOf(media.ad_title) }
            : null,
    },
    fromUs,
  }
}

/** Somebody names the account under their own media: its caption, or a comment there. */
export function mention(entry: Entry, common: Common, value: Fields, id: string): Message {
  const media = fieldsOf(value.media)
  return {
    ...common,
    type: 'message',
    conversation: {
      rootExternalId: `${MENTION}${textOf(media.id) ?? id}`,
      visibility: 'public',
      title: textOf(media.caption)?.slice(0, 300) ?? null,
      permalink: textOf(media.permalink),
    },
    message: {
      externalId: id,
      author: authorOf({ username: value.username, ...fieldsOf(value.from ?? value.owner) }, id, 'Instagram'),
      text: textOf(value.text) ?? textOf(value.caption) ?? '',
      sentAt: timeOf(value, entry),
      permalink: textOf(media.permalink),
      context: { kind: 'mention' },
    },
  }
}
