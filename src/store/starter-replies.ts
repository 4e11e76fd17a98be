/** The replies that a brand begins with. Those whose shortcut is taken are left out, so asking twice changes nothing. */
import { STARTER_REPLIES } from '../core/replies/starter.ts'
import type { Tx } from './db.ts'
import { insertSavedReply, putVariant } from './saved-replies.ts'

/** Shortcuts are in the brand's language. Returns how many were added. */
export async function insertStarterReplies(
  tx: Tx,
  brand: { organizationId: string; id: string; language: 'he' | 'en' },
  world: { newId(): string; now: number },
  by: string | null,
): Promise<number> {
  const { organizationId } = brand
  let added = 0
  for (const { shortcut, title, text } of STARTER_REPLIES) {
    const key = { organizationId, replyId: world.newId() }
    const fresh = await insertSavedReply(
      tx,
      key,
      { brandId: brand.id, areaId: null, channelKind: null, shortcut: shortcut[brand.language], titles: title },
      { now: world.now, by },
    )
    if (!fresh) continue
    added += 1
    for (const language of ['he', 'en'] as const)
      await putVariant(tx, key, language, { text: text[language], updatedAt: world.now, checkedAt: null })
  }
  return added
}
