import { z } from 'zod'
import { appSettings } from '../../lib/meta/connection.ts'
import { type Graph, makeGraph } from '../../lib/meta/graph.ts'
import type { ChannelContext, SettingField } from '../channel.ts'

/** Settings come from forms and command lines as words. */
const yes = z
  .union([z.boolean(), z.enum(['yes', 'no', 'true', 'false'])])
  .default(false)
  .transform((given) => given === true || given === 'yes' || given === 'true')

export const settings = appSettings.extend({
  page_id: z
    .string()
    .trim()
    .regex(/^\d{3,}$/, 'must be the number of the Page'),
  page_token: z.string().trim().min(1).max(2000),
  human_agent: yes,
  poll_seconds: z.coerce.number().int().min(1).max(86_400).default(600),
})
export type Settings = z.output<typeof settings>

export const fields: SettingField[] = [
  {
    key: 'page_id',
    label: { he: 'מספר הדף', en: 'Page ID' },
    help: { he: 'בדף: אודות ← שקיפות הדף.', en: 'On the Page: About → Page transparency.' },
    secret: false,
    required: true,
    example: '100200300400500',
  },
  {
    key: 'page_token',
    label: { he: 'אסימון גישה', en: 'Access token' },
    help: {
      he: 'של הדף, או של מי שמנהל אותו; מאסימון של אדם נלקח האסימון של הדף.',
      en: 'Of the Page, or of a person who manages it; from a person’s, the Page’s own is taken.',
    },
    secret: true,
    required: true,
    example: 'EAAB…',
  },
  {
    key: 'human_agent',
    label: { he: 'מענה אנושי עד 7 ימים', en: 'Human agent for 7 days' },
    help: {
      he: 'yes אם מטא אישרה לאפליקציה את Human Agent; אחרת אפשר לענות במסנג׳ר רק 24 שעות.',
      en: 'yes when Meta granted the app Human Agent; otherwise Messenger can be answered for 24 hours only.',
    },
    secret: false,
    required: false,
    example: 'yes',
  },
  {
    key: 'poll_seconds',
    label: { he: 'שניות בין בדיקות', en: 'Seconds between checks' },
    help: {
      he: 'כל כמה זמן נבדק שלא פוספסו אירועים. כשלא הוגדר: 600.',
      en: 'How often it is checked that no event was missed. Unset: 600.',
    },
    secret: false,
    required: false,
    example: '600',
  },
]

/** The Graph API with this Page's token. */
export function graphOf(ctx: Pick<ChannelContext, 'fetch'>, of: Settings, token = of.page_token): Graph {
  return makeGraph({ fetch: ctx.fetch, url: of.graph_url, version: of.graph_version, token, appSecret: of.app_secret })
}
