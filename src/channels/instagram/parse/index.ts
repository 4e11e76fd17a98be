/** One delivery of Instagram's webhook (or what polling brought), as events. */
import type { ChannelEventInput } from '../../../core/message/message.ts'
import { fieldsOf, listOf } from '../../../lib/meta/json.ts'
import { changesOf, readEnvelope } from '../../../lib/meta/read/envelope.ts'
import { parseMessaging } from '../../../lib/meta/read/messaging.ts'
import type { RawDelivery } from '../../channel.ts'
import type { Settings } from '../settings.ts'
import { parseChange } from './comments.ts'
import { parsePolled } from './polled.ts'

export const parse = (
  delivery: RawDelivery,
  { settings }: { settings: Pick<Settings, 'app_id'> },
): ChannelEventInput[] =>
  readEnvelope<ChannelEventInput>(delivery, { object: 'instagram', appId: settings.app_id }, (entry, one, polled) =>
    polled
      ? parsePolled(entry, one)
      : [
          ...changesOf(one).flatMap((change): ChannelEventInput[] =>
            // The dashboard, and some accounts, wrap a direct message like a comment.
            change.field === 'messages'
              ? parseMessaging(entry, fieldsOf(change.value), false)
              : parseChange(entry, change),
          ),
          ...listOf(one.messaging).flatMap((event) => parseMessaging(entry, event, false)),
          ...listOf(one.standby).flatMap((event) => parseMessaging(entry, event, true)),
        ],
  )
