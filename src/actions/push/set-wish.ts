/** What somebody wants to be told about, and when not. */
import type { Wish } from '../../core/push/when.ts'
import { transact } from '../../store/db.ts'
import { saveWish } from '../../store/push.ts'
import type { ActionContext, Actor } from '../context.ts'

export const setWish = (ctx: ActionContext, { organizationId, personId }: Actor, wish: Wish): Promise<void> =>
  transact(ctx.db, (tx) => saveWish(tx, { organizationId, personId }, wish))
