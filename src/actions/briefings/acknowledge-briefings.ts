/** "I have read it." What does not hold any more by now is left out. */
import type { Actor } from '../../core/access.ts'
import { listBriefings, markRead } from '../../store/briefings.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import type { ActionContext } from '../context.ts'

export function acknowledgeBriefings(
  ctx: ActionContext,
  actor: Actor,
  read: { id: string; version: number }[],
): Promise<void> {
  const { organizationId, personId } = actor
  const now = new Date(ctx.now())
  return transact(ctx.db, async (tx) => {
    const known = new Map((await listBriefings(tx, actor, now)).map((one) => [one.id, one]))
    const there = read.filter(({ id, version }) => version <= (known.get(id)?.version ?? 0))
    await markRead(tx, { organizationId, personId }, there, now)
    for (const { id } of there)
      await recordChange(tx, { organizationId, kind: 'briefing', id, brandId: known.get(id)?.brandId ?? null })
  })
}
