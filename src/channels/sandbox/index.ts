/** The sandbox: a public wall of our own, for try-out, training and end-to-end tests. It behaves, and misbehaves, like a platform. */
import { hmacMatches } from '../../lib/hmac.ts'
import type { Channel } from '../channel.ts'
import { parse } from './parse.ts'
import { readBack, send } from './send.ts'
import { fields, type Settings, settings } from './settings.ts'
import { SIGNATURE_HEADER } from './wire.ts'

export const sandbox: Channel<Settings> = {
  kind: 'sandbox',
  name: { he: 'קיר ההתנסות', en: 'Practice wall' },
  capabilities: {
    canSend: true,
    publicReply: true,
    direct: 'always',
    privateReply: null,
    window: null,
    moderate: { hide: false, like: false, deleteOwn: false },
    scopedIdentities: false,
    readBack: true,
    media: 'none',
    maxLength: { unit: 'code_points', limit: 5000 },
  },
  settings,
  fields,
  account: ({ wall }) => wall,
  verify: (delivery, { secret }) => {
    const given = delivery.headers[SIGNATURE_HEADER]
    if (!given) return { ok: false, reason: 'missing_signature' }
    return hmacMatches(secret, delivery.body, given) ? { ok: true } : { ok: false, reason: 'bad_signature' }
  },
  parse,
  send,
  readBack,
}
