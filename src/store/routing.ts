/** What deciding who gets a case needs to know: the people of its area, who is there, what waits for them; and the rules. */
import { mayBrand, type Role } from '../core/access.ts'
import type { Case } from '../core/case/case.ts'
import { languageOf } from '../core/routing/areas.ts'
import { presenceOf } from '../core/routing/presence.ts'
import { type RoutingRules, routingRules } from '../core/routing/rules.ts'
import type { Candidate, RoutingFacts } from '../core/routing/who-gets.ts'
import { isOpen, nextOpening } from '../core/sla/calendar.ts'
import { hoursOf } from '../core/sla/rules.ts'
import type { Verdict } from '../core/text/verdict.ts'
import { listAreas, loadBrand } from './brands.ts'
import { type Db, json, sql, type Tx } from './db.ts'
import { presences } from './presence.ts'
import { oncePerTx } from './remember.ts'

export type Colleague = Candidate & {
  name: string
  email: string
  language: 'he' | 'en'
  brandIds: string[] | null
  since: number | null
}

export function loadRoutingRules(db: Db | Tx, organizationId: string): Promise<RoutingRules> {
  return oncePerTx(db, 'routing-rules', async () => {
    const row = await db
      .selectFrom('organization')
      .select('routing')
      .where('organization_id', '=', organizationId)
      .executeTakeFirstOrThrow()
    return routingRules.parse(row.routing)
  })
}

export async function saveRoutingRules(tx: Tx, organizationId: string, rules: RoutingRules): Promise<void> {
  await tx
    .updateTable('organization')
    .set({ routing: json(rules) })
    .where('organization_id', '=', organizationId)
    .execute()
}

/** Open cases that wait for each person. */
async function loads(db: Db | Tx, organizationId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ person_id: string; n: number }>`
    select assignee_id as person_id, count(*) as n from "case"
     where organization_id = ${organizationId} and closed_at is null and status = 'open' and waiting_on = 'us' and assignee_id is not null
     group by 1`.execute(db)
  return new Map(rows.map((row) => [row.person_id, row.n]))
}

/** Everybody in the organization, in the order in which they joined. */
export async function colleagues(db: Db | Tx, organizationId: string, now: number): Promise<Colleague[]> {
  // One after another: a transaction has one connection.
  const members = await db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.person_id', 'm.person_id')
    .select(['m.person_id', 'm.role', 'm.brand_ids', 'm.languages', 'm.load_limit', 'p.name', 'p.email', 'p.language'])
    .where('m.organization_id', '=', organizationId)
    .where('p.disabled_at', 'is', null)
    .orderBy('m.created_at')
    .orderBy('m.person_id')
    .execute()
  const seen = await presences(db, organizationId)
  const waiting = await loads(db, organizationId)
  const rules = await loadRoutingRules(db, organizationId)
  return members.map((row) => {
    const presence = seen.get(row.person_id)
    return {
      id: row.person_id,
      role: row.role as Role,
      name: row.name,
      email: row.email,
      language: row.language === 'en' ? 'en' : 'he',
      brandIds: row.brand_ids,
      presence: presence ? presenceOf(presence, now, rules) : 'away',
      since: presence?.since ?? null,
      load: waiting.get(row.person_id) ?? 0,
      limit: row.load_limit,
      languages: row.languages,
    }
  })
}

export type RoutingAsk = {
  organizationId: string
  purpose: RoutingFacts['purpose']
  brandId: string
  /** Null: everybody who covers the brand. */
  areaId: string | null
  language: string | null
  except: readonly string[]
  now: number
}

/** The facts of one decision, with the people they speak of, and how long one has to acknowledge. */
export async function routingFacts(
  db: Db | Tx,
  of: RoutingAsk,
): Promise<{ facts: RoutingFacts; everybody: Colleague[]; stepMinutes: number }> {
  const { organizationId, brandId, areaId, language, except, now, purpose } = of
  const all = await colleagues(db, organizationId, now)
  const brand = await loadBrand(db, organizationId, brandId)
  const areas = await listAreas(db, organizationId, [brandId])
  const order = areaId ? await membersOf(db, organizationId, areaId) : null
  const covering = all.filter((one) => mayBrand(one, brandId))
  const people = order ? order.flatMap((id) => covering.find((one) => one.id === id) ?? []) : covering
  const calendar = hoursOf(brand, areaId)
  const open = isOpen(calendar, now)
  return {
    facts: {
      purpose,
      // Without an area the whole team works, but responsibility is the managers'.
      people: areaId === null && purpose === 'responsibility' ? [] : people,
      managers: covering.filter(({ role }) => role === 'manager' || role === 'owner'),
      language,
      hours: { open, opensAt: open ? null : nextOpening(calendar, now) },
      except,
    },
    everybody: all,
    stepMinutes: areas.find(({ id }) => id === areaId)?.stepMinutes ?? brand.policy.acknowledgeMinutes,
  }
}

async function membersOf(db: Db | Tx, organizationId: string, areaId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('area_member')
    .select('person_id')
    .where('organization_id', '=', organizationId)
    .where('area_id', '=', areaId)
    .orderBy('position')
    .orderBy('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

/** The language that the customer of a case last wrote in; null where nobody can tell. */
export async function languageOfCase(db: Db | Tx, organizationId: string, c: Pick<Case, 'id'>): Promise<string | null> {
  const { rows } = await sql<{ verdict: Verdict }>`
    select v.verdict from message m join verdict v on v.organization_id = m.organization_id and v.message_id = m.message_id
     where m.organization_id = ${organizationId} and m.case_id = ${c.id} and m.direction = 'in'
     order by m.sent_at desc, m.message_id desc, v.corrected_by is null, v.verdict_id desc limit 1`.execute(db)
  return languageOf(rows[0]?.verdict ?? null)
}
