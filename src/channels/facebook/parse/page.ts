/** The Page's own events: comments, posts of visitors, mentions, recommendations, reactions, hiding. */
import type { ChannelEventInput } from '../../../core/message/message.ts'
import { type Fields, fieldsOf, textOf } from '../../../lib/meta/json.ts'
import { digest, type Entry, timeOf, unknown, authorOf as whoWrote } from '../../../lib/meta/read/event.ts'

type Message = Extract<ChannelEventInput, { type: 'message' }>

const authorOf = (from: unknown, stranger: string) => whoWrote(from, stranger, 'Facebook')

/** One element of `entry.changes`. */
export function parseChange(entry: Entry, change: Fields): ChannelEventInput[] {
  const value = fieldsOf(change.value)
  switch (change.field) {
    case 'feed':
      return [parseFeed(entry, 'feed', value)]
    case 'ratings':
      return [parseRating(entry, value)]
    case 'mention':
      return [parseMention(entry, value)]
    default:
      return [unknown(entry, change, `field ${textOf(change.field) ?? '?'}`)]
  }
}

/** The same fact in another batch has the same key. */
function keyOf(field: string, value: Fields): string {
  const about = textOf(value.comment_id) ?? textOf(value.post_id) ?? textOf(value.open_graph_story_id) ?? '?'
  const who =
    value.item === 'reaction' || value.item === 'like' ? `${fieldsOf(value.from).id} ${value.reaction_type}` : ''
  const said = digest(`${textOf(value.message) ?? textOf(value.review_text) ?? ''}${who}`)
  return [field, value.item, value.verb, about, value.created_time ?? '', said].join(':').slice(0, 600)
}

function parseFeed(entry: Entry, field: string, value: Fields): ChannelEventInput {
  const item = textOf(value.item) ?? '?'
  const verb = textOf(value.verb) ?? '?'
  const id = textOf(value.comment_id) ?? textOf(value.post_id)
  const common = { key: keyOf(field, value), account: entry.account }
  if (id === null) return unknown(entry, value, `${field} ${item} ${verb}`)
  if (item === 'reaction' || item === 'like') return parseReaction(entry, common, value, id)
  const isWords = ['comment', 'post', 'status', 'photo', 'video', 'share', 'album', 'event'].includes(item)
  if (!isWords) return unknown(entry, value, `${field} ${item} ${verb}`)
  switch (verb) {
    case 'add':
      return item === 'comment' ? comment(entry, common, value, id) : post(entry, common, value, id)
    case 'edited':
    case 'edit':
      return fromPage(entry, value) && item !== 'comment'
        ? ownPost(common, value, id)
        : {
            ...common,
            type: 'edited',
            externalId: id,
            text: textOf(value.message) ?? '',
            // The moment of the edit is not told, only that of the writing.
            editedAt: entry.at,
          }
    case 'remove':
      return { ...common, type: 'removed', externalId: id, removedAt: entry.at, by: remover(entry, value) }
    case 'hide':
    case 'unhide':
      return {
        ...common,
        key: `${common.key}:${entry.at}`,
        type: 'hidden',
        externalId: id,
        hidden: verb === 'hide',
        at: entry.at,
      }
    default:
      return unknown(entry, value, `${field} ${item} ${verb}`)
  }
}

type Common = { key: string; account: string }

const fromPage = ({ account }: Entry, value: Fields): boolean => textOf(fieldsOf(value.from).id) === account

/** Whether the author or somebody else removed it is not told; the page itself is. */
const remover = (entry: Entry, value: Fields) => (fromPage(entry, value) ? ('us' as const) : ('unknown' as const))

/** A thread of a Page hangs under its post; each commenter's matter is a case of its own in it. */
export function comment(entry: Entry, common: Common, value: Fields, id: string): Message {
  const root = textOf(value.post_id) ?? id
  const about = fieldsOf(value.post)
  return {
    ...common,
    type: 'message',
    conversation: {
      rootExternalId: root,
      visibility: 'public',
      title: textOf(about.message),
      permalink: textOf(about.permalink_url),
    },
    message: {
      externalId: id,
      parentExternalId: textOf(value.parent_id) ?? root,
      author: authorOf(value.from, id),
      text: textOf(value.message) ?? '',
      sentAt: timeOf(value, entry),
      permalink: textOf(value.permalink_url),
      attachments: mediaOf(value),
      context: fromPage(entry, value) ? { kind: 'platform_app' } : about.ad_id ? { kind: 'ad_comment' } : null,
    },
    fromUs: fromPage(entry, value),
  }
}

function post(entry: Entry, common: Common, value: Fields, id: string): ChannelEventInput {
  return fromPage(entry, value) ? ownPost(common, value, id) : visitorPost(entry, common, value, id)
}

/** A post of the Page itself is nobody's message; comments hang under it. */
export const ownPost = (common: Common, value: Fields, id: string): ChannelEventInput => ({
  ...common,
  type: 'post',
  rootExternalId: id,
  title: textOf(value.message)?.slice(0, 2000) ?? null,
  permalink: textOf(value.permalink_url),
})

export function visitorPost(
  entry: Entry,
  common: Common,
  value: Fields,
  id: string,
  context: Message['message']['context'] = null,
): Message {
  return {
    ...common,
    type: 'message',
    conversation: { rootExternalId: id, visibility: 'public', permalink: textOf(value.permalink_url) },
    message: {
      externalId: id,
      author: authorOf(value.from, id),
      text: textOf(value.message) ?? textOf(value.review_text) ?? '',
      sentAt: timeOf(value, entry),
      permalink: textOf(value.permalink_url),
      attachments: mediaOf(value),
      context,
    },
  }
}

/** Somebody names the Page in a post or comment of theirs; newer events do not tell who. */
function parseMention(entry: Entry, value: Fields): ChannelEventInput {
  const id = textOf(value.comment_id) ?? textOf(value.post_id)
  if (id === null || (value.verb !== 'add' && value.verb !== undefined))
    return unknown(entry, value, `mention ${textOf(value.item) ?? ''} ${textOf(value.verb) ?? ''}`)
  const from = value.from ?? { id: value.sender_id, name: value.sender_name }
  const root = textOf(value.post_id) ?? id
  const said = visitorPost(entry, { key: keyOf('mention', value), account: entry.account }, { ...value, from }, id, {
    kind: 'mention',
  })
  return { ...said, conversation: { ...said.conversation, rootExternalId: root } }
}

function parseRating(entry: Entry, value: Fields): ChannelEventInput {
  const item = textOf(value.item) ?? 'rating'
  const story = textOf(value.open_graph_story_id)
  if (story === null) return unknown(entry, value, `ratings ${item}`)
  // Comments and reactions on a recommendation come in this field too, with the story in place of the post.
  if (item !== 'rating') return parseFeed(entry, 'ratings', { ...value, post_id: story })
  const common = { key: keyOf('ratings', value), account: entry.account }
  const verb = textOf(value.verb) ?? '?'
  if (verb === 'remove') return { ...common, type: 'removed', externalId: story, removedAt: entry.at, by: 'author' }
  const text = textOf(value.review_text) ?? ''
  if (verb === 'edit' || verb === 'edited')
    return { ...common, type: 'edited', externalId: story, text, editedAt: entry.at }
  if (verb !== 'add') return unknown(entry, value, `ratings ${item} ${verb}`)
  return rating(entry, common, value, story)
}

export function rating(entry: Entry, common: Common, value: Fields, story: string): Message {
  const recommendation = textOf(value.recommendation_type)
  const stars = Number(value.rating)
  const from = value.from ?? value.reviewer ?? { id: value.reviewer_id, name: value.reviewer_name }
  return visitorPost(entry, common, { ...value, from }, story, {
    kind: 'review',
    recommends: recommendation === null ? null : recommendation.toUpperCase() === 'POSITIVE',
    stars: stars >= 1 && stars <= 5 ? stars : null,
    detail: null,
  })
}

const EMOJIS: ReadonlyMap<string, string> = new Map([
  ['like', '👍'],
  ['love', '❤️'],
  ['care', '🤗'],
  ['haha', '😆'],
  ['wow', '😮'],
  ['sad', '😢'],
  ['angry', '😡'],
])

function parseReaction(entry: Entry, common: Common, value: Fields, id: string): ChannelEventInput {
  const verb = textOf(value.verb) ?? '?'
  const type = textOf(value.reaction_type) ?? 'like'
  if (!['add', 'edit', 'remove'].includes(verb) || fromPage(entry, value))
    return { ...common, type: 'notice', notice: 'other', detail: `reaction ${verb}` }
  return {
    ...common,
    type: 'reaction',
    externalId: id,
    author: authorOf(value.from, id),
    emoji: verb === 'remove' ? null : (EMOJIS.get(type) ?? '👍'),
    at: timeOf(value, entry),
  }
}

function mediaOf(value: Fields): NonNullable<Message['message']['attachments']> {
  const list = Array.isArray(value.photos) ? value.photos.map(textOf) : []
  const one = (url: string, contentType: string | null) => ({ url, contentType })
  const photo = textOf(value.photo)
  const video = textOf(value.video)
  return [
    ...(photo ? [one(photo, 'image/jpeg')] : []),
    ...(video ? [one(video, 'video/mp4')] : []),
    ...list.flatMap((url) => (url ? [one(url, 'image/jpeg')] : [])),
  ]
}
