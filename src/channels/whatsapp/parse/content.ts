/** What one message holds, of whichever type: its words, its files, and what it is beside them. */
import type { ChannelEventInput } from '../../../core/message/message.ts'
import { type Fields, fieldsOf, listOf, textOf } from '../../../lib/meta/json.ts'

type Message = Extract<ChannelEventInput, { type: 'message' }>['message']
export type Content = Pick<Message, 'text' | 'attachments' | 'context'>

const FILES = new Set(['image', 'video', 'audio', 'document', 'sticker'])

/** Null for a type that is not known. */
export function contentOf(said: Fields): Content | null {
  const type = textOf(said.type) ?? ''
  const own = fieldsOf(said[type])
  if (FILES.has(type)) return fileOf(type, own)
  switch (type) {
    case 'text':
      return { text: textOf(own.body) ?? '', context: null }
    case 'button':
      return { text: textOf(own.text) ?? '', context: { kind: 'button', detail: textOf(own.payload) } }
    case 'interactive':
      return interactive(own, said)
    case 'order':
      return { text: textOf(own.text) ?? '', context: { kind: 'order', detail: orderOf(own) } }
    case 'location': {
      const place = [own.name, own.address].flatMap((one) => textOf(one) ?? [])
      return { text: place.join(', '), context: { kind: 'location', detail: `${own.latitude}, ${own.longitude}` } }
    }
    case 'contacts':
      return { text: listOf(said.contacts).map(contactOf).join('\n'), context: { kind: 'contact' } }
    case 'unsupported': {
      const [error] = listOf(said.errors)
      return { text: '', context: { kind: 'unsupported', detail: textOf(error?.title) } }
    }
    default:
      return null
  }
}

/** Files are named by an id; their address lives five minutes and wants our token (fetch-file.ts). */
function fileOf(type: string, own: Fields): Content {
  const id = textOf(own.id)
  const file = { externalId: id, name: textOf(own.filename), contentType: textOf(own.mime_type)?.split(';')[0] ?? null }
  return {
    text: textOf(own.caption) ?? '',
    attachments: id === null ? [] : [file],
    context: type === 'sticker' ? { kind: 'sticker' } : null,
  }
}

/** A tap on a button or a list, or a form that was filled in. Such a message may come without its body, and an error beside it. */
function interactive(own: Fields, said: Fields): Content {
  const reply = fieldsOf(own.button_reply ?? own.list_reply)
  const form = fieldsOf(own.nfm_reply)
  const [error] = listOf(said.errors)
  if (reply.title !== undefined)
    return { text: textOf(reply.title) ?? '', context: { kind: 'button', detail: textOf(reply.id) } }
  if (own.nfm_reply)
    return { text: textOf(form.body) ?? '', context: { kind: 'button', detail: textOf(form.response_json) } }
  return { text: '', context: { kind: 'unsupported', detail: textOf(error?.title) } }
}

const orderOf = (own: Fields): string =>
  listOf(own.product_items)
    .map(({ quantity, product_retailer_id, item_price, currency }) =>
      [`${quantity ?? 1} ×`, product_retailer_id, item_price, currency].filter((part) => part !== undefined).join(' '),
    )
    .join('; ')

function contactOf(contact: Fields): string {
  const phones = listOf(contact.phones).flatMap(({ phone, wa_id }) => textOf(phone) ?? textOf(wa_id) ?? [])
  return [textOf(fieldsOf(contact.name).formatted_name), ...phones].filter(Boolean).join(' ')
}
