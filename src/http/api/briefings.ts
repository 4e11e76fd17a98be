/** The briefing of a shift: known faults and today's wording, and who has read them. */
import { z } from 'zod'
import { acknowledgeBriefings } from '../../actions/briefings/acknowledge-briefings.ts'
import { saveBriefing } from '../../actions/briefings/save-briefing.ts'
import { withdrawBriefing } from '../../actions/briefings/withdraw-briefing.ts'
import { may } from '../../core/access.ts'
import { BRIEFING_KINDS, listBriefings, readersOf } from '../../store/reads/briefings.ts'
import { type Route, route } from '../route.ts'
import { id, instant, ok, personRef } from './shapes.ts'

const params = z.object({ id })
const values = z.object({
  /** Null: all brands. */
  brand_id: id.nullable().default(null),
  kind: z.enum(BRIEFING_KINDS),
  title: z.string().trim().min(1).max(200),
  body: z.string().max(4000).default(''),
  /** Null: until it is withdrawn. */
  valid_until: instant.nullable().default(null),
})
const inputOf = ({ brand_id, valid_until, ...rest }: z.output<typeof values>) => ({
  ...rest,
  brandId: brand_id,
  validUntil: valid_until === null ? null : new Date(valid_until),
})

export const briefingRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/briefings',
    operationId: 'listBriefings',
    summary: 'What everybody should know today: known faults first. Managers see who has read it.',
    permission: 'briefing.read',
    response: z.object({
      items: z.array(
        values.extend({
          id,
          version: z.number().int(),
          written_by: personRef.nullable(),
          written_at: instant,
          acknowledged: z.boolean(),
          /** Everybody it is for, and when they read this wording; null for those who may not know. */
          readers: z.array(personRef.extend({ at: instant.nullable() })).nullable(),
        }),
      ),
    }),
    async handler({ ctx, actor }) {
      const items = await listBriefings(ctx.db, actor, new Date(ctx.now()))
      const readers = may(actor, 'brand.manage') ? await readersOf(ctx.db, actor.organizationId, items) : null
      return {
        items: items.map((one) => ({
          id: one.id,
          brand_id: one.brandId,
          kind: one.kind,
          title: one.title,
          body: one.body,
          valid_until: one.validUntil?.toISOString() ?? null,
          version: one.version,
          written_by: one.writtenBy,
          written_at: one.writtenAt.toISOString(),
          acknowledged: one.acknowledged || one.writtenBy?.id === actor.personId,
          readers:
            readers?.get(one.id)?.map(({ id, name, at }) => ({ id, name, at: at?.toISOString() ?? null })) ?? null,
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/briefings',
    operationId: 'writeBriefing',
    summary: 'Writes a known fault, a wording or news for everybody.',
    permission: 'brand.manage',
    body: values,
    response: z.object({ id }),
    handler: async ({ ctx, actor, body }) => ({ id: await saveBriefing(ctx, actor, null, inputOf(body)) }),
  }),
  route({
    method: 'PUT',
    path: '/api/briefings/:id',
    operationId: 'editBriefing',
    summary: 'Changes it; another wording is read anew by everybody.',
    permission: 'brand.manage',
    params,
    body: values,
    response: z.object({ id }),
    handler: async ({ ctx, actor, params, body }) => ({ id: await saveBriefing(ctx, actor, params.id, inputOf(body)) }),
  }),
  route({
    method: 'DELETE',
    path: '/api/briefings/:id',
    operationId: 'withdrawBriefing',
    summary: 'It no longer holds.',
    permission: 'brand.manage',
    params,
    response: ok,
    async handler({ ctx, actor, params }) {
      await withdrawBriefing(ctx, actor, params.id)
      return { ok: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/briefings/acknowledge',
    operationId: 'acknowledgeBriefings',
    summary: 'One has read these, in the wording that was on screen.',
    permission: 'briefing.read',
    body: z.object({ read: z.array(z.object({ id, version: z.number().int().positive() })).max(200) }),
    response: ok,
    async handler({ ctx, actor, body }) {
      await acknowledgeBriefings(ctx, actor, body.read)
      return { ok: true as const }
    },
  }),
]
