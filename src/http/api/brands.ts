/** Brands: names, competitors, hours, target. */
import { z } from 'zod'
import { createBrand } from '../../actions/brands/create-brand.ts'
import { editBrand } from '../../actions/brands/edit-brand.ts'
import { goodwillPolicy } from '../../core/goodwill/policy.ts'
import { guardrailPolicy } from '../../core/guardrails/policy.ts'
import { apologyRules } from '../../core/replies/apology-rules.ts'
import { automaticReplies } from '../../core/replies/automatic.ts'
import { type BusinessCalendar, businessCalendar, openHours } from '../../core/sla/calendar.ts'
import { holidayRules } from '../../core/sla/holidays.ts'
import { responsePolicy } from '../../core/sla/targets.ts'
import { israeliHolidays } from '../../lib/holidays.ts'
import { brandsOf } from '../../store/reads/desk.ts'
import { presentBrand } from '../present/brand.ts'
import { type Route, route } from '../route.ts'
import { bilingual, brand, id, ok } from './shapes.ts'

const name = z.string().trim().min(1).max(200)
const names = z.array(z.string().trim().max(200)).max(100)
/** Opening hours by day of the week (0 is Sunday), and closed dates; in the brand's time zone. */
const day = z.array(openHours)
export const hours = z
  .object({
    weekly: z.object({ 0: day, 1: day, 2: day, 3: day, 4: day, 5: day, 6: day }),
    closedDates: z.array(z.iso.date()).default([]),
    /** Days with hours of their own. */
    dates: z.record(z.iso.date(), day).optional(),
  })
  .refine((given) => businessCalendar.safeParse({ ...given, timezone: 'UTC' }).success, 'too many hours or dates')
const { timezone } = businessCalendar.shape
/** Targets beside the plain one; see `PRESETS` for the usual ones. */
const policy = responsePolicy
const changes = {
  names: names.optional(),
  competitors: names.optional(),
  /** Those of the names, and of the competitors', that are everyday words too: they count only beside a word of business. */
  ambiguous: names.optional(),
  /** What the business does, in free words. */
  business: z.string().trim().max(500).optional(),
  timezone: timezone.optional(),
  calendar: hours.optional(),
  target_seconds: z.number().int().min(10).max(604_800).optional(),
  policy: policy.optional(),
  holidays: holidayRules.optional(),
  automatic: automaticReplies.optional(),
  apology: apologyRules.optional(),
  guardrails: guardrailPolicy.optional(),
  goodwill: goodwillPolicy.optional(),
}

/** The next ones of a year ahead, so that a form can show what a choice means. */
const ahead = z.array(z.object({ date: z.iso.date(), kind: z.enum(['day', 'eve']), name: bilingual }))
function holidaysAhead(now: number): z.infer<typeof ahead> {
  const today = new Date(now).toISOString().slice(0, 10)
  const year = Number(today.slice(0, 4))
  const next = `${year + 1}${today.slice(4)}`
  return [year, year + 1].flatMap(israeliHolidays).filter(({ date }) => date >= today && date <= next)
}

const withoutZone = ({ timezone: _, ...rest }: BusinessCalendar) => rest

export const brandRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/brands',
    operationId: 'listBrands',
    summary: 'The brands one covers, with their opening hours.',
    permission: 'desk.read',
    response: z.object({
      items: z.array(
        brand.extend({
          calendar: hours,
          policy,
          holidays: holidayRules,
          automatic: automaticReplies,
          apology: apologyRules,
          goodwill: goodwillPolicy,
          holidays_ahead: ahead,
        }),
      ),
    }),
    async handler({ ctx, actor }) {
      const brands = [...(await brandsOf(ctx.db, actor)).values()]
      return {
        items: brands.map((one) => ({
          ...presentBrand(one, ctx.now()),
          calendar: withoutZone(one.ownCalendar),
          policy: one.policy,
          holidays: one.holidays,
          automatic: one.automatic,
          apology: one.apology,
          goodwill: one.goodwill,
          holidays_ahead: holidaysAhead(ctx.now()),
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
