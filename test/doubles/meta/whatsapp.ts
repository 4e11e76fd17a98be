import { seconds } from './fields.ts'
import { addToken } from './tokens.ts'
import type {
  Fields,
  NumberState,
  Quiet,
  WabaState,
  WaMedia,
  WaMessage,
  WaPerson,
  WaStatus,
  WaTemplate,
} from './types.ts'
import { emit, nextId, opaqueId, outgoing, type World } from './world.ts'

export type WhatsAppSetup = {
  wabaId: string
  /** `phone_number_id`. */
  numberId: string
  display: string
  name?: string
  token: string
  templates?: (Partial<WaTemplate> & { name: string })[]
  subscribed?: boolean
  scopes?: string[]
  /** Messages in a second before 130429. */
  throughput?: number
  [detail: string]: unknown
}

type At = Quiet & { at?: number }

/** Words for a failed status; the code is what counts. */
export const FAILURES: Record<number, { title: string; details: string }> = {
  131047: {
    title: 'Re-engagement message',
    details:
      'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  },
  131026: { title: 'Message undeliverable', details: 'Message Undeliverable.' },
  131049: {
    title: 'This message was not delivered to maintain healthy ecosystem engagement.',
    details: 'Not delivered.',
  },
}

export type WhatsAppScript = {
  readonly state: NumberState
  readonly waba: WabaState
  readonly id: string
  /** Any inbound type: `text` is the usual one, `content` is the body of any other (`{type:'image', image:{…}}`). */
  message(what: { from: WaPerson; text?: string; content?: Fields; context?: Fields; contacts?: boolean } & At): string
  /** An inbound file: its media can be read through Graph and the Bearer address. */
  media(
    what: {
      from: WaPerson
      type: 'image' | 'video' | 'audio' | 'document' | 'sticker'
      bytes: Buffer
      mime: string
      caption?: string
      filename?: string
    } & At,
  ): { id: string; mediaId: string }
  reaction(what: { from: WaPerson; message: string; emoji?: string } & At): string
  edit(what: { from: WaPerson; message: string; text: string } & At): void
  revoke(what: { from: WaPerson; message: string } & At): void
  status(messageId: string, status: WaStatus, options?: { code?: number } & At): void
  /** The phone app answers (coexistence): `smb_message_echoes`. */
  echoFromPhone(what: { to: WaPerson; text: string } & At): string
  /** The person's BSUID changes. */
  userIdUpdate(what: { previous: string; current: string; waId?: string } & Quiet): void
  change(field: string, value: Fields, quiet?: Quiet): void
  notOnWhatsApp(id: string): void
  /** A: 200 and then a failed status. B: refused at once. */
  outsideWindow(mode: 'A' | 'B'): void
  /** What Meta reports by itself after an accepted send. */
  autoStatuses(statuses: WaStatus[]): void
  subscribe(on?: boolean): void
  template(name: string): WaTemplate | undefined
}

/** A message's `value`, with the number's metadata. */
function valueWith(number: NumberState, rest: Fields): Fields {
  return {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: number.display, phone_number_id: number.id },
    ...rest,
  }
}

export const keyOf = (who: WaPerson): string => who.waId ?? who.userId ?? ''

export function emitStatus(
  world: World,
  number: NumberState,
  message: WaMessage,
  status: WaStatus,
  options: { code?: number } & At = {},
): void {
  message.statuses.push(status)
  const failure = FAILURES[options.code ?? 131026]
  const body: Fields = {
    id: message.id,
    status,
    timestamp: String(seconds(options.at ?? world.now())),
    recipient_id: message.to,
    ...(message.callbackData === undefined ? {} : { biz_opaque_callback_data: message.callbackData }),
    ...(status === 'sent'
      ? { pricing: { billable: false, pricing_model: 'PMP', type: 'free_customer_service', category: 'service' } }
      : {}),
    ...(status === 'failed'
      ? {
          errors: [
            {
              code: options.code ?? 131026,
              title: failure?.title ?? 'Failed',
              message: failure?.title ?? 'Failed',
              error_data: { details: failure?.details ?? 'Failed.' },
              href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
            },
          ],
        }
      : {}),
  }
  emitNumber(world, number, 'messages', valueWith(number, { statuses: [body] }), options)
}

export function emitNumber(
  world: World,
  number: NumberState,
  field: string,
  value: Fields,
  options: At & { person?: string } = {},
): void {
  emit(world, {
    object: 'whatsapp_business_account',
    account: number.wabaId,
    slot: 'changes',
    field,
    body: { field, value },
    ...options,
  })
}

export function newMedia(world: World, number: NumberState, mime: string, bytes: Buffer, days: number): WaMedia {
  const media: WaMedia = {
    kind: 'wa_media',
    id: nextId(world, '77'),
    number,
    mime,
    bytes,
    expiresAt: world.now() + days * 86_400_000,
  }
  world.nodes.set(media.id, media)
  return media
}

export function addWhatsApp(world: World, setup: WhatsAppSetup): WhatsAppScript {
  const { wabaId, numberId, display, name, token, templates, subscribed, scopes, throughput, ...details } = setup
  const known = world.wabas.get(wabaId)
  const waba: WabaState = known ?? {
    kind: 'waba',
    id: wabaId,
    name: name ?? 'Business',
    token,
    subscribed: false,
    overrideUrl: undefined,
    templates: [],
  }
  for (const one of templates ?? [])
    waba.templates.push({ language: 'he', status: 'APPROVED', category: 'UTILITY', components: [], ...one })
  world.wabas.set(wabaId, waba)
  world.nodes.set(wabaId, waba)
  const number: NumberState = {
    kind: 'number',
    id: numberId,
    wabaId,
    display,
    name: name ?? 'Business',
    details,
    lastInboundAt: new Map(),
    messages: [],
    unreachable: new Set(),
    blocked: new Set(),
    outsideWindow: 'A',
    autoStatuses: ['sent', 'delivered', 'read'],
    pairs: new Map(),
    throughput: throughput ?? 80,
    sentAt: [],
  }
  world.numbers.set(numberId, number)
  world.nodes.set(numberId, number)
  if (!world.tokens.has(token)) addToken(world, token, 'system', wabaId, scopes ? { scopes } : {})
  if (subscribed) waba.subscribed = true

  /** Who writes, as the event shows it: a person with a username may have no phone number in it. */
  const inbound = (
    from: WaPerson,
    content: Fields,
    options: At & { context?: Fields | undefined; contacts?: boolean | undefined },
  ) => {
    const at = options.at ?? world.now()
    const id = opaqueId(world, 'wamid.')
    for (const key of [from.waId, from.userId])
      if (key) number.lastInboundAt.set(key, Math.max(number.lastInboundAt.get(key) ?? 0, at))
    const contact = {
      profile: { name: from.name ?? 'Somebody', ...(from.username ? { username: from.username } : {}) },
      ...(from.waId ? { wa_id: from.waId } : {}),
      ...(from.userId ? { user_id: from.userId } : {}),
    }
    const message = {
      ...(from.waId ? { from: from.waId } : {}),
      ...(from.userId ? { from_user_id: from.userId } : {}),
      id,
      timestamp: String(seconds(at)),
      ...content,
      ...(options.context ? { context: options.context } : {}),
    }
    number.messages.push({
      id,
      own: false,
      to: number.display,
      body: message,
      callbackData: undefined,
      createdAt: at,
      statuses: [],
    })
    const value = valueWith(number, {
      ...(options.contacts === false ? {} : { contacts: [contact] }),
      messages: [message],
    })
    emitNumber(world, number, 'messages', value, { silent: options.silent, at, person: keyOf(from) })
    return id
  }
  return {
    state: number,
    waba,
    id: numberId,
    message: ({ from, text, content, ...options }) =>
      inbound(from, content ?? { type: 'text', text: { body: text ?? '' } }, options),
    media({ from, type, bytes, mime, caption, filename, ...options }) {
      const media = newMedia(world, number, mime, bytes, 7)
      const body = { id: media.id, mime_type: mime, ...(caption ? { caption } : {}), ...(filename ? { filename } : {}) }
      return { id: inbound(from, { type, [type]: body }, options), mediaId: media.id }
    },
    reaction: ({ from, message, emoji, ...options }) =>
      inbound(from, { type: 'reaction', reaction: { message_id: message, ...(emoji ? { emoji } : {}) } }, options),
    edit({ from, message, text, ...options }) {
      inbound(
        from,
        { type: 'edit', edit: { original_message_id: message, message: { type: 'text', text: { body: text } } } },
        options,
      )
    },
    revoke({ from, message, ...options }) {
      inbound(from, { type: 'revoke', revoke: { original_message_id: message } }, options)
    },
    status(messageId, status, options = {}) {
      const message = outgoing(number, messageId)
      if (!message) throw new Error(`no message sent by the number: ${messageId}`)
      emitStatus(world, number, message, status, options)
    },
    echoFromPhone({ to, text, at, silent }) {
      const id = opaqueId(world, 'wamid.')
      const echo = {
        from: number.display,
        to: keyOf(to),
        id,
        timestamp: String(seconds(at ?? world.now())),
        type: 'text',
        text: { body: text },
      }
      emitNumber(world, number, 'smb_message_echoes', valueWith(number, { message_echoes: [echo] }), { silent, at })
      return id
    },
    userIdUpdate({ previous, current, waId, silent }) {
      const update = {
        ...(waId ? { wa_id: waId } : {}),
        user_id: { previous, current },
        timestamp: String(seconds(world.now())),
      }
      emitNumber(world, number, 'user_id_update', valueWith(number, { user_id_update: [update] }), { silent })
    },
    change: (field, value, quiet = {}) => emitNumber(world, number, field, value, quiet),
    notOnWhatsApp(id) {
      number.unreachable.add(id)
    },
    outsideWindow(mode) {
      number.outsideWindow = mode
    },
    autoStatuses(statuses) {
      number.autoStatuses = statuses
    },
    subscribe(on = true) {
      waba.subscribed = on
    },
    template: (wanted) => waba.templates.find((one) => one.name === wanted),
  }
}
