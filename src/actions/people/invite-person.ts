/**
 * Invites somebody by e-mail. Returns the link, which exists nowhere else; it also goes out as a system mail where a mail server is
 * configured. A new invitation takes the place of an open one to the same address. Refuses `email_taken` for a member, `not_allowed` and
 * `not_found`.
 */
import type { Role } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { asMembership } from '../../core/membership.ts'
import { newToken, tokenDigest } from '../../lib/secrets.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { INVITATION_DAYS, insertInvitation, openInvitations, revokeInvitations } from '../../store/invitations.ts'
import { addJob } from '../../store/jobs.ts'
import { findPersonByEmail, loadOrganization, loadPerson, membershipsOf } from '../../store/people.ts'
import type { ActionContext, Actor } from '../context.ts'
import { checkGrant, peopleChanged } from './guard.ts'
import { invitationMail } from './mails.ts'

export type Invited = { id: string; link: string; expiresAt: Date; mailed: boolean }

export function invitePerson(
  ctx: ActionContext,
  actor: Actor,
  input: { email: string; role: Role; brandIds: string[] | null; language: 'he' | 'en' },
): Promise<Invited> {
  const { organizationId, personId } = actor
  const { email, language } = input
  const id = ctx.newId()
  const token = newToken()
  const link = `${ctx.publicUrl}/invitation/${token}`
  return transact(ctx.db, async (tx) => {
    const membership = asMembership(input.role, input.brandIds)
    await checkGrant(tx, actor, membership)
    const known = await findPersonByEmail(tx, email)
    if (known && (await membershipsOf(tx, known.id)).some((one) => one.organizationId === organizationId))
      throw new Refusal('email_taken')
    const earlier = (await openInvitations(tx, organizationId)).filter(
      (one) => one.email.toLowerCase() === email.toLowerCase(),
    )
    await revokeInvitations(
      tx,
      organizationId,
      earlier.map((one) => one.id),
    )
    const digest = tokenDigest(token)
    const expiresAt = await insertInvitation(tx, {
      organizationId,
      id,
      email,
      ...membership,
      invitedBy: personId,
      digest,
    })
    if (ctx.mail.configured) {
      const [organization, inviter] = await Promise.all([
        loadOrganization(tx, organizationId),
        loadPerson(tx, personId),
      ])
      const about = { inviter: inviter?.name ?? '', organization: organization.name, link, days: INVITATION_DAYS }
      await addJob(tx, 'send-mail', { to: email, language, ...invitationMail(language, about) }, { maxAttempts: 8 })
    }
    await audit(tx, {
      organizationId,
      personId,
      action: 'invite-person',
      entity: 'invitation',
      entityId: id,
      data: { role: membership.role, brand_ids: membership.brandIds },
    })
    await peopleChanged(tx, organizationId, id)
    return { id, link, expiresAt, mailed: ctx.mail.configured }
  })
}
