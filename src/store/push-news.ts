/** What people away are to be told: written with what happened, taken by the sweep that tells it. */
import type { Case } from '../core/case/case.ts'
import type { CaseEvent } from '../core/case/events.ts'
import { type NewsKind, newsOf } from '../core/push/news.ts'
import { newId } from '../lib/ids.ts'
import { insertRows } from './buffer.ts'
import { type Db, sql, type Tx } from './db.ts'
import { oncePerTx } from './remember.ts'

export type NewsRow = {
  organizationId: string
  kind: NewsKind
  caseId: string | null
  personId: string | null
  dueAt: number
  held: boolean
  data: NewsData
}
export type NewsData = {
  /** The target passed; else it is near. */
  past?: boolean
  /** Of an approval: what waits, and who never decides about it. */
  decide?: { id: string; what: 'message' | 'benefit'; askedBy: string; brandId: string }
  /** Somebody was told of this alert when it was held for another. */
  told?: boolean
}

/** Nothing is written where nobody asked to be told. */
export async function addNews(tx: Tx, organizationId: string, news: Omit<NewsRow, 'organizationId'>[]): Promise<void> {
  if (news.length === 0 || !(await isSomebodyTold(tx, organizationId))) return
  const rows = news.map((one) => ({
    organization_id: organizationId,
    news_id: newId(),
    due_at: new Date(one.dueAt),
    kind: one.kind,
    case_id: one.caseId,
    person_id: one.personId,
    held: one.held,
    data: one.data,
  }))
  await insertRows(tx, 'push_news', rows)
}

export async function addCaseNews(
  tx: Tx,
  key: { organizationId: string; caseId: string },
  { before, after, events }: { before: Case; after: Case; events: CaseEvent[] },
  now: number,
): Promise<void> {
  const news = newsOf(before, after, events, now)
  await addNews(
    tx,
    key.organizationId,
    news.map((one) => ({ ...one, caseId: key.caseId, held: false, data: {} })),
  )
}

/** Words or a benefit wait for somebody who may decide about them; at once, whoever that is. */
export function addDecisionNews(
  tx: Tx,
  of: {
    organizationId: string
    caseId: string
    id: string
    what: 'message' | 'benefit'
    askedBy: string
    brandId: string
  },
): Promise<void> {
  const { organizationId, caseId, id, what, askedBy, brandId } = of
  const data = { decide: { id, what, askedBy, brandId } }
  return addNews(tx, organizationId, [{ kind: 'approval', caseId, personId: null, dueAt: 0, held: false, data }])
}

export const isSomebodyTold = (db: Db | Tx, organizationId: string): Promise<boolean> =>
  oncePerTx(db, `told:${organizationId}`, async () => {
    const row = await db
      .selectFrom('push_subscription')
      .select('subscription_id')
      .where('organization_id', '=', organizationId)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  })

/** Alerts that wait for the end of everybody's quiet hours: nobody was told of them. */
export async function untoldAlerts(tx: Tx, organizationId: string): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    select distinct case_id from push_news where organization_id = ${organizationId} and held and kind = 'alert'
       and case_id is not null and not coalesce((data->>'told')::boolean, false)`.execute(tx)
  return rows.map((row) => row.case_id)
}

/** Somebody was told by now, although those for whom it is held were not. */
export async function noteAlertTold(tx: Tx, organizationId: string, caseId: string): Promise<void> {
  await sql`update push_news set data = data || '{"told": true}' where organization_id = ${organizationId} and case_id = ${caseId}
               and held and kind = 'alert'`.execute(tx)
}

/**
 * Takes what is due by now (epoch milliseconds), oldest first: `limit` rows, and with them whatever else is held for the same people and
 * due, because what a person waited for is told as one line. While one process takes news, until the end of its transaction, another
 * gets none; it asks again soon.
 */
export async function takeNews(tx: Tx, now: number, limit: number): Promise<NewsRow[]> {
  if (!(await isOurTurn(tx))) return []
  const { rows } = await sql<{
    organization_id: string
    kind: NewsKind
    case_id: string | null
    person_id: string | null
    due_at: Date
    held: boolean
    data: NewsData
  }>`
    with due as (select organization_id, news_id, person_id, held from push_news where due_at <= ${new Date(now)}
                  order by due_at, news_id limit ${limit})
    delete from push_news n where n.due_at <= ${new Date(now)}
       and ((n.organization_id, n.news_id) in (select organization_id, news_id from due)
         or n.held and (n.organization_id, n.person_id) in (select organization_id, person_id from due where held))
    returning n.*`.execute(tx)
  return rows
    .map((row) => ({
      organizationId: row.organization_id,
      kind: row.kind,
      caseId: row.case_id,
      personId: row.person_id,
      dueAt: row.due_at.getTime(),
      held: row.held,
      data: row.data,
    }))
    .sort((a, b) => a.dueAt - b.dueAt)
}

async function isOurTurn(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ ours: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('maagal:tell-away')) as ours`.execute(tx)
  return rows[0]?.ours === true
}
