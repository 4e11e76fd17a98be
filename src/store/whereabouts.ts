/** What is known of customers as messages of theirs arrive, and where our own words belong. */

import type { RawBuilder } from 'kysely'
import type { Case } from '../core/case/case.ts'
import type { CaseOfCustomer } from '../core/case/unanswered.ts'
import { sql, type Tx } from './db.ts'

export type Arrival = { brandId: string; customerId: string; identityId: string; conversationId: string }
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
const latestCases = (theirs: RawBuilder<unknown>) => sql`
  (select coalesce(json_agg(json_build_object('id', o.case_id, 'kind', o.kind, 'marks', o.marks, 'loop', o.state->'loop',
      'ignored', o.state->'ignored', 'openedAt', o.state->'openedAt', 'lastCustomerMessageAt', o.state->'lastCustomerMessageAt',
      'lastAnswerAt', o.state->'lastAnswerAt', 'closeReason', o.state->'closeReason')), '[]')
     from (select * from "case" c where ${theirs} order by c.opened_at desc limit 20) o)`

/** The customer's latest cases in one brand, to see whether they were left without an answer there. */
export async function casesOfCustomer(
  tx: Tx,
  of: { organizationId: string; brandId: string; customerId: string },
): Promise<CaseOfCustomer[]> {
  const theirs = sql`c.organization_id = ${of.organizationId} and c.customer_id = ${of.customerId} and c.brand_id = ${of.brandId}`
  const { rows } = await sql<{ cases: CaseOfCustomer[] }>`select ${latestCases(theirs)} as cases`.execute(tx)
  return rows[0]?.cases ?? []
}

/**
 * What is known of customers of one organization as messages of theirs arrive, in their order: when this identity last wrote, their case
 * in this conversation (an open one, else the one closed last), and their open matter anywhere.
 */
export async function whereabouts(tx: Tx, organizationId: string, arrivals: Arrival[]): Promise<Whereabouts[]> {
  const given = (of: (one: Arrival) => string) => sql`${arrivals.map(of)}::uuid[]`
  const theirs = sql`c.organization_id = ${organizationId} and c.brand_id = a.brand and c.customer_id = a.customer`
  const { rows } = await sql<{
    last_heard: Date | null
    here: Case | null
    open: Case | null
    target_seconds: number | null
    cases: CaseOfCustomer[]
  }>`select ${latestCases(theirs)} as cases,
    (select cu.target_seconds from customer cu where cu.organization_id = ${organizationId} and cu.customer_id = a.customer) as target_seconds,
    (select m.sent_at from message m where m.organization_id = ${organizationId} and m.identity_id = a.identity
       and m.direction = 'in' order by m.sent_at desc limit 1) as last_heard,
    (select c.state from "case" c join case_conversation cc on cc.organization_id = c.organization_id and cc.case_id = c.case_id
      where ${theirs} and cc.conversation_id = a.conversation order by c.closed_at desc nulls first, c.opened_at desc limit 1) as here,
    (select c.state from "case" c where ${theirs} and c.closed_at is null order by c.opened_at desc limit 1) as open
    from unnest(${given((one) => one.brandId)}, ${given((one) => one.customerId)}, ${given((one) => one.identityId)},
      ${given((one) => one.conversationId)}) with ordinality as a(brand, customer, identity, conversation, place)
   order by a.place`.execute(tx)
  return rows.map((row) => ({
    lastHeardAt: row.last_heard?.getTime() ?? null,
    here: row.here,
    open: row.open,
    customerSeconds: row.target_seconds,
    cases: row.cases,
  }))
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
