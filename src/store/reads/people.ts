/** People as their colleagues see them: members, open invitations, tokens; and what a link says to whoever holds it. */
import type { Actor, Role } from '../../core/access.ts'
import { mayManage } from '../../core/membership.ts'
import { tokenDigest } from '../../lib/secrets.ts'
import { listTokens } from '../api-tokens.ts'
import type { Db } from '../db.ts'
import { invitationOf, openInvitations } from '../invitations.ts'
import { organizationsOf } from '../members.ts'
import { personOfResetLink } from '../one-time-links.ts'
import { findPersonByEmail, listPeople, loadOrganization, loadPerson } from '../people.ts'

export type PersonItem = {
  id: string
  name: string
  email: string
  role: Role
  brandIds: string[] | null
  /** The reader may change and remove this person. */
  manageable: boolean
}

/** Members who share a brand with the reader, with the brands they share; everybody, for those who cover all brands. */
export async function readPeople(db: Db, actor: Actor): Promise<PersonItem[]> {
  const rows = await listPeople(db, actor.organizationId)
  return rows.flatMap((row) => {
    const shared = sharedBrands(actor, row.brand_ids)
    if (row.disabled_at !== null || (shared?.length === 0 && row.person_id !== actor.personId)) return []
    const role = row.role as Role
    const manageable = mayManage(actor, { role, brandIds: row.brand_ids })
    return [{ id: row.person_id, name: row.name, email: row.email, role, brandIds: shared, manageable }]
  })
}

/** Open invitations that the reader could have sent. */
export async function readInvitations(db: Db, actor: Actor) {
  const [invitations, people] = await Promise.all([
    openInvitations(db, actor.organizationId),
    listPeople(db, actor.organizationId),
  ])
  const names = new Map(people.map((row) => [row.person_id, row.name]))
  return invitations
    .filter((one) => mayManage(actor, one))
    .map((one) => ({ ...one, invitedByName: one.invitedBy ? (names.get(one.invitedBy) ?? null) : null }))
}

/** What an invitation's page says before anything is typed; null once the link no longer works. */
export async function readInvitation(db: Db, token: string) {
  const invitation = await invitationOf(db, tokenDigest(token))
  if (!invitation) return null
  const [organization, inviter, known] = await Promise.all([
    loadOrganization(db, invitation.organizationId),
    invitation.invitedBy ? loadPerson(db, invitation.invitedBy) : null,
    findPersonByEmail(db, invitation.email),
  ])
  return {
    organization: organization.name,
    language: organization.language,
    inviter: inviter?.name ?? null,
    email: invitation.email,
    role: invitation.role,
    known: known !== null,
    expiresAt: invitation.expiresAt,
  }
}

/** Whose password a link sets; null once it no longer works. */
export async function readResetLink(db: Db, token: string): Promise<{ email: string; name: string } | null> {
  const personId = await personOfResetLink(db, tokenDigest(token))
  const person = personId ? await loadPerson(db, personId) : null
  return person && { email: person.email, name: person.name }
}

export const readOrganizations = (db: Db, actor: Actor) => organizationsOf(db, actor.personId)

export const readTokens = (db: Db, actor: Actor) => listTokens(db, actor.organizationId)

const sharedBrands = (actor: Actor, brandIds: string[] | null): string[] | null =>
  actor.brandIds === null || brandIds === null ? brandIds : brandIds.filter((id) => actor.brandIds?.includes(id))
