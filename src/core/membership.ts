/** Who may change whose membership, and to what: a role of one's own rank or below, and brands that one covers oneself. */
import { type Actor, mayGrantRole, type Role } from './access.ts'

export type Membership = { role: Role; brandIds: string[] | null }

/** True when `inner` covers nothing that `outer` does not. Null is all brands. */
export const brandsWithin = (outer: string[] | null, inner: string[] | null): boolean =>
  outer === null || inner?.every((id) => outer.includes(id)) === true

/** May this person give this membership, or change and take one that is like this? */
export const mayManage = (actor: Pick<Actor, 'role' | 'brandIds'>, membership: Membership): boolean =>
  mayGrantRole(actor, membership.role) && brandsWithin(actor.brandIds, membership.brandIds)

/** An owner covers every brand. */
export const asMembership = (role: Role, brandIds: string[] | null): Membership => ({
  role,
  brandIds: role === 'owner' ? null : brandIds,
})
