/** Loading a case for a person: not there and not theirs look the same from outside. */
import { type Actor, maySeeCase } from '../core/access.ts'
import type { Case } from '../core/case/case.ts'
import type { CaseEventBody } from '../core/case/events.ts'
import { Refusal } from '../core/errors.ts'
import { type CaseChange, type CaseKey, changeCase, loadCase } from './cases.ts'
import { type Db, sql, type Tx, transact } from './db.ts'

/** Refuses `not_found`. */
export async function loadCaseFor(db: Db | Tx, actor: Actor, caseId: string): Promise<Case> {
  const c = await loadCase(db, { organizationId: actor.organizationId, caseId })
  if (!c || !maySeeCase(actor, c)) throw new Refusal('not_found')
  return c
}

/** `requestKey` is the caller's own: asked twice, a step happens once, and the second time is told what the first left. */
export type AskedOnce = { requestKey?: string | null | undefined }

/** One step of a person on a case, in one transaction: guard → decide → write. Refuses `not_found` and whatever `decide` refuses. */
export function changeCaseFor(
  db: Db,
  actor: Actor,
  caseId: string,
  now: number,
  decide: (c: Case, tx: Tx) => CaseEventBody[] | Promise<CaseEventBody[]>,
  { requestKey }: AskedOnce = {},
): Promise<CaseChange> {
  const key = { organizationId: actor.organizationId, caseId }
  return transact(db, async (tx) => {
    const c = await loadCase(tx, key, true)
    if (!c || !maySeeCase(actor, c)) throw new Refusal('not_found')
    // Keys of different people never meet.
    const request = requestKey ? `${actor.personId}:${requestKey}` : null
    if (request && (await wasAsked(tx, key, request))) return { before: c, after: c, events: [] }
    const bodies = await decide(c, tx)
    const change = await changeCase(tx, key, { now, by: actor.personId, requestKey: request }, () => bodies)
    if (!change) throw new Refusal('not_found')
    return change
  })
}

/** True when a step of this case was made by this request. Exact while the case is locked. */
async function wasAsked(tx: Tx, key: CaseKey, request: string): Promise<boolean> {
  const row = await tx
    .selectFrom('case_event')
    .select('seq')
    .where('organization_id', '=', key.organizationId)
    .where('case_id', '=', key.caseId)
    .where(sql<boolean>`data ->> 'requestKey' = ${request}`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
