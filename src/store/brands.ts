/** Brands, with what the rules need of them: names, hours, target. */

import { type GoodwillPolicy, goodwillPolicy } from '../core/goodwill/policy.ts'
import { type GuardrailPolicy, guardrailPolicy } from '../core/guardrails/policy.ts'
import { type ApologyRules, apologyRules } from '../core/replies/apology-rules.ts'
import { type AutomaticReplies, automaticReplies } from '../core/replies/automatic.ts'
import { type BusinessCalendar, businessCalendar, isAlwaysOpen } from '../core/sla/calendar.ts'
import { alwaysOpen } from '../core/sla/calendars.ts'
import { type HolidayRules, holidayRules, withHolidays } from '../core/sla/holidays.ts'
import { type ResponsePolicy, responsePolicy } from '../core/sla/targets.ts'
import { israeliHolidays } from '../lib/holidays.ts'
import { type Db, json, sql, type Tx } from './db.ts'
import { oncePerTx } from './remember.ts'

export type Brand = {
  id: string
  organizationId: string
  name: string
  names: string[]
  competitors: string[]
  /** Those of the names, and of the competitors', that are everyday words too. */
  ambiguous: string[]
  /** What the business does, in free words; empty when nobody said. */
  business: string
  language: 'he' | 'en'
  timezone: string
  calendar: BusinessCalendar
  targetSeconds: number
  /** Targets beside the plain one, and how long a case may be silent. */
  policy: ResponsePolicy
  /** What is said without a person. */
  automatic: AutomaticReplies
  /** What comes first after a long silence of ours. */
  apology: ApologyRules
  /** How much may be given without asking. */
  goodwill: GoodwillPolicy
  /** Which holidays are in `calendar`. */
  holidays: HolidayRules
  /** The hours as they were given, without holidays. */
  ownCalendar: BusinessCalendar
  /** Of areas with hours of their own, with the brand's holidays in them. */
  areaCalendars: ReadonlyMap<string, BusinessCalendar>
  /** What outgoing messages are checked for, and how gravely. */
  guardrails: GuardrailPolicy
  /** Mail addresses of the brand's own channels: may be said in public. */
  publicDetails: string[]
  sample: boolean
}

/** Throws when the brand does not exist: every caller holds an id that a foreign key vouches for. */
export function loadBrand(db: Db | Tx, organizationId: string, brandId: string): Promise<Brand> {
  return oncePerTx(db, `brand:${brandId}`, async () => {
    const row = await brandQuery(db)
      .where('organization_id', '=', organizationId)
      .where('brand_id', '=', brandId)
      .executeTakeFirstOrThrow()
    return toBrand(row)
  })
}

/** The brand that a case belongs to; null when there is no such case. */
export async function brandOfCase(db: Db | Tx, key: { organizationId: string; caseId: string }): Promise<Brand | null> {
  const row = await db
    .selectFrom('case')
    .select('brand_id')
    .where('organization_id', '=', key.organizationId)
    .where('case_id', '=', key.caseId)
    .executeTakeFirst()
  return row ? loadBrand(db, key.organizationId, row.brand_id) : null
}

export async function listBrands(db: Db | Tx, organizationId: string, brandIds: string[] | null): Promise<Brand[]> {
  let query = brandQuery(db).where('organization_id', '=', organizationId).orderBy('created_at').orderBy('brand_id')
  if (brandIds)
    query = query.where('brand_id', 'in', brandIds.length > 0 ? brandIds : ['00000000-0000-0000-0000-000000000000'])
  return (await query.execute()).map(toBrand)
}

/** What a new brand is told; the rest has its defaults. */
export type NewBrand = Omit<
  Brand,
  | 'ambiguous'
  | 'business'
  | 'publicDetails'
  | 'guardrails'
  | 'policy'
  | 'holidays'
  | 'automatic'
  | 'apology'
  | 'goodwill'
  | 'ownCalendar'
  | 'areaCalendars'
> & {
  ambiguous?: string[]
  business?: string
  holidays?: HolidayRules
  policy?: ResponsePolicy
  guardrails?: GuardrailPolicy
  automatic?: AutomaticReplies
  apology?: ApologyRules
  goodwill?: GoodwillPolicy
}

export async function insertBrand(tx: Tx, brand: NewBrand): Promise<void> {
  await tx
    .insertInto('brand')
    .values({
      organization_id: brand.organizationId,
      brand_id: brand.id,
      name: brand.name,
      names: brand.names,
      competitors: brand.competitors,
      ambiguous: brand.ambiguous ?? [],
      business: brand.business ?? '',
      language: brand.language,
      timezone: brand.timezone,
      calendar: json(brand.calendar),
      target_seconds: brand.targetSeconds,
      holidays: json(brand.holidays ?? {}),
      response: json(brand.policy ?? {}),
      automatic: json(brand.automatic ?? {}),
      apology: json(brand.apology ?? {}),
      guardrails: json(brand.guardrails ?? {}),
      goodwill: json(brand.goodwill ?? {}),
      sample: brand.sample,
    })
    .execute()
}

export type Area = {
  id: string
  brandId: string
  he: string
  en: string
  icon: string
  words: string[]
  /** Hours of its own; none: the brand's. */
  calendar?: BusinessCalendar | null
  /** Languages and channels it takes; empty or absent: all. */
  languages?: string[]
  channelIds?: string[]
  /** How long one person has to acknowledge before the next is told; absent or null: what the brand says. */
  stepMinutes?: number | null
}

export function listAreas(db: Db | Tx, organizationId: string, brandIds: string[] | null = null): Promise<Area[]> {
  return oncePerTx(db, `areas:${brandIds}`, async () => {
    let query = db
      .selectFrom('area')
      .selectAll()
      .where('organization_id', '=', organizationId)
      .where('retired_at', 'is', null)
      .orderBy('position')
      .orderBy('area_id')
    if (brandIds)
      query = query.where('brand_id', 'in', brandIds.length > 0 ? brandIds : ['00000000-0000-0000-0000-000000000000'])
    const rows = await query.execute()
    return rows.map((row) => ({
      id: row.area_id,
      brandId: row.brand_id,
      he: row.name_he,
      en: row.name_en,
      icon: row.icon,
      words: row.words,
      calendar: row.calendar ? businessCalendar.parse(row.calendar) : null,
      languages: row.languages,
      channelIds: row.channel_ids,
      stepMinutes: row.step_minutes,
    }))
  })
}

/** Ids of the areas a person belongs to. */
export async function areasOf(db: Db | Tx, organizationId: string, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('area_member')
    .select('area_id')
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .execute()
  return rows.map((row) => row.area_id)
}

export async function insertAreas(tx: Tx, organizationId: string, areas: Area[], members: string[]): Promise<void> {
  if (areas.length === 0) return
  await tx
    .insertInto('area')
    .values(
      areas.map((area, position) => ({
        organization_id: organizationId,
        area_id: area.id,
        brand_id: area.brandId,
        name_he: area.he,
        name_en: area.en,
        icon: area.icon,
        words: area.words,
        calendar: area.calendar ? json(area.calendar) : null,
        position,
      })),
    )
    .execute()
  const rows = areas.flatMap((area) =>
    members.map((personId) => ({ organization_id: organizationId, area_id: area.id, person_id: personId })),
  )
  if (rows.length > 0) await tx.insertInto('area_member').values(rows).execute()
}

function brandQuery(db: Db | Tx) {
  return db
    .selectFrom('brand')
    .selectAll()
    .select(
      sql<string[]>`array(select account from channel ch where ch.organization_id = brand.organization_id
        and ch.brand_id = brand.brand_id and ch.kind = 'email')`.as('public_details'),
    )
    .select(
      sql<Record<string, unknown> | null>`(select jsonb_object_agg(a.area_id, a.calendar) from area a
        where a.organization_id = brand.organization_id and a.brand_id = brand.brand_id and a.calendar is not null)`.as(
        'area_calendars',
      ),
    )
}

function toBrand(row: {
  brand_id: string
  organization_id: string
  name: string
  names: string[]
  competitors: string[]
  ambiguous: string[]
  business: string
  language: string
  timezone: string
  calendar: unknown
  target_seconds: number
  response: unknown
  automatic: unknown
  apology: unknown
  guardrails: unknown
  goodwill: unknown
  area_calendars: Record<string, unknown> | null
  holidays: unknown
  public_details: string[]
  sample: boolean
}): Brand {
  const ownCalendar = row.calendar ? businessCalendar.parse(row.calendar) : alwaysOpen
  const holidays = holidayRules.parse(row.holidays)
  return {
    id: row.brand_id,
    organizationId: row.organization_id,
    name: row.name,
    names: row.names,
    competitors: row.competitors,
    ambiguous: row.ambiguous,
    business: row.business,
    language: row.language === 'en' ? 'en' : 'he',
    timezone: row.timezone,
    calendar: keepingHolidays(ownCalendar, holidays),
    ownCalendar,
    areaCalendars: new Map(
      Object.entries(row.area_calendars ?? {}).map(([id, given]) => [
        id,
        keepingHolidays(businessCalendar.parse(given), holidays),
      ]),
    ),
    holidays,
    policy: responsePolicy.parse(row.response),
    automatic: automaticReplies.parse(row.automatic),
    apology: apologyRules.parse(row.apology),
    guardrails: guardrailPolicy.parse(row.guardrails),
    goodwill: goodwillPolicy.parse(row.goodwill),
    targetSeconds: row.target_seconds,
    publicDetails: row.public_details,
    sample: row.sample,
  }
}

/** Holidays of the years that clocks of today can reach, and of those that answers of today may look back at. */
function keepingHolidays(calendar: BusinessCalendar, rules: HolidayRules): BusinessCalendar {
  // Around the clock is around the clock: such a brand keeps holidays only by its own closed dates.
  if (rules.keeps === 'none' || isAlwaysOpen(calendar)) return calendar
  const year = new Date().getFullYear()
  const key = `${year} ${JSON.stringify([calendar, rules])}`
  const known = calendars.get(key)
  if (known) return known
  const years = [year - 1, year, year + 1, year + 2]
  const kept = withHolidays(calendar, rules, years.flatMap(israeliHolidays))
  if (calendars.size >= MOST_CALENDARS) calendars.clear()
  calendars.set(key, kept)
  return kept
}

/** One object for one set of hours, so that days worked out once stay worked out (core/sla/calendar.ts). */
const calendars = new Map<string, BusinessCalendar>()
const MOST_CALENDARS = 200
