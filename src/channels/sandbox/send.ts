/** Publishing on the wall, through the `sandbox:` address that the desk's own fetch understands. */
import type { ChannelContext, ConnectedChannel, Outgoing, ReadBackResult, SendResult } from '../channel.ts'
import type { Settings } from './settings.ts'
import { published } from './wire.ts'

export async function send(
  ctx: ChannelContext,
  channel: ConnectedChannel<Settings>,
  outgoing: Outgoing,
): Promise<SendResult> {
  const response = await ctx.fetch(`sandbox://wall/${channel.account}/entries`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      kind: outgoing.mode === 'public' ? 'comment' : 'direct',
      root_id: outgoing.conversation?.rootExternalId ?? null,
      parent_id: outgoing.inReplyTo?.externalId ?? null,
      to: outgoing.recipient?.externalId ?? null,
      client_key: outgoing.clientKey,
      body: outgoing.text,
    }),
  })
  if (response.status === 429)
    return {
      outcome: 'retry',
      afterSeconds: Number(response.headers.get('retry-after') ?? 30),
      reason: 'rate limit of the wall',
    }
  if (response.status >= 500)
    return { outcome: 'retry', afterSeconds: 0, reason: `the wall answered ${response.status}` }
  if (!response.ok) return { outcome: 'refused', reason: `the wall refused: ${await response.text()}` }
  const { id, root_id, at } = published.parse(await response.json())
  return { outcome: 'sent', externalId: id, at: Date.parse(at), conversationRootExternalId: root_id }
}

export async function readBack(
  ctx: ChannelContext,
  channel: ConnectedChannel<Settings>,
  outgoing: Outgoing,
): Promise<ReadBackResult> {
  const response = await ctx.fetch(
    `sandbox://wall/${channel.account}/entries?client_key=${encodeURIComponent(outgoing.clientKey)}`,
  )
  if (response.status === 404) return { found: false, evidence: 'The wall was asked and does not have this message.' }
  if (!response.ok) return { found: 'unsure', evidence: `The wall answered ${response.status} when asked.` }
  const { id, root_id, at } = published.parse(await response.json())
  return { found: true, externalId: id, at: Date.parse(at), conversationRootExternalId: root_id }
}
