/** Loading a case for a person: not there and not theirs look the same from outside. */
import { type Actor, maySeeCase } from '../core/access.ts'
import type { Case } from '../core/case/case.ts'
import type { CaseEventBody } from '../core/case/events.ts'
import { Refusal } from '../core/errors.ts'
import { type CaseChange, changeCase, loadCase } from './cases.ts'
import { type Db, type Tx, transact } from './db.ts'

/** Refuses `not_found`. */
export async function loadCaseFor(db: Db | Tx, actor: Actor, caseId: string): Promise<Case> {
  const c = await loadCase(db, { organizationId: actor.organizationId, caseId })
  if (!c || !maySeeCase(actor, c)) throw new Refusal('not_found')
  return c
}

/** One step of a person on a case, in one transaction: guard → decide → write. Refuses `not_found` and whatever `decide` refuses. */
export function changeCaseFor(
  db: Db,
  actor: Actor,
  caseId: string,
  now: number,
  decide: (c: Case, tx: Tx) => CaseEventBody[] | Promise<CaseEventBody[]>,
): Promise<CaseChange> {
  const key = { organizationId: actor.organizationId, caseId }
  return transact(db, async (tx) => {
    const c = await loadCase(tx, key, true)
    if (!c || !maySeeCase(actor, c)) throw new Refusal('not_found')
    const bodies = await decide(c, tx)
    const change = await changeCase(tx, key, { now, by: actor.personId }, () => bodies)
    if (!change) throw new Refusal('not_found')
    return change
  })
}
