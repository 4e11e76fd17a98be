/** Areas of responsibility: names, words, hours, people. */
import { z } from 'zod'
import { orderAreas } from '../../actions/areas/order-areas.ts'
import { retireArea } from '../../actions/areas/retire-area.ts'
import { saveArea } from '../../actions/areas/save-area.ts'
import { suggestArea } from '../../core/routing/areas.ts'
import { areasForSettings } from '../../store/reads/areas.ts'
import { type Route, route } from '../route.ts'
import { hours } from './brands.ts'
import { id, ok } from './shapes.ts'

const name = z.string().trim().max(100)
const values = z
  .object({
    name_he: name,
    name_en: name,
    icon: z.string().max(40),
    /** Words that bring a message here, with any Hebrew prefix; `stem*` for any ending. */
    words: z.array(z.string().trim().max(100)).max(300),
    /** Null: the brand's. */
    hours: hours.nullable(),
    /** In the order in which they are told. */
    people: z.array(id).max(500),
    /** Languages it takes, by ISO 639-1; empty: all. */
    languages: z
      .array(z.string().regex(/^[a-z]{2}$/))
      .max(30)
      .default([]),
    /** Channels of the brand that it takes; empty: all. */
    channel_ids: z.array(id).max(500).default([]),
    /** Minutes that one person has to acknowledge before the next is told; null: what the brand says. */
    step_minutes: z.number().int().min(1).max(1440).nullable().default(null),
  })
  .refine(({ name_he, name_en }) => name_he !== '' || name_en !== '', { path: ['name_he'], message: 'is required' })

const inputOf = ({ name_he, name_en, channel_ids, step_minutes, ...rest }: z.output<typeof values>) => ({
  ...rest,
  he: name_he,
  en: name_en,
  channelIds: channel_ids,
  stepMinutes: step_minutes,
})

export const areaRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/areas',
    operationId: 'listAreas',
    summary: 'Areas of the brands one covers, in their order, with their words, hours and people.',
    permission: 'brand.manage',
    response: z.object({
      items: z.array(
        z.object({
          id,
          brand_id: id,
          name_he: z.string(),
          name_en: z.string(),
          icon: z.string(),
          words: z.array(z.string()),
          hours: hours.nullable(),
          people: z.array(id),
          languages: z.array(z.string()),
          channel_ids: z.array(id),
          step_minutes: z.number().int().nullable(),
        }),
      ),
    }),
    async handler({ ctx, actor }) {
      const areas = await areasForSettings(ctx.db, actor)
      return {
        items: areas.map(({ brandId, he, en, calendar, languages, channelIds, stepMinutes, ...rest }) => {
          const { timezone: _, ...own } = calendar ?? { timezone: '' }
          return {
            ...rest,
            languages: languages ?? [],
            channel_ids: channelIds ?? [],
            step_minutes: stepMinutes ?? null,
            brand_id: brandId,
            name_he: he,
            name_en: en,
            hours: calendar ? (own as z.input<typeof hours>) : null,
          }
        }),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/areas',
    operationId: 'createArea',
    summary: 'Adds an area to a brand.',
    permission: 'brand.manage',
    body: values.safeExtend({ brand_id: id }),
    response: z.object({ id }),
    async handler({ ctx, actor, body: { brand_id: brandId, ...body } }) {
      return { id: await saveArea(ctx, actor, { brandId }, inputOf(body)) }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/areas/:id',
    operationId: 'editArea',
    summary: 'Changes an area.',
    permission: 'brand.manage',
    params: z.object({ id }),
    body: values,
    response: ok,
    async handler({ ctx, actor, params, body }) {
      await saveArea(ctx, actor, { areaId: params.id }, inputOf(body))
      return { ok: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/areas/:id',
    operationId: 'retireArea',
    summary: 'Takes an area out of use; cases that are in it stay.',
    permission: 'brand.manage',
    params: z.object({ id }),
    response: ok,
    async handler({ ctx, actor, params }) {
      await retireArea(ctx, actor, params.id)
      return { ok: true as const }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/brands/:id/areas',
    operationId: 'orderAreas',
    summary: 'Puts the areas of a brand in an order.',
    permission: 'brand.manage',
    params: z.object({ id }),
    body: z.object({ area_ids: z.array(id).max(500) }),
    response: ok,
    async handler({ ctx, actor, params, body }) {
      await orderAreas(ctx, actor, params.id, body.area_ids)
      return { ok: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/areas/try',
    operationId: 'tryAreas',
    summary: 'Which area a text would come to, and by which words; for trying words before a customer does.',
    permission: 'brand.manage',
    body: z.object({ brand_id: id, text: z.string().max(5000) }),
    response: z.object({ area_id: id.nullable(), words: z.array(z.string()) }),
    async handler({ ctx, actor, body }) {
      const areas = (await areasForSettings(ctx.db, actor)).filter(({ brandId }) => brandId === body.brand_id)
      const found = suggestArea(body.text, areas)
      return {
        area_id: found?.id ?? null,
        words: found ? found.spans.map(({ start, end }) => body.text.slice(start, end)) : [],
      }
    },
  }),
]
