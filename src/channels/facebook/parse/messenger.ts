/** Messenger: words, files, taps, reactions, edits, receipts, echoes of our own, and who may answer. */
import type { ChannelEventInput } from '../../../core/message/message.ts'
import { type Fields, fieldsOf, instantOf, listOf, textOf } from '../../../lib/meta/json.ts'
import { digest, type Entry, unknown } from './event.ts'

type Message = Extract<ChannelEventInput, { type: 'message' }>
type Context = NonNullable<Message['message']['context']>

/** One element of `entry.messaging`, or of `entry.standby` where another app owns the thread. */
export function parseMessaging(entry: Entry, event: Fields, standby: boolean): ChannelEventInput[] {
  const sender = textOf(fieldsOf(event.sender).id) ?? textOf(fieldsOf(event.sender).user_ref)
  const recipient = textOf(fieldsOf(event.recipient).id)
  const at = instantOf(event.timestamp) ?? entry.at
  const fromUs = sender === entry.account
  const person = fromUs ? recipient : sender
  const { account } = entry
  if (person === null) return [unknown(entry, event, `messaging {${Object.keys(event).join(', ')}}`)]
  const common = (key: string) => ({ key: key.slice(0, 600), account })

  const message = fieldsOf(event.message)
  const mid = textOf(message.mid)
  if (mid !== null) {
    if (message.is_deleted === true)
      return [
        { ...common(`${mid}:deleted`), type: 'removed', externalId: mid, removedAt: at, by: fromUs ? 'us' : 'author' },
      ]
    return [words({ entry, person, fromUs: fromUs || message.is_echo === true, at, standby }, mid, message)]
  }
  if (event.postback) return [postback(entry, person, at, fieldsOf(event.postback), standby)]
  if (event.message_edit) {
    const edit = fieldsOf(event.message_edit)
    const id = textOf(edit.mid)
    if (id !== null)
      return [
        {
          ...common(`${id}:edit:${edit.num_edit ?? digest(edit)}`),
          type: 'edited',
          externalId: id,
          text: textOf(edit.text) ?? '',
          editedAt: at,
        },
      ]
  }
  if (event.reaction) {
    const reaction = fieldsOf(event.reaction)
    const id = textOf(reaction.mid)
    if (id !== null)
      return [
        {
          ...common(`${id}:${person}:${reaction.action}:${at}`),
          type: 'reaction',
          externalId: id,
          author: { externalId: sender ?? person, name: fromUs ? account : '' },
          emoji: reaction.action === 'unreact' ? null : (textOf(reaction.emoji) ?? '👍'),
          at,
        },
      ]
  }
  if (event.delivery) return delivered(entry, person, fieldsOf(event.delivery))
  if (event.read) {
    const until = instantOf(fieldsOf(event.read).watermark) ?? at
    return [
      {
        ...common(`read:${person}:${until}`),
        type: 'receipt_until',
        conversationRootExternalId: person,
        state: 'read',
        until,
      },
    ]
  }
  return [notice(entry, event, at) ?? unknown(entry, event, `messaging {${Object.keys(event).join(', ')}}`)]
}

type Said = { entry: Entry; person: string; fromUs: boolean; at: string; standby: boolean }

function words({ entry, person, fromUs, at, standby }: Said, mid: string, message: Fields): Message {
  const metadata = textOf(message.metadata)
  return {
    key: `${mid}:${fromUs ? 'echo' : 'message'}`,
    account: entry.account,
    type: 'message',
    conversation: { rootExternalId: person, visibility: 'private' },
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
  for (const { type, payload } of listOf(message.attachments)) {
    if (type === 'sticker' || fieldsOf(payload).sticker_id !== undefined) return { kind: 'sticker' }
    if (type === 'location') {
      const { lat, long } = fieldsOf(fieldsOf(payload).coordinates)
      return { kind: 'location', detail: lat === undefined ? null : `${lat}, ${long}` }
    }
    if (type === 'fallback' || type === 'reel' || type === 'ig_reel')
      return { kind: 'shared_post', detail: textOf(fieldsOf(payload).title) ?? textOf(fieldsOf(payload).url) }
  }
  return null
}

const TYPES: Readonly<Record<string, string>> = { image: 'image/jpeg', audio: 'audio/mp4', video: 'video/mp4' }

function filesOf(message: Fields): NonNullable<Message['message']['attachments']> {
  return listOf(message.attachments).flatMap(({ type, payload }) => {
    const url = textOf(fieldsOf(payload).url)
    const isFile = ['image', 'audio', 'video', 'file', 'sticker'].includes(String(type))
    return url && isFile ? [{ url, contentType: TYPES[String(type)] ?? null }] : []
  })
}

/** A tapped button: the words on it are what the customer said. */
function postback(entry: Entry, person: string, at: string, tapped: Fields, standby: boolean): Message {
  const payload = textOf(tapped.payload)
  const title = textOf(tapped.title) ?? payload ?? ''
  const id = textOf(tapped.mid) ?? `postback:${person}:${at}:${digest(tapped)}`
  return {
    key: `${id}:postback`,
    account: entry.account,
    type: 'message',
    conversation: { rootExternalId: person, visibility: 'private' },
    message: {
      externalId: id,
      author: { externalId: person, name: '' },
      text: title,
      sentAt: at,
      automatic: standby,
      context: { kind: 'postback', detail: payload },
    },
  }
}

function delivered(entry: Entry, person: string, delivery: Fields): ChannelEventInput[] {
  const at = instantOf(delivery.watermark) ?? entry.at
  const mids = Array.isArray(delivery.mids) ? delivery.mids.flatMap((mid) => textOf(mid) ?? []) : []
  const { account } = entry
  if (mids.length > 0)
    return mids.map((mid) => ({
      key: `${mid}:delivered`,
      account,
      type: 'receipt',
      externalId: mid,
      state: 'delivered',
      at,
    }))
  return [
    {
      key: `delivered:${person}:${at}`,
      account,
      type: 'receipt_until',
      conversationRootExternalId: person,
      state: 'delivered',
      until: at,
    },
  ]
}

const CONTROL = ['pass_thread_control', 'take_thread_control', 'request_thread_control', 'app_roles']

/** What the platform tells about the thread or the account, for the channel's log. */
function notice({ account }: Entry, event: Fields, at: string): ChannelEventInput | null {
  const key = `notice:${at}:${digest(event)}`
  const policy = fieldsOf(event['policy-enforcement'] ?? event.policy_enforcement)
  if (policy.action !== undefined)
    return { key, account, type: 'notice', notice: 'policy', detail: `${policy.action}: ${policy.reason ?? ''}` }
  const control = CONTROL.find((name) => event[name] !== undefined)
  if (control)
    return {
      key,
      account,
      type: 'notice',
      notice: 'thread_control',
      detail: `${control} ${JSON.stringify(event[control])}`,
    }
  const other = ['referral', 'optin', 'response_feedback', 'account_linking'].find((name) => event[name] !== undefined)
  return other
    ? { key, account, type: 'notice', notice: 'other', detail: `${other} ${JSON.stringify(event[other])}` }
    : null
}
