/**
 * One-time links to a new password. A link stands for the person wherever they belong, so a manager makes one only for people who belong
 * nowhere else; whoever runs the installation makes one for anybody, at the command line.
 */
import { Refusal } from '../../core/errors.ts'
import { newToken, tokenDigest } from '../../lib/secrets.ts'
import { type Tx, transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { addJob } from '../../store/jobs.ts'
import { insertResetLink, RESET_HOURS } from '../../store/one-time-links.ts'
import { findPersonByEmail, membershipsOf } from '../../store/people.ts'
import type { ActionContext, Actor } from '../context.ts'
import { memberFor } from './guard.ts'
import { resetMail } from './mails.ts'

/** For the command line. Returns the link; refuses `not_found` for an e-mail that nobody has. */
export function createResetLink(ctx: ActionContext, email: string): Promise<string> {
  return transact(ctx.db, async (tx) => {
    const person = await findPersonByEmail(tx, email)
    if (!person) throw new Refusal('not_found')
    return newLink(ctx, tx, person.id, null)
  })
}

/** For a member who cannot get in. Refuses `not_found`, and `not_allowed` also for somebody who belongs to another organization too. */
export function createMemberResetLink(ctx: ActionContext, actor: Actor, personId: string): Promise<string> {
  return transact(ctx.db, async (tx) => {
    await memberFor(tx, actor, personId)
    const elsewhere = (await membershipsOf(tx, personId)).some((one) => one.organizationId !== actor.organizationId)
    if (elsewhere) throw new Refusal('not_allowed')
    return newLink(ctx, tx, personId, actor.personId)
  })
}

/** For a person who forgot. Says nothing of whether anybody has this e-mail; false means that this installation sends no mail. */
export async function requestResetLink(ctx: ActionContext, email: string): Promise<boolean> {
  if (!ctx.mail.configured) return false
  await transact(ctx.db, async (tx) => {
    const person = await findPersonByEmail(tx, email)
    if (!person) return
    const link = await newLink(ctx, tx, person.id, person.id)
    const { language } = person
    const mail = resetMail(language, { link, hours: RESET_HOURS })
    await addJob(tx, 'send-mail', { to: person.email, language, ...mail }, { maxAttempts: 8 })
  })
  return true
}

async function newLink(ctx: ActionContext, tx: Tx, personId: string, by: string | null): Promise<string> {
  const token = newToken()
  await insertResetLink(tx, personId, tokenDigest(token))
  for (const { organizationId } of await membershipsOf(tx, personId))
    await audit(tx, {
      organizationId,
      personId: by,
      action: 'create-reset-link',
      entity: 'person',
      entityId: personId,
    })
  return `${ctx.publicUrl}/reset/${token}`
}
