/** The areas of one's brands, as the settings show them. */
import type { Actor } from '../../core/access.ts'
import { areaMembers } from '../areas.ts'
import { type Area, listAreas } from '../brands.ts'
import type { Db } from '../db.ts'

export async function areasForSettings(db: Db, actor: Actor): Promise<(Area & { people: string[] })[]> {
  const [areas, members] = await Promise.all([
    listAreas(db, actor.organizationId, actor.brandIds),
    areaMembers(db, actor.organizationId),
  ])
  return areas.map((area) => ({ ...area, people: members.get(area.id) ?? [] }))
}
