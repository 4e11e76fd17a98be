/** What became of a message of ours. `delivered` may be skipped, and `failed` may come beside it: the desk sorts that out. */
import type { ChannelEventInput } from '../../../core/message/message.ts'
import { type Fields, fieldsOf, instantOf, listOf, textOf } from '../../../lib/meta/json.ts'
import { type Entry, unknown } from '../../../lib/meta/read/event.ts'

/** A voice message that was played was read. */
const STATES = new Map([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['played', 'read'],
  ['failed', 'failed'],
] as const)

export function status(entry: Entry, told: Fields): ChannelEventInput {
  const id = textOf(told.id)
  const state = STATES.get(String(told.status) as 'sent')
  if (id === null || !state) return unknown(entry, told, `status ${textOf(told.status) ?? '?'}`)
  return {
    key: `${id}:${told.status}:${textOf(told.recipient_user_id) ?? textOf(told.recipient_id) ?? ''}`,
    account: entry.account,
    type: 'receipt',
    externalId: id,
    state,
    clientKey: textOf(told.biz_opaque_callback_data),
    at: instantOf(told.timestamp) ?? entry.at,
    reason: state === 'failed' ? reasonOf(listOf(told.errors)) : null,
  }
}

/** The platform's words and number; `details` is what stays the same between its versions. */
function reasonOf([error]: Fields[]): string {
  const words =
    textOf(fieldsOf(error?.error_data).details) ??
    textOf(error?.message) ??
    textOf(error?.title) ??
    'It was not delivered.'
  return `${words} (${textOf(error?.code) ?? '?'})`
}
