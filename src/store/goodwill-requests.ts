/** Benefits that somebody asks for. Whoever changes a request holds its case, so that two who decide at once are one decision and one refusal. */
import type { Selectable } from 'kysely'
import type { GoodwillKind } from '../core/goodwill/goodwill.ts'
import type { GoodwillRequest, RequestState } from '../core/goodwill/request.ts'
import { recordChange } from './changes.ts'
import type { Db, Tx } from './db.ts'
import { addJob } from './jobs.ts'
import { addDecisionNews } from './push-news.ts'
import type { GoodwillRequest as Row } from './schema.gen.ts'

export type NewRequest = Omit<GoodwillRequest, 'state' | 'decidedBy' | 'decidedAt' | 'note' | 'goodwillId'> & {
  requestKey: string | null
}

/** Writes the request, its deadline as a job, and the notice to those who may decide. */
export async function insertRequest(tx: Tx, asked: NewRequest): Promise<void> {
  const { organizationId, id, dueAt } = asked
  await tx
    .insertInto('goodwill_request')
    .values({
      organization_id: organizationId,
      request_id: id,
      case_id: asked.caseId,
      brand_id: asked.brandId,
      kind: asked.kind,
      amount: asked.amount,
      currency: asked.currency,
      reason: asked.reason,
      asked_by: asked.askedBy,
      asked_at: new Date(asked.askedAt),
      due_at: new Date(dueAt),
      state: 'waiting',
      request_key: asked.requestKey,
    })
    .execute()
  const payload = { organizationId, requestId: id }
  await addJob(tx, 'expire-goodwill', payload, { runAt: new Date(dueAt), key: `expire:${id}`, maxAttempts: 8 })
  await addJob(tx, 'tell-goodwill-approvers', payload, { maxAttempts: 8 })
  await addDecisionNews(tx, { ...asked, what: 'benefit' })
  await tellChange(tx, asked)
}

/** Refuses nothing: null when it is not there. `lock` only with the case locked before. */
export async function loadRequest(
  db: Db | Tx,
  organizationId: string,
  id: string,
  lock = false,
): Promise<GoodwillRequest | null> {
  const query = db
    .selectFrom('goodwill_request')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('request_id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row ? toRequest(row) : null
}

/** What this call asked for before. */
export async function requestByKey(tx: Tx, organizationId: string, key: string): Promise<GoodwillRequest | null> {
  const row = await tx
    .selectFrom('goodwill_request')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('request_key', '=', key)
    .executeTakeFirst()
  return row ? toRequest(row) : null
}

/** Does this person wait for an answer in this case? */
export async function waitsAlready(
  tx: Tx,
  of: { organizationId: string; caseId: string; personId: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('goodwill_request')
    .select('request_id')
    .where('organization_id', '=', of.organizationId)
    .where('case_id', '=', of.caseId)
    .where('asked_by', '=', of.personId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return row !== undefined
}

export async function settleRequest(
  tx: Tx,
  request: GoodwillRequest,
  set: {
    state: Exclude<RequestState, 'waiting'>
    by: string | null
    note: string | null
    goodwillId: string | null
    now: number
  },
): Promise<GoodwillRequest> {
  await tx
    .updateTable('goodwill_request')
    .set({
      state: set.state,
      decided_by: set.by,
      decided_at: new Date(set.now),
      note: set.note,
      goodwill_id: set.goodwillId,
    })
    .where('organization_id', '=', request.organizationId)
    .where('request_id', '=', request.id)
    .execute()
  await tellChange(tx, request)
  const { state, by: decidedBy, note, goodwillId, now: decidedAt } = set
  return { ...request, state, decidedBy, decidedAt, note, goodwillId }
}

/** Requests whose time is over and whose job did not come. */
export async function overdueRequests(db: Db, now: number): Promise<Pick<GoodwillRequest, 'organizationId' | 'id'>[]> {
  const rows = await db
    .selectFrom('goodwill_request')
    .select(['organization_id', 'request_id'])
    .where('state', '=', 'waiting')
    .where('due_at', '<', new Date(now - 5_000))
    .limit(200)
    .execute()
  return rows.map((row) => ({ organizationId: row.organization_id, id: row.request_id }))
}

/** Told as an approval: both stand in one list. */
const tellChange = (
  tx: Tx,
  { organizationId, id, brandId }: Pick<GoodwillRequest, 'organizationId' | 'id' | 'brandId'>,
) => recordChange(tx, { organizationId, kind: 'approval', id, brandId })

export function toRequest(row: Selectable<Row>): GoodwillRequest {
  return {
    id: row.request_id,
    organizationId: row.organization_id,
    caseId: row.case_id,
    brandId: row.brand_id,
    kind: row.kind as GoodwillKind,
    amount: row.amount,
    currency: row.currency,
    reason: row.reason,
    askedBy: row.asked_by,
    askedAt: row.asked_at.getTime(),
    dueAt: row.due_at.getTime(),
    state: row.state as RequestState,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.getTime() ?? null,
    note: row.note,
    goodwillId: row.goodwill_id,
  }
}
