/** Tokens for scripts and the command line. */
import { z } from 'zod'
import { createToken } from '../../actions/people/create-token.ts'
import { revokeToken } from '../../actions/people/revoke-token.ts'
import { readTokens } from '../../store/reads/people.ts'
import { type Route, route } from '../route.ts'
import { id, instant, ok, personRef } from './shapes.ts'

export const tokenRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/tokens',
    operationId: 'listTokens',
    summary: 'Tokens that work, without the tokens themselves.',
    permission: 'token.manage',
    response: z.object({
      items: z.array(
        z.object({ id, name: z.string(), person: personRef, created_at: instant, last_used_at: instant.nullable() }),
      ),
    }),
    async handler({ ctx, actor }) {
      const rows = await readTokens(ctx.db, actor)
      return {
        items: rows.map((row) => ({
          id: row.token_id,
          name: row.name,
          person: { id: row.person_id, name: row.person_name },
          created_at: row.created_at.toISOString(),
          last_used_at: row.last_used_at?.toISOString() ?? null,
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/tokens',
    operationId: 'createToken',
    summary: 'Makes a token that acts in one’s own name; it is shown only now.',
    permission: 'token.manage',
    body: z.object({ name: z.string().trim().min(1).max(200) }),
    response: z.object({ id, token: z.string() }),
    handler: ({ ctx, actor, body }) => createToken(ctx, actor, body.name),
  }),
  route({
    method: 'DELETE',
    path: '/api/tokens/:id',
    operationId: 'revokeToken',
    summary: 'Ends a token at once.',
    permission: 'token.manage',
    params: z.object({ id }),
    response: ok,
    async handler({ ctx, actor, params }) {
      await revokeToken(ctx, actor, params.id)
      return { ok: true as const }
    },
  }),
]
