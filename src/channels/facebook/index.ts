/** Facebook Pages and Messenger: what the public writes under and about a Page, and what customers write to it. */
import { metaConnection } from '../../lib/meta/connection.ts'
import type { Channel } from '../channel.ts'
import { connect } from './connect.ts'
import { check } from './health/check.ts'
import { listen } from './listen.ts'
import { moderate } from './moderate.ts'
import { parse } from './parse/index.ts'
import { profile } from './profile.ts'
import { readBack } from './read-back.ts'
import { send } from './send.ts'
import { fields, type Settings, settings } from './settings.ts'

export const facebook: Channel<Settings> = {
  kind: 'facebook',
  name: { he: 'פייסבוק ומסנג׳ר', en: 'Facebook and Messenger' },
  capabilities: {
    canSend: true,
    publicReply: true,
    direct: 'after_contact',
    privateReply: { days: 7 },
    window: { hours: 24, humanAgentDays: 7, granted: 'human_agent' },
    moderate: { hide: true, like: true, deleteOwn: true },
    files: {
      public: ['image/jpeg', 'image/png', 'image/gif'],
      private: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'application/pdf', 'video/mp4', 'audio/mpeg'],
      maxBytes: 8 * 1024 * 1024,
    },
    scopedIdentities: true,
    readBack: true,
    media: 'copy',
    maxLength: { unit: 'utf16', limit: 2000 },
    maxPublicLength: { unit: 'utf16', limit: 8000 },
  },
  connection: metaConnection,
  settings,
  fields,
  account: ({ page_id }) => page_id,
  parse,
  send,
  readBack,
  moderate,
  profile,
  connect,
  listen,
  check,
}
