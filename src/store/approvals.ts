/** Requests to PR/Legal. A request is locked before it is decided, so that two who decide at once are one decision and one refusal. */
import type { Selectable } from 'kysely'
import type { Approval, ApprovalState, Talk } from '../core/approvals/approval.ts'
import type { Finding } from '../core/guardrails/finding.ts'
import { recordChange } from './changes.ts'
import { type Db, json, sql, type Tx } from './db.ts'
import { addJob } from './jobs.ts'
import { addDecisionNews } from './push-news.ts'
import type { Approval as Row } from './schema.gen.ts'

export type NewApproval = Omit<Approval, 'state' | 'talk' | 'decidedBy' | 'decidedAt' | 'note' | 'askedAt'>

/** Writes the request, its deadline as a job, and the notice to those who may decide. */
export async function insertApproval(tx: Tx, approval: NewApproval): Promise<void> {
  const { organizationId, id, outgoingId, caseId, brandId, askedBy, findings, fallback, body, reach, dueAt } = approval
  await tx
    .insertInto('approval')
    .values({
      organization_id: organizationId,
      approval_id: id,
      outgoing_id: outgoingId,
      case_id: caseId,
      brand_id: brandId,
      state: 'waiting',
      asked_by: askedBy,
      findings: json(findings),
      fallback,
      body,
      reach,
      due_at: new Date(dueAt),
    })
    .execute()
  await enqueueExpiry(tx, { organizationId, id, dueAt })
  await addJob(tx, 'tell-approvers', { organizationId, approvalId: id }, { maxAttempts: 8 })
  await addDecisionNews(tx, { ...approval, what: 'message' })
  await tellChange(tx, approval)
}

/** One job for one deadline; a sweep adds it again where a crash lost it. */
export async function enqueueExpiry(
  tx: Tx | Db,
  { organizationId, id, dueAt }: Pick<Approval, 'organizationId' | 'id' | 'dueAt'>,
): Promise<void> {
  await addJob(
    tx,
    'expire-approval',
    { organizationId, approvalId: id },
    { runAt: new Date(dueAt), key: `expire:${id}`, maxAttempts: 8 },
  )
}

export async function loadApproval(
  db: Db | Tx,
  organizationId: string,
  approvalId: string,
  lock = false,
): Promise<Approval | null> {
  const query = db
    .selectFrom('approval')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('approval_id', '=', approvalId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row ? toApproval(row) : null
}

/** The request that a message waits for, locked; null when it waits for none. */
export async function waitingApprovalOf(tx: Tx, organizationId: string, outgoingId: string): Promise<Approval | null> {
  const row = await tx
    .selectFrom('approval')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('outgoing_id', '=', outgoingId)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst()
  return row ? toApproval(row) : null
}

export async function settleApproval(
  tx: Tx,
  approval: Approval,
  set: { state: ApprovalState; by: string | null; note: string | null; now: number },
): Promise<void> {
  await tx
    .updateTable('approval')
    .set({ state: set.state, decided_by: set.by, decided_at: new Date(set.now), note: set.note })
    .where('organization_id', '=', approval.organizationId)
    .where('approval_id', '=', approval.id)
    .execute()
  await tellChange(tx, approval)
}

export async function addTalk(tx: Tx, approval: Approval, talk: Talk): Promise<void> {
  await tx
    .updateTable('approval')
    .set({ talk: json([...approval.talk, talk]) })
    .where('organization_id', '=', approval.organizationId)
    .where('approval_id', '=', approval.id)
    .execute()
  await tellChange(tx, approval)
}

/** Requests whose time is over and whose job did not come. */
export async function overdueApprovals(db: Db, now: number): Promise<Pick<Approval, 'organizationId' | 'id'>[]> {
  const rows = await db
    .selectFrom('approval')
    .select(['organization_id', 'approval_id'])
    .where('state', '=', 'waiting')
    .where('due_at', '<', new Date(now - 5_000))
    .limit(200)
    .execute()
  return rows.map((row) => ({ organizationId: row.organization_id, id: row.approval_id }))
}

export type Approver = { personId: string; name: string; email: string; language: 'he' | 'en' }

/** Who may decide about messages of a brand. `except`: whoever wrote it. */
export async function approversOf(
  db: Db | Tx,
  of: { organizationId: string; brandId: string; except: string; roles: readonly string[] },
): Promise<Approver[]> {
  const { rows } = await sql<{ person_id: string; name: string; email: string; language: string }>`
    select p.person_id, p.name, p.email, p.language from membership m join person p on p.person_id = m.person_id
     where m.organization_id = ${of.organizationId} and m.role = any(${[...of.roles]}::text[]) and m.person_id <> ${of.except}
       and (m.brand_ids is null or ${of.brandId}::uuid = any(m.brand_ids)) order by p.name`.execute(db)
  return rows.map(({ person_id: personId, language, ...one }) => ({
    ...one,
    personId,
    language: language === 'en' ? 'en' : 'he',
  }))
}

const tellChange = (tx: Tx, { organizationId, id, brandId }: Pick<Approval, 'organizationId' | 'id' | 'brandId'>) =>
  recordChange(tx, { organizationId, kind: 'approval', id, brandId })

export function toApproval(row: Selectable<Row>): Approval {
  return {
    id: row.approval_id,
    organizationId: row.organization_id,
    outgoingId: row.outgoing_id,
    caseId: row.case_id,
    brandId: row.brand_id,
    state: row.state as ApprovalState,
    askedBy: row.asked_by,
    findings: row.findings as unknown as Finding[],
    fallback: row.fallback,
    body: row.body,
    reach: row.reach,
    askedAt: row.created_at.getTime(),
    dueAt: row.due_at.getTime(),
    talk: row.talk as unknown as Talk[],
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.getTime() ?? null,
    note: row.note,
  }
}
