/** Bytes in, feed out; or what else it is. */
import { parseFeed } from 'feedsmith'
import { decodeFeed } from './decode.ts'
import { type Feed, feedOf } from './entries.ts'

/** Of one answer; feeds with more are archives, newest first. */
const MOST_ENTRIES = 500
/** Longest answer that is read. */
export const MAX_FEED_BYTES = 5 * 1024 * 1024

export type Read =
  | { feed: Feed }
  /** `shape` is short and technical; `html` is the text when it is a page. */
  | { feed: null; shape: string; html: string | null }

/** Throws only on bytes that are no text at all. */
export function readFeed(body: Uint8Array, contentType: string | undefined): Read {
  if (body.byteLength > MAX_FEED_BYTES) return { feed: null, shape: 'a feed larger than 5 MB', html: null }
  const text = decodeFeed(body, contentType)
  const start = text.trimStart()
  if (start === '') return { feed: null, shape: 'nothing', html: null }
  const isJson = start.startsWith('{')
  if (!isJson) {
    const root = rootOf(start)
    if (root === 'html') return { feed: null, shape: 'an HTML page', html: start }
    if (root === null) return { feed: null, shape: 'no feed', html: null }
    if (!/^(?:rss|feed|rdf)$/.test(root))
      return { feed: null, shape: `XML of another kind (${root})`.slice(0, 200), html: null }
    // Half a document would give half an entry; the next look brings the whole.
    if (!new RegExp(`</(?:[\\w-]+:)?${root}\\s*>`, 'i').test(start.slice(-4000)))
      return { feed: null, shape: 'a feed that is cut short', html: null }
  }
  try {
    // What stands before the first element (a blank line, a warning of PHP) is no part of it.
    const parsed = parseFeed(
      isJson
        ? start
        : start.slice(Math.max(0, start.search(/<(?:\?xml|!DOCTYPE|!--|(?:[\w-]+:)?(?:rss|feed|rdf)\b)/i))),
      { maxItems: MOST_ENTRIES },
    )
    return { feed: feedOf(parsed) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { feed: null, shape: `unreadable: ${reason}`.slice(0, 200), html: null }
  }
}

/** The name of the outermost element, without its prefix; null when there is none near the beginning. */
function rootOf(text: string): string | null {
  let rest = text.slice(0, 20_000)
  for (;;) {
    const tag = /<(?:(\?|!--|!)|(?:[\w-]{1,40}:)?([a-z][\w.-]{0,60}))/i.exec(rest)
    if (!tag) return null
    if (tag[2]) {
      const name = tag[2].toLowerCase()
      // Warnings of PHP come in bold, before the feed that they are about.
      if (/^(?:br|b)$/.test(name)) rest = rest.slice(tag.index + tag[0].length)
      else return /^(?:html|head|body|title|meta|script|div|p)$/.test(name) ? 'html' : name
      continue
    }
    if (tag[1] === '!' && /^<!doctype\s+html/i.test(rest.slice(tag.index))) return 'html'
    const closer = tag[1] === '!--' ? '-->' : '>'
    const end = rest.indexOf(closer, tag.index)
    if (end < 0) return null
    rest = rest.slice(end + closer.length)
  }
}
