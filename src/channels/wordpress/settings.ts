import { z } from 'zod'
import type { SettingField } from '../channel.ts'
import { siteAddress } from './address.ts'

const httpAddress = (given: string): boolean => /^https?:\/\//i.test(given) && URL.canParse(given)

export const settings = z
  .object({
    /** Normalised; the account of every event. */
    url: z
      .string()
      .trim()
      .min(1)
      .transform(siteAddress)
      .pipe(z.url({ protocol: /^https?$/ }).max(500))
      .refine((url) => (URL.parse(url)?.username ?? '') === '', 'must not contain a name or password'),
    username: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^[^:]*$/, 'must not contain a colon'),
    /** WordPress shows it in groups of four letters; the spaces mean nothing. */
    application_password: z
      .string()
      .transform((given) => given.replace(/\s/g, ''))
      .pipe(z.string().min(1).max(500)),
    poll_seconds: z.coerce.number().int().min(1).max(86_400).default(60),
    trust_private: z
      .string()
      .trim()
      .default('')
      .refine((given) => given === '' || httpAddress(given), 'must be an http or https address'),
    /** Tells commenters apart without their addresses; made by the desk for each connection (store/channels.ts), never asked for. */
    connection_key: z.string().default(''),
  })
  .refine(({ url, trust_private }) => url.startsWith('https:') || isSameOrigin(url, trust_private), {
    path: ['url'],
    message: 'must begin with https: the password is sent along with every call',
  })
export type Settings = z.output<typeof settings>

/** Within a network of one's own, where the operator vouches for the server, http will do. */
const isSameOrigin = (url: string, trusted: string): boolean =>
  URL.canParse(url) && URL.canParse(trusted) && new URL(url).origin === new URL(trusted).origin

export const fields: SettingField[] = [
  {
    key: 'url',
    label: { he: 'כתובת האתר', en: 'Site address' },
    help: {
      he: 'הכתובת הראשית של אתר הוורדפרס, כפי שהיא בדפדפן.',
      en: 'The main address of the WordPress site, as in a browser.',
    },
    secret: false,
    required: true,
    example: 'https://blog.example.co.il',
  },
  {
    key: 'username',
    label: { he: 'שם משתמש', en: 'Username' },
    help: {
      he: 'של חשבון באתר בתפקיד עורך ומעלה. עדיף חשבון נפרד, ששמו יופיע ליד התשובות.',
      en: 'Of an account on the site that is an editor or more. Best one of its own: its name stands beside the answers.',
    },
    secret: false,
    required: true,
    example: 'service',
  },
  {
    key: 'application_password',
    label: { he: 'סיסמת יישום', en: 'Application password' },
    help: {
      he: 'בניהול האתר: משתמשים ← פרופיל ← סיסמאות יישומים (Application Passwords). לא הסיסמה שמשמשת לכניסה לאתר.',
      en: 'In the site’s administration: Users → Profile → Application Passwords. Not the password for signing in.',
    },
    secret: true,
    required: true,
    example: 'abcd EFGH 1234 ijkl MNOP 5678',
  },
  {
    key: 'poll_seconds',
    label: { he: 'שניות בין בדיקות', en: 'Seconds between looks' },
    help: {
      he: 'כל כמה זמן נבדק אם נכתבו תגובות. ברירת המחדל: 60.',
      en: 'How often the site is asked for new comments. The default is 60.',
    },
    secret: false,
    required: false,
    example: '60',
  },
  {
    key: 'trust_private',
    label: { he: 'כתובת ברשת פנימית', en: 'Address on a private network' },
    help: {
      he: 'רק לאתר שנמצא ברשת הפנימית: כתובת השרת שוב, לאישור. אחרת נקראות כתובות ציבוריות בלבד, וב־https.',
      en: 'Only for a site on your own network: its server’s address again, to vouch for it. Otherwise only public addresses are called, by https.',
    },
    secret: false,
    required: false,
    example: 'http://intranet.example.lan',
    trustedAddress: true,
  },
]
