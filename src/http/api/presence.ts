/** Who is there: one's own choice, and colleagues with what waits for them. */
import { z } from 'zod'
import { seePerson } from '../../actions/presence/see-person.ts'
import { may } from '../../core/access.ts'
import { CHOICES } from '../../core/routing/presence.ts'
import { readPresence } from '../../store/reads/presence.ts'
import { type Route, route } from '../route.ts'
import { id, ok, presence, standing } from './shapes.ts'

export const presenceRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/presence',
    operationId: 'getPresence',
    summary: 'How one is seen, and which colleagues are there, with the open cases that wait for them.',
    permission: 'signed_in',
    response: z.object({
      me: z.object({ chosen: z.enum(CHOICES), state: presence, idle_minutes: z.number().int() }),
      /** Only for those who may know the team. */
      people: z.array(standing.extend({ id })),
    }),
    async handler({ ctx, actor }) {
      const { people, chosen, rules } = await readPresence(ctx.db, actor, ctx.now())
      const me = people.find((one) => one.id === actor.personId)
      return {
        me: { chosen, state: me?.presence ?? ('away' as const), idle_minutes: rules.idleMinutes },
        people: may(actor, 'people.read')
          ? people.map(({ id, presence, since, load, limit, languages }) => ({
              id,
              presence,
              since: since === null ? null : new Date(since).toISOString(),
              load,
              load_limit: limit,
              languages: [...languages],
            }))
          : [],
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/me/presence',
    operationId: 'setPresence',
    summary: 'Chooses how one is seen, or says that somebody is at the desk.',
    permission: 'signed_in',
    body: z.object({ chosen: z.enum(CHOICES).optional(), active: z.boolean().optional() }),
    response: ok,
    async handler({ ctx, actor, body }) {
      await seePerson(ctx, actor, body)
      return { ok: true as const }
    },
  }),
]
