/** A reply under a comment, an answer to a mention, the one private reply to a comment, or a direct message. Each text is one call. */
import { personOf, sendDirectly } from '../../lib/meta/inbox/send.ts'
import { textOf } from '../../lib/meta/json.ts'
import { sendOutcome } from '../../lib/meta/outcome.ts'
import type { ChannelContext, ConnectedChannel, Outgoing, SendResult } from '../channel.ts'
import { MENTION } from './parse/comments.ts'
import { graphOf, type Settings, sender } from './settings.ts'

export async function send(
  ctx: ChannelContext,
  { settings }: ConnectedChannel<Settings>,
  outgoing: Outgoing,
): Promise<SendResult> {
  if (outgoing.mode === 'public') return reply(ctx, settings, outgoing)
  const { privateReplyTo } = outgoing
  const to = privateReplyTo ? { comment_id: privateReplyTo } : personOf(outgoing)
  if (!to) return { outcome: 'refused', reason: 'there is nobody to write to' }
  const humanAgent = outgoing.window === 'human_agent'
  if (humanAgent && !settings.human_agent)
    return { outcome: 'refused', reason: 'The 24 hours have passed, and Meta has not granted this app Human Agent.' }
  return sendDirectly(graphOf(ctx, settings), `${sender(settings)}/messages`, {
    to,
    isPrivateReply: privateReplyTo !== null,
    humanAgent,
    content: { text: outgoing.text },
    now: ctx.now(),
  })
}

async function reply(ctx: ChannelContext, settings: Settings, outgoing: Outgoing): Promise<SendResult> {
  const graph = graphOf(ctx, settings)
  const root = outgoing.conversation?.rootExternalId ?? ''
  const answered = outgoing.inReplyTo?.externalId
  const message = outgoing.text
  if (!answered) return { outcome: 'refused', reason: 'there is no comment to answer' }
  const media = root.startsWith(MENTION) ? root.slice(MENTION.length) : null
  const result =
    media === null
      ? await graph.post(`${answered}/replies`, { message })
      : await graph.post(`${settings.instagram_id}/mentions`, {
          media_id: media,
          ...(answered === media ? {} : { comment_id: answered }),
          message,
        })
  if (!result.ok) return sendOutcome(result)
  const id = textOf(result.body.id)
  return id
    ? { outcome: 'sent', externalId: id, at: ctx.now() }
    : { outcome: 'unknown', reason: 'the platform accepted it and gave no id' }
}
