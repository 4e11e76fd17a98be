/** What one look at a feed says about it, on screen. */
import type { ChannelHealth, HealthCheck } from '../channel.ts'
import { feedsOfPage } from './discover.ts'
import type { Feed } from './entries.ts'
import { mentionsOf } from './parse.ts'
import type { Read } from './read.ts'
import type { Settings } from './settings.ts'

/** `url` is where the answer came from. */
export function healthOf(read: Read, url: string, settings: Settings): ChannelHealth {
  if (read.feed) return { state: 'healthy', detail: null, checks: [goodFeed(read.feed, url, settings)] }
  const [found] = read.html === null ? [] : feedsOfPage(read.html, url)
  const detail = found
    ? `this is the address of a page; its feed is at ${found}`
    : `there is no feed at this address, but ${read.shape}`
  return { state: 'disconnected', detail, checks: [badFeed(read.shape, found)] }
}

function goodFeed(feed: Feed, url: string, settings: Settings): HealthCheck {
  const entries = feed.entries.length
  return {
    id: 'feed',
    result: 'ok',
    facts: { entries, mentions: mentionsOf(feed, url, settings).length, format: feed.format },
  }
}

const badFeed = (shape: string, found: string | undefined): HealthCheck => ({
  id: 'feed',
  result: 'bad',
  facts: { entries: 0, mentions: 0, format: shape, ...(found ? { found } : {}) },
})

/** A status that is no answer, in words; what to do about it is the reader's. */
export function statusHealth(status: number): ChannelHealth {
  const detail = `the site answered ${status}`
  if (status === 410) return { state: 'disconnected', detail: 'the site says that this feed is gone for good (410)' }
  if (status === 429) return { state: 'quota', detail }
  if (status === 401 || status === 403)
    return { state: 'disconnected', detail: `the site does not let us read this feed (${status})` }
  return { state: status >= 500 ? 'delayed' : 'disconnected', detail }
}
