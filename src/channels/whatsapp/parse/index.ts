/** One delivery of WhatsApp's webhook, as events. The account of an event is the phone number's id where the platform tells it. */
import type { ChannelEventInput } from '../../../core/message/message.ts'
import { type Fields, fieldsOf, listOf, textOf } from '../../../lib/meta/json.ts'
import { changesOf, readEnvelope } from '../../../lib/meta/read/envelope.ts'
import { digest, type Entry, unknown } from '../../../lib/meta/read/event.ts'
import type { RawDelivery } from '../../channel.ts'
import { echo, message } from './message.ts'
import { renamed } from './person.ts'
import { status } from './status.ts'

export const parse = (delivery: RawDelivery): ChannelEventInput[] =>
  readEnvelope<ChannelEventInput>(delivery, { object: 'whatsapp_business_account', appId: '' }, (entry, one) =>
    changesOf(one).flatMap((change) => parseChange(entry, change)),
  )

type Notice = Extract<ChannelEventInput, { type: 'notice' }>['notice']

/** What the platform tells about the business, by the name of its field; the rest of those names are of no consequence here. */
const NOTICES: ReadonlyMap<string, Notice> = new Map([
  ['message_template_status_update', 'template'],
  ['message_template_quality_update', 'template'],
  ['message_template_components_update', 'template'],
  ['template_category_update', 'template'],
  ['phone_number_quality_update', 'quality'],
  ['phone_number_name_update', 'account'],
  ['account_update', 'account'],
  ['account_alerts', 'account'],
  ['account_review_update', 'account'],
  ['business_capability_update', 'account'],
  ['security', 'account'],
  ['user_preferences', 'other'],
  ['history', 'other'],
  ['smb_app_state_sync', 'other'],
])

function parseChange(business: Entry, change: Fields): ChannelEventInput[] {
  const value = fieldsOf(change.value)
  const field = textOf(change.field) ?? '?'
  const number = textOf(fieldsOf(value.metadata).phone_number_id)
  const entry = { ...business, account: number ?? business.account }
  const notice = NOTICES.get(field)
  if (notice) return [aside(entry, notice, `${field}: ${JSON.stringify(value)}`, change)]
  switch (field) {
    case 'messages': {
      const events = [
        ...listOf(value.messages).flatMap((one) => message(entry, one, listOf(value.contacts))),
        ...listOf(value.statuses).map((one) => status(entry, one)),
        ...listOf(value.errors).map((one) => aside(entry, 'other', JSON.stringify(one), change)),
      ]
      return events.length > 0 ? events : [unknown(entry, change, 'messages')]
    }
    case 'smb_message_echoes':
      return listOf(value.message_echoes).flatMap((one) => echo(entry, one))
    case 'user_id_update':
      return listOf(value.user_id_update).flatMap((one) => renamed(entry, fieldsOf(one.user_id)))
    default:
      return [unknown(entry, change, `field ${field}`)]
  }
}

const aside = ({ account, at }: Entry, notice: Notice, detail: string, of: Fields): ChannelEventInput => ({
  key: `notice:${at}:${digest(of)}`,
  account,
  type: 'notice',
  notice,
  detail: detail.slice(0, 2000),
})
