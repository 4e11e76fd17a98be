/** The sweep over desks that said nothing for a while: whoever lost the line holds no case. */
import { transact } from '../../store/db.ts'
import { forgetOldSights } from '../../store/watching.ts'
import type { ActionContext } from '../context.ts'
import { tellWatching } from './watch-case.ts'

export async function noticeSilence(ctx: ActionContext): Promise<void> {
  await transact(ctx.db, async (tx) => {
    for (const one of await forgetOldSights(tx, ctx.now())) await tellWatching(tx, one)
  })
}
