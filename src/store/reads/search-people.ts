/** Customers by the beginning of a name, a handle or a phone number, and cases by their number. */
import type { RawBuilder } from 'kysely'
import type { Actor } from '../../core/access.ts'
import { nameQuery } from '../../core/search/names.ts'
import { type Db, sql } from '../db.ts'
import { maskedExcerpt } from './mask.ts'
import { visibleCases } from './scope.ts'

export type FoundPerson = {
  id: string
  name: string
  handles: string[]
  /** The case of theirs that was active last, of those that may be seen. */
  case: { id: string; number: number; status: 'open' | 'solved' | 'closed' }
}

const MOST_PEOPLE = 8
/** A very common beginning is not looked through to its end. */
const MOST_NAMED = 100

/** Those who have the words whole first (Gal before Galit), then those whose name begins with the text, then those who were active last. */
export async function findPeople(
  db: Db,
  actor: Actor,
  text: string,
  brandIds: string[] | null,
): Promise<FoundPerson[]> {
  const [words, beginnings] = [nameQuery(text, true), nameQuery(text)]
  if (text.length < 2 || !words || !beginnings) return []
  const seenCases = sql`${visibleCases(actor)} and ${brandIds ? sql`c.brand_id = any(${brandIds}::uuid[])` : sql`true`}`
  const { rows } = await sql<{
    id: string
    name: string
    handles: string[]
    case_id: string
    number: number
    status: FoundPerson['case']['status']
  }>`
    with named as (
      select customer_id, bool_or(is_whole) as is_whole from (
        ${named(actor, words, true, seenCases)} union all ${named(actor, beginnings, false, seenCases)}) n group by customer_id
    ), seen as (
      select cu.customer_id, cu.name, n.is_whole, latest.* from named n
       cross join lateral (
         select cu.customer_id, cu.name from customer cu
          where cu.organization_id = ${actor.organizationId} and cu.customer_id = n.customer_id limit 1) cu
       cross join lateral (
         select c.case_id, c.number, c.status, c.last_activity_at from "case" c
          where c.customer_id = cu.customer_id and ${seenCases} order by c.opened_at desc limit 1) latest
       order by n.is_whole desc, starts_with(lower(cu.name), lower(${text})) desc, latest.last_activity_at desc limit ${MOST_PEOPLE}
    ) select s.customer_id as id, s.name, s.case_id, s.number, s.status,
             array(select distinct coalesce(i.handle, i.name) from identity_link l
               join identity i on i.organization_id = l.organization_id and i.identity_id = l.identity_id
              where l.organization_id = ${actor.organizationId} and l.customer_id = s.customer_id and l.valid_to is null) as handles
        from seen s order by s.is_whole desc, starts_with(lower(s.name), lower(${text})) desc, s.last_activity_at desc`.execute(
    db,
  )
  return rows.map(({ case_id, number, status, ...person }) => ({ ...person, case: { id: case_id, number, status } }))
}

/** Only people who may be seen: those of other brands must not take their places. */
const named = (actor: Actor, query: string, isWhole: boolean, seenCases: RawBuilder<unknown>) => sql`
  (select cu.customer_id, ${isWhole}::boolean as is_whole from customer cu
    cross join lateral (select from "case" c where c.customer_id = cu.customer_id and ${seenCases} limit 1) seen
    where cu.organization_id = ${actor.organizationId} and name_words(cu.name) @@ ${query}::tsquery limit ${MOST_NAMED})
  union all
  (select l.customer_id, ${isWhole} from identity i
     join identity_link l on l.organization_id = i.organization_id and l.identity_id = i.identity_id and l.valid_to is null
    cross join lateral (select from "case" c where c.customer_id = l.customer_id and ${seenCases} limit 1) seen
    where i.organization_id = ${actor.organizationId} and name_words(i.name || ' ' || coalesce(i.handle, '')) @@ ${query}::tsquery
    limit ${MOST_NAMED})`

export type FoundCase = {
  id: string
  number: number
  status: 'open' | 'solved' | 'closed'
  brandId: string
  customer: { id: string; name: string }
  openedAt: Date
  /** The customer's first words, personal details masked. */
  excerpt: string
}

export async function findCasesByNumber(
  db: Db,
  actor: Actor,
  numbers: number[],
  brandIds: string[] | null,
): Promise<FoundCase[]> {
  if (numbers.length === 0) return []
  const { rows } = await sql<{
    case_id: string
    number: number
    status: FoundCase['status']
    brand_id: string
    customer_id: string
    name: string
    opened_at: Date
    body: string | null
  }>`
    select c.case_id, c.number, c.status, c.brand_id, c.customer_id, cu.name, c.opened_at,
           (select m.body from message m where m.organization_id = c.organization_id and m.case_id = c.case_id and m.direction = 'in'
             order by m.sent_at limit 1) as body
      from "case" c join customer cu on cu.organization_id = c.organization_id and cu.customer_id = c.customer_id
     where ${visibleCases(actor)} and c.number = any(${numbers}::int[])
       and ${brandIds ? sql`c.brand_id = any(${brandIds}::uuid[])` : sql`true`} order by c.number`.execute(db)
  return rows.map((row) => ({
    id: row.case_id,
    number: row.number,
    status: row.status,
    brandId: row.brand_id,
    customer: { id: row.customer_id, name: row.name },
    openedAt: row.opened_at,
    excerpt: row.body === null ? '' : maskedExcerpt(row.body, 80),
  }))
}
