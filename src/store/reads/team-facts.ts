/** What the checklist of a team is computed from: the brands of the reader, without the sample. */
import type { Actor, Role } from '../../core/access.ts'
import { type GoalState, goalStanding } from '../../core/kpi/goals.ts'
import type { TeamFacts } from '../../core/team/checklist/facts.ts'
import { dayAt, reviewState } from '../../core/team/review.ts'
import { areaMembers } from '../areas.ts'
import { type Brand, listAreas, listBrands } from '../brands.ts'
import { listChannels } from '../channels.ts'
import { type Db, sql } from '../db.ts'
import { listDuties } from '../glances.ts'
import { listGoals } from '../goals.ts'
import { clockOf } from '../organization-clock.ts'
import { listPeople } from '../people.ts'
import { listPolicies } from '../policies.ts'
import { loadReviewPlan } from '../reviews.ts'
import { goalNumbers } from './goal-numbers.ts'
import { peakOf, readHeadcount } from './headcount.ts'
import { listReviews } from './reviews.ts'
import { type AnsweringPerson, answeringPeople, readBriefings, readTraining } from './training.ts'

const SEATED_MS = 14 * 86_400_000

/** `language` is the reader's: areas are called by it. */
export async function teamFacts(db: Db, actor: Actor, now: number, language: 'he' | 'en'): Promise<TeamFacts> {
  const { organizationId } = actor
  const [brands, clock, answering, seated, referents] = await Promise.all([
    listBrands(db, organizationId, actor.brandIds).then((all) => all.filter(({ sample }) => !sample)),
    clockOf(db, organizationId),
    answeringPeople(db, actor),
    seatedPeople(db, organizationId, now),
    countReferents(db, actor),
  ])
  const today = dayAt(now, clock)
  const [goals, people, trainees, control, system, policies, briefings, headcount] = await Promise.all([
    goalStates(db, actor, today, now),
    coverage(db, actor, brands, answering, language),
    readTraining(db, actor, now),
    readControl(db, actor, today),
    readSystem(db, organizationId, brands),
    listPolicies(db, actor, null),
    readBriefings(db, actor, now),
    readHeadcount(db, actor, now),
  ])
  const untrained = trainees.find(({ items }) => Object.values(items).includes('open'))
  const without = answering.find(({ id }) => !seated.has(id))
  return {
    goals,
    people,
    policy: {
      brands: brands.length,
      brandsWithout: brands.filter(({ id }) => !policies.some(({ brandId }) => brandId === id)).map(({ name }) => name),
    },
    training: {
      people: trainees.length,
      trained: trainees.filter(({ items }) => !Object.values(items).includes('open')).length,
      waitingFor: untrained?.name ?? null,
    },
    control,
    headcount: { needed: peakOf(headcount), enoughToTell: headcount.curve !== null, have: headcount.have },
    posts: {
      people: answering.length,
      seated: answering.filter(({ id }) => seated.has(id)).length,
      missing: without?.name ?? null,
    },
    briefings: {
      current: briefings.length,
      unread: new Set(briefings.flatMap((readers) => readers.filter(({ at }) => at === null).map(({ id }) => id))).size,
    },
    referents,
    system,
    branding: {
      brands: brands.length,
      plain: brands.filter(({ names }) => names.length < 2).map(({ name }) => name),
      silent: brands.filter(({ automatic }) => !automatic.acknowledge.on && !automatic.away.on).map(({ name }) => name),
    },
  }
}

async function goalStates(db: Db, actor: Actor, today: string, now: number): Promise<GoalState[]> {
  const goals = (await listGoals(db, actor.organizationId)).filter(
    ({ endedAt, brandId }) =>
      endedAt === null && (brandId === null || actor.brandIds === null || actor.brandIds.includes(brandId)),
  )
  const byBrand = [...Map.groupBy(goals, ({ brandId }) => brandId)]
  const states = await Promise.all(
    byBrand.map(async ([brandId, own]) => {
      const numbers = await goalNumbers(db, actor, brandId, now)
      return own.map((goal) => goalStanding(goal, numbers[goal.kpi].value, today).state)
    }),
  )
  return states.flat()
}

async function coverage(
  db: Db,
  actor: Actor,
  brands: readonly Brand[],
  answering: readonly AnsweringPerson[],
  language: 'he' | 'en',
): Promise<TeamFacts['people']> {
  const ids = brands.map(({ id }) => id)
  const [areas, members, duties] = await Promise.all([
    listAreas(db, actor.organizationId, ids),
    areaMembers(db, actor.organizationId),
    listDuties(db, actor.organizationId),
  ])
  const covered = (brandId: string) => answering.some(({ brandIds }) => brandIds === null || brandIds.includes(brandId))
  return {
    answering: answering.length,
    helpers: duties.length,
    areasWithoutPeople: areas.filter(({ id }) => !members.has(id)).map((area) => area[language]),
    brandsWithoutPeople: brands.filter(({ id }) => !covered(id)).map(({ name }) => name),
  }
}

async function readControl(db: Db, actor: Actor, today: string): Promise<TeamFacts['control']> {
  const plan = await loadReviewPlan(db, actor.organizationId)
  if (!plan) return null
  const [people, [latest]] = await Promise.all([listPeople(db, actor.organizationId), listReviews(db, actor, 1)])
  return {
    owner: people.find(({ person_id }) => person_id === plan.ownerId)?.name ?? '',
    latest: latest ? reviewState(latest, today) : null,
  }
}

async function readSystem(db: Db, organizationId: string, brands: readonly Brand[]): Promise<TeamFacts['system']> {
  const channels = await listChannels(
    db,
    organizationId,
    brands.map(({ id }) => id),
  )
  return {
    channels: channels.length,
    ill: channels.filter(({ health }) => health !== 'healthy').map(({ name }) => name),
  }
}

async function seatedPeople(db: Db, organizationId: string, now: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('session')
    .select('person_id')
    .distinct()
    .where('organization_id', '=', organizationId)
    .where('last_seen_at', '>', new Date(now - SEATED_MS))
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

async function countReferents(db: Db, actor: Actor): Promise<number> {
  const role: Role = 'referent'
  const shared =
    actor.brandIds === null ? sql`true` : sql`(m.brand_ids is null or m.brand_ids && ${actor.brandIds}::uuid[])`
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from membership m join person p using (person_id)
     where m.organization_id = ${actor.organizationId} and m.role = ${role} and p.disabled_at is null and ${shared}`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}
