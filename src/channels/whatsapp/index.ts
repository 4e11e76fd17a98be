/** WhatsApp by the Cloud API: direct messages, their receipts, and approved templates after the window has closed. */
import { metaConnection } from '../../lib/meta/connection.ts'
import type { Channel } from '../channel.ts'
import { connect } from './connect.ts'
import { fetchFile } from './fetch-file.ts'
import { check } from './health.ts'
import { listen } from './listen.ts'
import { parse } from './parse/index.ts'
import { send } from './send.ts'
import { fields, type Settings, settings } from './settings.ts'
import { templates } from './templates.ts'

export const whatsapp: Channel<Settings> = {
  kind: 'whatsapp',
  name: { he: 'ווטסאפ', en: 'WhatsApp' },
  capabilities: {
    canSend: true,
    publicReply: false,
    direct: 'after_contact',
    privateReply: null,
    window: { hours: 24, humanAgentDays: 0 },
    templates: true,
    moderate: { hide: false, like: false, deleteOwn: false },
    files: {
      public: [],
      private: ['image/jpeg', 'image/png', 'application/pdf', 'video/mp4', 'audio/mpeg'],
      maxBytes: 8 * 1024 * 1024,
    },
    // A user id is the same for all numbers of a business, and a phone number for everybody.
    scopedIdentities: false,
    aliases: true,
    // There is no list of messages to look in; statuses carry our key and tell.
    readBack: false,
    media: 'copy',
    maxLength: { unit: 'code_points', limit: 4096 },
  },
  connection: metaConnection,
  settings,
  fields,
  account: ({ phone_number_id }) => phone_number_id,
  parse,
  send,
  fetchFile,
  templates,
  connect,
  listen,
  check,
}
