import { z } from 'zod'
import type { SettingField } from '../channel.ts'
import { feedAddress } from './links.ts'

const MOST_NAMES = 100

const httpAddress = (given: string): boolean => /^https?:\/\//i.test(given) && URL.canParse(given)

export const settings = z.object({
  /** Normalised; the account of every event. */
  url: z
    .string()
    .trim()
    .min(1)
    .transform(feedAddress)
    .pipe(z.url({ protocol: /^https?$/ }).max(512)),
  /** Typed as one text, by commas or lines. Empty: every entry is a mention. */
  names: z
    .string()
    .max(5000)
    .default('')
    .transform((given) => [...new Set(given.split(/[\n,;]/).map((name) => name.trim()))].filter((name) => name !== ''))
    .refine((names) => names.length <= MOST_NAMES, `at most ${MOST_NAMES} names`),
  poll_seconds: z.coerce.number().int().min(5).max(86_400).default(900),
  trust_private: z
    .string()
    .trim()
    .default('')
    .refine((given) => given === '' || httpAddress(given), 'must be an http or https address'),
  callback_url: z
    .string()
    .trim()
    .default('')
    .refine((given) => given === '' || httpAddress(given), 'must be an http or https address'),
  /** What hubs sign with; made by the desk for each connection (store/channels.ts), never asked for. */
  connection_key: z.string().default(''),
  /** Which of the brand's names are everyday words too, and what it does; told by the desk, never asked for. */
  brand_words: z
    .object({ ambiguous: z.array(z.string()), business: z.string() })
    .default({ ambiguous: [], business: '' }),
})
export type Settings = z.output<typeof settings>

export const fields: SettingField[] = [
  {
    key: 'url',
    label: { he: 'כתובת הפיד', en: 'Feed address' },
    help: {
      he: 'כתובת RSS, Atom או JSON Feed של אתר, בלוג או פורום, או של התראה ב־Google Alerts (מסירה: פיד RSS).',
      en: 'The RSS, Atom or JSON Feed address of a site, blog or forum, or of an alert in Google Alerts (deliver to: RSS feed).',
    },
    secret: false,
    required: true,
    example: 'https://blog.example.co.il/feed/',
  },
  {
    key: 'names',
    label: { he: 'שמות המותג', en: 'Names of the brand' },
    help: {
      he: 'מופרדים בפסיקים. פריט נקלט רק כשהוא מזכיר אחד מהם; כשהרשימה ריקה נקלט כל פריט.',
      en: 'Separated by commas. An entry is taken in only when it names one of them; with no names, every entry is.',
    },
    secret: false,
    required: false,
    example: 'אקמי, Acme',
  },
  {
    key: 'poll_seconds',
    label: { he: 'שניות בין בדיקות', en: 'Seconds between looks' },
    help: {
      he: 'ברירת המחדל 900. אתר שמבקש להיבדק לעיתים רחוקות יותר מקבל זאת.',
      en: 'The default is 900. A site that asks to be looked at less often is heeded.',
    },
    secret: false,
    required: false,
    example: '900',
  },
  {
    key: 'trust_private',
    label: { he: 'כתובת ברשת פנימית', en: 'Address on a private network' },
    help: {
      he: 'רק לפיד של שרת ברשת הפנימית: כתובת השרת שוב, לאישור. אחרת נקראות כתובות ציבוריות בלבד.',
      en: 'Only for a feed on your own network: its server’s address again, to vouch for it. Otherwise only public addresses are read.',
    },
    secret: false,
    required: false,
    example: 'http://intranet.example.lan',
    trustedAddress: true,
  },
  {
    key: 'callback_url',
    label: { he: 'כתובת לעדכון מיידי (WebSub)', en: 'Address for instant updates (WebSub)' },
    help: {
      he: 'כתובת ה־webhook הציבורית של הערוץ. כשהפיד מציע WebSub, פריטים חדשים מגיעים מיד; הבדיקה הקבועה נמשכת לאט יותר.',
      en: 'The public webhook address of this channel. When the feed offers WebSub new entries come at once, and looking goes on more slowly.',
    },
    secret: false,
    required: false,
    example: 'https://desk.example.co.il/webhooks/feed/…',
  },
]
