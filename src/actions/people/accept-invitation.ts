/**
 * Somebody follows an invitation: a new person gives a name and chooses a password, one who is known here proves it with theirs. Either
 * way they are then signed in. Refuses `link_expired`, `wrong_credentials` and `bad_input`.
 */
import { Refusal } from '../../core/errors.ts'
import { cleanName } from '../../core/text/safe.ts'
import { hashPassword, MIN_PASSWORD, passwordMatches } from '../../lib/passwords.ts'
import { newToken, tokenDigest } from '../../lib/secrets.ts'
import { type Tx, transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { type Invitation, invitationOf, markAccepted } from '../../store/invitations.ts'
import { addMember } from '../../store/members.ts'
import { findPersonByEmail, insertPerson, insertSession } from '../../store/people.ts'
import type { ActionContext } from '../context.ts'
import { peopleChanged } from './guard.ts'
import { giveHelperDuty } from './helper-duty.ts'

export type AcceptInput = { name?: string | undefined; password: string; language: 'he' | 'en' }

/** Returns a session token; its digest alone is stored. */
export async function acceptInvitation(ctx: ActionContext, link: string, input: AcceptInput): Promise<string> {
  const digest = tokenDigest(link)
  const seen = await invitationOf(ctx.db, digest)
  if (!seen) throw new Refusal('link_expired')
  // Hashing takes its time, so it happens before anything is locked.
  const known = await findPersonByEmail(ctx.db, seen.email)
  const passwordHash = known ? await proven(known.passwordHash, input) : await chosen(input)
  const token = newToken()
  await transact(ctx.db, async (tx) => {
    const invitation = await invitationOf(tx, digest, true)
    if (!invitation) throw new Refusal('link_expired')
    const personId = known?.id ?? (await makePerson(ctx, tx, invitation, input, passwordHash))
    const { organizationId, role, brandIds } = invitation
    if (!(await addMember(tx, { organizationId, personId, role, brandIds }))) throw new Refusal('link_expired')
    await markAccepted(tx, invitation)
    await insertSession(tx, { personId, organizationId, digest: tokenDigest(token) })
    await audit(tx, {
      organizationId,
      personId,
      action: 'accept-invitation',
      entity: 'invitation',
      entityId: invitation.id,
      data: { role, brand_ids: brandIds },
    })
    await giveHelperDuty(tx, { organizationId, personId, role, brandIds }, ctx.now())
    await peopleChanged(tx, organizationId, personId)
  })
  return token
}

async function proven(passwordHash: string | null, { password }: AcceptInput): Promise<null> {
  if (!(await passwordMatches(passwordHash, password))) throw new Refusal('wrong_credentials')
  return null
}

async function chosen({ name, password }: AcceptInput): Promise<string> {
  if (!cleanName(name ?? '')) throw new Refusal('bad_input', [{ at: '/name', message: 'a new person has a name' }])
  if (password.length < MIN_PASSWORD)
    throw new Refusal('bad_input', [{ at: '/password', message: `at least ${MIN_PASSWORD} characters` }])
  return hashPassword(password)
}

async function makePerson(
  ctx: ActionContext,
  tx: Tx,
  { email }: Invitation,
  { name, language }: AcceptInput,
  passwordHash: string | null,
): Promise<string> {
  const id = ctx.newId()
  // Taken meanwhile, or by somebody who may no longer come in.
  if (!(await insertPerson(tx, { id, email, name: cleanName(name ?? ''), passwordHash, language })))
    throw new Refusal('link_expired')
  return id
}
