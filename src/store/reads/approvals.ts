/** What PR/Legal sees: each request with the words it answers, who will read it, what was said about it, and how often it happened lately. */

import type { Selectable } from 'kysely'
import type { Actor } from '../../core/access.ts'
import type { Approval } from '../../core/approvals/approval.ts'
import { isException } from '../../core/goodwill/exceptions.ts'
import { guardrailPolicy } from '../../core/guardrails/policy.ts'
import { toApproval } from '../approvals.ts'
import { type Db, sql } from '../db.ts'
import type { Approval as Row } from '../schema.gen.ts'
import { personNames } from './case-view.ts'
import { type Beside, besideEach } from './goodwill-beside.ts'
import { latestWords, type TheirWords, toTheirWords } from './latest-words.ts'

export type ApprovalView = Approval & {
  caseNumber: number
  brandName: string
  limit: number
  customerName: string
  channelName: string
  channelKind: string
  mode: 'public' | 'private'
  purpose: string
  language: 'he' | 'en'
  theirs: TheirWords | null
  /** Requests for the same reason that were granted, in the last thirty days and in the thirty before. */
  similar: { month: number; before: number }
  /** Beside what waits and offers one customer more than others get; null for everything else. */
  goodwill: Beside | null
}

type Extra = {
  case_number: number
  case_kind: string | null
  area_id: string | null
  severity: number
  brand_name: string
  guardrails: unknown
  customer_name: string
  channel_name: string
  channel_kind: string
  mode: string
  purpose: string
  language: string
  theirs: { body: string; visibility: string } | null
  month: number
  before: number
}

/** Those that wait, soonest deadline first; then the latest that were decided. */
export async function listApprovals(
  db: Db,
  actor: Actor,
  now: number,
): Promise<{ waiting: ApprovalView[]; settled: ApprovalView[]; names: Map<string, string> }> {
  const [waiting, settled] = await Promise.all([
    read(db, actor, now, sql`a.state = 'waiting'`, sql`a.due_at, a.approval_id`, 100),
    read(db, actor, now, sql`a.state <> 'waiting'`, sql`a.decided_at desc, a.approval_id`, 20),
  ])
  const people = [...waiting, ...settled].flatMap(({ askedBy, decidedBy, talk }) => [
    askedBy,
    decidedBy,
    ...talk.map(({ by }) => by),
  ])
  return { waiting, settled, names: await personNames(db, people) }
}

async function read(
  db: Db,
  actor: Actor,
  now: number,
  which: ReturnType<typeof sql>,
  order: ReturnType<typeof sql>,
  limit: number,
): Promise<ApprovalView[]> {
  const brands = actor.brandIds === null ? sql`true` : sql`a.brand_id = any(${actor.brandIds}::uuid[])`
  const month = new Date(now - 30 * 86_400_000)
  const before = new Date(now - 60 * 86_400_000)
  const { rows } = await sql<Selectable<Row> & Extra>`
    select a.*, c.number as case_number, c.state->>'kind' as case_kind, c.state->>'areaId' as area_id, (c.state->>'severity')::int as severity, b.name as brand_name, b.guardrails, cu.name as customer_name, ch.name as channel_name,
           ch.kind as channel_kind, o.mode, o.purpose, o.language, t.theirs, s.month, s.before
      from approval a
      join "case" c on c.organization_id = a.organization_id and c.case_id = a.case_id
      join brand b on b.organization_id = a.organization_id and b.brand_id = a.brand_id
      join customer cu on cu.organization_id = c.organization_id and cu.customer_id = (c.state->>'customerId')::uuid
      join outgoing o on o.organization_id = a.organization_id and o.outgoing_id = a.outgoing_id
      join channel ch on ch.organization_id = o.organization_id and ch.channel_id = o.channel_id
      ${latestWords('a')}
      cross join lateral (
        select count(*) filter (where p.decided_at > ${month})::int as month, count(*) filter (where p.decided_at <= ${month})::int as before
          from approval p where p.organization_id = a.organization_id and p.brand_id = a.brand_id and p.approval_id <> a.approval_id
           and p.state in ('approved', 'edited') and p.decided_at > ${before}
           and p.findings->0->>'id' is not distinct from a.findings->0->>'id') s
     where a.organization_id = ${actor.organizationId} and ${brands} and ${which}
     order by ${order} limit ${limit}`.execute(db)
  const offers = rows.filter(
    (row) => row.state === 'waiting' && toApproval(row).findings.some(({ id }) => isException(id)),
  )
  const cases = offers.map((row) => ({
    caseId: row.case_id,
    brandId: row.brand_id,
    kind: row.case_kind,
    areaId: row.area_id,
    severity: row.severity,
  }))
  const found = await besideEach(db, actor.organizationId, cases, now)
  const beside = new Map(offers.map((row, at) => [row.approval_id, found[at]]))
  return rows.map((row) => ({
    ...toApproval(row),
    caseNumber: row.case_number,
    brandName: row.brand_name,
    limit: guardrailPolicy.parse(row.guardrails).compensationLimit,
    customerName: row.customer_name,
    channelName: row.channel_name,
    channelKind: row.channel_kind,
    mode: row.mode === 'public' ? 'public' : 'private',
    purpose: row.purpose,
    language: row.language === 'en' ? 'en' : 'he',
    theirs: toTheirWords(row.theirs),
    similar: { month: row.month, before: row.before },
    goodwill: beside.get(row.approval_id) ?? null,
  }))
}

/** How many wait for somebody who may decide, without those that they wrote themselves. */
export async function countWaiting(db: Db, actor: Actor, brandId: string | null): Promise<number> {
  const brands = actor.brandIds === null ? sql`true` : sql`brand_id = any(${actor.brandIds}::uuid[])`
  const one = brandId ? sql`brand_id = ${brandId}` : sql`true`
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from approval where organization_id = ${actor.organizationId} and ${brands} and ${one}
       and state = 'waiting' and asked_by <> ${actor.personId}`.execute(db)
  return rows[0]?.n ?? 0
}

/** The latest request of each message that is still on its way in a case: what its writer sees. */
export async function approvalsOfCase(
  db: Db,
  organizationId: string,
  caseId: string,
): Promise<{ approvals: Map<string, Approval>; names: Map<string, string> }> {
  const { rows } = await sql<Selectable<Row>>`
    select distinct on (a.outgoing_id) a.* from approval a
      join outgoing o on o.organization_id = a.organization_id and o.outgoing_id = a.outgoing_id
     where a.organization_id = ${organizationId} and a.case_id = ${caseId} and o.state in ('awaiting_approval', 'refused', 'held', 'queued')
     order by a.outgoing_id, a.created_at desc`.execute(db)
  const approvals = new Map(rows.map((row) => [row.outgoing_id, toApproval(row)]))
  const people = [...approvals.values()].flatMap(({ askedBy, decidedBy, talk }) => [
    askedBy,
    decidedBy,
    ...talk.map(({ by }) => by),
  ])
  return { approvals, names: await personNames(db, people) }
}
