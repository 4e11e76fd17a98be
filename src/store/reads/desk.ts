/** What the frame of the desk shows: the person, their organization, brands, areas, people and channels. */
import { type Actor, mayBrand, type Role } from '../../core/access.ts'
import { areasOf, type Brand, listAreas, listBrands } from '../brands.ts'
import { listChannels } from '../channels.ts'
import type { Db } from '../db.ts'
import { listPeople, loadOrganization, loadPerson } from '../people.ts'

export async function brandsOf(db: Db, actor: Actor): Promise<Map<string, Brand>> {
  return new Map((await listBrands(db, actor.organizationId, actor.brandIds)).map((brand) => [brand.id, brand]))
}

export async function loadMe(db: Db, actor: Actor) {
  const [person, organization, brands, areas, mine, people] = await Promise.all([
    loadPerson(db, actor.personId),
    loadOrganization(db, actor.organizationId),
    listBrands(db, actor.organizationId, actor.brandIds),
    listAreas(db, actor.organizationId, actor.brandIds),
    areasOf(db, actor.organizationId, actor.personId),
    listPeople(db, actor.organizationId),
  ])
  return {
    person,
    organization,
    brands,
    areas: areas.map((area) => ({ ...area, mine: mine.includes(area.id) })),
    people: people
      .filter((one) => one.disabled_at === null && sharesBrand(actor, one))
      .map((one) => ({ id: one.person_id, name: one.name, role: one.role as Role })),
  }
}

/** Colleagues are those who share a brand: the people of an agency's other clients are not one's own. */
export const sharesBrand = (actor: Actor, one: { person_id: string; brand_ids: string[] | null }): boolean =>
  actor.brandIds === null ||
  one.brand_ids === null ||
  one.person_id === actor.personId ||
  one.brand_ids.some((id) => mayBrand(actor, id))

/** The areas and channels of one's brands; of one brand when given. */
export async function loadFrame(db: Db, actor: Actor, brandId: string | null) {
  const brandIds = brandId && mayBrand(actor, brandId) ? [brandId] : actor.brandIds
  const [areas, channels] = await Promise.all([
    listAreas(db, actor.organizationId, brandIds),
    listChannels(db, actor.organizationId, brandIds),
  ])
  return { areas, channels }
}
