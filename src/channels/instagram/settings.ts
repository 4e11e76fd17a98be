import { z } from 'zod'
import { appSettings } from '../../lib/meta/connection.ts'
import { type Graph, makeGraph } from '../../lib/meta/graph.ts'
import type { ChannelContext, SettingField } from '../channel.ts'

/** Settings come from forms and command lines as words. */
const yes = z
  .union([z.boolean(), z.enum(['yes', 'no', 'true', 'false'])])
  .default(false)
  .transform((given) => given === true || given === 'yes' || given === 'true')

const number = (message: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{3,}$/, message)

export const settings = appSettings.extend({
  /** The professional account's id, as its events name it. */
  instagram_id: number('must be the number of the Instagram account'),
  /** Of the linked Page; empty means that the account was connected by Instagram Login. */
  page_id: z.union([z.literal(''), number('must be the number of the Page')]).default(''),
  access_token: z.string().trim().min(1).max(2000),
  human_agent: yes,
  poll_seconds: z.coerce.number().int().min(1).max(86_400).default(600),
  instagram_url: z.url({ protocol: /^https?$/ }).default('https://graph.instagram.com'),
})
export type Settings = z.output<typeof settings>

export const fields: SettingField[] = [
  {
    key: 'instagram_id',
    label: { he: 'מספר החשבון באינסטגרם', en: 'Instagram account ID' },
    help: {
      he: 'המספר של החשבון העסקי (מתחיל בדרך כלל ב־1784), בלוח הבקרה של האפליקציה במטא.',
      en: 'The number of the professional account (it usually begins with 1784), in the app’s dashboard at Meta.',
    },
    secret: false,
    required: true,
    example: '17841400000000001',
  },
  {
    key: 'page_id',
    label: { he: 'מספר הדף המקושר', en: 'Linked Page ID' },
    help: {
      he: 'כשהחשבון מקושר לדף בפייסבוק והאסימון הוא של הדף. להשאיר ריק כשמתחברים דרך אינסטגרם עצמה.',
      en: 'When the account is linked to a Facebook Page and the token is the Page’s. Leave empty with Instagram Login.',
    },
    secret: false,
    required: false,
    example: '100200300400500',
  },
  {
    key: 'access_token',
    label: { he: 'אסימון גישה', en: 'Access token' },
    help: {
      he: 'של הדף המקושר, או אסימון ארוך טווח של אינסטגרם; אסימון של אינסטגרם מתחדש כאן לבד.',
      en: 'Of the linked Page, or a long-lived Instagram token; an Instagram token renews itself here.',
    },
    secret: true,
    required: true,
    example: 'IGAA…',
  },
  {
    key: 'human_agent',
    label: { he: 'מענה אנושי עד 7 ימים', en: 'Human agent for 7 days' },
    help: {
      he: 'yes אם מטא אישרה לאפליקציה את Human Agent; אחרת אפשר לענות בהודעות רק 24 שעות.',
      en: 'yes when Meta granted the app Human Agent; otherwise messages can be answered for 24 hours only.',
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
  {
    key: 'instagram_url',
    label: { he: 'כתובת ה־API של אינסטגרם', en: 'Instagram API address' },
    help: { he: 'לבדיקות ולמתווכים בלבד.', en: 'For tests and proxies only.' },
    secret: false,
    required: false,
    example: 'https://graph.instagram.com',
    trustedAddress: true,
  },
]

/** Which of the two ways an account was connected by. */
export const byInstagram = ({ page_id }: Settings): boolean => page_id === ''

/** The API that serves this account: Facebook's with the Page's token, or Instagram's with its own. */
export function graphOf(ctx: Pick<ChannelContext, 'fetch'>, of: Settings, token = of.access_token): Graph {
  const own = byInstagram(of)
  return makeGraph({
    fetch: ctx.fetch,
    url: own ? of.instagram_url : of.graph_url,
    version: of.graph_version,
    token,
    // Instagram's own API asks for no proof.
    appSecret: own ? '' : of.app_secret,
  })
}

/** Whose edges send and list direct messages: the linked Page's, or the account's own. */
export const sender = (of: Settings): string => of.page_id || of.instagram_id
