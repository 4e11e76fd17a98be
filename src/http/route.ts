/**
 * A route in one object: path, permission, operation id, schemas, handler. The permission is required by type; OpenAPI and the web
 * client are generated from the schemas; a test walks every route against every role.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { ActionContext } from '../actions/context.ts'
import type { Actor, Permission } from '../core/access.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
/** `anyone`: no session; `signed_in`: any member. */
export type RoutePermission = Permission | 'anyone' | 'signed_in'

type Shape = z.ZodType
type Out<T> = T extends z.ZodType ? z.output<T> : undefined

export type Call<A, P, Q, B> = {
  ctx: ActionContext
  actor: A
  params: P
  query: Q
  body: B
  /** The reader's language, by Accept-Language. */
  language: 'he' | 'en'
  request: FastifyRequest
  reply: FastifyReply
}

export type RouteSpec<Perm extends RoutePermission, P, Q, B, R extends Shape> = {
  method: Method
  path: string
  operationId: string
  summary: string
  permission: Perm
  params?: P
  query?: Q
  body?: B
  response: R
  /** Longest body in bytes, where it is more than usual. */
  bodyLimit?: number
  /** At most this many calls a minute from one address; for routes without a session. */
  perMinute?: number
  handler(call: Call<Perm extends 'anyone' ? null : Actor, Out<P>, Out<Q>, Out<B>>): Promise<z.input<R>>
}

// Handlers differ in their input types; the registrar hands each exactly what its own schemas parsed.
export type Route = Omit<
  RouteSpec<RoutePermission, Shape | undefined, Shape | undefined, Shape | undefined, Shape>,
  'handler'
> & {
  handler(call: Call<never, never, never, never>): Promise<unknown>
}

export function route<Perm extends RoutePermission, R extends Shape, P = undefined, Q = undefined, B = undefined>(
  spec: RouteSpec<Perm, P, Q, B, R>,
): Route {
  return spec as unknown as Route
}
