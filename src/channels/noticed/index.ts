/** Posts that somebody of the team came upon, on a phone or anywhere, and brought in by hand. Heard, never answered from here. */
import type { Channel } from '../channel.ts'
import { parse } from './parse.ts'
import { type Settings, settings } from './settings.ts'

export const noticed: Channel<Settings> = {
  kind: 'noticed',
  name: { he: 'נמצא ברשת', en: 'Noticed by the team' },
  capabilities: {
    canSend: false,
    publicReply: false,
    direct: 'never',
    privateReply: null,
    window: null,
    moderate: { hide: false, like: false, deleteOwn: false },
    scopedIdentities: false,
    readBack: false,
    media: 'none',
    maxLength: { unit: 'code_points', limit: 5000 },
  },
  settings,
  // Made by the first post that is brought in, so there is nothing to ask for.
  fields: [],
  account: ({ brand }) => brand,
  // Nothing comes in from outside: a person brings it, signed in.
  verify: () => ({ ok: false, reason: 'missing_signature' }),
  parse,
}
