/** Saved replies as the settings show them: those of the brands one covers, and of every brand. */
import type { Actor } from '../../core/access.ts'
import type { Db } from '../db.ts'
import { listSavedReplies, type SavedReply } from '../saved-replies.ts'

export type { SavedReply }

export const readSavedReplies = (db: Db, actor: Actor): Promise<SavedReply[]> =>
  listSavedReplies(db, actor.organizationId, actor.brandIds)
