/** Feeds: RSS, Atom, JSON Feed and RDF of blogs, news sites, forums and Google Alerts. Heard, never answered. */
import type { Channel } from '../channel.ts'
import { check } from './check.ts'
import { listen } from './listen.ts'
import { parse } from './parse.ts'
import { fields, type Settings, settings } from './settings.ts'
import { handshake, verify } from './websub.ts'

export const feed: Channel<Settings> = {
  kind: 'feed',
  name: { he: 'פיד (RSS)', en: 'Feed (RSS)' },
  capabilities: {
    canSend: false,
    publicReply: false,
    direct: 'never',
    privateReply: null,
    window: null,
    moderate: { hide: false, like: false, deleteOwn: false },
    scopedIdentities: false,
    readBack: false,
    media: 'link-only',
    maxLength: { unit: 'code_points', limit: 5000 },
  },
  settings,
  fields,
  account: ({ url }) => url,
  parse,
  verify,
  handshake,
  listen,
  check,
}
