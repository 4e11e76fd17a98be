/** Members, invitations, passwords. The pages behind a link are open to anyone who holds the link. */
import { z } from 'zod'
import { acceptInvitation } from '../../actions/people/accept-invitation.ts'
import { changeMember } from '../../actions/people/change-member.ts'
import { changePassword } from '../../actions/people/change-password.ts'
import { createMemberResetLink, requestResetLink } from '../../actions/people/create-reset-link.ts'
import { invitePerson } from '../../actions/people/invite-person.ts'
import { removeMember } from '../../actions/people/remove-member.ts'
import { resetPassword } from '../../actions/people/reset-password.ts'
import { revokeInvitation } from '../../actions/people/revoke-invitation.ts'
import { setWork } from '../../actions/people/set-work.ts'
import { switchOrganization } from '../../actions/people/switch-organization.ts'
import { Refusal } from '../../core/errors.ts'
import {
  readInvitation,
  readInvitations,
  readOrganizations,
  readPeople,
  readResetLink,
} from '../../store/reads/people.ts'
import { standing as standingOf } from '../../store/reads/presence.ts'
import { cookieName, setSessionCookie } from '../auth.ts'
import { type Route, route } from '../route.ts'
import { email, password } from './session.ts'
import { id, instant, ok, personRef, role, standing } from './shapes.ts'

const params = z.object({ id })
const link = z.object({ token: z.string().min(20).max(200) })
const language = z.enum(['he', 'en'])
/** Null: all brands of the organization, also those still to come. */
const brandIds = z
  .array(id)
  .max(1000)
  .refine((ids) => ids.length > 0, 'names at least one brand')
  .nullable()
const isSecure = (publicUrl: string) => publicUrl.startsWith('https://')

export const peopleRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/people',
    operationId: 'listPeople',
    summary: 'Members of the organization who share a brand with the reader.',
    permission: 'people.read',
    response: z.object({
      items: z.array(
        personRef.extend({
          email: z.string(),
          role,
          brand_ids: z.array(id).nullable(),
          /** The reader may change or remove this person. */
          manageable: z.boolean(),
          standing,
        }),
      ),
    }),
    async handler({ ctx, actor }) {
      const [people, known] = await Promise.all([readPeople(ctx.db, actor), standingOf(ctx.db, actor, ctx.now())])
      return {
        items: people.map(({ brandIds, ...person }) => {
          const { presence = 'away', since = null, load = 0, limit = null, languages = [] } = known.get(person.id) ?? {}
          return {
            ...person,
            brand_ids: brandIds,
            standing: {
              presence,
              since: since === null ? null : new Date(since).toISOString(),
              load,
              load_limit: limit,
              languages: [...languages],
            },
          }
        }),
      }
    },
  }),
  route({
    method: 'PATCH',
    path: '/api/people/:id',
    operationId: 'changeMember',
    summary: 'Changes a member’s role or brands.',
    permission: 'people.manage',
    params,
    body: z.object({ role: role.optional(), brand_ids: brandIds.optional() }),
    response: ok,
    async handler({ ctx, actor, params, body }) {
      await changeMember(ctx, actor, params.id, { role: body.role, brandIds: body.brand_ids })
      return { ok: true as const }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/people/:id/work',
    operationId: 'setWork',
    summary: 'How much may wait for a member at once, and in which languages they answer.',
    permission: 'people.manage',
    params,
    body: z.object({
      /** Null: no limit. */
      load_limit: z.number().int().min(1).max(1000).nullable(),
      /** By ISO 639-1; empty: all. */
      languages: z.array(z.string().regex(/^[a-z]{2}$/)).max(30),
    }),
    response: ok,
    async handler({ ctx, actor, params, body }) {
      await setWork(ctx, actor, params.id, { loadLimit: body.load_limit, languages: body.languages })
      return { ok: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/people/:id',
    operationId: 'removeMember',
    summary: 'Removes a member; their open cases go back to everybody.',
    permission: 'people.manage',
    params,
    response: ok,
    async handler({ ctx, actor, params }) {
      await removeMember(ctx, actor, params.id)
      return { ok: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/people/:id/reset-link',
    operationId: 'createResetLink',
    summary: 'Makes a one-time link to a new password for a member who cannot get in. It works for 24 hours.',
    permission: 'people.manage',
    params,
    response: z.object({ link: z.url() }),
    handler: async ({ ctx, actor, params }) => ({ link: await createMemberResetLink(ctx, actor, params.id) }),
  }),
  route({
    method: 'GET',
    path: '/api/invitations',
    operationId: 'listInvitations',
    summary: 'Invitations that wait for their person.',
    permission: 'people.manage',
    response: z.object({
      mail: z.boolean(),
      items: z.array(
        z.object({
          id,
          email: z.string(),
          role,
          brand_ids: z.array(id).nullable(),
          invited_by: z.string().nullable(),
          expires_at: instant,
        }),
      ),
    }),
    async handler({ ctx, actor }) {
      const items = await readInvitations(ctx.db, actor)
      return {
        mail: ctx.mail.configured,
        items: items.map((one) => ({
          id: one.id,
          email: one.email,
          role: one.role,
          brand_ids: one.brandIds,
          invited_by: one.invitedByName,
          expires_at: one.expiresAt.toISOString(),
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/invitations',
    operationId: 'invitePerson',
    summary: 'Invites somebody: returns the link, shown only now, and mails it where a mail server is configured.',
    permission: 'people.manage',
    body: z.object({ email, role, brand_ids: brandIds.default(null), language: language.optional() }),
    response: z.object({ id, link: z.url(), expires_at: instant, mailed: z.boolean() }),
    async handler({ ctx, actor, body, language }) {
      const invited = await invitePerson(ctx, actor, {
        email: body.email,
        role: body.role,
        brandIds: body.brand_ids,
        language: body.language ?? language,
      })
      return {
        id: invited.id,
        link: invited.link,
        expires_at: invited.expiresAt.toISOString(),
        mailed: invited.mailed,
      }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/invitations/:id',
    operationId: 'revokeInvitation',
    summary: 'Takes an invitation back; its link stops working.',
    permission: 'people.manage',
    params,
    response: ok,
    async handler({ ctx, actor, params }) {
      await revokeInvitation(ctx, actor, params.id)
      return { ok: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/invitation/:token',
    operationId: 'getInvitation',
    summary: 'What an invitation’s link offers, to whoever holds it.',
    permission: 'anyone',
    perMinute: 60,
    params: link,
    response: z.object({
      organization: z.string(),
      language,
      inviter: z.string().nullable(),
      email: z.string(),
      role,
      /** Somebody with this e-mail is known here and joins with their own password. */
      known: z.boolean(),
      expires_at: instant,
    }),
    async handler({ ctx, params }) {
      const invitation = await readInvitation(ctx.db, params.token)
      if (!invitation) throw new Refusal('link_expired')
      const { expiresAt, ...rest } = invitation
      return { ...rest, expires_at: expiresAt.toISOString() }
    },
  }),
  route({
    method: 'POST',
    path: '/api/invitation/:token',
    operationId: 'acceptInvitation',
    summary: 'Joins: a new person with a name and a chosen password, a known one with theirs. Signs in.',
    permission: 'anyone',
    perMinute: 30,
    params: link,
    body: z.object({
      name: z.string().trim().min(1).max(200).optional(),
      password: z.string().min(1).max(1000),
      language: language.default('he'),
    }),
    response: ok,
    async handler({ ctx, params, body, reply }) {
      setSessionCookie(reply, await acceptInvitation(ctx, params.token, body), isSecure(ctx.publicUrl))
      return { ok: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/me/organizations',
    operationId: 'listOrganizations',
    summary: 'The organizations one belongs to.',
    permission: 'signed_in',
    response: z.object({ items: z.array(personRef) }),
    handler: async ({ ctx, actor }) => ({ items: await readOrganizations(ctx.db, actor) }),
  }),
  route({
    method: 'PUT',
    path: '/api/session/organization',
    operationId: 'switchOrganization',
    summary: 'Goes on in another of one’s organizations, in this browser.',
    permission: 'signed_in',
    body: z.object({ organization_id: id }),
    response: ok,
    async handler({ ctx, actor, body, request }) {
      const session = request.cookies[cookieName(isSecure(ctx.publicUrl))] ?? ''
      await switchOrganization(ctx, actor, body.organization_id, session)
      return { ok: true as const }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/me/password',
    operationId: 'changePassword',
    summary: 'Changes one’s own password and signs out every other browser.',
    permission: 'signed_in',
    perMinute: 20,
    body: z.object({ current: z.string().max(1000), password }),
    response: ok,
    async handler({ ctx, actor, body, request }) {
      const session = request.cookies[cookieName(isSecure(ctx.publicUrl))] ?? null
      await changePassword(ctx, actor, { ...body, session })
      return { ok: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/password-resets',
    operationId: 'requestReset',
    summary:
      'Mails a one-time link to a new password, if anybody has this e-mail. Says only whether this desk sends mail.',
    permission: 'anyone',
    perMinute: 10,
    body: z.object({ email }),
    response: z.object({ mail: z.boolean() }),
    handler: async ({ ctx, body }) => ({ mail: await requestResetLink(ctx, body.email) }),
  }),
  route({
    method: 'GET',
    path: '/api/password-resets/:token',
    operationId: 'getReset',
    summary: 'Whose password a one-time link sets, to whoever holds it.',
    permission: 'anyone',
    perMinute: 60,
    params: link,
    response: z.object({ email: z.string(), name: z.string() }),
    async handler({ ctx, params }) {
      const found = await readResetLink(ctx.db, params.token)
      if (!found) throw new Refusal('link_expired')
      return found
    },
  }),
  route({
    method: 'POST',
    path: '/api/password-resets/:token',
    operationId: 'resetPassword',
    summary: 'Uses a one-time link: sets the password, signs out every browser and signs in this one.',
    permission: 'anyone',
    perMinute: 20,
    params: link,
    body: z.object({ password }),
    response: ok,
    async handler({ ctx, params, body, reply }) {
      const session = await resetPassword(ctx, params.token, body.password)
      if (session) setSessionCookie(reply, session, isSecure(ctx.publicUrl))
      return { ok: true as const }
    },
  }),
]
