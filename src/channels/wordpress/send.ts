/** An answer under a comment or a post, as a comment of our own. */
import type { ChannelContext, ConnectedChannel, Outgoing, SendResult } from '../channel.ts'
import { type Api, makeApi } from './api.ts'
import { sendOutcome } from './outcome.ts'
import { asHtml } from './plain.ts'
import { findOurs } from './read-back.ts'
import type { Settings } from './settings.ts'
import { gmt, postOfRoot, siteComment } from './wire.ts'

export async function send(
  ctx: ChannelContext,
  { settings }: ConnectedChannel<Settings>,
  outgoing: Outgoing,
): Promise<SendResult> {
  if (outgoing.mode !== 'public') return { outcome: 'refused', reason: 'WordPress has no private messages' }
  const api = makeApi(ctx, settings)
  const place = await placeOf(api, outgoing)
  if ('outcome' in place) return place
  const { post, parent, waits } = place
  const answer = await api.post('/wp/v2/comments', { post, parent, content: asHtml(outgoing.text), status: 'approved' })
  if (!answer.ok) {
    if (answer.kind === 'refused' && answer.code === 'comment_duplicate')
      return alreadyThere(ctx, api, outgoing, answer.reason)
    return sendOutcome(answer)
  }
  const made = siteComment.safeParse(answer.body).data
  if (!made) return { outcome: 'unknown', reason: 'the site took it and gave no number' }
  if (made.status !== 'approved')
    return { outcome: 'refused', reason: `the site took it and keeps it out of sight (${made.status})` }
  // An answer under something that nobody sees helps nobody; WordPress’s own screen approves what is answered, too.
  if (waits && !(await api.post(`/wp/v2/comments/${parent}`, { status: 'approved' })).ok)
    ctx.log.warn({ comment: parent }, 'a comment that was answered still waits for approval')
  return { outcome: 'sent', externalId: String(made.id), at: gmt(made.date_gmt) ?? ctx.now() }
}

/** Where it belongs. WordPress takes answers to comments that are gone, and nobody would see them. */
async function placeOf(
  api: Api,
  { inReplyTo, conversation }: Outgoing,
): Promise<{ post: number; parent: number; waits: boolean } | SendResult> {
  if (!inReplyTo) {
    const post = postOfRoot(conversation?.rootExternalId ?? '')
    return post ? { post, parent: 0, waits: false } : { outcome: 'refused', reason: 'there is no post to comment on' }
  }
  const answer = await api.get(`/wp/v2/comments/${encodeURIComponent(inReplyTo.externalId)}`, {
    context: 'edit',
    _fields: 'id,post,status',
  })
  if (!answer.ok) {
    if (answer.kind === 'refused' && answer.code === 'rest_comment_invalid_id')
      return { outcome: 'refused', reason: 'the comment that this answers is not on the site any more' }
    const became = sendOutcome(answer)
    // So far we only asked.
    return became.outcome === 'unknown' ? { outcome: 'retry', afterSeconds: 0, reason: became.reason } : became
  }
  const answered = siteComment.safeParse(answer.body).data
  if (!answered?.post) return { outcome: 'refused', reason: 'the site does not say where the comment stands' }
  if (answered.status !== 'approved' && answered.status !== 'hold')
    return { outcome: 'refused', reason: `the comment that this answers is not shown on the site (${answered.status})` }
  return { post: answered.post, parent: answered.id, waits: answered.status === 'hold' }
}

/** The site has these words of ours in this place: from an earlier try of this reply, or from another reply. */
async function alreadyThere(ctx: ChannelContext, api: Api, outgoing: Outgoing, reason: string): Promise<SendResult> {
  try {
    const found = await findOurs(ctx, api, outgoing)
    return found.found === true
      ? { outcome: 'sent', externalId: found.externalId, at: found.at }
      : { outcome: 'refused', reason }
  } catch {
    return { outcome: 'unknown', reason }
  }
}
