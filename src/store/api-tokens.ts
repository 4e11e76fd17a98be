/** Tokens for scripts: each acts as the person who made it, with whatever their role is by then. */
import { type Db, sql, type Tx } from './db.ts'

export async function insertToken(
  tx: Tx,
  token: { organizationId: string; id: string; personId: string; name: string; digest: Buffer },
): Promise<void> {
  await tx
    .insertInto('api_token')
    .values({
      organization_id: token.organizationId,
      token_id: token.id,
      person_id: token.personId,
      name: token.name,
      token_digest: token.digest,
    })
    .execute()
}

/** Tokens that still work, newest first. */
export async function listTokens(db: Db | Tx, organizationId: string) {
  return db
    .selectFrom('api_token as t')
    .innerJoin('person as p', 'p.person_id', 't.person_id')
    .select(['t.token_id', 't.name', 't.created_at', 't.last_used_at', 'p.person_id', 'p.name as person_name'])
    .where('t.organization_id', '=', organizationId)
    .where('t.revoked_at', 'is', null)
    .orderBy('t.created_at', 'desc')
    .execute()
}

export async function revokeToken(tx: Tx, organizationId: string, tokenId: string): Promise<boolean> {
  const result = await revoke(tx, organizationId).where('token_id', '=', tokenId).executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function revokeTokensOf(tx: Tx, organizationId: string, personId: string): Promise<void> {
  await revoke(tx, organizationId).where('person_id', '=', personId).execute()
}

function revoke(tx: Tx, organizationId: string) {
  return tx
    .updateTable('api_token')
    .set({ revoked_at: sql<Date>`now()` })
    .where('organization_id', '=', organizationId)
    .where('revoked_at', 'is', null)
}
