/**
 * Loading and changing cases. `changeCase` is the spine of every step that touches a case: lock → decide (pure) → fold → save state,
 * events, facts and the change that open desks read, all in the caller's transaction.
 */
import type { Case } from '../core/case/case.ts'
import type { CaseEvent, CaseEventBody } from '../core/case/events.ts'
import { type Fact, factsOf } from '../core/case/facts.ts'
import { applyEvent, foldCase } from '../core/case/fold.ts'
import type { CaseOfCustomer } from '../core/case/unanswered.ts'
import { type DueOptions, dueOptions, nextDueAt } from '../core/follow-up/due.ts'
import { arrival } from '../core/playbook/arrive.ts'
import { completedNodes } from '../core/playbook/complete.ts'
import type { PlaybookDocument } from '../core/playbook/schema.ts'
import { businessTimeBetween } from '../core/sla/calendar.ts'
import { loadBrand } from './brands.ts'
import { insertRows } from './buffer.ts'
import { recordChange } from './changes.ts'
import { type Db, json, sql, type Tx, toDate } from './db.ts'
import { insertFacts } from './facts.ts'
import { loadPlaybook } from './playbooks.ts'
import { addCaseNews } from './push-news.ts'

export type CaseKey = { organizationId: string; caseId: string }
/** `requestKey`: the caller's own key, kept with the first event of the step. */
export type Doing = { now: number; by: string | null; requestKey?: string | null }
export type CaseChange = { before: Case; after: Case; events: CaseEvent[] }

/** The case as it stands, or null. `lock` holds it until the transaction ends. */
export async function loadCase(db: Db | Tx, key: CaseKey, lock = false): Promise<Case | null> {
  let query = db
    .selectFrom('case')
    .select('state')
    .where('organization_id', '=', key.organizationId)
    .where('case_id', '=', key.caseId)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row ? (row.state as unknown as Case) : null
}

/** Locks the case, lets `decide` say what happened, and writes all of it. `decide` may refuse by throwing; nothing is then written. */
export async function changeCase(
  tx: Tx,
  key: CaseKey,
  doing: Doing,
  decide: (loaded: Case) => CaseEventBody[],
  facts: Fact[] = [],
): Promise<CaseChange | null> {
  const before = await loadCase(tx, key, true)
  if (!before) return null
  return writeEvents(tx, key, doing, before, decide(before), facts)
}

/** The number people call a case by. */
export async function caseNumber(db: Db | Tx, key: CaseKey): Promise<number> {
  const row = await db
    .selectFrom('case')
    .select('number')
    .where('organization_id', '=', key.organizationId)
    .where('case_id', '=', key.caseId)
    .executeTakeFirst()
  return row?.number ?? 0
}

/** Opens a case with its first events; the first must be `case.opened`. `facts` of the same step are written along. */
export async function createCase(
  tx: Tx,
  key: CaseKey,
  doing: Doing,
  bodies: CaseEventBody[],
  facts: Fact[] = [],
): Promise<CaseChange> {
  const [first, ...rest] = bodies
  if (first?.type !== 'case.opened') throw new Error('a case begins with case.opened')
  const opened: CaseEvent = { ...first, seq: 1, at: doing.now, by: doing.by }
  const before = foldCase(key.caseId, [opened])
  const step = unfold(before, doing, rest, await playbookOf(tx, key.organizationId, before, rest))
  const { rows } = await sql<{ number: number }>`
    update organization set next_case_number = next_case_number + 1
     where organization_id = ${key.organizationId} returning next_case_number - 1 as number`.execute(tx)
  await tx
    .insertInto('case')
    .values({
      organization_id: key.organizationId,
      case_id: key.caseId,
      number: rows[0]?.number ?? 0,
      ...columnsOf(step.after, doing.now, await dueOptionsOf(tx, key, step.after)),
    })
    .execute()
  const events = [opened, ...step.events]
  await keep(tx, key, step.after, events, [...facts, ...factsOf(before, opened, before), ...step.facts])
  await joinConversations(tx, key, step.after.conversations, doing.now)
  await addCaseNews(tx, key, { before, after: step.after, events }, doing.now)
  await tellChange(tx, key, step.after)
  return { before, after: step.after, events }
}

async function writeEvents(
  tx: Tx,
  key: CaseKey,
  doing: Doing,
  before: Case,
  bodies: CaseEventBody[],
  facts: Fact[],
): Promise<CaseChange> {
  const step = unfold(before, doing, bodies, await playbookOf(tx, key.organizationId, before, bodies))
  const { after, events } = step
  if (events.length > 0) {
    await keep(tx, key, after, events, [...facts, ...step.facts])
    await joinConversations(tx, key, after.conversations.slice(before.conversations.length), doing.now)
    await saveCase(tx, key, after, doing.now)
    await addCaseNews(tx, key, { before, after, events }, doing.now)
    await tellChange(tx, key, after)
  }
  return { before, after, events }
}

type Unfolded = { after: Case; events: CaseEvent[]; facts: Fact[] }

/**
 * Numbers the events, folds them in, lets them complete the playbook's actions and the playbook do its automatic ones, and gathers the
 * facts they leave. Pure.
 */
function unfold(before: Case, doing: Doing, bodies: CaseEventBody[], document: PlaybookDocument | null): Unfolded {
  const events: CaseEvent[] = []
  const facts: Fact[] = []
  let after = before
  const apply = (body: CaseEventBody): CaseEvent => {
    const asked = doing.requestKey && events.length === 0 ? { requestKey: doing.requestKey } : {}
    const event: CaseEvent = { ...body, ...asked, seq: after.version + 1, at: doing.now, by: doing.by }
    const next = applyEvent(after, event)
    facts.push(...factsOf(after, event, next))
    events.push(event)
    after = next
    return event
  }
  const complete = (event: CaseEvent) => {
    if (document) for (const node of completedNodes(document, after, event)) apply({ type: 'playbook.done', node })
  }
  for (const body of bodies) {
    complete(apply(body))
    // Bounded: a circle of automatic steps without a question is refused when a playbook is published.
    for (let round = 0; document && round < Object.keys(document.nodes).length; round++) {
      const next = arrival(document, after, doing.now)
      if (!next) break
      complete(apply(next))
    }
  }
  return { after, events, facts }
}

async function keep(tx: Tx, key: CaseKey, c: Case, events: CaseEvent[], facts: Fact[]): Promise<void> {
  await insertEvents(tx, key, events)
  await insertFacts(tx, facts, factContext(key, c, await loadBrand(tx, key.organizationId, c.brandId)))
}

async function saveCase(tx: Tx, key: CaseKey, c: Case, now: number): Promise<void> {
  await tx
    .updateTable('case')
    .set(columnsOf(c, now, await dueOptionsOf(tx, key, c)))
    .where('organization_id', '=', key.organizationId)
    .where('case_id', '=', key.caseId)
    .execute()
}

async function tellChange(tx: Tx, key: CaseKey, c: Case): Promise<void> {
  await recordChange(tx, {
    organizationId: key.organizationId,
    kind: 'case',
    id: key.caseId,
    version: c.version,
    brandId: c.brandId,
  })
}

const dueOptionsOf = async (tx: Tx, key: CaseKey, c: Case): Promise<DueOptions> =>
  dueOptions(await loadBrand(tx, key.organizationId, c.brandId))

function columnsOf(c: Case, now: number, due: DueOptions) {
  const stageAt = (mark: Case['loop']['heard']) => (mark && !('skipped' in mark) ? new Date(mark.at) : null)
  return {
    brand_id: c.brandId,
    customer_id: c.customerId,
    state: json(c),
    version: c.version,
    status: c.status,
    waiting_on: c.waitingOn,
    kind: c.kind,
    marks: c.marks as string[],
    area_id: c.areaId,
    assignee_id: c.assigneeId,
    severity: c.severity,
    is_public: c.conversations.some(({ visibility }) => visibility === 'public'),
    opened_at: new Date(c.openedAt),
    clock_started_at: toDate(c.clock?.startedAt),
    target_at: toDate(c.clock?.targetAt),
    virtual_deadline: toDate(c.clock?.virtualDeadline),
    answered_at: stageAt(c.loop.answered),
    solved_at: stageAt(c.loop.solved),
    follow_up_due_at: toDate(c.followUpDueAt),
    next_due_at: toDate(nextDueAt(c, now, due)),
    closed_at: toDate(c.closedAt),
    last_activity_at: new Date(Math.max(c.lastCustomerMessageAt ?? c.openedAt, c.lastAnswerAt ?? 0)),
  }
}

async function insertEvents(tx: Tx, key: CaseKey, events: CaseEvent[]): Promise<void> {
  const rows = events.map(({ seq, at, by, type, ...data }) => ({
    organization_id: key.organizationId,
    case_id: key.caseId,
    seq,
    at: new Date(at),
    by,
    type,
    data: json(data),
  }))
  await insertRows(tx, 'case_event', rows)
}

async function joinConversations(tx: Tx, key: CaseKey, fresh: Case['conversations'], now: number): Promise<void> {
  if (fresh.length === 0) return
  await tx
    .insertInto('case_conversation')
    .values(
      fresh.map(({ id }) => ({
        organization_id: key.organizationId,
        case_id: key.caseId,
        conversation_id: id,
        joined_at: new Date(now),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function playbookOf(
  tx: Tx,
  organizationId: string,
  c: Case,
  bodies: CaseEventBody[],
): Promise<PlaybookDocument | null> {
  const started = bodies.find((body) => body.type === 'playbook.started')
  const run = started ?? c.playbook
  return run ? loadPlaybook(tx, organizationId, run.playbookId, run.version) : null
}

function factContext(key: CaseKey, c: Case, brand: Awaited<ReturnType<typeof loadBrand>>) {
  return {
    organizationId: key.organizationId,
    caseId: key.caseId,
    brandId: c.brandId,
    areaId: c.areaId,
    businessMs: (from: number, to: number) => businessTimeBetween(brand.calendar, from, Math.max(from, to)),
  }
}

/** Open cases of a customer, always in the same order. */
export async function openCasesOf(
  tx: Tx,
  organizationId: string,
  customerId: string,
): Promise<{ caseId: string; brandId: string }[]> {
  const rows = await tx
    .selectFrom('case')
    .select(['case_id', 'brand_id'])
    .where('organization_id', '=', organizationId)
    .where('customer_id', '=', customerId)
    .where('closed_at', 'is', null)
    .orderBy('case_id')
    .execute()
  return rows.map((row) => ({ caseId: row.case_id, brandId: row.brand_id }))
}

/** All events of a case, oldest first. */
export async function caseEvents(db: Db, key: CaseKey): Promise<CaseEvent[]> {
  const rows = await db
    .selectFrom('case_event')
    .select(['seq', 'type', 'at', 'by', 'data'])
    .where('organization_id', '=', key.organizationId)
    .where('case_id', '=', key.caseId)
    .orderBy('seq')
    .execute()
  return rows.map(
    (row) => ({ ...(row.data as object), type: row.type, seq: row.seq, at: row.at.getTime(), by: row.by }) as CaseEvent,
  )
}

/** Cases with something due by itself, soonest first. */
export async function casesDue(db: Db, now: number, limit: number): Promise<CaseKey[]> {
  const rows = await db
    .selectFrom('case')
    .select(['organization_id', 'case_id'])
    .where('next_due_at', '<=', new Date(now))
    .orderBy('next_due_at')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ organizationId: row.organization_id, caseId: row.case_id }))
}

export type Whereabouts = {
  lastHeardAt: number | null
  here: Case | null
  open: Case | null
  /** A target of this customer's own. */
  customerSeconds: number | null
  /** Their cases of the last months in this brand, as far as it matters whether somebody answered. */
  cases: CaseOfCustomer[]
}

/** What `unansweredBefore` looks at, of a customer's latest cases in one brand. */
const latestCases = (of: { organizationId: string; brandId: string; customerId: string }) => sql`
  (select coalesce(json_agg(json_build_object('id', o.case_id, 'kind', o.kind, 'marks', o.marks, 'loop', o.state->'loop',
      'ignored', o.state->'ignored', 'openedAt', o.state->'openedAt', 'lastCustomerMessageAt', o.state->'lastCustomerMessageAt',
      'lastAnswerAt', o.state->'lastAnswerAt', 'closeReason', o.state->'closeReason')), '[]')
     from (select * from "case" c where c.organization_id = ${of.organizationId} and c.customer_id = ${of.customerId}
            and c.brand_id = ${of.brandId} order by c.opened_at desc limit 20) o)`

/** The customer's latest cases in one brand, to see whether they were left without an answer there. */
export async function casesOfCustomer(
  tx: Tx,
  of: { organizationId: string; brandId: string; customerId: string },
): Promise<CaseOfCustomer[]> {
  const { rows } = await sql<{ cases: CaseOfCustomer[] }>`select ${latestCases(of)} as cases`.execute(tx)
  return rows[0]?.cases ?? []
}

/**
 * What is known of a customer as a message of theirs arrives: when this identity last wrote, their case in this conversation (an open
 * one, else the one closed last), and their open matter anywhere.
 */
export async function whereabouts(
  tx: Tx,
  of: { organizationId: string; brandId: string; customerId: string; identityId: string; conversationId: string },
): Promise<Whereabouts> {
  const theirs = sql`c.organization_id = ${of.organizationId} and c.brand_id = ${of.brandId} and c.customer_id = ${of.customerId}`
  const { rows } = await sql<{
    last_heard: Date | null
    here: Case | null
    open: Case | null
    target_seconds: number | null
    cases: CaseOfCustomer[]
  }>`select ${latestCases(of)} as cases,
    (select cu.target_seconds from customer cu where cu.organization_id = ${of.organizationId} and cu.customer_id = ${of.customerId}) as target_seconds,
    (select m.sent_at from message m where m.organization_id = ${of.organizationId} and m.identity_id = ${of.identityId}
       and m.direction = 'in' order by m.sent_at desc limit 1) as last_heard,
    (select c.state from "case" c join case_conversation cc on cc.organization_id = c.organization_id and cc.case_id = c.case_id
      where ${theirs} and cc.conversation_id = ${of.conversationId} order by c.closed_at desc nulls first, c.opened_at desc limit 1) as here,
    (select c.state from "case" c where ${theirs} and c.closed_at is null order by c.opened_at desc limit 1) as open`.execute(
    tx,
  )
  const [row] = rows
  return {
    lastHeardAt: row?.last_heard?.getTime() ?? null,
    here: row?.here ?? null,
    open: row?.open ?? null,
    customerSeconds: row?.target_seconds ?? null,
    cases: row?.cases ?? [],
  }
}

/** The case that was last active in a conversation; for words of ours that name no customer. */
export async function latestCaseIn(tx: Tx, organizationId: string, conversationId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('case_conversation as cc')
    .innerJoin('case as c', (join) =>
      join.onRef('c.organization_id', '=', 'cc.organization_id').onRef('c.case_id', '=', 'cc.case_id'),
    )
    .select('c.case_id')
    .where('cc.organization_id', '=', organizationId)
    .where('cc.conversation_id', '=', conversationId)
    .orderBy(sql`c.closed_at desc nulls first`)
    .orderBy('c.last_activity_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.case_id ?? null
}

/** Looks at the clock again without an event: sets when the next thing falls due. */
export async function touchCase(tx: Tx, key: CaseKey, c: Case, now: number): Promise<void> {
  await tx
    .updateTable('case')
    .set({ next_due_at: toDate(nextDueAt(c, now, await dueOptionsOf(tx, key, c))) })
    .where('organization_id', '=', key.organizationId)
    .where('case_id', '=', key.caseId)
    .execute()
}
