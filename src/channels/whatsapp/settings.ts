import { z } from 'zod'
import { appSettings } from '../../lib/meta/connection.ts'
import { type Graph, makeGraph } from '../../lib/meta/graph.ts'
import type { ChannelContext, SettingField } from '../channel.ts'

const number = (message: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{3,}$/, message)

export const settings = appSettings.extend({
  waba_id: number('must be the number of the WhatsApp Business account'),
  phone_number_id: number('must be the number that stands for the phone number, not the phone number itself'),
  access_token: z.string().trim().min(1).max(2000),
  poll_seconds: z.coerce.number().int().min(1).max(86_400).default(600),
})
export type Settings = z.output<typeof settings>

export const fields: SettingField[] = [
  {
    key: 'waba_id',
    label: { he: 'מספר חשבון WhatsApp Business', en: 'WhatsApp Business account ID' },
    help: {
      he: 'בלוח הבקרה של האפליקציה במטא: WhatsApp ← API Setup.',
      en: 'In the app’s dashboard at Meta: WhatsApp → API Setup.',
    },
    secret: false,
    required: true,
    example: '102290129340398',
  },
  {
    key: 'phone_number_id',
    label: { he: 'מזהה מספר הטלפון', en: 'Phone number ID' },
    help: {
      he: 'באותו מקום, מתחת למספר הטלפון. זה לא מספר הטלפון עצמו.',
      en: 'In the same place, below the phone number. It is not the phone number itself.',
    },
    secret: false,
    required: true,
    example: '106540352242922',
  },
  {
    key: 'access_token',
    label: { he: 'אסימון גישה', en: 'Access token' },
    help: {
      he: 'של משתמש מערכת עם הרשאה לחשבון: הגדרות העסק ← משתמשי מערכת.',
      en: 'Of a system user with access to the account: Business settings → System users.',
    },
    secret: true,
    required: true,
    example: 'EAAB…',
  },
  {
    key: 'poll_seconds',
    label: { he: 'שניות בין בדיקות', en: 'Seconds between checks' },
    help: {
      he: 'כל כמה זמן נבדק שהאסימון חי ושהאירועים מגיעים. כשלא הוגדר: 600.',
      en: 'How often it is checked that the token lives and events come. Unset: 600.',
    },
    secret: false,
    required: false,
    example: '600',
  },
]

/** The Graph API with the token of the business account. */
export function graphOf(ctx: Pick<ChannelContext, 'fetch'>, of: Settings): Graph {
  const { graph_url: url, graph_version: version, access_token: token, app_secret: appSecret } = of
  return makeGraph({ fetch: ctx.fetch, url, version, token, appSecret })
}
