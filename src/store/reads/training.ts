/** What each person who answers has learned. */
import { type Actor, may, mayBrand, type Role } from '../../core/access.ts'
import { type Learned, type TrainingItem, type TrainingState, trainingOf } from '../../core/team/training.ts'
import { listBrands } from '../brands.ts'
import { listBriefings, type Reader, readersOf } from '../briefings.ts'
import type { Db } from '../db.ts'
import { listPeople } from '../people.ts'
import { listPolicies } from '../policies.ts'
import { keptTraining, practised } from '../training.ts'

export type Trainee = {
  id: string
  name: string
  role: Role
  practised: number
  items: Record<TrainingItem, TrainingState>
}

/** People who may answer customers of a brand that the reader covers, the longest in the team first. */
export async function readTraining(db: Db, actor: Actor, now: number): Promise<Trainee[]> {
  const { organizationId } = actor
  const [people, practice, kept, briefings, policies, brands] = await Promise.all([
    answeringPeople(db, actor),
    practised(db, organizationId),
    keptTraining(db, organizationId),
    readBriefings(db, actor, now),
    listPolicies(db, actor, null),
    listBrands(db, organizationId, null),
  ])
  const walls = brands.filter(({ sample }) => sample).map(({ id }) => id)
  return people.map(({ id, name, role, brandIds }) => {
    const own = kept.get(id)
    // Whoever wrote a briefing is not among its readers.
    const mine = briefings.flatMap((readers) => readers.filter((reader) => reader.id === id))
    const written = policies
      .filter(({ brandId }) => mayBrand({ brandIds }, brandId))
      .map((one) => one.writtenAt.getTime())
    const learned: Learned = {
      practised: practice.get(id) ?? 0,
      practiceKept: own?.practice !== undefined,
      mayPractise: brandIds === null || walls.some((id) => brandIds.includes(id)),
      briefings: mine.length,
      briefingsRead: mine.filter(({ at }) => at !== null).length,
      policyReadAt: own?.policy ?? null,
      policyWrittenAt: written.length > 0 ? Math.max(...written) : null,
    }
    return { id, name, role, practised: learned.practised, items: trainingOf(learned) }
  })
}

/** For each briefing in force whom it is for, and when they read it. */
export async function readBriefings(db: Db, actor: Actor, now: number): Promise<Reader[][]> {
  const briefings = await listBriefings(db, actor, new Date(now))
  return [...(await readersOf(db, actor.organizationId, briefings)).values()]
}

export type AnsweringPerson = { id: string; name: string; role: Role; brandIds: string[] | null }

/** Who may answer for a brand that the reader covers. */
export async function answeringPeople(db: Db, actor: Actor): Promise<AnsweringPerson[]> {
  const rows = await listPeople(db, actor.organizationId)
  return rows.flatMap(({ person_id: id, name, role, brand_ids: brandIds, disabled_at }) => {
    const shares = brandIds === null || id === actor.personId || brandIds.some((brandId) => mayBrand(actor, brandId))
    const answers = disabled_at === null && may({ role: role as Role }, 'desk.reply')
    return answers && shares ? [{ id, name, role: role as Role, brandIds }] : []
  })
}
