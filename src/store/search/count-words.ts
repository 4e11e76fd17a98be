/**
 * Counts in how many messages each word stands. Filing only leaves notes (word_uncounted) and whatever removes a message another kind
 * (word_gone, by trigger); they are counted here, one transaction at a time for each organization.
 */
import { type Db, sql, type Tx } from '../db.ts'

/** Few enough that nobody waits long: a removal for its turn, a message that comes in meanwhile for the database. */
const AT_ONCE = 500

/** Organizations with something to count. */
export async function organizationsToCount(db: Db): Promise<string[]> {
  const { rows } = await sql<{ organization_id: string }>`
    select o.organization_id from organization o
     where exists (select from word_uncounted u where u.organization_id = o.organization_id)
        or exists (select from word_gone g where g.organization_id = o.organization_id)`.execute(db)
  return rows.map((row) => row.organization_id)
}

/** Counts a batch of new messages and of removed ones. Returns how many; less than a full batch means that nothing is left. */
export async function countWords(tx: Tx, organizationId: string): Promise<{ counted: number; more: boolean }> {
  await takeTurn(tx, organizationId)
  const { rows } = await sql<{ n: number }>`
    with taken as (
      delete from word_uncounted where (organization_id, message_id) in (
        select organization_id, message_id from word_uncounted where organization_id = ${organizationId}
         order by message_id limit ${AT_ONCE} for update skip locked)
      returning message_id
    ), said as (
      select w.word, count(*)::int as n, max(s.sent_at) as last_at from taken t
        join message_search s on s.organization_id = ${organizationId} and s.message_id = t.message_id
        cross join unnest(tsvector_to_array(s.lexemes)) as w(word) group by w.word
    ), counted as (
      insert into word as w (organization_id, word, messages, last_at)
      select ${organizationId}::uuid, word, n, last_at from said order by word
      on conflict (organization_id, word) do update
        set messages = w.messages + excluded.messages, last_at = greatest(w.last_at, excluded.last_at)
    ) select count(*)::int as n from taken`.execute(tx)
  const counted = rows[0]?.n ?? 0
  const gone = await subtract(tx, organizationId)
  return { counted: counted + gone, more: counted === AT_ONCE || gone === AT_ONCE }
}

/** Moves what was filed lately from the index's list of new entries to its place, so that neither filing nor searching has to. */
export async function settleIndex(db: Db): Promise<void> {
  await sql`select gin_clean_pending_list('message_search_lexemes'::regclass)`.execute(db)
}

/** Subtracts what this and earlier transactions took out. */
export async function countGone(tx: Tx, organizationId: string): Promise<void> {
  await takeTurn(tx, organizationId)
  while ((await subtract(tx, organizationId)) === AT_ONCE);
}

/** A word in no message is no more. */
async function subtract(tx: Tx, organizationId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with taken as (
      delete from word_gone where (organization_id, gone_id) in (
        select organization_id, gone_id from word_gone where organization_id = ${organizationId}
         order by gone_id limit ${AT_ONCE} for update skip locked)
      returning lexemes
    ), unsaid as (
      select w.word, count(*)::int as n from taken cross join unnest(tsvector_to_array(lexemes)) as w(word) group by w.word
    ), emptied as (
      delete from word w using unsaid u where w.organization_id = ${organizationId} and w.word = u.word and w.messages <= u.n
    ), lessened as (
      update word w set messages = w.messages - u.n from unsaid u
       where w.organization_id = ${organizationId} and w.word = u.word and w.messages > u.n
    ) select count(*)::int as n from taken`.execute(tx)
  return rows[0]?.n ?? 0
}

const takeTurn = (tx: Tx, organizationId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`maagal:words:${organizationId}`}, 0))`.execute(tx)
