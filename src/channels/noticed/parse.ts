/** What a person brought in, in the normal form. The same link, or without one the same words, is the same post however often it is brought. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ChannelEventInput } from '../../core/message/message.ts'
import type { RawDelivery } from '../channel.ts'

const post = z.object({
  text: z.string().min(1),
  url: z.url().nullable(),
  /** As its reader saw it; empty when unknown. */
  author: z.string(),
  /** Stands for an author that nobody knows. */
  somebody: z.string(),
  at: z.iso.datetime(),
})

export function parse(raw: RawDelivery, { account }: { account: string }): ChannelEventInput[] {
  const said: unknown = JSON.parse(new TextDecoder().decode(raw.body))
  const known = post.safeParse(said)
  if (!known.success)
    return [{ type: 'unknown', key: `unknown:${digest(JSON.stringify(said))}`, account, shape: 'post' }]
  const { text, author, somebody, at } = known.data
  const url = known.data.url === null ? null : plainLink(known.data.url)
  const host = url ? new URL(url).host.replace(/^(www|m|mobile)\./, '') : null
  const id = digest(url ?? text)
  const name = author.trim()
  return [
    {
      type: 'message',
      key: id,
      account,
      conversation: { rootExternalId: id, visibility: 'public', permalink: url },
      message: {
        externalId: id,
        // Two people of one name on one network are taken for one; somebody without a name is never taken for anybody else.
        author: {
          externalId: `${host ?? ''}:${name === '' ? id : name.toLowerCase()}`.slice(0, 512),
          name: (name || host || somebody).slice(0, 512),
        },
        text,
        sentAt: at,
        permalink: url,
      },
    },
  ]
}

/** Marks of whoever passed a link on are no part of it. */
const TRACKING = /^(utm_\w+|fbclid|igsh|igshid|gclid|si|ref|ref_src|mibextid)$/

function plainLink(given: string): string {
  const url = new URL(given)
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  url.hash = ''
  return url.href
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
