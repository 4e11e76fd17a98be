/** Is a reply of unknown fate there? Asked by its words, among what our account wrote in that place since. */
import { z } from 'zod'
import type { ChannelContext, ConnectedChannel, Outgoing, ReadBackResult } from '../channel.ts'
import { type Api, makeApi, SiteFailure } from './api.ts'
import { textOf } from './parse.ts'
import { whoWeAre } from './people.ts'
import { asHtml, plainText } from './plain.ts'
import type { Settings } from './settings.ts'
import { gmt, postOfRoot, siteComment } from './wire.ts'

/** The site's dates are whole seconds. */
const ROUNDED_MS = 3000
/** Where the site does not tell the time. */
const CLOCKS_APART_MS = 2 * 60_000

/** Throws when the site cannot be asked right now. */
export async function readBack(
  ctx: ChannelContext,
  { settings }: ConnectedChannel<Settings>,
  outgoing: Outgoing,
): Promise<ReadBackResult> {
  return findOurs(ctx, makeApi(ctx, settings), outgoing)
}

export async function findOurs(
  ctx: Pick<ChannelContext, 'now'>,
  api: Api,
  { id, inReplyTo, conversation, text }: Outgoing,
): Promise<ReadBackResult> {
  const post = postOfRoot(conversation?.rootExternalId ?? '')
  if (!post) return { found: 'unsure', evidence: 'Nobody knows under which post it was to stand.' }
  const { id: us } = await whoWeAre(api)
  const answer = await api.get('/wp/v2/comments', {
    post: String(post),
    parent: inReplyTo?.externalId ?? '0',
    author: String(us),
    status: 'any',
    type: 'comment',
    context: 'edit',
    orderby: 'id',
    order: 'desc',
    per_page: '100',
    _fields: 'id,author,content,date_gmt,status',
  })
  if (!answer.ok) throw new SiteFailure(answer)
  const read = z.array(siteComment).safeParse(answer.body)
  if (!read.success)
    return { found: 'unsure', evidence: 'The site was asked and answered something else than comments.' }
  // The same words from before this reply was written are another one; its date is by the site's clock.
  const clock = Date.parse(answer.headers.get('date') ?? '')
  const notBefore = writtenAt(id) + (Number.isNaN(clock) ? -CLOCKS_APART_MS : clock - ctx.now() - ROUNDED_MS)
  const words = plainText(asHtml(text), { asTyped: true })
  const ours = read.data.find(
    (one) => one.author === us && textOf(one) === words && (gmt(one.date_gmt) ?? 0) >= notBefore,
  )
  if (ours) return { found: true, externalId: String(ours.id), at: gmt(ours.date_gmt) ?? ctx.now() }
  return { found: false, evidence: 'The thread was read; these words of ours are not in it.' }
}

/** The moment in one of our ids (UUIDv7), epoch milliseconds; 0 for other ids. */
const writtenAt = (id: string): number =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-7/i.test(id) ? Number.parseInt(id.replace('-', '').slice(0, 12), 16) : 0
