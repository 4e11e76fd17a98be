/** Who is calling: a session cookie from the desk, or a bearer token from a script. */
import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ActionContext } from '../actions/context.ts'
import type { Actor } from '../core/access.ts'
import { Refusal } from '../core/errors.ts'
import { tokenDigest } from '../lib/secrets.ts'
import { actorOfSession, actorOfToken } from '../store/reads/actors.ts'

const DAYS_30 = 30 * 24 * 3600
/** `__Host-` cookies exist only over https; the plain name serves http on a trusted network. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-maagal' : 'maagal')

/** The header that the desk sends with every change; a foreign page cannot send it without our leave. */
export const CSRF_HEADER = 'x-maagal-request'

export async function authenticate(
  db: ActionContext['db'],
  request: FastifyRequest,
  secure: boolean,
): Promise<Actor | null> {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (bearer) return actorOfToken(db, tokenDigest(bearer))
  const cookie = request.cookies[cookieName(secure)]
  if (!cookie) return null
  refuseForeign(request)
  return actorOfSession(db, tokenDigest(cookie))
}

/** A cookie alone proves nothing about who made the browser send it. Refuses `foreign_request`. */
export function refuseForeign(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  if (request.headers[CSRF_HEADER] === undefined || (site !== undefined && site !== 'same-origin' && site !== 'none'))
    throw new Refusal('foreign_request')
}

export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  void reply.setCookie(cookieName(secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: DAYS_30,
  })
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(cookieName(secure), { path: '/', httpOnly: true, sameSite: 'lax', secure })
}
