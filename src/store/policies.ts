/** Policy: texts of a brand or an area, and questions about it that were asked from cases. */
import type { Actor } from '../core/access.ts'
import { type Db, sql, type Tx } from './db.ts'

export type PolicyValues = {
  brandId: string
  /** Null: the whole brand. */
  areaId: string | null
  title: string
  body: string
}
export type Policy = PolicyValues & { id: string; writtenBy: { id: string; name: string } | null; writtenAt: Date }

const brandsOf = (actor: Actor) =>
  actor.brandIds === null ? sql`true` : sql`q.brand_id = any(${actor.brandIds}::uuid[])`

/** Of the brands one covers, by title. */
export async function listPolicies(db: Db | Tx, actor: Actor, brandId: string | null): Promise<Policy[]> {
  const { rows } = await sql<{
    policy_id: string
    brand_id: string
    area_id: string | null
    title: string
    body: string
    written_by: string | null
    name: string | null
    written_at: Date
  }>`select q.*, p.name from policy q left join person p on p.person_id = q.written_by
     where q.organization_id = ${actor.organizationId} and q.retired_at is null and ${brandsOf(actor)}
       and ${brandId ? sql`q.brand_id = ${brandId}` : sql`true`} order by q.title, q.policy_id`.execute(db)
  return rows.map((row) => ({
    id: row.policy_id,
    brandId: row.brand_id,
    areaId: row.area_id,
    title: row.title,
    body: row.body,
    writtenBy: row.written_by ? { id: row.written_by, name: row.name ?? '' } : null,
    writtenAt: row.written_at,
  }))
}

export async function insertPolicy(
  tx: Tx,
  of: { organizationId: string; policyId: string; personId: string },
  { brandId, areaId, title, body }: PolicyValues,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('policy')
    .values({
      organization_id: of.organizationId,
      policy_id: of.policyId,
      brand_id: brandId,
      area_id: areaId,
      title,
      body,
      written_by: of.personId,
      written_at: now,
    })
    .execute()
}

export async function updatePolicy(
  tx: Tx,
  of: { organizationId: string; policyId: string; personId: string },
  { areaId, title, body }: PolicyValues,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('policy')
    .set({ area_id: areaId, title, body, written_by: of.personId, written_at: now })
    .where('organization_id', '=', of.organizationId)
    .where('policy_id', '=', of.policyId)
    .execute()
}

export async function retirePolicy(tx: Tx, of: { organizationId: string; policyId: string }, now: Date): Promise<void> {
  await tx
    .updateTable('policy')
    .set({ retired_at: now })
    .where('organization_id', '=', of.organizationId)
    .where('policy_id', '=', of.policyId)
    .execute()
}

export type PolicyQuestion = {
  id: string
  caseId: string
  caseNumber: number
  brandId: string
  areaId: string | null
  question: string
  askedBy: { id: string; name: string } | null
  askedAt: Date
  answer: string | null
  answeredBy: { id: string; name: string } | null
  answeredAt: Date | null
  seenAt: Date | null
  policyId: string | null
  savedReplyId: string | null
}

/**
 * Of the brands one covers: those without an answer first, longest waiting first; then the answered ones of the last thirty days. `mine`
 * are only those one asked oneself; `caseId` those of one case, however old.
 */
export async function listQuestions(
  db: Db | Tx,
  actor: Actor,
  of: { mine: boolean; caseId?: string; questionId?: string },
  now: Date,
): Promise<PolicyQuestion[]> {
  const since = new Date(now.getTime() - 30 * 86_400_000)
  const { rows } = await sql<{
    question_id: string
    case_id: string
    number: number
    brand_id: string
    area_id: string | null
    question: string
    asked_by: string | null
    asker: string | null
    asked_at: Date
    answer: string | null
    answered_by: string | null
    answerer: string | null
    answered_at: Date | null
    seen_at: Date | null
    policy_id: string | null
    saved_reply_id: string | null
  }>`select q.*, c.number, a.name as asker, b.name as answerer from policy_question q
      join "case" c on c.organization_id = q.organization_id and c.case_id = q.case_id
      left join person a on a.person_id = q.asked_by left join person b on b.person_id = q.answered_by
     where q.organization_id = ${actor.organizationId} and ${brandsOf(actor)}
       and ${of.mine ? sql`q.asked_by = ${actor.personId}` : sql`true`}
       and ${of.caseId ? sql`q.case_id = ${of.caseId}` : sql`true`}
       and ${of.questionId ? sql`q.question_id = ${of.questionId}` : sql`true`}
       and ${of.caseId || of.questionId ? sql`true` : sql`(q.answered_at is null or q.answered_at > ${since})`}
     order by q.answered_at is not null, case when q.answered_at is null then q.asked_at end, q.answered_at desc limit 200`.execute(
    db,
  )
  const person = (id: string | null, name: string | null) => (id ? { id, name: name ?? '' } : null)
  return rows.map((row) => ({
    id: row.question_id,
    caseId: row.case_id,
    caseNumber: row.number,
    brandId: row.brand_id,
    areaId: row.area_id,
    question: row.question,
    askedBy: person(row.asked_by, row.asker),
    askedAt: row.asked_at,
    answer: row.answer,
    answeredBy: person(row.answered_by, row.answerer),
    answeredAt: row.answered_at,
    seenAt: row.seen_at,
    policyId: row.policy_id,
    savedReplyId: row.saved_reply_id,
  }))
}

export async function insertQuestion(
  tx: Tx,
  of: { organizationId: string; questionId: string; caseId: string; brandId: string; areaId: string | null },
  { question, askedBy, askedAt }: { question: string; askedBy: string; askedAt: Date },
): Promise<void> {
  await tx
    .insertInto('policy_question')
    .values({
      organization_id: of.organizationId,
      question_id: of.questionId,
      case_id: of.caseId,
      brand_id: of.brandId,
      area_id: of.areaId,
      question,
      asked_by: askedBy,
      asked_at: askedAt,
    })
    .execute()
}

/** Holds a question until the transaction ends: two people who act on it at once act one after the other. */
export async function lockQuestion(tx: Tx, of: { organizationId: string; questionId: string }): Promise<void> {
  await tx
    .selectFrom('policy_question')
    .select('question_id')
    .where('organization_id', '=', of.organizationId)
    .where('question_id', '=', of.questionId)
    .forUpdate()
    .execute()
}

/** False when somebody was faster. */
export async function answerQuestion(
  tx: Tx,
  of: { organizationId: string; questionId: string },
  { answer, by, now }: { answer: string; by: string; now: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('policy_question')
    .set({ answer, answered_by: by, answered_at: now })
    .where('organization_id', '=', of.organizationId)
    .where('question_id', '=', of.questionId)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function markQuestion(
  tx: Db | Tx,
  of: { organizationId: string; questionId: string },
  set: { seenAt?: Date; policyId?: string; savedReplyId?: string },
): Promise<void> {
  await sql`update policy_question set seen_at = coalesce(seen_at, ${set.seenAt ?? null}),
      policy_id = coalesce(${set.policyId ?? null}, policy_id), saved_reply_id = coalesce(${set.savedReplyId ?? null}, saved_reply_id)
    where organization_id = ${of.organizationId} and question_id = ${of.questionId}`.execute(tx)
}
