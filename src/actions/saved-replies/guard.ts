/** Which saved replies a manager may change: those of a brand they cover; what holds for every brand takes somebody who covers every brand. */
import { type Actor, mayBrand } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import type { Tx } from '../../store/db.ts'
import { listSavedReplies, type SavedReply } from '../../store/saved-replies.ts'

export function guardBrand(actor: Actor, brandId: string | null): void {
  if (brandId === null && actor.brandIds !== null) throw new Refusal('not_allowed')
  if (brandId !== null && !mayBrand(actor, brandId)) throw new Refusal('not_found')
}

/** Refuses `not_found`, `not_allowed`. */
export async function ownReply(tx: Tx, actor: Actor, replyId: string): Promise<SavedReply> {
  const found = (await listSavedReplies(tx, actor.organizationId, actor.brandIds)).find(({ id }) => id === replyId)
  if (!found) throw new Refusal('not_found')
  guardBrand(actor, found.brandId)
  return found
}
