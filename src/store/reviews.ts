/** Weekly reviews: the plan, the reviews made by it, and what stands in each. */
import type { ReviewPlan } from '../core/team/review.ts'
import type { Candidate } from '../core/team/sample.ts'
import { type Db, sql, type Tx } from './db.ts'

export type PlanRow = ReviewPlan & { organizationId: string; setAt: number }

const toPlan = (row: {
  organization_id: string
  owner_id: string
  weekday: number
  replies: number
  loops: number
  set_at: Date
}): PlanRow => ({
  organizationId: row.organization_id,
  ownerId: row.owner_id,
  weekday: row.weekday,
  replies: row.replies,
  loops: row.loops,
  setAt: row.set_at.getTime(),
})

export async function loadReviewPlan(db: Db | Tx, organizationId: string): Promise<PlanRow | null> {
  const row = await db
    .selectFrom('review_plan')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return row ? toPlan(row) : null
}

/** Of every organization that has one. */
export async function listReviewPlans(db: Db): Promise<PlanRow[]> {
  return (await db.selectFrom('review_plan').selectAll().orderBy('organization_id').execute()).map(toPlan)
}

export async function saveReviewPlan(
  tx: Tx,
  organizationId: string,
  plan: ReviewPlan,
  by: { personId: string; at: number },
): Promise<void> {
  const values = {
    owner_id: plan.ownerId,
    weekday: plan.weekday,
    replies: plan.replies,
    loops: plan.loops,
    set_by: by.personId,
    set_at: new Date(by.at),
  }
  await tx
    .insertInto('review_plan')
    .values({ organization_id: organizationId, ...values })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(values))
    .execute()
}

/** Nobody reviews the week any more, if it was this person who did. */
export async function deleteReviewPlanOf(tx: Tx, of: { organizationId: string; personId: string }): Promise<void> {
  await tx
    .deleteFrom('review_plan')
    .where('organization_id', '=', of.organizationId)
    .where('owner_id', '=', of.personId)
    .execute()
}

export type WorkOfWeek = Candidate & { kind: 'reply' | 'loop'; brandId: string; caseId: string }

/** Replies that people sent in this span, of the brands given (null: all). A reply that was removed is nobody's to look at. */
export async function repliesOfWeek(
  tx: Db | Tx,
  organizationId: string,
  brandIds: string[] | null,
  { from, to }: { from: number; to: number },
): Promise<WorkOfWeek[]> {
  const brands = brandIds === null ? sql`true` : sql`c.brand_id = any(${brandIds}::uuid[])`
  const { rows } = await sql<{ id: string; person_id: string | null; brand_id: string; case_id: string }>`
    select m.message_id as id, m.person_id, c.brand_id, m.case_id from message m
      join "case" c on c.organization_id = m.organization_id and c.case_id = m.case_id
     where m.organization_id = ${organizationId} and ${brands} and m.direction = 'out' and m.visibility <> 'internal' and not m.automatic
       and m.body is not null and m.sent_at >= ${new Date(from)} and m.sent_at < ${new Date(to)}`.execute(tx)
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    kind: 'reply',
    brandId: row.brand_id,
    caseId: row.case_id,
  }))
}

/** Public matters that were answered and are still open. */
export async function openLoops(tx: Db | Tx, organizationId: string, brandIds: string[] | null): Promise<WorkOfWeek[]> {
  const brands = brandIds === null ? sql`true` : sql`brand_id = any(${brandIds}::uuid[])`
  const { rows } = await sql<{ id: string; person_id: string | null; brand_id: string }>`
    select case_id as id, assignee_id as person_id, brand_id from "case"
     where organization_id = ${organizationId} and ${brands} and closed_at is null and is_public and answered_at is not null`.execute(
    tx,
  )
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    kind: 'loop',
    brandId: row.brand_id,
    caseId: row.id,
  }))
}

/** False when the review of that day is there already: whoever came second made nothing. */
export async function insertReview(
  tx: Tx,
  review: {
    organizationId: string
    reviewId: string
    dueOn: string
    ownerId: string
    madeAt: number
    finished: boolean
  },
): Promise<boolean> {
  const at = new Date(review.madeAt)
  const { rows } = await sql<{ review_id: string }>`
    insert into review (organization_id, review_id, due_on, owner_id, made_at, finished_at)
    values (${review.organizationId}, ${review.reviewId}, ${review.dueOn}::date, ${review.ownerId}, ${at}, ${review.finished ? at : null})
    on conflict (organization_id, due_on) do nothing returning review_id`.execute(tx)
  return rows.length > 0
}

export async function insertReviewItems(
  tx: Tx,
  of: { organizationId: string; reviewId: string },
  items: readonly (WorkOfWeek & { itemId: string })[],
): Promise<void> {
  const rows = items.map((item, position) => ({
    organization_id: of.organizationId,
    review_id: of.reviewId,
    item_id: item.itemId,
    position,
    kind: item.kind,
    brand_id: item.brandId,
    case_id: item.caseId,
    message_id: item.kind === 'reply' ? item.id : null,
    person_id: item.personId,
  }))
  if (rows.length > 0) await tx.insertInto('review_item').values(rows).execute()
}

export async function reviewExists(db: Db, organizationId: string, dueOn: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from review where organization_id = ${organizationId} and due_on = ${dueOn}::date`.execute(db)
  return rows.length > 0
}

export type ItemResult = 'ok' | 'needs_work'

/** One item of a review, locked; null when it is not there. */
export async function lockReviewItem(
  tx: Tx,
  of: { organizationId: string; reviewId: string; itemId: string },
): Promise<{ brandId: string } | null> {
  const row = await tx
    .selectFrom('review_item')
    .select('brand_id')
    .where('organization_id', '=', of.organizationId)
    .where('review_id', '=', of.reviewId)
    .where('item_id', '=', of.itemId)
    .forUpdate()
    .executeTakeFirst()
  return row ? { brandId: row.brand_id } : null
}

/** Writes the result; a review whose last item this was is finished, one with an item taken back is not. */
export async function saveReviewResult(
  tx: Tx,
  of: { organizationId: string; reviewId: string; itemId: string },
  set: { result: ItemResult | null; note: string | null; personId: string; at: number },
): Promise<void> {
  const at = new Date(set.at)
  await tx
    .updateTable('review_item')
    .set({
      result: set.result,
      note: set.note,
      reviewed_by: set.result ? set.personId : null,
      reviewed_at: set.result ? at : null,
    })
    .where('organization_id', '=', of.organizationId)
    .where('review_id', '=', of.reviewId)
    .where('item_id', '=', of.itemId)
    .execute()
  await sql`
    update review r set finished_at = case when exists (select 1 from review_item i where i.organization_id = r.organization_id
        and i.review_id = r.review_id and i.result is null) then null else coalesce(r.finished_at, ${at}) end
     where r.organization_id = ${of.organizationId} and r.review_id = ${of.reviewId}`.execute(tx)
}
