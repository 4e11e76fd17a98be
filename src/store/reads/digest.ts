/** The digest of one area, for a week or what there is of it. */
import { type Actor, mayBrand } from '../../core/access.ts'
import { type Digest, digest } from '../../core/digest/digest.ts'
import { type Week, weekOf, weekOfDay } from '../../core/digest/week.ts'
import { listAreas, loadBrand } from '../brands.ts'
import type { Db } from '../db.ts'
import { saidAbout } from '../digests.ts'

export type AreaDigest = { areaId: string; week: Week; complete: boolean; digest: Digest }

/** Null when the area is not one's own. Without a day: the last whole week. A week that is not over is compared with as much of the one before. */
export async function readDigest(
  db: Db,
  actor: Actor,
  areaId: string,
  day: string | null,
  now: number,
): Promise<AreaDigest | null> {
  const { organizationId } = actor
  const area = (await listAreas(db, organizationId)).find(({ id }) => id === areaId)
  if (!area || !mayBrand(actor, area.brandId)) return null
  const { timezone } = await loadBrand(db, organizationId, area.brandId)
  const week = (day && weekOfDay(day, timezone)) || weekOf(now, timezone, 1)
  const last = weekOf(week.from - 1, timezone)
  const complete = week.to <= now
  const until = complete ? last.to : last.from + Math.max(0, now - week.from)
  const of = { organizationId, areaId }
  const [said, before] = await Promise.all([
    saidAbout(db, { ...of, from: new Date(week.from), to: new Date(Math.min(week.to, Math.max(now, week.from))) }),
    saidAbout(db, { ...of, from: new Date(last.from), to: new Date(until) }),
  ])
  return { areaId, week, complete, digest: digest(said, before) }
}
