/**
 * The texts that a platform approved for the channel of a case, asked for when they are needed: what they are, and whether they may be
 * sent, is the platform's to say and changes without us. Refuses `not_found`, `no_templates` and `platform_unreachable`.
 */
import { maySeeCase } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import type { Template } from '../../core/message/template.ts'
import { loadCase } from '../../store/cases.ts'
import { channelSettings } from '../../store/channel-settings.ts'
import { loadChannel, loadConnection } from '../../store/channels.ts'
import { wayTo } from '../../store/reads/ways.ts'
import type { ActionContext, Actor } from '../context.ts'

export async function caseTemplates(ctx: ActionContext, actor: Actor, caseId: string): Promise<Template[]> {
  const { organizationId } = actor
  const c = await loadCase(ctx.db, { organizationId, caseId })
  if (!c || !maySeeCase(actor, c)) throw new Refusal('not_found')
  const way = await wayTo(ctx.db, ctx.capabilities, c, organizationId, 'private', ctx.now())
  const channelId = way.possible ? null : way.byTemplate?.channelId
  const row = channelId ? await loadChannel(ctx.db, organizationId, channelId) : null
  const connection = row && (await loadConnection(ctx.db, row.connectionId))
  const channel = row && ctx.channels.get(row.kind)
  if (!row || !connection || !channel?.templates) throw new Refusal('no_templates')
  const settings = channel.settings.safeParse(channelSettings(connection, row, ctx.secrets))
  if (!settings.success) throw new Refusal('platform_unreachable', { detail: 'the kept credentials cannot be read' })
  const { connectionId, account } = row
  const connected = { id: row.channelId, connectionId, account, settings: settings.data, cursor: null }
  try {
    return await channel.templates(ctx.channelContext(row.kind, settings.data), connected)
  } catch (error) {
    throw new Refusal('platform_unreachable', { detail: error instanceof Error ? error.message : String(error) })
  }
}
