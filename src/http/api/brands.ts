/** Brands: names, competitors, hours, target. */
import { z } from 'zod'
import { createBrand } from '../../actions/brands/create-brand.ts'
import { editBrand } from '../../actions/brands/edit-brand.ts'
import { businessCalendar, openHours } from '../../core/sla/calendar.ts'
import { brandsOf } from '../../store/reads/desk.ts'
import { presentBrand } from '../present/brand.ts'
import { type Route, route } from '../route.ts'
import { brand, id, ok } from './shapes.ts'

const name = z.string().trim().min(1).max(200)
const names = z.array(z.string().trim().max(200)).max(100)
/** Opening hours by day of the week (0 is Sunday), and closed dates; in the brand's time zone. */
const day = z.array(openHours)
const hours = z
  .object({
    weekly: z.object({ 0: day, 1: day, 2: day, 3: day, 4: day, 5: day, 6: day }),
    closedDates: z.array(z.iso.date()).default([]),
  })
  .refine((given) => businessCalendar.safeParse({ ...given, timezone: 'UTC' }).success, 'too many hours or dates')
const { timezone } = businessCalendar.shape
const changes = {
  names: names.optional(),
  competitors: names.optional(),
  timezone: timezone.optional(),
  calendar: hours.optional(),
  target_seconds: z.number().int().min(10).max(604_800).optional(),
}

export const brandRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/brands',
    operationId: 'listBrands',
    summary: 'The brands one covers, with their opening hours.',
    permission: 'desk.read',
    response: z.object({ items: z.array(brand.extend({ calendar: hours })) }),
    async handler({ ctx, actor }) {
      const brands = [...(await brandsOf(ctx.db, actor)).values()]
      return {
        items: brands.map((one) => ({
          ...presentBrand(one, ctx.now()),
          calendar: { weekly: one.calendar.weekly, closedDates: one.calendar.closedDates },
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/brands',
    operationId: 'createBrand',
    summary: 'Adds a brand, with the areas every brand begins with.',
    permission: 'brand.manage',
    body: z.object({ ...changes, name, language: z.enum(['he', 'en']) }),
    response: z.object({ id }),
    async handler({ ctx, actor, body }) {
      const { target_seconds: targetSeconds, ...rest } = body
      return { id: await createBrand(ctx, actor, { ...rest, targetSeconds }) }
    },
  }),
  route({
    method: 'PATCH',
    path: '/api/brands/:id',
    operationId: 'editBrand',
    summary: 'Changes a brand’s names, language, hours or target.',
    permission: 'brand.manage',
    params: z.object({ id }),
    body: z.object({ ...changes, name: name.optional(), language: z.enum(['he', 'en']).optional() }),
    response: ok,
    async handler({ ctx, actor, params, body }) {
      const { target_seconds: targetSeconds, ...rest } = body
      await editBrand(ctx, actor, params.id, { ...rest, targetSeconds })
      return { ok: true as const }
    },
  }),
]
