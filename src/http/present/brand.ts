import type { z } from 'zod'
import { closingAt, isOpen, nextOpening } from '../../core/sla/calendar.ts'
import type { brandsOf } from '../../store/reads/desk.ts'
import type * as shapes from '../api/shapes.ts'
import { iso } from './case.ts'

type Brand = Awaited<ReturnType<typeof brandsOf>> extends Map<string, infer B> ? B : never

export function presentBrand(brand: Brand, now: number): z.input<typeof shapes.brand> {
  const open = isOpen(brand.calendar, now)
  const changesAt = open ? closingAt(brand.calendar, now) : nextOpening(brand.calendar, now)
  return {
    id: brand.id,
    name: brand.name,
    names: brand.names,
    competitors: brand.competitors,
    ambiguous: brand.ambiguous,
    business: brand.business,
    language: brand.language,
    timezone: brand.timezone,
    target_seconds: brand.targetSeconds,
    opening: { open, changes_at: changesAt === null ? null : iso(changesAt) },
    public_details: brand.publicDetails,
    guardrails: brand.guardrails,
    sample: brand.sample,
  }
}
