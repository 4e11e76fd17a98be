import type { Attachment, Fields, Inbox, Message, Person, Quiet, Thread } from './types.ts'
import { emit, opaqueId, person, type World } from './world.ts'

/** The app ids under which Meta's own inbox writes: a human answered there. */
export const META_INBOX = { messenger: '263902037430900', instagram: '1217981644879628' } as const

const DAY = 24 * 3_600_000

type At = Quiet & { at?: number }
type By = Person | string

export type InboxScript = {
  message(
    what: {
      from: By
      text?: string
      attachments?: Attachment[]
      replyTo?: Message | string
      /** A reply to a story of the account (Instagram). */
      story?: { id: string; url: string }
      quickReply?: string
      referral?: Fields
      unsupported?: boolean
    } & At,
  ): Message
  postback(what: { from: By; title: string; payload: string; referral?: Fields } & At): void
  referral(what: { from: By; ref: string; source?: string } & At): void
  messageReaction(
    what: { from: By; message: Message | string; emoji?: string; reaction?: string; action?: 'react' | 'unreact' } & At,
  ): void
  editMessage(message: Message | string, text: string, quiet?: Quiet): void
  unsend(message: Message | string, quiet?: Quiet): void
  /** A human in Meta's inbox, or another app, writes: our app sees only the echo. */
  echoFromInbox(what: { to: By; text: string; appId?: string | null } & At): Message
  /** Messenger: everything up to the watermark is read. Instagram: a message id instead. */
  read(what: { from: By; watermark?: number; mid?: string } & At): void
  delivered(what: { from: By; mids?: string[]; watermark?: number } & At): void
  policy(what: { action: 'block' | 'unblock' | 'warning'; reason: string } & Quiet): void
  /** The person blocked the account or is deactivated: sends fail with 551. */
  makeUnavailable(id: string, unavailable?: boolean): void
  thread(personId: string): Thread | undefined
}

export function createInbox(platform: Inbox['platform'], account: Person, humanAgent = true): Inbox {
  return {
    platform,
    account,
    threads: new Map(),
    unavailable: new Set(),
    blocked: new Set(),
    accessOff: false,
    humanAgent,
    humanAgentError: { code: 10 },
    defaultApp: undefined,
    uploads: new Set(),
  }
}

export function threadOf(world: World, inbox: Inbox, who: Person): Thread {
  const known = inbox.threads.get(who.id)
  if (known) return known
  const thread: Thread = {
    kind: 'conversation',
    id: opaqueId(world, 't_'),
    inbox,
    person: who,
    messages: [],
    lastInboundAt: undefined,
    updatedAt: world.now(),
    owner: undefined,
  }
  inbox.threads.set(who.id, thread)
  world.nodes.set(thread.id, thread)
  return thread
}

type NewMessage = {
  own: boolean
  text?: string | undefined
  attachments?: Attachment[] | undefined
  replyTo?: string | undefined
  at?: number | undefined
}

export function newMessage(world: World, thread: Thread, given: NewMessage): Message {
  const message: Message = {
    kind: 'message',
    id: opaqueId(world, thread.inbox.platform === 'messenger' ? 'm_' : 'aWdf'),
    thread,
    own: given.own,
    from: given.own ? thread.inbox.account : thread.person,
    text: given.text,
    attachments: given.attachments ?? [],
    createdAt: given.at ?? world.now(),
    replyTo: given.replyTo,
    removed: false,
    edits: 0,
    reactions: new Map(),
  }
  thread.messages.push(message)
  thread.updatedAt = Math.max(thread.updatedAt, message.createdAt)
  if (!given.own) opened(thread, message.createdAt)
  world.nodes.set(message.id, message)
  return message
}

/** A message, a button or a reaction of the person opens the window again; a comment does not. */
export function opened(thread: Thread, at: number): void {
  thread.lastInboundAt = Math.max(thread.lastInboundAt ?? 0, at)
}

/** Who controls the thread now; control ends after 24 hours without activity. */
export function ownerOf(world: World, thread: Thread): string | undefined {
  if (thread.owner && thread.owner.until > world.now()) return thread.owner.appId
  return thread.inbox.defaultApp
}

export function takeControl(world: World, thread: Thread, appId: string | undefined): void {
  thread.owner = appId === undefined ? undefined : { appId, until: world.now() + DAY }
}

export function emitMessaging(
  world: World,
  thread: Thread,
  field: string,
  body: Fields,
  options: Quiet & { own?: boolean; at?: number | undefined; untimed?: boolean } = {},
): void {
  const { inbox } = thread
  const account = { id: inbox.account.id }
  const them = { id: thread.person.id }
  const at = options.at ?? world.now()
  const owner = ownerOf(world, thread)
  emit(world, {
    object: inbox.platform === 'messenger' ? 'page' : 'instagram',
    account: inbox.account.id,
    // Whoever does not own the thread may listen, in another list.
    slot: owner === undefined || owner === world.appId ? 'messaging' : 'standby',
    field,
    person: options.own ? undefined : thread.person.id,
    silent: options.silent,
    body: {
      sender: options.own ? account : them,
      recipient: options.own ? them : account,
      ...(options.untimed ? {} : { timestamp: at }),
      ...body,
    },
  })
}

/** The echo of something the account wrote: with our app id and metadata, or with those of whoever wrote it. */
export function emitEcho(world: World, message: Message, appId: string | null, extra: Fields & Quiet = {}): void {
  const { silent, ...rest } = extra
  const field = message.thread.inbox.platform === 'messenger' ? 'message_echoes' : 'messages'
  const body = {
    message: {
      mid: message.id,
      is_echo: true,
      ...(appId === null ? {} : { app_id: Number(appId) }),
      ...(message.text === undefined ? {} : { text: message.text }),
      ...(message.attachments.length > 0 ? { attachments: message.attachments } : {}),
      ...(message.replyTo ? { reply_to: { mid: message.replyTo } } : {}),
      ...rest,
    },
  }
  emitMessaging(world, message.thread, field, body, { own: true, at: message.createdAt, silent: silent as boolean })
}

export function inboxScript(world: World, inbox: Inbox): InboxScript {
  const thread = (by: By) => threadOf(world, inbox, person(world, by))
  const messageOf = (what: Message | string): Message => {
    const node = typeof what === 'string' ? world.nodes.get(what) : what
    if (node?.kind !== 'message') throw new Error(`no message: ${String(what)}`)
    return node
  }
  return {
    message({ from, text, attachments, replyTo, story, quickReply, referral, unsupported, at, silent }) {
      const replied = replyTo === undefined ? undefined : messageOf(replyTo).id
      const message = newMessage(world, thread(from), { own: false, text, attachments, replyTo: replied, at })
      const body = {
        message: {
          mid: message.id,
          ...(text === undefined ? {} : { text }),
          ...(attachments ? { attachments } : {}),
          ...(replied ? { reply_to: { mid: replied } } : story ? { reply_to: { story } } : {}),
          ...(quickReply ? { quick_reply: { payload: quickReply } } : {}),
          ...(referral ? { referral } : {}),
          ...(unsupported ? { is_unsupported: true } : {}),
        },
      }
      emitMessaging(world, message.thread, 'messages', body, { silent, at: message.createdAt })
      return message
    },
    postback({ from, title, payload, referral, at, silent }) {
      const of = thread(from)
      opened(of, at ?? world.now())
      const body = { postback: { mid: opaqueId(world, 'm_'), title, payload, ...(referral ? { referral } : {}) } }
      emitMessaging(world, of, 'messaging_postbacks', body, { silent, at })
    },
    referral({ from, ref, source = 'SHORTLINK', at, silent }) {
      const of = thread(from)
      opened(of, at ?? world.now())
      const field = inbox.platform === 'messenger' ? 'messaging_referrals' : 'messaging_referral'
      emitMessaging(world, of, field, { referral: { ref, source, type: 'OPEN_THREAD' } }, { silent, at })
    },
    messageReaction({ from, message, emoji = '❤', reaction = 'love', action = 'react', at, silent }) {
      const of = thread(from)
      const on = messageOf(message)
      opened(of, at ?? world.now())
      if (action === 'react') on.reactions.set(of.person.id, emoji)
      else on.reactions.delete(of.person.id)
      const body = { reaction: { mid: on.id, action, ...(action === 'react' ? { emoji, reaction } : {}) } }
      emitMessaging(world, of, 'message_reactions', body, { silent, at })
    },
    editMessage(what, text, quiet = {}) {
      const message = messageOf(what)
      message.text = text
      message.edits += 1
      const field = inbox.platform === 'messenger' ? 'message_edits' : 'message_edit'
      const body = { message_edit: { mid: message.id, text, num_edit: message.edits } }
      emitMessaging(world, message.thread, field, body, quiet)
    },
    unsend(what, quiet = {}) {
      const message = messageOf(what)
      message.removed = true
      emitMessaging(world, message.thread, 'messages', { message: { mid: message.id, is_deleted: true } }, quiet)
    },
    echoFromInbox({ to, text, appId = META_INBOX[inbox.platform], at, silent }) {
      const of = thread(to)
      const message = newMessage(world, of, { own: true, text, at })
      // A human who answers in Meta's inbox takes the thread from every app.
      if (inbox.defaultApp !== undefined && appId !== null) takeControl(world, of, appId)
      emitEcho(world, message, appId, { silent })
      return message
    },
    read({ from, watermark, mid, at, silent }) {
      const messenger = inbox.platform === 'messenger'
      const body = { read: messenger ? { watermark: watermark ?? world.now() } : { mid: mid ?? '' } }
      emitMessaging(world, thread(from), messenger ? 'message_reads' : 'messaging_seen', body, { silent, at })
    },
    delivered({ from, mids, watermark, silent }) {
      const body = { delivery: { ...(mids ? { mids } : {}), watermark: watermark ?? world.now() } }
      emitMessaging(world, thread(from), 'message_deliveries', body, { silent, untimed: true })
    },
    policy({ action, reason, silent }) {
      const body = {
        recipient: { id: inbox.account.id },
        timestamp: world.now(),
        'policy-enforcement': { action, reason },
      }
      const object = inbox.platform === 'messenger' ? 'page' : 'instagram'
      emit(world, {
        object,
        account: inbox.account.id,
        slot: 'messaging',
        field: 'messaging_policy_enforcement',
        body,
        silent,
      })
    },
    makeUnavailable(id, unavailable = true) {
      if (unavailable) inbox.unavailable.add(id)
      else inbox.unavailable.delete(id)
    },
    thread: (id) => inbox.threads.get(id),
  }
}
