/** Who gets what: asking somebody to take responsibility, the next alert, offers, and the organization's rules for them. */
import { z } from 'zod'
import { acknowledgeResponsibility } from '../../actions/routing/acknowledge-responsibility.ts'
import { declineResponsibility } from '../../actions/routing/decline-responsibility.ts'
import { notifyResponsible } from '../../actions/routing/notify-responsible.ts'
import { openOffer } from '../../actions/routing/open-offer.ts'
import { previewAsk } from '../../actions/routing/preview-ask.ts'
import { setRules } from '../../actions/routing/set-rules.ts'
import { takeNext } from '../../actions/routing/take-next.ts'
import { routingRules } from '../../core/routing/rules.ts'
import { NOBODY } from '../../core/routing/who-gets.ts'
import { readAsks } from '../../store/reads/asks.ts'
import { loadRoutingRules } from '../../store/reads/presence.ts'
import { presentAsk } from '../present/ask.ts'
import { type Route, route } from '../route.ts'
import { ask, bilingual, id, instant, ok, personRef, presence, requestKey } from './shapes.ts'

const params = z.object({ id })
const changed = z.object({ id, version: z.number().int() })
const done = ({ after }: { after: { id: string; version: number } }) => ({ id: after.id, version: after.version })
const to = z.object({ area_id: id.nullable().default(null), person_id: id.nullable().default(null) })
const person = personRef.extend({ presence })

export const routingRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/asks',
    operationId: 'listAsks',
    summary: 'What one was asked to take, what was offered, and what one waits for from others; longest waiting first.',
    permission: 'desk.read',
    response: z.object({ items: z.array(ask) }),
    async handler({ ctx, actor }) {
      const { items, names } = await readAsks(ctx.db, actor)
      return { items: items.map((item) => presentAsk(item, names)) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/cases/next',
    operationId: 'takeNext',
    summary:
      'Takes the next alert that nobody has, of one’s own areas and languages. Two who ask at once get different ones.',
    permission: 'desk.reply',
    body: z.object({ brand_id: id.nullable().default(null) }),
    response: z.object({ case: changed.nullable() }),
    async handler({ ctx, actor, body }) {
      return { case: await takeNext(ctx, actor, body.brand_id) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/opened',
    operationId: 'openOffer',
    summary: 'The person it was offered to has it before their eyes, and keeps it.',
    permission: 'desk.note',
    params,
    response: changed,
    handler: async ({ ctx, actor, params }) => done(await openOffer(ctx, actor, params.id)),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/notify-responsible',
    operationId: 'notifyResponsible',
    summary:
      'Tells the responsible person of an area, or a certain person; the case stays visible until they acknowledge.',
    permission: 'case.assign',
    params,
    body: to.extend({ request_key: requestKey.optional() }),
    response: changed,
    handler: async ({ ctx, actor, params, body }) =>
      done(
        await notifyResponsible(
          ctx,
          actor,
          params.id,
          { areaId: body.area_id, personId: body.person_id },
          { requestKey: body.request_key },
        ),
      ),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/responsible',
    operationId: 'previewAsk',
    summary: 'Who would be told now, who after them, and what if nobody is there. Tells nobody.',
    permission: 'case.assign',
    params,
    body: to,
    response: z.object({
      to: z.array(person),
      after: z.array(personRef),
      why: bilingual,
      nobody: z.enum(NOBODY).nullable(),
      look_at: instant.nullable(),
      mailed: z.array(id),
      step_minutes: z.number().int(),
    }),
    async handler({ ctx, actor, params, body }) {
      const found = await previewAsk(ctx, actor, params.id, { areaId: body.area_id, personId: body.person_id })
      return {
        to: found.to.map(({ id, name, presence }) => ({ id, name, presence })),
        after: found.after.map(({ id, name }) => ({ id, name })),
        why: found.why,
        nobody: found.nobody,
        look_at: found.lookAt === null ? null : new Date(found.lookAt).toISOString(),
        mailed: found.mailed,
        step_minutes: found.stepMinutes,
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/acknowledge-responsibility',
    operationId: 'acknowledgeResponsibility',
    summary: 'The responsible person has seen it and takes it.',
    permission: 'desk.note',
    params,
    response: changed,
    handler: async ({ ctx, actor, params }) => done(await acknowledgeResponsibility(ctx, actor, params.id)),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/decline-responsibility',
    operationId: 'declineResponsibility',
    summary: 'It is not theirs either, with the reason: the next in order is told.',
    permission: 'desk.note',
    params,
    body: z.object({ reason: z.string().trim().min(1).max(500) }),
    response: changed,
    handler: async ({ ctx, actor, params, body }) =>
      done(await declineResponsibility(ctx, actor, params.id, body.reason)),
  }),
  route({
    method: 'GET',
    path: '/api/routing',
    operationId: 'getRoutingRules',
    summary: 'How alerts are given out, and when somebody counts as away.',
    permission: 'desk.read',
    response: routingRules,
    handler: ({ ctx, actor }) => loadRoutingRules(ctx.db, actor.organizationId),
  }),
  route({
    method: 'PUT',
    path: '/api/routing',
    operationId: 'setRoutingRules',
    summary: 'Changes how alerts are given out, and when somebody counts as away.',
    permission: 'brand.manage',
    body: routingRules,
    response: ok,
    async handler({ ctx, actor, body }) {
      await setRules(ctx, actor, body)
      return { ok: true as const }
    },
  }),
]
