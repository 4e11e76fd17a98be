/** What the listener hands on, in the normal form. A post's comments are one conversation; each commenter's matter is a case of its own in it. */
import { createHash } from 'node:crypto'
import type { ChannelEventInput } from '../../core/message/message.ts'
import type { RawDelivery } from '../channel.ts'
import { cutAt, oneLine, plainText } from './plain.ts'
import { envelope, gmt, rootOf, type SiteComment } from './wire.ts'

const LONGEST_TEXT = 20_000
/** What WordPress itself calls somebody who left no name. */
const NAMELESS = 'Anonymous'

type Told = ReturnType<typeof envelope.parse>

/** Throws only on bytes that are no JSON. */
export function parse(raw: RawDelivery, { account }: { account: string }): ChannelEventInput[] {
  const told = envelope.safeParse(JSON.parse(new TextDecoder().decode(raw.body)))
  if (!told.success)
    return [{ type: 'unknown', key: `unknown:${digest(raw.body)}`, account, shape: 'no comment of a site' }]
  const { comment, was, at } = told.data
  const common = { account, externalId: String(comment.id) }
  const shown = { ...common, type: 'hidden' as const, key: `status:${comment.id}:${comment.status}:${at}`, at }
  const sight = sightOf(comment.status)
  if (!was) return [message(told.data, account), ...(sight === 'hidden' ? [{ ...shown, hidden: true }] : [])]
  const events: ChannelEventInput[] = []
  if (was.words === 'changed') {
    const text = textOf(comment)
    events.push({ ...common, type: 'edited', key: `edited:${comment.id}:${digest(text)}:${at}`, text, editedAt: at })
  }
  if (sight === sightOf(was.status)) return events
  // Visitors cannot take a comment back: whoever removed it works for the site.
  if (sight === 'removed')
    events.push({ ...common, type: 'removed', key: `removed:${comment.id}:${at}`, removedAt: at, by: 'us' })
  else events.push({ ...shown, hidden: sight === 'hidden' })
  return events
}

/** Waiting for approval, spam, or under a post that is in the trash: there, and in nobody's sight. */
function sightOf(status: string): 'shown' | 'hidden' | 'removed' {
  if (status === 'approved') return 'shown'
  return status === 'trash' || status === 'gone' ? 'removed' : 'hidden'
}

function message({ comment, ours, guest, old, post, at }: Told, account: string): ChannelEventInput {
  const root = rootOf(comment.post)
  const written = gmt(comment.date_gmt)
  const link = httpLink(comment.link)
  return {
    type: 'message',
    key: `comment:${comment.id}`,
    account,
    conversation: {
      rootExternalId: root,
      visibility: 'public',
      title: cutAt(post?.title ?? '', 2000) || null,
      permalink: httpLink(post?.link ?? null) ?? link?.replace(/#.*$/, '') ?? null,
    },
    message: {
      externalId: String(comment.id),
      parentExternalId: comment.parent > 0 ? String(comment.parent) : root,
      author: {
        externalId: comment.author > 0 ? `user-${comment.author}` : (guest ?? `comment-${comment.id}`),
        name: cutAt(oneLine(comment.author_name), 512) || NAMELESS,
      },
      text: textOf(comment),
      sentAt: written === null ? at : new Date(written).toISOString(),
      permalink: link,
      automatic: old,
      context: ours ? { kind: 'platform_app' } : null,
    },
    fromUs: ours,
  }
}

/** As it was typed where the site shows us that, else as it stands on the page. */
export const textOf = ({ content: { raw, rendered } }: SiteComment): string =>
  cutAt(raw === null ? plainText(rendered) : plainText(raw, { asTyped: true }), LONGEST_TEXT)

const httpLink = (given: string | null): string | null =>
  given !== null && given.length <= 4096 && /^https?:\/\//i.test(given) && URL.canParse(given) ? given : null

const digest = (given: string | Uint8Array): string => createHash('sha256').update(given).digest('hex')
