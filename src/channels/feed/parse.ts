/**
 * A feed in the normal form. An entry that names the brand is a message; as a feed tells the same entries again and again, each entry is
 * also told as a wording of that message, under a key of its words: the one already known is the same fact, and a corrected one is an edit.
 */
import { createHash } from 'node:crypto'
import type { ChannelEventInput } from '../../core/message/message.ts'
import { findNames } from '../../core/text/detect/names.ts'
import type { RawDelivery } from '../channel.ts'
import { dateOf } from './dates.ts'
import type { Entry, Feed } from './entries.ts'
import { absoluteLink, canonicalLink, siteOf } from './links.ts'
import { listenedNames, type NameSettings } from './names.ts'
import { cutAt } from './plain.ts'
import { readFeed } from './read.ts'
import type { Settings } from './settings.ts'
import { FEED_URL_HEADER, FIRST_LOOK_HEADER } from './wire.ts'

const LONGEST_TEXT = 5000
const LONGEST_ID = 512
const MOST_ENCLOSURES = 10
/** At the first look, what was published before that is the past. */
const FRESH_MS = 48 * 3_600_000
const GOOGLE_ALERTS = /^tag:google\.com,\d{4}:googlealerts\//

/** Throws only on bytes that are no text at all. */
export function parse(
  raw: RawDelivery,
  { settings, account }: { settings: Settings; account: string },
): ChannelEventInput[] {
  const { feed, ...other } = readFeed(raw.body, raw.headers['content-type'])
  if (!feed) {
    const shape = 'shape' in other ? other.shape : 'no feed'
    return [{ type: 'unknown', key: `unknown:${digest(raw.body)}`, account, shape }]
  }
  const base = absoluteLink(raw.headers[FEED_URL_HEADER], settings.url) ?? settings.url
  return mentionsOf(feed, base, settings).flatMap((mention) => eventsOf(mention, feed, account, raw))
}

export type Mention = {
  externalId: string
  entry: Entry
  link: string | null
  /** The page it is on: of the entry, or of the feed. */
  site: string
  text: string
  names: string[]
}

/**
 * The entries that name the brand, or all of them when no names are given; each id once, as first told. A name that is an everyday word
 * too counts where something speaks of the business, as in any message.
 */
export function mentionsOf(feed: Feed, base: string, settings: NameSettings): Mention[] {
  const names = listenedNames(settings)
  const links = feed.entries.map((entry) => absoluteLink(entry.link ?? undefined, base))
  const sharedLinks = new Map<string, number>()
  for (const link of links) if (link) sharedLinks.set(link, (sharedLinks.get(link) ?? 0) + 1)

  const mentions = new Map<string, Mention>()
  for (const [at, entry] of feed.entries.entries()) {
    const link = links[at] ?? null
    const words = entry.text.startsWith(entry.title) ? entry.text : `${entry.title}\n\n${entry.text}`.trim()
    const found = [...new Set(findNames(words, names).flatMap(({ name, sure }) => (sure ? [name] : [])))]
    if (settings.names.length > 0 && found.length === 0) continue
    // Google tells one article under several ids.
    const id = isAlert(entry) && link ? canonicalLink(link) : entry.id
    const own = link !== null && sharedLinks.get(link) === 1 ? link : null
    const externalId = shortened(id ?? own ?? `${link ?? ''}#${digest(entry.title || words)}`)
    if (mentions.has(externalId)) continue
    const site = siteOf(link ?? absoluteLink(feed.link ?? undefined, base) ?? base)
    mentions.set(externalId, { externalId, entry, link, site, text: cutAt(words, LONGEST_TEXT), names: found })
  }
  return [...mentions.values()]
}

function eventsOf(
  mention: Mention,
  feed: Feed,
  account: string,
  { receivedAt, headers }: RawDelivery,
): ChannelEventInput[] {
  const { externalId, entry, link, text } = mention
  const now = new Date(receivedAt).toISOString()
  const published = dateOf(entry.published, entry.updated)
  const updated = dateOf(entry.updated)
  const isFirst = headers[FIRST_LOOK_HEADER] !== undefined
  const id = digest(externalId)
  return [
    {
      type: 'message',
      key: `entry:${id}`,
      account,
      conversation: {
        rootExternalId: externalId,
        visibility: 'public',
        title: cutAt([feed.title, entry.title].filter((part) => part !== '').join(' · '), 2000) || null,
        permalink: link,
      },
      message: {
        externalId,
        author: authorOf(mention, feed),
        text,
        sentAt: published === null ? now : new Date(published).toISOString(),
        permalink: link,
        attachments: entry.enclosures.slice(0, MOST_ENCLOSURES).flatMap(({ url, type }) => {
          const address = absoluteLink(url, link ?? account)
          return address ? [{ url: address, contentType: type?.slice(0, 128) ?? null }] : []
        }),
        // Kept for whoever looks for it; nobody waited for the desk to be there.
        automatic: isFirst && (published === null || published < receivedAt - FRESH_MS),
        context: { kind: 'article', detail: cutAt(mention.names.join(', '), 2000) || null },
      },
    },
    {
      type: 'edited',
      // The date beside the words: a wording that comes back later is news again.
      key: `edited:${id}:${digest(`${updated ?? ''} ${text}`)}`,
      account,
      externalId,
      text,
      editedAt: updated === null ? now : new Date(updated).toISOString(),
    },
  ]
}

const isAlert = ({ id }: Entry): boolean => GOOGLE_ALERTS.test(id ?? '')

/** Who wrote it, as far as the feed tells; else the site. A name means something only beside its site. */
function authorOf({ entry, site }: Mention, feed: Feed) {
  const { author } = entry
  if (author)
    return {
      externalId: shortened(author.uri ?? `${site}#${author.name.toLowerCase()}`),
      name: cutAt(author.name, 512),
      handle: site,
    }
  // An alert is titled by what was searched for; who wrote it is the site that it found.
  const name = isAlert(entry) ? site : feed.title || site
  return { externalId: shortened(site), name: cutAt(name, 512), handle: site }
}

const shortened = (id: string): string => (id.length <= LONGEST_ID ? id : `sha256:${digest(id)}`)

const digest = (given: string | Uint8Array): string => createHash('sha256').update(given).digest('hex')
