/**
 * Direct messages of Messenger and Instagram: words, files, taps, story mentions, reactions, edits, receipts, echoes of our own, and who
 * may answer.
 */
import { type Fields, fieldsOf, instantOf, listOf, textOf } from '../json.ts'
import { digest, type Entry, unknown } from './event.ts'

type Context = {
  kind:
    | 'platform_app'
    | 'standby'
    | 'unsupported'
    | 'button'
    | 'sticker'
    | 'location'
    | 'shared_post'
    | 'story_mention'
    | 'story_reply'
  detail?: string | null
}
type File = { url: string; contentType: string | null }

export type MessagingEvent =
  | ReturnType<typeof words | typeof postback | typeof removed | typeof edited | typeof reacted | typeof seen>
  | ReturnType<typeof delivered>[number]
  | NonNullable<ReturnType<typeof notice>>
  | ReturnType<typeof unknown>

/** One element of `entry.messaging`, or of `entry.standby` where another app owns the thread; events in the normal form. */
export function parseMessaging(entry: Entry, event: Fields, standby: boolean): MessagingEvent[] {
  const sender = textOf(fieldsOf(event.sender).id) ?? textOf(fieldsOf(event.sender).user_ref)
  const recipient = textOf(fieldsOf(event.recipient).id)
  const at = instantOf(event.timestamp) ?? entry.at
  const fromUs = sender === entry.account
  const person = fromUs ? recipient : sender
  const shape = `messaging {${Object.keys(event).join(', ')}}`
  if (person === null) return [unknown(entry, event, shape)]
  const message = fieldsOf(event.message)
  const mid = textOf(message.mid)
  if (mid !== null) {
    if (message.is_deleted === true) return [removed(entry, mid, at, fromUs)]
    return [words({ entry, person, fromUs: fromUs || message.is_echo === true, at, standby }, mid, message)]
  }
  if (event.postback) return [postback(entry, person, at, fieldsOf(event.postback), standby)]
  const edit = fieldsOf(event.message_edit)
  const edits = textOf(edit.mid)
  if (edits !== null) return [edited(entry, edits, at, edit)]
  const reaction = fieldsOf(event.reaction)
  const liked = textOf(reaction.mid)
  if (liked !== null)
    return [reacted(entry, liked, at, { externalId: sender ?? person, name: fromUs ? entry.account : '' }, reaction)]
  if (event.delivery) return delivered(entry, person, fieldsOf(event.delivery))
  if (event.read) return [seen(entry, person, at, fieldsOf(event.read))]
  return [notice(entry, event, at) ?? unknown(entry, event, shape)]
}

const removed = ({ account }: Entry, mid: string, at: string, fromUs: boolean) => ({
  key: `${mid}:deleted`,
  account,
  type: 'removed' as const,
  externalId: mid,
  removedAt: at,
  by: fromUs ? ('us' as const) : ('author' as const),
})

const edited = ({ account }: Entry, mid: string, at: string, edit: Fields) => ({
  key: `${mid}:edit:${edit.num_edit ?? digest(edit)}`,
  account,
  type: 'edited' as const,
  externalId: mid,
  text: textOf(edit.text) ?? '',
  editedAt: at,
})

const reacted = (
  { account }: Entry,
  mid: string,
  at: string,
  author: { externalId: string; name: string },
  { action, emoji }: Fields,
) => ({
  key: `${mid}:${author.externalId}:${action}:${at}`,
  account,
  type: 'reaction' as const,
  externalId: mid,
  author,
  emoji: action === 'unreact' ? null : (textOf(emoji) ?? '👍'),
  at,
})

type Said = { entry: Entry; person: string; fromUs: boolean; at: string; standby: boolean }

function words({ entry, person, fromUs, at, standby }: Said, mid: string, message: Fields) {
  const metadata = textOf(message.metadata)
  return {
    key: `${mid}:${fromUs ? 'echo' : 'message'}`,
    account: entry.account,
    type: 'message' as const,
    conversation: { rootExternalId: person, visibility: 'private' as const },
    message: {
      externalId: mid,
      parentExternalId: textOf(fieldsOf(message.reply_to).mid),
      author: fromUs ? { externalId: entry.account, name: '' } : { externalId: person, name: '' },
      text: textOf(message.text) ?? '',
      sentAt: at,
      attachments: filesOf(message),
      // Another app owns the thread: kept, and nobody here is asked to answer.
      automatic: standby,
      context: contextOf(entry, message, fromUs, standby),
    },
    fromUs,
    clientKey: metadata,
  }
}

function contextOf({ appId }: Entry, message: Fields, fromUs: boolean, standby: boolean): Context | null {
  if (fromUs) {
    const app = textOf(message.app_id)
    const isOurs = textOf(message.metadata) !== null && (app === null || app === appId)
    return isOurs ? null : { kind: 'platform_app', detail: app }
  }
  if (standby) return { kind: 'standby' }
  if (message.is_unsupported === true) return { kind: 'unsupported' }
  const tap = textOf(fieldsOf(message.quick_reply).payload)
  if (tap !== null) return { kind: 'button', detail: tap }
  const story = fieldsOf(fieldsOf(message.reply_to).story)
  if (story.id !== undefined || story.url !== undefined) return { kind: 'story_reply', detail: textOf(story.url) }
  for (const { type, payload } of listOf(message.attachments)) {
    if (type === 'story_mention') return { kind: 'story_mention', detail: null }
    if (type === 'unsupported_type') return { kind: 'unsupported' }
    if (type === 'sticker' || fieldsOf(payload).sticker_id !== undefined) return { kind: 'sticker' }
    if (type === 'location') {
      const { lat, long } = fieldsOf(fieldsOf(payload).coordinates)
      return { kind: 'location', detail: lat === undefined ? null : `${lat}, ${long}` }
    }
    if (SHARED.has(String(type)))
      return { kind: 'shared_post', detail: textOf(fieldsOf(payload).title) ?? textOf(fieldsOf(payload).url) }
  }
  return null
}

const SHARED = new Set(['fallback', 'reel', 'ig_reel', 'share', 'ig_post', 'template'])

/** What is a file, and of which type where its name tells. */
const FILES: ReadonlyMap<string, string | null> = new Map([
  ['image', 'image/jpeg'],
  ['audio', 'audio/mp4'],
  ['video', 'video/mp4'],
  ['file', null],
  ['sticker', null],
  ['story_mention', null],
])

function filesOf(message: Fields): File[] {
  return listOf(message.attachments).flatMap(({ type, payload }) => {
    const url = textOf(fieldsOf(payload).url)
    const contentType = FILES.get(String(type))
    return url && contentType !== undefined ? [{ url, contentType }] : []
  })
}

/** A tapped button: the words on it are what the customer said. */
function postback(entry: Entry, person: string, at: string, tapped: Fields, standby: boolean) {
  const payload = textOf(tapped.payload)
  const title = textOf(tapped.title) ?? payload ?? ''
  const id = textOf(tapped.mid) ?? `postback:${person}:${at}:${digest(tapped)}`
  return {
    key: `${id}:postback`,
    account: entry.account,
    type: 'message' as const,
    conversation: { rootExternalId: person, visibility: 'private' as const },
    message: {
      externalId: id,
      author: { externalId: person, name: '' },
      text: title,
      sentAt: at,
      automatic: standby,
      context: { kind: 'postback' as const, detail: payload },
    },
  }
}

/** Messenger tells up to when we were read, Instagram which message was. */
function seen({ account }: Entry, person: string, at: string, read: Fields) {
  const mid = textOf(read.mid)
  if (mid !== null)
    return { key: `${mid}:read`, account, type: 'receipt' as const, externalId: mid, state: 'read' as const, at }
  const until = instantOf(read.watermark) ?? at
  return {
    key: `read:${person}:${until}`,
    account,
    type: 'receipt_until' as const,
    conversationRootExternalId: person,
    state: 'read' as const,
    until,
  }
}

function delivered(entry: Entry, person: string, delivery: Fields) {
  const at = instantOf(delivery.watermark) ?? entry.at
  const mids = Array.isArray(delivery.mids) ? delivery.mids.flatMap((mid) => textOf(mid) ?? []) : []
  const { account } = entry
  if (mids.length > 0)
    return mids.map((mid) => ({
      key: `${mid}:delivered`,
      account,
      type: 'receipt' as const,
      externalId: mid,
      state: 'delivered' as const,
      at,
    }))
  return [
    {
      key: `delivered:${person}:${at}`,
      account,
      type: 'receipt_until' as const,
      conversationRootExternalId: person,
      state: 'delivered' as const,
      until: at,
    },
  ]
}

const CONTROL = ['pass_thread_control', 'take_thread_control', 'request_thread_control', 'app_roles']

/** What the platform tells about the thread or the account, for the channel's log. */
function notice({ account }: Entry, event: Fields, at: string) {
  const key = `notice:${at}:${digest(event)}`
  const policy = fieldsOf(event['policy-enforcement'] ?? event.policy_enforcement)
  if (policy.action !== undefined)
    return {
      key,
      account,
      type: 'notice' as const,
      notice: 'policy' as const,
      detail: `${policy.action}: ${policy.reason ?? ''}`,
    }
  const control = CONTROL.find((name) => event[name] !== undefined)
  if (control)
    return {
      key,
      account,
      type: 'notice' as const,
      notice: 'thread_control' as const,
      detail: `${control} ${JSON.stringify(event[control])}`,
    }
  const other = ['referral', 'optin', 'response_feedback', 'account_linking'].find((name) => event[name] !== undefined)
  return other
    ? {
        key,
        account,
        type: 'notice' as const,
        notice: 'other' as const,
        detail: `${other} ${JSON.stringify(event[other])}`,
      }
    : null
}
