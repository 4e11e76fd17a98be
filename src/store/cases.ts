/**
 * Loading and changing cases. `changeCase` is the spine of every step that touches a case: lock → decide (pure) → fold → save state,
 * events, facts and the change that open desks read, all in the caller's transaction.
 */
import type { RawBuilder } from 'kysely'
import type { Case } from '../core/case/case.ts'
import type { CaseEvent, CaseEventBody } from '../core/case/events.ts'
import { type Fact, factsOf } from '../core/case/facts.ts'
import { applyEvent, foldCase } from '../core/case/fold.ts'
import { type DueOptions, dueOptions, nextDueAt } from '../core/follow-up/due.ts'
import { arrival } from '../core/playbook/arrive.ts'
import { completedNodes } from '../core/playbook/complete.ts'
import type { PlaybookDocument } from '../core/playbook/schema.ts'
import { businessTimeBetween } from '../core/sla/calendar.ts'
import { type Brand, loadBrand } from './brands.ts'
import { insertRows } from './buffer.ts'
import { recordChange } from './changes.ts'
import { type Db, insertAll, type Row, rowsOf, sql, type Tx, toDate } from './db.ts'
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

/** Cases of one organization by their ids; `lock` holds them until the transaction ends, always in the same order. */
export async function loadCases(
  tx: Tx,
  organizationId: string,
  caseIds: string[],
  lock = false,
): Promise<Map<string, Case>> {
  if (caseIds.length === 0) return new Map()
  const { rows } = await sql<{ case_id: string; state: Case }>`
    select case_id, state from "case" where organization_id = ${organizationId} and case_id = any(${caseIds}::uuid[])
     order by case_id ${lock ? sql`for update` : sql``}`.execute(tx)
  return new Map(rows.map((row) => [row.case_id, row.state]))
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
  const [change] = await writeCases(tx, [{ key, doing, before, bodies: decide(before), facts }])
  return change ?? null
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

/**
 * One step of one case: `bodies` happened to it, as it stood `before` (locked); null when they open it, the first is `case.opened` then.
 * `facts` of the same step are written along.
 */
export type CaseStep = {
  key: CaseKey
  doing: Doing
  before: Case | null
  bodies: CaseEventBody[]
  facts?: Fact[]
}

/**
 * Writes steps of different cases of one organization, each with its state, events, facts and change, in a few statements however many
 * they are. Where nothing happened, nothing is written.
 */
export async function writeCases(tx: Tx, steps: CaseStep[]): Promise<CaseChange[]> {
  const written: Written[] = []
  for (const step of steps) written.push(await unfoldStep(tx, step))
  const happened = written.filter(({ events }) => events.length > 0)
  const parts = [...openingOf(happened), ...changingOf(happened), ...joiningOf(happened)]
  if (parts.length > 0) await sql`with ${sql.join(parts)} select`.execute(tx)
  for (const one of happened) {
    const { key, after, events, facts, brand, now } = one
    await insertEvents(tx, key, events)
    await insertFacts(tx, facts, factContext(key, after, brand))
    await addCaseNews(tx, key, one, now)
    await tellChange(tx, key, after)
  }
  return written
}

type Written = CaseChange & { key: CaseKey; isNew: boolean; facts: Fact[]; brand: Brand; now: number }

async function unfoldStep(tx: Tx, { key, doing, before, bodies, facts = [] }: CaseStep): Promise<Written> {
  const opened = before ? null : openedBy(bodies[0], doing)
  const from = before ?? foldCase(key.caseId, opened ? [opened] : [])
  const rest = opened ? bodies.slice(1) : bodies
  const step = unfold(from, doing, rest, await playbookOf(tx, key.organizationId, from, rest))
  return {
    key,
    isNew: opened !== null,
    before: from,
    after: step.after,
    events: opened ? [opened, ...step.events] : step.events,
    facts: [...facts, ...(opened ? factsOf(from, opened, from) : []), ...step.facts],
    brand: await loadBrand(tx, key.organizationId, from.brandId),
    now: doing.now,
  }
}

function openedBy(first: CaseEventBody | undefined, { now, by }: Doing): CaseEvent {
  if (first?.type !== 'case.opened') throw new Error('a case begins with case.opened')
  return { ...first, seq: 1, at: now, by }
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

/** New cases, with the next numbers of their organization in their order. */
function openingOf(steps: Written[]): RawBuilder<unknown>[] {
  const rows = steps.filter(({ isNew }) => isNew).map((one, number) => ({ ...rowOf(one), number }))
  const organizationId = steps[0]?.key.organizationId
  if (rows.length === 0) return []
  const columns = Object.keys(rows[0] ?? {})
  const values = columns.map((column) => (column === 'number' ? sql`first + r.number` : sql.ref(`r.${column}`)))
  return [
    sql`numbered as (update organization set next_case_number = next_case_number + ${rows.length}
      where organization_id = ${organizationId} returning next_case_number - ${rows.length} as first)`,
    sql`opened as (insert into "case" (${sql.join(columns.map((column) => sql.ref(column)))})
      select ${sql.join(values)} from ${rowsOf('case', rows)} r cross join numbered)`,
  ]
}

function changingOf(steps: Written[]): RawBuilder<unknown>[] {
  const rows = steps.filter(({ isNew }) => !isNew).map(rowOf)
  if (rows.length === 0) return []
  const set = Object.keys(rows[0] ?? {}).map((column) => sql`${sql.ref(column)} = ${sql.ref(`r.${column}`)}`)
  return [
    sql`changed as (update "case" c set ${sql.join(set)} from ${rowsOf('case', rows)} r
      where c.organization_id = r.organization_id and c.case_id = r.case_id)`,
  ]
}

function joiningOf(steps: Written[]): RawBuilder<unknown>[] {
  const rows = steps.flatMap(({ key, isNew, before, after, now }) =>
    after.conversations.slice(isNew ? 0 : before.conversations.length).map(({ id }) => ({
      organization_id: key.organizationId,
      case_id: key.caseId,
      conversation_id: id,
      joined_at: new Date(now),
    })),
  )
  return rows.length > 0 ? [sql`joined as (${insertAll('case_conversation', rows)} on conflict do nothing)`] : []
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

function rowOf({ key, after: c, now, brand }: Written): Row {
  const stageAt = (mark: Case['loop']['heard']) => (mark && !('skipped' in mark) ? new Date(mark.at) : null)
  return {
    organization_id: key.organizationId,
    case_id: key.caseId,
    brand_id: c.brandId,
    customer_id: c.customerId,
    state: c,
    version: c.version,
    status: c.status,
    waiting_on: c.waitingOn,
    kind: c.kind,
    marks: c.marks,
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
    next_due_at: toDate(nextDueAt(c, now, dueOptions(brand))),
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
    data,
  }))
  await insertRows(tx, 'case_event', rows)
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

function factContext(key: CaseKey, c: Case, brand: Brand) {
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

/** Looks at the clock again without an event: sets when the next thing falls due. */
export async function touchCase(tx: Tx, key: CaseKey, c: Case, now: number): Promise<void> {
  await tx
    .updateTable('case')
    .set({ next_due_at: toDate(nextDueAt(c, now, await dueOptionsOf(tx, key, c))) })
    .where('organization_id', '=', key.organizationId)
    .where('case_id', '=', key.caseId)
    .execute()
}
