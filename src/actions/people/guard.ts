/** What changes to people have in common: whom one may touch, which brands there are, and that an owner remains. */
import { may, mayBrand } from '../../core/access.ts'
import { assign } from '../../core/case/decide.ts'
import { Refusal } from '../../core/errors.ts'
import { brandsWithin, type Membership, mayManage } from '../../core/membership.ts'
import { mayGlance } from '../../core/team/glance.ts'
import { listBrands } from '../../store/brands.ts'
import { changeCase } from '../../store/cases.ts'
import { recordChange } from '../../store/changes.ts'
import type { Tx } from '../../store/db.ts'
import { deleteDuty } from '../../store/glances.ts'
import { openInvitations, revokeInvitations } from '../../store/invitations.ts'
import { loadMember, type Member, openCasesOf } from '../../store/members.ts'
import { countOwners } from '../../store/people.ts'
import { deleteReviewPlanOf } from '../../store/reviews.ts'
import type { Actor } from '../context.ts'

/** A member that this person may change. Refuses `not_found` and `not_allowed`. */
export async function memberFor(tx: Tx, actor: Actor, personId: string): Promise<Member> {
  const member = await loadMember(tx, actor.organizationId, personId, true)
  if (!member) throw new Refusal('not_found')
  if (!mayManage(actor, member)) throw new Refusal('not_allowed')
  return member
}

/** Refuses `not_allowed` for a membership beyond one's own, `not_found` for a brand that is not this organization's. */
export async function checkGrant(tx: Tx, actor: Actor, membership: Membership): Promise<void> {
  const brands = (await listBrands(tx, actor.organizationId, null)).map(({ id }) => id)
  if (!brandsWithin(brands, membership.brandIds ?? []))
    throw new Refusal('not_found', { brand_ids: membership.brandIds })
  if (!mayManage(actor, membership)) throw new Refusal('not_allowed', { role: membership.role })
}

/** Refuses `last_owner`. */
export async function checkOwnerRemains(tx: Tx, member: Member): Promise<void> {
  if (member.role === 'owner' && (await countOwners(tx, member.organizationId)) <= 1) throw new Refusal('last_owner')
}

/** Links that this person sent out but could no longer send: whoever was let go does not come back through one of their own. */
export async function revokeBeyond(tx: Tx, organizationId: string, personId: string, now: Actor | null): Promise<void> {
  const beyond = (await openInvitations(tx, organizationId)).filter(
    (one) => one.invitedBy === personId && !(now && mayManage(now, one)),
  )
  await revokeInvitations(
    tx,
    organizationId,
    beyond.map(({ id }) => id),
  )
}

export const peopleChanged = (tx: Tx, organizationId: string, personId: string): Promise<void> =>
  recordChange(tx, { organizationId, kind: 'people', id: personId })

/** What only the old role could do falls with it, as it does when somebody leaves: the team's pages then say that nobody does it. */
export async function endDuties(tx: Tx, now: Actor): Promise<void> {
  if (!mayGlance(now)) await deleteDuty(tx, now)
  if (!may(now, 'team.manage')) await deleteReviewPlanOf(tx, now)
  await recordChange(tx, { organizationId: now.organizationId, kind: 'team', id: now.personId })
}

/** Open cases of somebody who no longer sees them go back to everybody: nobody waits for a person who is gone. */
export async function releaseCases(tx: Tx, actor: Actor, gone: Member, now: Actor | null, at: number): Promise<void> {
  const { organizationId, personId } = gone
  for (const { id, brandId } of await openCasesOf(tx, organizationId, personId)) {
    if (now && mayBrand(now, brandId)) continue
    await changeCase(tx, { organizationId, caseId: id }, { now: at, by: actor.personId }, (c) =>
      c.assigneeId === personId ? assign(c, null) : [],
    )
  }
}
