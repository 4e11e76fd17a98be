/** What a parsed search asks of a message: words, names and filters as lexemes of the index. */
import { type Actor, may, mayBrand } from '../../core/access.ts'
import { meansKind } from '../../core/search/filters.ts'
import { AUTHOR, facet, PERSONAL } from '../../core/search/marks.ts'
import { nameQuery, nameWords } from '../../core/search/names.ts'
import { anyOf, type Need } from '../../core/search/needs.ts'
import { type SearchProblem, unknownChannel } from '../../core/search/problems.ts'
import type { SearchQuery } from '../../core/search/query.ts'
import { listChannels } from '../channels.ts'
import { type Db, sql } from '../db.ts'

/** `words` answers to `query.words`, one each; `rest` are phrases and filters. */
export type Needs = { words: Need[]; rest: Need[] }

/**
 * The brand's clock, for dates, and the brands to look in; null: all of an organization that has the database to itself. Where several
 * share one, even an owner's search names their brands: another organization's words must not make it slow.
 */
export async function scopeOf(
  db: Db,
  actor: Actor,
  brandId: string | null,
): Promise<{ timezone: string; brandIds: string[] | null }> {
  const { rows } = await sql<{ timezone: string | null; all_brands: string[] | null }>`
    select (select timezone from brand where organization_id = ${actor.organizationId}
             order by brand_id is distinct from ${brandId}::uuid, created_at limit 1) as timezone,
           case when (select count(*) from organization) > 1
             then array(select brand_id from brand where organization_id = ${actor.organizationId}) end as all_brands`.execute(
    db,
  )
  const own = actor.brandIds ?? rows[0]?.all_brands ?? null
  const brandIds = brandId === null ? own : mayBrand(actor, brandId) ? [brandId] : []
  return { timezone: rows[0]?.timezone ?? 'UTC', brandIds }
}

/** Personal details are asked for only in the name of people who may reveal them. */
export async function needsOf(
  db: Db,
  actor: Actor,
  query: SearchQuery,
  brandIds: string[] | null,
): Promise<Needs | SearchProblem> {
  const personal = may(actor, 'personal_data.reveal')
  const word = (lexemes: string[]) =>
    anyOf(personal ? [...lexemes, ...lexemes.map((lexeme) => PERSONAL + lexeme)] : lexemes)
  const rest: Need[] = query.phrases.map((words) => ({ inOrder: words.map(word) }))
  if (query.channels.length > 0) {
    const channels = await channelsMeant(db, actor, query.channels, brandIds)
    if ('reason' in channels) return channels
    rest.push(channels)
  }
  if (query.from.length > 0)
    rest.push({ any: (await Promise.all(query.from.map((name) => writers(db, actor.organizationId, name)))).flat() })
  if (query.visibility.length > 0) rest.push(anyOf(query.visibility.map(facet.visibility)))
  if (brandIds) rest.push(anyOf(brandIds.map(facet.brand)))
  return { words: query.words.map(({ lexemes }) => word(lexemes)), rest }
}

/** By the beginning of any word of a channel's name, or of its kind. */
async function channelsMeant(
  db: Db,
  actor: Actor,
  typed: string[],
  brandIds: string[] | null,
): Promise<Need | SearchProblem> {
  const channels = await listChannels(db, actor.organizationId, brandIds ?? actor.brandIds)
  const found: string[] = []
  for (const value of typed) {
    const wanted = nameWords(value)
    const meant = channels.filter(({ kind, name }) => {
      const words = nameWords(name)
      const isNamed = wanted.length > 0 && wanted.every((one) => words.some((each) => each.startsWith(one)))
      return isNamed || meansKind(value, kind)
    })
    if (meant.length === 0) return unknownChannel(value, [...new Set(channels.map(({ name }) => name))])
    found.push(...meant.map(({ channel_id }) => channel_id))
  }
  return anyOf(found.map(facet.channel))
}

/** More people than this of one name are found by how they signed. */
const MOST_PEOPLE = 200

/** Whoever signed with this name, goes by it now, or has it as a handle; and people of the team. */
async function writers(db: Db, organizationId: string, name: string): Promise<Need[]> {
  const query = nameQuery(name)
  if (!query) return []
  const { rows } = await sql<{ identity_id: string | null; person_id: string | null }>`
    (select i.identity_id, null::uuid as person_id from identity i
      where i.organization_id = ${organizationId} and name_words(i.name || ' ' || coalesce(i.handle, '')) @@ ${query}::tsquery
      limit ${MOST_PEOPLE})
    union all (select l.identity_id, null from customer cu
      join identity_link l on l.organization_id = cu.organization_id and l.customer_id = cu.customer_id and l.valid_to is null
      where cu.organization_id = ${organizationId} and name_words(cu.name) @@ ${query}::tsquery limit ${MOST_PEOPLE})
    union all (select null, m.person_id from membership m join person p on p.person_id = m.person_id
      where m.organization_id = ${organizationId} and name_words(p.name) @@ ${query}::tsquery limit ${MOST_PEOPLE})`.execute(
    db,
  )
  const signed = nameWords(name).map((word): Need => ({ lexeme: AUTHOR + word, prefix: true }))
  const facts = new Set(
    rows.flatMap(({ identity_id, person_id }) => [
      ...(identity_id ? [facet.identity(identity_id)] : []),
      ...(person_id ? [facet.person(person_id)] : []),
    ]),
  )
  return [{ all: signed }, ...[...facts].map((lexeme): Need => ({ lexeme }))]
}
