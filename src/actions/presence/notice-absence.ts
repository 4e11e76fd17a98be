/** The sweep over those who are thought to be there: a desk that was closed, or that nobody touches, makes them away. */
import { presenceOf } from '../../core/routing/presence.ts'
import { routingRules } from '../../core/routing/rules.ts'
import { transact } from '../../store/db.ts'
import { seePresence, thoughtPresent } from '../../store/presence.ts'
import type { ActionContext } from '../context.ts'
import { settle } from './see-person.ts'

export async function noticeAbsence(ctx: ActionContext): Promise<void> {
  for (const { organizationId, personId, rules, seen } of await thoughtPresent(ctx.db)) {
    if (presenceOf(seen, ctx.now(), routingRules.parse(rules)) === 'available') continue
    await transact(ctx.db, async (tx) => {
      // Looked at again under the lock: they may have come back this moment.
      const now = await seePresence(tx, { organizationId, personId }, {})
      await settle(tx, { organizationId, personId }, now, now.state, ctx.now())
    })
  }
}
