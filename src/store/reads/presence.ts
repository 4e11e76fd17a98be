/** Who of one's colleagues is there, and how much waits for them. */
import type { Actor } from '../../core/access.ts'
import type { Db } from '../db.ts'
import { presences } from '../presence.ts'
import { type Colleague, colleagues, loadRoutingRules } from '../routing.ts'
import { sharesBrand } from './desk.ts'

export { loadRoutingRules } from '../routing.ts'

/** Those who share a brand with the reader; and what the reader chose for themselves. */
export async function readPresence(db: Db, actor: Actor, now: number) {
  const [all, chosen, rules] = await Promise.all([
    colleagues(db, actor.organizationId, now),
    presences(db, actor.organizationId),
    loadRoutingRules(db, actor.organizationId),
  ])
  const shared = all.filter((one) => sharesBrand(actor, { person_id: one.id, brand_ids: one.brandIds }))
  return { people: shared, chosen: chosen.get(actor.personId)?.chosen ?? ('available' as const), rules }
}

/** By person: who is there, what waits for them, and what they may be given. */
export async function standing(db: Db, actor: Actor, now: number): Promise<Map<string, Colleague>> {
  return new Map((await colleagues(db, actor.organizationId, now)).map((one) => [one.id, one]))
}
