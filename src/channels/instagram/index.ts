/** Instagram: comments, mentions, live comments, story mentions and direct messages of a professional account. */
import { metaConnection } from '../../lib/meta/connection.ts'
import type { Channel } from '../channel.ts'
import { connect } from './connect.ts'
import { fetchPointed } from './fetch-pointed.ts'
import { check } from './health.ts'
import { listen } from './listen.ts'
import { moderate } from './moderate.ts'
import { parse } from './parse/index.ts'
import { profile } from './profile.ts'
import { readBack } from './read-back.ts'
import { send } from './send.ts'
import { fields, type Settings, settings } from './settings.ts'

export const instagram: Channel<Settings> = {
  kind: 'instagram',
  name: { he: 'אינסטגרם', en: 'Instagram' },
  capabilities: {
    canSend: true,
    publicReply: true,
    direct: 'after_contact',
    privateReply: { days: 7 },
    window: { hours: 24, humanAgentDays: 7, granted: 'human_agent' },
    // Instagram lets no app like a comment.
    moderate: { hide: true, like: false, deleteOwn: true },
    files: null,
    scopedIdentities: true,
    readBack: true,
    // The terms allow showing a person's picture, not keeping a copy of it.
    media: 'link-only',
    maxLength: { unit: 'bytes', limit: 1000 },
    maxPublicLength: { unit: 'code_points', limit: 2200 },
  },
  connection: metaConnection,
  settings,
  fields,
  account: ({ instagram_id }) => instagram_id,
  parse,
  send,
  readBack,
  moderate,
  profile,
  fetchPointed,
  connect,
  listen,
  check,
}
