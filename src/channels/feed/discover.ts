/** The feeds that a page names in its head, for people who gave the address of the site itself. */
import { Parser } from 'htmlparser2'

const TYPES = /^(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json|application\/json)\b/i
const HEAD = 200_000
const MOST = 10

/** Absolute addresses, the feed of the whole site first. */
export function feedsOfPage(html: string, page: string): string[] {
  let base = page
  const found: { href: string; comments: boolean }[] = []
  const parser = new Parser({
    onopentag(name, { href = '', rel = '', type = '', title = '' }) {
      if (name === 'base' && href) base = URL.parse(href, page)?.href ?? base
      if (name !== 'link' || !/(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(rel) || !TYPES.test(type.trim())) return
      // WordPress says where its posts are beside where its interface for programs is.
      const url = URL.parse(href, base)
      if (!url || /\/wp-json\/|oembed/i.test(url.href) || !/^https?:$/.test(url.protocol) || found.length >= MOST)
        return
      found.push({ href: url.href, comments: /comment|תגובות/i.test(`${title} ${url.pathname}`) })
    },
  })
  parser.write(html.slice(0, HEAD))
  parser.end()
  return [...found.filter((one) => !one.comments), ...found.filter((one) => one.comments)].map(({ href }) => href)
}
