/**
 * What stands behind a link of a message, read by this server so that no browser calls the site. Only links that are in a message this
 * person may see. Refuses `not_found`.
 */
import { Refusal } from '../core/errors.ts'
import { addressOf } from '../core/text/runs.ts'
import type { LinkPreview } from '../lib/link-preview.ts'
import { loadCaseFor } from '../store/guarded.ts'
import { messageById } from '../store/messages.ts'
import type { ActionContext, Actor } from './context.ts'

export async function previewLink(
  ctx: ActionContext,
  actor: Actor,
  messageId: string,
  link: string,
): Promise<{ host: string; preview: LinkPreview | null }> {
  const message = await messageById(ctx.db, actor.organizationId, messageId)
  if (!message?.caseId || message.body === null) throw new Refusal('not_found')
  await loadCaseFor(ctx.db, actor, message.caseId)
  const address = message.body.includes(link) ? addressOf(link) : null
  if (!address) throw new Refusal('not_found')
  const preview = await ctx.previewLink(address)
  return { host: preview?.host ?? new URL(address).host, preview }
}
