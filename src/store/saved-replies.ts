/** Saved replies, their variants and uses. A retired one keeps its rows, so that its uses stay counted. */
import type { ReplyLanguage, Scope, Variants } from '../core/replies/saved.ts'
import { type Db, sql, type Tx } from './db.ts'

export type SavedReply = Scope & {
  id: string
  shortcut: string
  titles: { he: string; en: string }
  variants: Variants
  uses: number
  lastUsedAt: Date | null
}
export type ReplyKey = { organizationId: string; replyId: string }
export type ReplyValues = Scope & Pick<SavedReply, 'shortcut' | 'titles'>

type Kept = { text: string; updated_at: string; checked_at: string | null }
type Row = {
  reply_id: string
  brand_id: string | null
  area_id: string | null
  channel_kind: string | null
  shortcut: string
  title_he: string
  title_en: string
  variants: { [Language in ReplyLanguage]?: Kept } | null
  uses: number
  last_used_at: Date | null
}

/** Those of these brands and those of every brand; `brandIds` null: all. */
export async function listSavedReplies(
  db: Db | Tx,
  organizationId: string,
  brandIds: string[] | null,
): Promise<SavedReply[]> {
  const brands = brandIds === null ? sql`true` : sql`(r.brand_id is null or r.brand_id = any(${brandIds}::uuid[]))`
  const { rows } = await sql<Row>`
    select r.reply_id, r.brand_id, r.area_id, r.channel_kind, r.shortcut, r.title_he, r.title_en, u.uses, u.last_used_at,
           (select json_object_agg(v.language, json_build_object('text', v.text, 'updated_at', v.updated_at, 'checked_at', v.checked_at))
              from saved_reply_variant v where v.organization_id = r.organization_id and v.reply_id = r.reply_id) as variants
      from saved_reply r
      cross join lateral (select count(*)::int as uses, max(u.at) as last_used_at from saved_reply_use u
        where u.organization_id = r.organization_id and u.reply_id = r.reply_id) u
     where r.organization_id = ${organizationId} and r.retired_at is null and ${brands}
     order by r.created_at, r.reply_id`.execute(db)
  return rows.map(toReply)
}

function toReply(row: Row): SavedReply {
  const variant = (kept: Kept | undefined) =>
    kept
      ? {
          text: kept.text,
          updatedAt: Date.parse(kept.updated_at),
          checkedAt: kept.checked_at === null ? null : Date.parse(kept.checked_at),
        }
      : null
  return {
    id: row.reply_id,
    brandId: row.brand_id,
    areaId: row.area_id,
    channelKind: row.channel_kind,
    shortcut: row.shortcut,
    titles: { he: row.title_he, en: row.title_en },
    variants: { he: variant(row.variants?.he), en: variant(row.variants?.en) },
    uses: row.uses,
    lastUsedAt: row.last_used_at,
  }
}

/** False when the shortcut is taken in the same brand. */
export async function insertSavedReply(
  tx: Tx,
  key: ReplyKey,
  { brandId, areaId, channelKind, shortcut, titles }: ReplyValues,
  doing: { now: number; by: string | null },
): Promise<boolean> {
  const result = await tx
    .insertInto('saved_reply')
    .values({
      organization_id: key.organizationId,
      reply_id: key.replyId,
      brand_id: brandId,
      area_id: areaId,
      channel_kind: channelKind,
      shortcut,
      title_he: titles.he,
      title_en: titles.en,
      created_at: new Date(doing.now),
      created_by: doing.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateSavedReply(
  tx: Tx,
  key: ReplyKey,
  { brandId, areaId, channelKind, shortcut, titles }: ReplyValues,
): Promise<void> {
  await tx
    .updateTable('saved_reply')
    .set({
      brand_id: brandId,
      area_id: areaId,
      channel_kind: channelKind,
      shortcut,
      title_he: titles.he,
      title_en: titles.en,
    })
    .where('organization_id', '=', key.organizationId)
    .where('reply_id', '=', key.replyId)
    .execute()
}

/** Whether another reply of the same brand answers to this shortcut. */
export async function shortcutTaken(
  tx: Tx,
  key: ReplyKey,
  { brandId, shortcut }: Pick<ReplyValues, 'brandId' | 'shortcut'>,
): Promise<boolean> {
  const { rows } =
    await sql`select 1 from saved_reply where organization_id = ${key.organizationId} and retired_at is null
     and brand_id is not distinct from ${brandId}::uuid and shortcut = ${shortcut} and reply_id <> ${key.replyId} limit 1`.execute(
      tx,
    )
  return rows.length > 0
}

/** Null takes the variant away. */
export async function putVariant(
  tx: Tx,
  key: ReplyKey,
  language: ReplyLanguage,
  variant: { text: string; updatedAt: number; checkedAt: number | null } | null,
): Promise<void> {
  const of = { organization_id: key.organizationId, reply_id: key.replyId, language }
  if (!variant) {
    await tx
      .deleteFrom('saved_reply_variant')
      .where('organization_id', '=', of.organization_id)
      .where('reply_id', '=', of.reply_id)
      .where('language', '=', language)
      .execute()
    return
  }
  const set = {
    text: variant.text,
    updated_at: new Date(variant.updatedAt),
    checked_at: variant.checkedAt === null ? null : new Date(variant.checkedAt),
  }
  await tx
    .insertInto('saved_reply_variant')
    .values({ ...of, ...set })
    .onConflict((conflict) => conflict.columns(['organization_id', 'reply_id', 'language']).doUpdateSet(set))
    .execute()
}

export async function retireSavedReply(tx: Tx, key: ReplyKey, now: number): Promise<void> {
  await tx
    .updateTable('saved_reply')
    .set({ retired_at: new Date(now) })
    .where('organization_id', '=', key.organizationId)
    .where('reply_id', '=', key.replyId)
    .execute()
}

export async function insertUse(
  tx: Tx,
  key: ReplyKey,
  use: { id: string; caseId: string; personId: string; language: ReplyLanguage; at: number },
): Promise<void> {
  await tx
    .insertInto('saved_reply_use')
    .values({
      organization_id: key.organizationId,
      use_id: use.id,
      reply_id: key.replyId,
      case_id: use.caseId,
      person_id: use.personId,
      language: use.language,
      at: new Date(use.at),
    })
    .execute()
}
