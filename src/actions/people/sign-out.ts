/** Ends the session behind a cookie. */
import { tokenDigest } from '../../lib/secrets.ts'
import { endSession } from '../../store/people.ts'
import type { ActionContext } from '../context.ts'

export const signOut = (ctx: ActionContext, token: string): Promise<void> => endSession(ctx.db, tokenDigest(token))
