/** Links that open one door once: a new password for somebody who forgot theirs. */
import { newId } from '../lib/ids.ts'
import { type Db, sql, type Tx } from './db.ts'

/** How long a link works. */
export const RESET_HOURS = 24

/** A new link takes the place of the person's earlier ones. */
export async function insertResetLink(tx: Tx, personId: string, digest: Buffer): Promise<void> {
  await tx.deleteFrom('one_time_link').where('person_id', '=', personId).execute()
  await tx
    .insertInto('one_time_link')
    .values({
      link_id: newId(),
      person_id: personId,
      purpose: 'reset_password',
      token_digest: digest,
      expires_at: sql<Date>`now() + make_interval(hours => ${RESET_HOURS})`,
    })
    .execute()
}

/** Whom the link is for, while it works. */
export async function personOfResetLink(db: Db | Tx, digest: Buffer): Promise<string | null> {
  const row = await working(db, digest).executeTakeFirst()
  return row?.person_id ?? null
}

/** Uses the link up; null when somebody was faster, or it no longer works. */
export async function takeResetLink(tx: Tx, digest: Buffer): Promise<string | null> {
  const row = await working(tx, digest).forUpdate().executeTakeFirst()
  if (!row) return null
  await tx.updateTable('one_time_link').set({ used_at: sql<Date>`now()` }).where('link_id', '=', row.link_id).execute()
  return row.person_id
}

function working(db: Db | Tx, digest: Buffer) {
  return db
    .selectFrom('one_time_link')
    .select(['link_id', 'person_id'])
    .where('token_digest', '=', digest)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
}
