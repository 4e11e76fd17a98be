/** E-mail: a mailbox of the business, read by IMAP and answered by SMTP. */
import type { Channel } from '../channel.ts'
import { check } from './check.ts'
import { listen } from './listen.ts'
import { parse } from './parse.ts'
import { send } from './send.ts'
import { readBack } from './sent-folder.ts'
import { fields, type Settings, settings } from './settings.ts'

export const email: Channel<Settings> = {
  kind: 'email',
  name: { he: 'דואר אלקטרוני', en: 'E-mail' },
  capabilities: {
    canSend: true,
    publicReply: false,
    direct: 'always',
    privateReply: null,
    window: null,
    moderate: { hide: false, like: false, deleteOwn: false },
    scopedIdentities: false,
    readBack: true,
    media: 'copy',
    maxLength: { unit: 'code_points', limit: 50_000 },
  },
  settings,
  fields,
  account: ({ address }) => address,
  parse,
  send,
  readBack,
  listen,
  check,
}
