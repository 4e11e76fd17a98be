/** What filing an event has at hand. */
import type { ChannelEvent } from '../../core/message/message.ts'
import type { ChannelRow } from '../../store/channels.ts'
import type { Tx } from '../../store/db.ts'
import type { PendingDelivery } from '../../store/deliveries.ts'
import type { ActionContext } from '../context.ts'

export type Filing = { ctx: ActionContext; tx: Tx; channel: ChannelRow; delivery: PendingDelivery; now: number }

/** What filing something told about a message has at hand; it may have waited longer than the delivery that brought it. */
export type FilingAbout = Omit<Filing, 'delivery'>

/** An event and what filing it has at hand. Those that are filed together share their transaction and their organization. */
export type Heard<Event = ChannelEvent> = { filing: Filing; event: Event }
