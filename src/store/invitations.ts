/** Invitations: an e-mail, a role, brands, and the digest of the link that was sent. */
import type { Role } from '../core/access.ts'
import { type Db, sql, type Tx } from './db.ts'

export type Invitation = {
  organizationId: string
  id: string
  email: string
  role: Role
  brandIds: string[] | null
  invitedBy: string | null
  expiresAt: Date
}

/** How long a link waits for its person. */
export const INVITATION_DAYS = 7

export async function insertInvitation(
  tx: Tx,
  invitation: Omit<Invitation, 'expiresAt'> & { digest: Buffer },
): Promise<Date> {
  const row = await tx
    .insertInto('invitation')
    .values({
      organization_id: invitation.organizationId,
      invitation_id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      brand_ids: invitation.brandIds,
      invited_by: invitation.invitedBy,
      token_digest: invitation.digest,
      expires_at: sql<Date>`now() + make_interval(days => ${INVITATION_DAYS})`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow()
  return row.expires_at
}

/** Invitations that can still be accepted, newest first. */
export async function openInvitations(db: Db | Tx, organizationId: string): Promise<Invitation[]> {
  const rows = await open(db).where('organization_id', '=', organizationId).orderBy('created_at', 'desc').execute()
  return rows.map(toInvitation)
}

/** The open invitation behind a link; `lock` holds it until the transaction ends. */
export async function invitationOf(db: Db | Tx, digest: Buffer, lock = false): Promise<Invitation | null> {
  const query = open(db).where('token_digest', '=', digest)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row ? toInvitation(row) : null
}

/** Closes open invitations for good; false when none of these was open. */
export async function revokeInvitations(tx: Tx, organizationId: string, ids: string[]): Promise<boolean> {
  if (ids.length === 0) return false
  const result = await tx
    .updateTable('invitation')
    .set({ revoked_at: sql<Date>`now()` })
    .where('organization_id', '=', organizationId)
    .where('invitation_id', 'in', ids)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function markAccepted(tx: Tx, invitation: Invitation): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ accepted_at: sql<Date>`now()` })
    .where('organization_id', '=', invitation.organizationId)
    .where('invitation_id', '=', invitation.id)
    .execute()
}

function open(db: Db | Tx) {
  return db
    .selectFrom('invitation')
    .select(['organization_id', 'invitation_id', 'email', 'role', 'brand_ids', 'invited_by', 'expires_at'])
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
}

function toInvitation(row: {
  organization_id: string
  invitation_id: string
  email: string
  role: string
  brand_ids: string[] | null
  invited_by: string | null
  expires_at: Date
}): Invitation {
  return {
    organizationId: row.organization_id,
    id: row.invitation_id,
    email: row.email,
    role: row.role as Role,
    brandIds: row.brand_ids,
    invitedBy: row.invited_by,
    expiresAt: row.expires_at,
  }
}
