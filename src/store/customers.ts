/** Customers and the identities behind which they are met. Identity → customer is a dated link, so merging and splitting can be undone. */
import { newId } from '../lib/ids.ts'
import { indexLater } from './buffer.ts'
import { type Db, insertAll, json, sql, type Tx } from './db.ts'

type AliasScope = { organizationId: string; kind: string; scope: string }

/**
 * The id under which a person of several ids was met first: conversations keep it, whatever the platform calls them later. `ids` are all
 * that an event told, the surest first.
 */
export async function canonicalId(tx: Tx, of: AliasScope, ids: string[]): Promise<string> {
  const [id = ''] = await canonicalIds(tx, [{ ...of, ids }])
  return id
}

/** The same for several people, in their order. */
export async function canonicalIds(tx: Tx, people: (AliasScope & { ids: string[] })[]): Promise<string[]> {
  if (people.length === 0) return []
  const given = people.map(({ organizationId, kind, scope, ids }, place) => ({
    place,
    organization_id: organizationId,
    kind,
    scope,
    ids,
  }))
  const { rows } = await sql<{ known: string | null }>`
    select (select i.external_id from identity i
       where i.organization_id = g.organization_id and i.kind = g.kind and i.scope = g.scope
         and (i.external_id = any(g.ids) or i.identity_id in (select a.identity_id from identity_alias a
           where a.organization_id = g.organization_id and a.kind = g.kind and a.scope = g.scope and a.external_id = any(g.ids)))
       order by i.identity_id limit 1) as known
      from jsonb_to_recordset(${json(given)}) as g(place int, organization_id uuid, kind text, scope text, ids text[]) order by g.place`.execute(
    tx,
  )
  return people.map(({ ids }, place) => rows[place]?.known ?? ids[0] ?? '')
}

export type Aliases = AliasScope & { identityId: string; ids: string[]; at: number }

/** Keeps other ids of identities of one organization. What another identity is known by already stays with it. */
export async function rememberAliases(tx: Tx, all: Aliases[]): Promise<void> {
  const rows = all.flatMap(({ organizationId, kind, scope, identityId, ids, at }) =>
    [...new Set(ids)].map((id) => ({
      organization_id: organizationId,
      kind,
      scope,
      external_id: id,
      identity_id: identityId,
      seen_at: new Date(at),
    })),
  )
  if (rows.length === 0) return
  await sql`
    ${insertAll('identity_alias', rows)}
     where not exists (select 1 from identity i where i.organization_id = r.organization_id and i.kind = r.kind
       and i.scope = r.scope and i.external_id = r.external_id)
    on conflict (organization_id, kind, scope, external_id) do update set seen_at = greatest(identity_alias.seen_at, excluded.seen_at)`.execute(
    tx,
  )
}

/** The identity behind one of its ids; null when nobody is known by it. */
export async function identityOf(
  tx: Tx,
  { organizationId, kind, scope }: AliasScope,
  externalId: string,
): Promise<string | null> {
  const canonical = await canonicalId(tx, { organizationId, kind, scope }, [externalId])
  const row = await tx
    .selectFrom('identity')
    .select('identity_id')
    .where('organization_id', '=', organizationId)
    .where('kind', '=', kind)
    .where('scope', '=', scope)
    .where('external_id', '=', canonical)
    .executeTakeFirst()
  return row?.identity_id ?? null
}

export type Author = {
  organizationId: string
  kind: string
  scope: string
  externalId: string
  /** Empty when the event did not tell: a name known before stays. */
  name: string
  handle: string | null
  avatarUrl: string | null
  reach: number | null
  sample: boolean
}
export type Who = {
  identityId: string
  customerId: string
  name: string
  isNew: boolean
  /** A number stood for the name until now: what else shows it must be told (`nameIdentity`). */
  wasNumber: boolean
}

/**
 * Finds or makes identities, and the customers they currently belong to; in the order of the authors, who are all different and of one
 * organization.
 */
export async function meetIdentities(tx: Tx, authors: Author[]): Promise<Who[]> {
  const given = authors.map((one, place) => ({ place, one, customerId: newId(), linkId: newId(), identityId: newId() }))
  const { rows } = await sql<{
    place: number
    identity_id: string
    name: string
    customer_id: string
    is_new: boolean
    was_number: boolean
  }>`
    with given as (
      select * from jsonb_to_recordset(${json(
        given.map(({ place, one, customerId, linkId, identityId }) => ({
          place,
          organization_id: one.organizationId,
          identity_id: identityId,
          customer_id: customerId,
          link_id: linkId,
          kind: one.kind,
          scope: one.scope,
          external_id: one.externalId,
          name: one.name,
          handle: one.handle,
          avatar_url: one.avatarUrl,
          reach: one.reach,
          sample: one.sample,
        })),
      )}) as g(place int, organization_id uuid, identity_id uuid, customer_id uuid, link_id uuid, kind text, scope text, external_id text,
               name text, handle text, avatar_url text, reach int, sample boolean)
    ), met as (
      -- always in the same order, so that two transactions wait for one another instead of locking each other out
      insert into identity (organization_id, identity_id, kind, scope, external_id, name, handle, avatar_url, reach)
      select organization_id, identity_id, kind, scope, external_id, coalesce(nullif(name, ''), handle, external_id), handle, avatar_url, reach
        from given order by kind, scope, external_id
      on conflict (organization_id, kind, scope, external_id) do update set
        name = coalesce((select nullif(g.name, '') from given g where g.kind = excluded.kind and g.scope = excluded.scope
          and g.external_id = excluded.external_id), identity.name),
        handle = coalesce(excluded.handle, identity.handle), avatar_url = coalesce(excluded.avatar_url, identity.avatar_url),
        reach = coalesce(excluded.reach, identity.reach)
      returning identity_id, kind, scope, external_id, name
    ), known as (
      -- what is joined here is as it was before this statement
      select g.place, g.organization_id, g.sample, g.link_id, met.identity_id, met.name, l.customer_id as theirs, g.customer_id as fresh,
             met.name <> g.external_id and g.external_id in (coalesce(was.name, ''), coalesce(cu.name, '')) as was_number
        from met join given g using (kind, scope, external_id)
        left join identity was on was.organization_id = g.organization_id and was.identity_id = met.identity_id
        left join identity_link l on l.organization_id = g.organization_id and l.identity_id = met.identity_id and l.valid_to is null
        left join customer cu on cu.organization_id = l.organization_id and cu.customer_id = l.customer_id
    ), made as (
      insert into customer (organization_id, customer_id, name, sample)
      select organization_id, fresh, name, sample from known where theirs is null
    ), linked as (
      insert into identity_link (organization_id, link_id, identity_id, customer_id)
      select organization_id, link_id, identity_id, fresh from known where theirs is null
    ) select place, identity_id, name, coalesce(theirs, fresh) as customer_id, theirs is null as is_new, was_number from known order by place`.execute(
    tx,
  )
  return rows.map((row) => ({
    identityId: row.identity_id,
    customerId: row.customer_id,
    name: row.name,
    isNew: row.is_new,
    wasNumber: row.was_number,
  }))
}

export async function identityById(
  db: Db | Tx,
  organizationId: string,
  identityId: string,
): Promise<{ externalId: string; name: string } | null> {
  const row = await db
    .selectFrom('identity')
    .select(['external_id', 'name'])
    .where('organization_id', '=', organizationId)
    .where('identity_id', '=', identityId)
    .executeTakeFirst()
  return row ? { externalId: row.external_id, name: row.name } : null
}

/** A name learned later takes the place of the number that stood for it, everywhere it was shown. */
export async function nameIdentity(
  tx: Tx,
  of: { organizationId: string; identityId: string; name: string; avatarUrl: string | null },
): Promise<string[]> {
  const { organizationId, identityId, name } = of
  const { rows } = await sql<{ was: string }>`
    with was as (select external_id from identity where organization_id = ${organizationId} and identity_id = ${identityId} for update)
    update identity i set name = ${name}, avatar_url = coalesce(${of.avatarUrl}, avatar_url) from was
     where i.organization_id = ${organizationId} and i.identity_id = ${identityId} returning was.external_id as was`.execute(
    tx,
  )
  const was = rows[0]?.was
  if (was === undefined) return []
  await sql`update customer cu set name = ${name} from identity_link l where cu.organization_id = ${organizationId} and cu.name = ${was}
    and l.organization_id = cu.organization_id and l.customer_id = cu.customer_id and l.identity_id = ${identityId} and l.valid_to is null`.execute(
    tx,
  )
  const told = await sql<{
    message_id: string
    case_id: string
  }>`update message set author_name = ${name} where organization_id = ${organizationId}
    and identity_id = ${identityId} and author_name = ${was} and removed_at is null returning message_id, case_id`.execute(
    tx,
  )
  await indexLater(
    tx,
    organizationId,
    told.rows.map((row) => row.message_id),
  )
  return [...new Set(told.rows.flatMap((row) => row.case_id ?? []))]
}

/**
 * A private reply tells by which id the platform knows the person in private: the same person as the one whose public message it answers,
 * whatever the two ids are.
 */
export async function meetInPrivate(
  tx: Tx,
  of: { organizationId: string; identityId: string; conversationId: string },
): Promise<void> {
  await sql`
    with met as (
      insert into identity (organization_id, identity_id, kind, scope, external_id, name, handle, avatar_url)
      select i.organization_id, ${newId()}::uuid, i.kind, i.scope, co.root_external_id, i.name, i.handle, i.avatar_url
        from identity i join conversation co on co.organization_id = i.organization_id and co.conversation_id = ${of.conversationId}
       where i.organization_id = ${of.organizationId} and i.identity_id = ${of.identityId} and co.visibility = 'private'
      on conflict (organization_id, kind, scope, external_id) do nothing returning identity_id
    ) insert into identity_link (organization_id, link_id, identity_id, customer_id)
      select l.organization_id, ${newId()}::uuid, met.identity_id, l.customer_id from met join identity_link l
        on l.organization_id = ${of.organizationId} and l.identity_id = ${of.identityId} and l.valid_to is null`.execute(
    tx,
  )
}

export async function customerName(db: Db | Tx, organizationId: string, customerId: string): Promise<string> {
  const row = await db
    .selectFrom('customer')
    .select('name')
    .where('organization_id', '=', organizationId)
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return row?.name ?? ''
}

export async function identitiesOf(tx: Tx | Db, organizationId: string, customerId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('identity_link')
    .select('identity_id')
    .where('organization_id', '=', organizationId)
    .where('customer_id', '=', customerId)
    .where('valid_to', 'is', null)
    .orderBy('valid_from')
    .execute()
  return rows.map((row) => row.identity_id)
}

export async function customerExists(
  tx: Tx | Db,
  organizationId: string,
  customerId: string,
): Promise<{ name: string; sample: boolean } | null> {
  const row = await tx
    .selectFrom('customer')
    .select(['name', 'sample'])
    .where('organization_id', '=', organizationId)
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return row ?? null
}

export async function insertCustomer(tx: Tx, organizationId: string, name: string, sample: boolean): Promise<string> {
  const id = newId()
  await tx.insertInto('customer').values({ organization_id: organizationId, customer_id: id, name, sample }).execute()
  return id
}

/** Ends the current links of these identities and links them to another customer, all under one change id. */
export async function relinkIdentities(
  tx: Tx,
  of: {
    organizationId: string
    identityIds: string[]
    customerId: string
    changeId: string
    by: string | null
    now: number
  },
): Promise<void> {
  await tx
    .updateTable('identity_link')
    .set({ valid_to: new Date(of.now) })
    .where('organization_id', '=', of.organizationId)
    .where('identity_id', 'in', of.identityIds)
    .where('valid_to', 'is', null)
    .execute()
  await tx
    .insertInto('identity_link')
    .values(
      of.identityIds.map((identityId) => ({
        organization_id: of.organizationId,
        link_id: newId(),
        identity_id: identityId,
        customer_id: of.customerId,
        valid_from: new Date(of.now),
        change_id: of.changeId,
        made_by: of.by,
      })),
    )
    .execute()
}

export type LinkChange = { identityId: string; from: string; to: string; current: boolean }

/** What a merge or split moved: each identity with the customer before and after; `current` while nothing newer stands on it. */
export async function linkChange(tx: Tx | Db, organizationId: string, changeId: string): Promise<LinkChange[]> {
  const { rows } = await sql<{ identity_id: string; to: string; from: string; current: boolean }>`
    select l.identity_id, l.customer_id as to, before.customer_id as from, l.valid_to is null as current
      from identity_link l
      join lateral (select customer_id from identity_link b where b.organization_id = l.organization_id
        and b.identity_id = l.identity_id and b.valid_to = l.valid_from and b.link_id <> l.link_id order by b.valid_from desc limit 1) before on true
     where l.organization_id = ${organizationId} and l.change_id = ${changeId}`.execute(tx)
  return rows.map((row) => ({ identityId: row.identity_id, from: row.from, to: row.to, current: row.current }))
}

/** Cases whose messages come from these identities and that now belong to `customerId`. */
export async function casesOfIdentities(
  tx: Tx,
  organizationId: string,
  customerId: string,
  identityIds: string[],
): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    select c.case_id from "case" c
     where c.organization_id = ${organizationId} and c.customer_id = ${customerId}
       and exists (select 1 from message m where m.organization_id = c.organization_id and m.case_id = c.case_id and m.direction = 'in'
                    and m.identity_id = any(${identityIds}::uuid[]))`.execute(tx)
  return rows.map((row) => row.case_id)
}

export async function renameCustomer(
  tx: Tx,
  organizationId: string,
  customerId: string,
  set: { name?: string; note?: string; target_seconds?: number | null },
): Promise<boolean> {
  const result = await tx
    .updateTable('customer')
    .set(set)
    .where('organization_id', '=', organizationId)
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function identityName(tx: Tx, organizationId: string, identityId: string): Promise<string> {
  const row = await tx
    .selectFrom('identity')
    .select('name')
    .where('organization_id', '=', organizationId)
    .where('identity_id', '=', identityId)
    .executeTakeFirstOrThrow()
  return row.name
}
