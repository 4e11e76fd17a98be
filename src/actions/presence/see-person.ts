/**
 * Somebody chose how they want to be seen, opened a desk, or did something at it. When that changes who is there, open desks hear of it;
 * and whoever comes back gets what waited for them.
 */
import { type PresenceChoice, presenceOf, type Seen } from '../../core/routing/presence.ts'
import { recordChange } from '../../store/changes.ts'
import { type Tx, transact } from '../../store/db.ts'
import { addJob } from '../../store/jobs.ts'
import { seePresence, settlePresence } from '../../store/presence.ts'
import { loadRoutingRules } from '../../store/routing.ts'
import type { ActionContext, Actor } from '../context.ts'

/** `active`: a person did something; an open desk alone is not somebody at it. */
export type Sight = { chosen?: PresenceChoice | undefined; deskOpen?: boolean; active?: boolean | undefined }

export function seePerson(
  ctx: ActionContext,
  { organizationId, personId }: Pick<Actor, 'organizationId' | 'personId'>,
  { chosen, deskOpen, active }: Sight,
): Promise<void> {
  const now = new Date(ctx.now())
  return transact(ctx.db, async (tx) => {
    const seen = await seePresence(
      tx,
      { organizationId, personId },
      {
        ...(chosen ? { chosen } : {}),
        ...(deskOpen || active ? { deskAt: now } : {}),
        ...(active ? { activeAt: now } : {}),
      },
    )
    await settle(tx, { organizationId, personId }, seen, seen.state, ctx.now())
  })
}

/** Writes the state that follows from what was seen, where it is another than before. */
export async function settle(
  tx: Tx,
  of: { organizationId: string; personId: string },
  seen: Seen,
  before: string,
  now: number,
): Promise<void> {
  const state = presenceOf(seen, now, await loadRoutingRules(tx, of.organizationId))
  if (state === before) return
  await settlePresence(tx, of, state, new Date(now))
  await recordChange(tx, { organizationId: of.organizationId, kind: 'presence', id: of.personId })
  if (state === 'available')
    await addJob(tx, 'welcome-back', of, { key: `welcome-back:${of.organizationId}:${of.personId}`, maxAttempts: 3 })
}
