/** `maagal setup`, `maagal token create`, `maagal user reset-password`. */
import { z } from 'zod'
import { createResetLink } from '../../actions/people/create-reset-link.ts'
import { createToken } from '../../actions/people/create-token.ts'
import { setUp } from '../../actions/people/set-up.ts'
import { signOut } from '../../actions/people/sign-out.ts'
import { Refusal } from '../../core/errors.ts'
import { isSetUp } from '../../store/reads/setup.ts'
import { actorFor } from '../actor.ts'
import { Usage } from '../errors.ts'
import { withInstallation } from '../open.ts'
import { choosePassword } from '../password.ts'
import type { Result, Terminal } from '../terminal.ts'

const email = z.email().max(254)

export type SetupOptions = { owner: string; brand: string; name?: string; language?: 'he' | 'en' }

export async function setup(terminal: Terminal, options: SetupOptions): Promise<Result> {
  const { owner, brand } = options
  if (!email.safeParse(owner).success) throw new Usage('error.bad_email', { email: owner })
  if (brand.trim() === '') throw new Usage('error.no_brand')
  const { password, made } = await choosePassword(process.stdin)
  const name = options.name?.trim() || owner.slice(0, owner.indexOf('@'))
  const language = options.language ?? terminal.language
  return withInstallation(async ({ ctx }) => {
    // Asked before the password is hashed, so that the answer comes at once.
    if (await isSetUp(ctx.db)) throw new Refusal('already_set_up')
    const { actor, token } = await setUp(ctx, { name, email: owner, password, brand: brand.trim(), language })
    // Nobody holds this session: the owner signs in at the desk.
    await signOut(ctx, token)
    const shown = made ? { password } : {}
    return {
      json: { organization_id: actor.organizationId, person_id: actor.personId, url: ctx.publicUrl, ...shown },
      lines: [
        terminal.say('setup.done', { owner, url: ctx.publicUrl }),
        ...(made ? [terminal.say('setup.password', { password })] : []),
      ],
    }
  })
}

export function createTokenFor(terminal: Terminal, options: { name: string; person?: string }): Promise<Result> {
  return withInstallation(async ({ ctx }) => {
    const actor = await actorFor(ctx, options.person, 'token.manage')
    if (options.name.trim() === '') throw new Usage('error.no_name')
    const { id, token } = await createToken(ctx, actor, options.name)
    terminal.note(terminal.say('token.once'))
    return { json: { id, token }, lines: [token] }
  })
}

export function resetPassword(terminal: Terminal, given: string): Promise<Result> {
  return withInstallation(async ({ ctx }) => {
    const link = await createResetLink(ctx, given)
    terminal.note(terminal.say('user.link'))
    return { json: { link }, lines: [link] }
  })
}
