/** WordPress: the comments of a site, by its own interface for programs. Nothing has to be installed on the site. */
import type { Channel } from '../channel.ts'
import { check, connect } from './connect.ts'
import { listen } from './listen.ts'
import { moderate } from './moderate.ts'
import { parse } from './parse.ts'
import { readBack } from './read-back.ts'
import { send } from './send.ts'
import { fields, type Settings, settings } from './settings.ts'

export const wordpress: Channel<Settings> = {
  kind: 'wordpress',
  name: { he: 'תגובות באתר וורדפרס', en: 'Comments of a WordPress site' },
  capabilities: {
    canSend: true,
    publicReply: true,
    direct: 'never',
    privateReply: null,
    window: null,
    moderate: { hide: true, like: false, deleteOwn: true },
    scopedIdentities: true,
    readBack: true,
    media: 'none',
    // WordPress keeps 65,525 bytes, as HTML; four bytes a letter and some room for what has to be escaped.
    maxLength: { unit: 'code_points', limit: 10_000 },
  },
  settings,
  fields,
  account: ({ url }) => url,
  parse,
  send,
  readBack,
  moderate,
  connect,
  listen,
  check,
}
