/** Keeps the index of messages: each is findable from the commit that files it, and gone with the commit that removes it. */
import type { Visibility } from '../../core/search/marks.ts'
import { SEARCH_VERSION, searchVector } from '../../core/search/vector.ts'
import { type Db, sql, type Tx } from '../db.ts'
import { countGone } from './count-words.ts'

type Source = {
  message_id: string
  body: string
  visibility: Visibility
  author_name: string
  person_id: string | null
  identity_id: string | null
  channel_id: string | null
  brand_id: string | null
  sent_at: Date
  indexed: boolean
}

/**
 * Indexes these messages as they stand in this transaction, or anew when they were; a removed one is passed over. Two statements,
 * however many messages. `hold` keeps others from changing them meanwhile: for messages that this transaction did not write itself.
 */
export async function indexMessages(tx: Tx, organizationId: string, ids: string[], hold = false): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await sql<Source>`
    select m.message_id, m.body, m.visibility, m.author_name, m.person_id, m.identity_id, m.channel_id, m.sent_at,
           coalesce(c.brand_id, ch.brand_id) as brand_id, s.message_id is not null as indexed
      from message m
      left join "case" c on c.organization_id = m.organization_id and c.case_id = m.case_id
      left join channel ch on ch.organization_id = m.organization_id and ch.channel_id = m.channel_id
      left join message_search s on s.organization_id = m.organization_id and s.message_id = m.message_id
     where m.organization_id = ${organizationId} and m.message_id = any(${ids}::uuid[])
       and m.body is not null and m.removed_at is null ${hold ? sql`for share of m` : sql``}`.execute(tx)
  const again = rows.filter(({ indexed }) => indexed).map(({ message_id }) => message_id)
  if (again.length > 0) await takeOut(tx, organizationId, again)
  if (rows.length === 0) return
  await sql`
    with filed as (
      insert into message_search (organization_id, message_id, sent_at, version, lexemes)
      select ${organizationId}::uuid, f.id, f.sent_at, ${SEARCH_VERSION}, f.lexemes::tsvector
        from unnest(${rows.map((row) => row.message_id)}::uuid[], ${rows.map((row) => row.sent_at)}::timestamptz[],
          ${rows.map(vectorOf)}::text[]) as f(id, sent_at, lexemes)
      on conflict do nothing returning message_id
    ) insert into word_uncounted (organization_id, message_id) select ${organizationId}::uuid, message_id from filed`.execute(
    tx,
  )
}

/** Takes messages out: their words are out of the index and of the count when this transaction commits. */
export async function forgetMessages(tx: Tx, organizationId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await takeOut(tx, organizationId, ids)
  await countGone(tx, organizationId)
}

const takeOut = (tx: Tx | Db, organizationId: string, ids: string[]) =>
  sql`delete from message_search where organization_id = ${organizationId} and message_id = any(${ids}::uuid[])`.execute(
    tx,
  )

const vectorOf = (row: Source): string =>
  searchVector({
    body: row.body,
    visibility: row.visibility,
    authorName: row.author_name,
    personId: row.person_id,
    identityId: row.identity_id,
    channelId: row.channel_id,
    brandId: row.brand_id,
    sentAt: row.sent_at.getTime(),
  })
