/** What a customer sends: words, files, taps, orders, places, contacts, reactions; edits and withdrawals of them; echoes of the phone app. */
import type { ChannelEventInput } from '../../../core/message/message.ts'
import { type Fields, fieldsOf, instantOf, textOf } from '../../../lib/meta/json.ts'
import { type Entry, unknown } from '../../../lib/meta/read/event.ts'
import { type Content, contentOf } from './content.ts'
import { authorOf, renamed } from './person.ts'

export function message(entry: Entry, said: Fields, contacts: Fields[]): ChannelEventInput[] {
  const { account } = entry
  const id = textOf(said.id)
  const type = textOf(said.type) ?? '?'
  const at = instantOf(said.timestamp) ?? entry.at
  const author = authorOf(said, contacts)
  if (id === null || author === null) return [unknown(entry, said, `message ${type}`)]
  const common = { key: id, account }
  if (type === 'reaction') {
    const { message_id, emoji } = fieldsOf(said.reaction)
    const externalId = textOf(message_id)
    if (externalId !== null) return [{ ...common, type: 'reaction', externalId, author, emoji: textOf(emoji), at }]
  }
  if (type === 'edit') {
    const edit = fieldsOf(said.edit)
    const externalId = textOf(edit.original_message_id)
    const content = contentOf(fieldsOf(edit.message))
    if (externalId !== null && content)
      return [{ ...common, type: 'edited', externalId, text: content.text, editedAt: at }]
  }
  if (type === 'revoke') {
    const externalId = textOf(fieldsOf(said.revoke).original_message_id)
    if (externalId !== null) return [{ ...common, type: 'removed', externalId, removedAt: at, by: 'author' }]
  }
  if (type === 'system') return system(entry, common, said)
  const content = contentOf(said)
  if (!content) return [unknown(entry, said, `message ${type}`)]
  return [
    {
      ...common,
      type: 'message',
      conversation: { rootExternalId: author.externalId, visibility: 'private' },
      message: {
        externalId: id,
        parentExternalId: textOf(fieldsOf(said.context).id),
        author,
        sentAt: at,
        ...withReferral(content, fieldsOf(said.referral)),
      },
    },
  ]
}

/** They came by an advertisement: what it said is shown beside their words. */
function withReferral(content: Content, { headline, body, source_url }: Fields): Content {
  const detail = [textOf(headline) ?? textOf(body), textOf(source_url)].filter(Boolean).join(' ')
  return detail && !content.context ? { ...content, context: { kind: 'shared_post', detail } } : content
}

/** The platform's own lines in a conversation: a changed number means the same person by another id. */
function system(entry: Entry, common: { key: string; account: string }, said: Fields): ChannelEventInput[] {
  const told = fieldsOf(said.system)
  const current = told.wa_id ?? told.new_wa_id ?? told.user_id
  const previous = said.from ?? said.from_user_id
  if (String(told.type).startsWith('user_changed_') && current !== undefined && previous !== undefined)
    return renamed(entry, { previous, current })
  return [
    { ...common, type: 'notice', notice: 'other', detail: `system: ${textOf(told.body) ?? textOf(told.type) ?? ''}` },
  ]
}

/** An answer given in the phone app, where the number lives in both. */
export function echo(entry: Entry, said: Fields): ChannelEventInput[] {
  const id = textOf(said.id)
  const person = textOf(said.to_user_id) ?? textOf(said.to)
  const content = contentOf(said)
  if (id === null || person === null || !content) return [unknown(entry, said, `echo ${textOf(said.type) ?? '?'}`)]
  return [
    {
      key: id,
      account: entry.account,
      type: 'message',
      conversation: { rootExternalId: person, visibility: 'private' },
      message: {
        externalId: id,
        parentExternalId: textOf(fieldsOf(said.context).id),
        author: { externalId: entry.account, name: '' },
        sentAt: instantOf(said.timestamp) ?? entry.at,
        ...content,
        context: { kind: 'platform_app' },
      },
      fromUs: true,
    },
  ]
}
