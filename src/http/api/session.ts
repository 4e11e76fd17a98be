/** First run, signing in and out. */
import { z } from 'zod'
import { setUp } from '../../actions/people/set-up.ts'
import { signIn } from '../../actions/people/sign-in.ts'
import { signOut } from '../../actions/people/sign-out.ts'
import { MIN_PASSWORD } from '../../lib/passwords.ts'
import { isSetUp } from '../../store/reads/setup.ts'
import { clearSessionCookie, cookieName, setSessionCookie } from '../auth.ts'
import { type Route, route } from '../route.ts'
import { ok } from './shapes.ts'

export const email = z.email().max(254)
export const password = z.string().min(MIN_PASSWORD).max(1000)

export const sessionRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/setup',
    operationId: 'getSetup',
    summary: 'Whether this installation still waits for its owner.',
    permission: 'anyone',
    response: z.object({ needed: z.boolean() }),
    handler: async ({ ctx }) => ({ needed: !(await isSetUp(ctx.db)) }),
  }),
  route({
    method: 'POST',
    path: '/api/setup',
    operationId: 'createOwner',
    summary: 'The first run: makes the owner, the organization and its first brand, and signs the owner in.',
    permission: 'anyone',
    perMinute: 20,
    body: z.object({
      name: z.string().trim().min(1).max(200),
      email,
      password,
      brand: z.string().trim().min(1).max(200),
      language: z.enum(['he', 'en']),
    }),
    response: ok,
    async handler({ ctx, body, reply }) {
      const { token } = await setUp(ctx, body)
      setSessionCookie(reply, token, ctx.publicUrl.startsWith('https://'))
      return { ok: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/session',
    operationId: 'signIn',
    summary: 'Signs in with e-mail and password.',
    permission: 'anyone',
    perMinute: 20,
    body: z.object({ email: z.string().max(254), password: z.string().max(1000) }),
    response: ok,
    async handler({ ctx, body, reply }) {
      setSessionCookie(reply, await signIn(ctx, body.email, body.password), ctx.publicUrl.startsWith('https://'))
      return { ok: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/session',
    operationId: 'signOut',
    summary: 'Signs out of this browser.',
    permission: 'signed_in',
    response: ok,
    async handler({ ctx, request, reply }) {
      const secure = ctx.publicUrl.startsWith('https://')
      await signOut(ctx, request.cookies[cookieName(secure)] ?? '')
      clearSessionCookie(reply, secure)
      return { ok: true as const }
    },
  }),
]
