/** What the formats have in common. Each names the same things in its own way; here they get one name. */
import type { parseFeed } from 'feedsmith'
import { oneLine, plainText } from './plain.ts'

export type Format = 'rss' | 'atom' | 'rdf' | 'json'

export type Entry = {
  id: string | null
  /** As written; may be relative. */
  link: string | null
  title: string
  text: string
  author: { name: string; uri: string | null } | null
  published: string | undefined
  updated: string | undefined
  enclosures: { url: string; type: string | null }[]
}

export type Feed = {
  format: Format
  title: string
  link: string | null
  /** Its own address, as it names it. */
  self: string | null
  hubs: string[]
  /** How often it wants to be looked at. */
  everySeconds: number | null
  entries: Entry[]
}

type Parsed = ReturnType<typeof parseFeed<string>>
type Of<F extends Format> = Extract<Parsed, { format: F }>['feed']
type RssItem = NonNullable<Of<'rss'>['items']>[number]
type RdfItem = NonNullable<Of<'rdf'>['items']>[number]
type AtomEntry = NonNullable<Of<'atom'>['entries']>[number]
type JsonItem = NonNullable<Of<'json'>['items']>[number]
type Link = { href?: string | undefined; rel?: string | undefined; type?: string | undefined }
type Sy = { updatePeriod?: string | undefined; updateFrequency?: number | undefined }

const PERIODS: Readonly<Record<string, number>> = {
  hourly: 3600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
}

export function feedOf(parsed: Parsed): Feed {
  switch (parsed.format) {
    case 'rss': {
      const { feed } = parsed
      const links = feed.atom?.links
      return {
        ...common(parsed.format, feed.title, feed.link, links),
        everySeconds: feed.ttl ? feed.ttl * 60 : everyOf(feed.sy),
        entries: (feed.items ?? []).map(rssEntry),
      }
    }
    case 'rdf': {
      const { feed } = parsed
      return {
        ...common(parsed.format, feed.title, feed.link, feed.atom?.links),
        everySeconds: everyOf(feed.sy),
        entries: (feed.items ?? []).map(rdfEntry),
      }
    }
    case 'atom': {
      const { feed } = parsed
      const authors = feed.authors
      return {
        ...common(parsed.format, words(feed.title), linkOf(feed.links), feed.links),
        everySeconds: everyOf(feed.sy),
        entries: (feed.entries ?? []).map((entry) => atomEntry(entry, authors)),
      }
    }
    case 'json': {
      const { feed } = parsed
      const hubs = (feed.hubs ?? []).filter(({ type }) => /^websub$/i.test(type ?? '')).flatMap(({ url }) => url ?? [])
      return {
        ...common(parsed.format, feed.title, feed.home_page_url, []),
        self: feed.feed_url ?? null,
        hubs,
        everySeconds: null,
        entries: (feed.items ?? []).map((item) => jsonEntry(item, feed.authors)),
      }
    }
  }
}

function common(format: Format, title: string | undefined, link: string | null | undefined, links: Link[] | undefined) {
  const rel = (wanted: string) => (links ?? []).filter((one) => one.rel === wanted).flatMap(({ href }) => href ?? [])
  return {
    format,
    title: oneLine(title ?? ''),
    link: link ?? null,
    self: rel('self')[0] ?? null,
    hubs: rel('hub'),
  }
}

const everyOf = (sy: Sy | undefined): number | null => {
  const period = PERIODS[sy?.updatePeriod?.trim().toLowerCase() ?? '']
  return period ? Math.round(period / Math.max(1, sy?.updateFrequency ?? 1)) : null
}

/** Text of Atom: escaped HTML, XHTML, or words. What is only words keeps its brackets. */
function words(text: { value?: string; type?: string } | undefined): string | undefined {
  if (text?.value === undefined) return undefined
  return /html/i.test(text.type ?? '') ? text.value : escaped(text.value)
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>')

function linkOf(links: Link[] | undefined): string | null {
  const pages = (links ?? []).filter(({ rel, href }) => href && (rel === undefined || rel === 'alternate'))
  return (pages.find(({ type }) => !type || /html/i.test(type)) ?? pages[0])?.href ?? null
}

function person(name: string | undefined, uri?: string | undefined): Entry['author'] {
  const plain = oneLine(name ?? '')
  return plain === '' ? null : { name: plain, uri: uri ?? null }
}

/** The first of several that says anything; a long form is preferred by standing first. */
const textOf = (...html: (string | undefined)[]): string => {
  for (const one of html) {
    const plain = one ? plainText(one) : ''
    if (plain !== '') return plain
  }
  return ''
}

function rssEntry(item: RssItem): Entry {
  const [author] = item.authors ?? []
  const [creator] = item.dc?.creators ?? []
  const [atomAuthor] = item.atom?.authors ?? []
  const guid = item.guid?.value ?? null
  const isAddress = guid !== null && item.guid?.isPermaLink !== false && /^https?:\/\//i.test(guid)
  return {
    id: guid,
    link: item.link ?? linkOf(item.atom?.links) ?? (isAddress ? guid : null),
    title: oneLine(item.title ?? ''),
    text: textOf(item.content?.encoded, item.description),
    author: person(creator) ?? person(atomAuthor?.name, atomAuthor?.uri) ?? person(author?.name ?? author?.email),
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published,
    updated: item.atom?.updated,
    enclosures: (item.enclosures ?? []).flatMap(({ url, type }) => (url ? [{ url, type: type ?? null }] : [])),
  }
}

function rdfEntry(item: RdfItem): Entry {
  return {
    id: item.rdf?.about ?? null,
    link: item.link ?? null,
    title: oneLine(item.title ?? ''),
    text: textOf(item.content?.encoded, item.description),
    author: person(item.dc?.creators?.[0]),
    published: item.dc?.dates?.[0],
    updated: undefined,
    enclosures: [],
  }
}

function atomEntry(entry: AtomEntry, feedAuthors: Of<'atom'>['authors']): Entry {
  const [author] = entry.authors ?? feedAuthors ?? []
  return {
    id: entry.id ?? null,
    link: linkOf(entry.links),
    title: oneLine(words(entry.title) ?? ''),
    text: textOf(words(entry.content), words(entry.summary)),
    author: person(author?.name, author?.uri),
    published: entry.published ?? entry.dc?.dates?.[0],
    updated: entry.updated,
    enclosures: (entry.links ?? []).flatMap(({ rel, href, type }) =>
      rel === 'enclosure' && href ? [{ url: href, type: type ?? null }] : [],
    ),
  }
}

function jsonEntry(item: JsonItem, feedAuthors: Of<'json'>['authors']): Entry {
  const [author] = item.authors ?? feedAuthors ?? []
  const plain = item.content_text ?? item.summary
  return {
    id: item.id ?? null,
    link: item.url ?? item.external_url ?? null,
    title: oneLine(escaped(item.title ?? '')),
    text: textOf(item.content_html, plain === undefined ? undefined : escaped(plain)),
    author: person(author?.name === undefined ? undefined : escaped(author.name), author?.url),
    published: item.date_published,
    updated: item.date_modified,
    enclosures: (item.attachments ?? []).flatMap(({ url, mime_type }) =>
      url ? [{ url, type: mime_type ?? null }] : [],
    ),
  }
}
