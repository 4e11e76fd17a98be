/** Two people on one case: who has it open, who is answering, and asking them for it. */
import { z } from 'zod'
import { answerAsker } from '../../actions/watching/answer-asker.ts'
import { askForCase } from '../../actions/watching/ask-for-case.ts'
import { leaveCase } from '../../actions/watching/leave-case.ts'
import { watchCase } from '../../actions/watching/watch-case.ts'
import { readWatching } from '../../store/reads/watching.ts'
import { type Route, route } from '../route.ts'
import { id, instant, ok, personRef } from './shapes.ts'

const params = z.object({ id })
/** One open page; made up by it. */
const desk = z.string().regex(/^[\w-]{8,64}$/)
const iso = (at: number) => new Date(at).toISOString()

export const watchingRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/watching',
    operationId: 'listWatching',
    summary: 'Who has which case open now, and since when they are answering there. Never what they write.',
    permission: 'people.read',
    response: z.object({
      items: z.array(
        z.object({
          case_id: id,
          person: personRef,
          since: instant,
          writing_since: instant.nullable(),
          /** They asked this person, who answers, for the case. */
          asks: z.object({ of: id, at: instant, declined: z.boolean() }).nullable(),
        }),
      ),
    }),
    async handler({ ctx, actor }) {
      const watchers = await readWatching(ctx.db, actor, ctx.now())
      return {
        items: watchers.map(({ caseId, personId, name, since, writingSince, asks }) => ({
          case_id: caseId,
          person: { id: personId, name },
          since: iso(since),
          writing_since: writingSince === null ? null : iso(writingSince),
          asks: asks && { of: asks.of, at: iso(asks.at), declined: asks.declinedAt !== null },
        })),
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/cases/:id/watch',
    operationId: 'watchCase',
    summary:
      'Says that a desk has the case open, and whether somebody answers there; to be said again every fifteen seconds, while writing every four.',
    permission: 'people.read',
    params,
    body: z.object({ desk, writing: z.boolean() }),
    response: ok,
    async handler({ ctx, actor, params, body }) {
      await watchCase(ctx, actor, params.id, body)
      return { ok: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/cases/:id/watch/:desk',
    operationId: 'leaveCase',
    summary: 'Says that a desk has the case open no longer.',
    permission: 'people.read',
    params: params.extend({ desk }),
    response: ok,
    async handler({ ctx, actor, params }) {
      await leaveCase(ctx, actor, params.id, params.desk)
      return { ok: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/ask-for',
    operationId: 'askForCase',
    summary: 'Asks whoever is answering the case for it.',
    permission: 'desk.reply',
    params,
    body: z.object({ desk }),
    response: ok,
    async handler({ ctx, actor, params, body }) {
      await askForCase(ctx, actor, params.id, body.desk)
      return { ok: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/answer-asker',
    operationId: 'answerAsker',
    summary: 'Gives the case to a colleague who asked for it while one was answering, or keeps it.',
    permission: 'case.assign',
    params,
    body: z.object({ person_id: id, give: z.boolean() }),
    response: z.object({ id, version: z.number().int() }),
    async handler({ ctx, actor, params, body }) {
      const { after } = await answerAsker(ctx, actor, params.id, { personId: body.person_id, give: body.give })
      return { id: after.id, version: after.version }
    },
  }),
]
