/** Reviews as whoever does them sees them; only work of one's own brands counts and shows. */
import { type Actor, may } from '../../core/access.ts'
import type { Case } from '../../core/case/case.ts'
import { dayAt, type ReviewState, reviewState } from '../../core/team/review.ts'
import { type Db, sql } from '../db.ts'
import { clockOf } from '../organization-clock.ts'
import { type ItemResult, loadReviewPlan, type PlanRow } from '../reviews.ts'
import { maskedExcerpt } from './mask.ts'

export type ReviewSummary = {
  id: string
  /** YYYY-MM-DD. */
  dueOn: string
  ownerId: string
  ownerName: string | null
  finishedAt: number | null
  total: number
  ok: number
  needsWork: number
}

export type ReviewItem = {
  id: string
  kind: 'reply' | 'loop'
  caseId: string
  number: number
  customerName: string
  channelKind: string | null
  visibility: 'public' | 'private'
  personId: string | null
  personName: string | null
  /** When the reply was sent, or the loop opened. */
  at: number
  /** The reply as it was sent; null for a loop, and when it is gone. Personal data is cut out. */
  text: string | null
  /** The customer's words before it. */
  asked: string | null
  loop: Case['loop']
  result: ItemResult | null
  note: string | null
}

const brandsOf = ({ brandIds }: Actor) => (brandIds === null ? sql`true` : sql`i.brand_id = any(${brandIds}::uuid[])`)

/** The newest first. */
export async function listReviews(db: Db, actor: Actor, limit = 26): Promise<ReviewSummary[]> {
  const { rows } = await sql<{
    id: string
    due_on: string
    owner_id: string
    owner_name: string | null
    finished_at: Date | null
    total: number
    ok: number
    needs_work: number
  }>`
    select r.review_id as id, r.due_on::text, r.owner_id, p.name as owner_name, count(i.item_id) as total,
           -- what was drawn may be gone by now: then there is nothing left to do
           coalesce(r.finished_at, case when not exists (select 1 from review_item o where o.organization_id = r.organization_id
             and o.review_id = r.review_id and o.result is null) then r.made_at end) as finished_at,
           count(*) filter (where i.result = 'ok') as ok, count(*) filter (where i.result = 'needs_work') as needs_work
      from review r left join person p on p.person_id = r.owner_id
      left join review_item i on i.organization_id = r.organization_id and i.review_id = r.review_id and ${brandsOf(actor)}
     where r.organization_id = ${actor.organizationId}
     group by r.organization_id, r.review_id, p.name order by r.due_on desc limit ${limit}`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    dueOn: row.due_on,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    finishedAt: row.finished_at?.getTime() ?? null,
    total: row.total,
    ok: row.ok,
    needsWork: row.needs_work,
  }))
}

/** Who reviews the week (null: nobody yet), and the reviews so far with how each stands. */
export async function readReviews(
  db: Db,
  actor: Actor,
  now: number,
): Promise<{ plan: PlanRow | null; reviews: (ReviewSummary & { state: ReviewState })[] }> {
  const [plan, reviews, clock] = await Promise.all([
    loadReviewPlan(db, actor.organizationId),
    listReviews(db, actor),
    clockOf(db, actor.organizationId),
  ])
  const today = dayAt(now, clock)
  return { plan, reviews: reviews.map((review) => ({ ...review, state: reviewState(review, today) })) }
}

/** In the order in which they were drawn; null when there is no such review. */
export async function loadReview(db: Db, actor: Actor, reviewId: string): Promise<ReviewItem[] | null> {
  const { rows: reviews } =
    await sql`select 1 from review where organization_id = ${actor.organizationId} and review_id = ${reviewId}`.execute(
      db,
    )
  if (reviews.length === 0) return null
  const { rows } = await sql<{
    item_id: string
    kind: 'reply' | 'loop'
    case_id: string
    number: number
    customer: string
    channel_kind: string | null
    visibility: string | null
    is_public: boolean
    person_id: string | null
    person: string | null
    at: Date
    text: string | null
    asked: string | null
    loop: Case['loop']
    result: ItemResult | null
    note: string | null
  }>`
    select i.item_id, i.kind, i.case_id, c.number, cu.name as customer, ch.kind as channel_kind, m.visibility, c.is_public, i.person_id,
           p.name as person, coalesce(m.sent_at, c.opened_at) as at, m.body as text, asked.body as asked, c.state->'loop' as loop,
           i.result, i.note
      from review_item i
      join "case" c on c.organization_id = i.organization_id and c.case_id = i.case_id
      join customer cu on cu.organization_id = c.organization_id and cu.customer_id = c.customer_id
      left join message m on m.organization_id = i.organization_id and m.message_id = i.message_id
      left join lateral (select a.body, a.channel_id from message a where a.organization_id = i.organization_id and a.case_id = i.case_id
        and a.direction = 'in' and a.sent_at <= coalesce(m.sent_at, 'infinity') order by a.sent_at desc, a.message_id desc limit 1) asked on true
      left join channel ch on ch.organization_id = i.organization_id and ch.channel_id = coalesce(m.channel_id, asked.channel_id)
      left join person p on p.person_id = i.person_id
     where i.organization_id = ${actor.organizationId} and i.review_id = ${reviewId} and ${brandsOf(actor)}
     order by i.position`.execute(db)
  return rows.map((row) => ({
    id: row.item_id,
    kind: row.kind,
    caseId: row.case_id,
    number: row.number,
    customerName: row.customer,
    channelKind: row.channel_kind,
    visibility: row.visibility === 'private' || (row.visibility === null && !row.is_public) ? 'private' : 'public',
    personId: row.person_id,
    personName: row.person,
    at: row.at.getTime(),
    text: row.text === null ? null : maskedExcerpt(row.text, 2000),
    asked: row.asked === null ? null : maskedExcerpt(row.asked, 600),
    loop: row.loop,
    result: row.result,
    note: row.note,
  }))
}

/** The review that waits for the reader as its owner, the oldest first; null when none does. */
export async function reviewOwed(
  db: Db,
  actor: Actor,
  now: number,
): Promise<{ id: string; dueOn: string; left: number; state: 'waiting' | 'late' } | null> {
  if (!may(actor, 'team.manage')) return null
  // What is left may be of brands that are no longer the owner's: somebody else finishes it.
  const owed = (await listReviews(db, actor)).findLast(
    ({ ownerId, finishedAt, total, ok, needsWork }) =>
      ownerId === actor.personId && finishedAt === null && total > ok + needsWork,
  )
  if (!owed) return null
  const state = reviewState(owed, dayAt(now, await clockOf(db, actor.organizationId)))
  const left = owed.total - owed.ok - owed.needsWork
  return state === 'done' ? null : { id: owed.id, dueOn: owed.dueOn, left, state }
}
