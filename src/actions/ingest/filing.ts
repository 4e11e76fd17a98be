/** What filing one event has at hand. */
import type { ChannelRow } from '../../store/channels.ts'
import type { Tx } from '../../store/db.ts'
import type { PendingDelivery } from '../../store/deliveries.ts'
import type { ActionContext } from '../context.ts'

export type Filing = { ctx: ActionContext; tx: Tx; channel: ChannelRow; delivery: PendingDelivery; now: number }
