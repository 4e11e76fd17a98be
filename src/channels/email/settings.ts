import { z } from 'zod'
import type { SettingField } from '../channel.ts'

/** How a connection is secured: from its first byte, by an upgrade that is insisted on, or not at all (same machine only). */
const security = z.enum(['tls', 'starttls', 'none'])
const port = z.coerce.number().int().min(1).max(65535)
/** Settings come from forms and command lines as words. */
const yes = (fallback: boolean) =>
  z
    .union([z.boolean(), z.enum(['yes', 'no', 'true', 'false'])])
    .default(fallback)
    .transform((given) => given === true || given === 'yes' || given === 'true')
const mailbox = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[^\s<>@"(),:;[\]\\]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/, 'must be a mail address')
  .max(254)
const line = z
  .string()
  .trim()
  .max(255)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character here would reach the mail server as a command
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'must be one line')

export const settings = z
  .object({
    address: mailbox,
    name: line.default(''),
    imap_host: line.min(1),
    imap_port: port.default(993),
    imap_security: security.default('tls'),
    imap_user: line.default(''),
    imap_password: z.string().min(1).max(1000),
    smtp_host: line.min(1),
    smtp_port: port.default(465),
    smtp_security: security.default('tls'),
    smtp_user: line.default(''),
    smtp_password: z.string().max(1000).default(''),
    folder: line.default('INBOX').transform((given) => given || 'INBOX'),
    plus_address: yes(false),
    tls_reject_unauthorized: yes(true),
    /** Signs our Message-IDs; made by the desk for each connection (store/channels.ts), never asked for. */
    connection_key: z.string().default(''),
  })
  .transform((given) => ({
    ...given,
    imap_user: given.imap_user || given.address,
    smtp_user: given.smtp_user || given.imap_user || given.address,
    smtp_password: given.smtp_password || given.imap_password,
  }))
export type Settings = z.output<typeof settings>

type Row = [
  key: string,
  he: string,
  en: string,
  helpHe: string,
  helpEn: string,
  example: string,
  kind?: 'secret' | 'optional' | 'optional secret',
]

const SECURITY_HE = 'tls (ברירת המחדל), starttls, או none בתוך אותו מחשב בלבד.'
const SECURITY_EN = 'tls (the default), starttls, or none within one machine only.'

const rows: Row[] = [
  [
    'address',
    'כתובת המייל',
    'Mail address',
    'הכתובת שאליה הלקוחות כותבים.',
    'The address customers write to.',
    'service@example.co.il',
  ],
  [
    'name',
    'שם השולח',
    'Sender name',
    'השם שהלקוחות רואים ליד הכתובת.',
    'The name customers see beside the address.',
    'שירות הלקוחות',
    'optional',
  ],
  [
    'imap_host',
    'שרת דואר נכנס (IMAP)',
    'Incoming server (IMAP)',
    'מופיע בדף העזרה של ספק הדואר.',
    'Named on the help page of the mail provider.',
    'imap.example.co.il',
  ],
  ['imap_port', 'פורט IMAP', 'IMAP port', 'בדרך כלל 993.', 'Usually 993.', '993', 'optional'],
  ['imap_security', 'אבטחת IMAP', 'IMAP security', SECURITY_HE, SECURITY_EN, 'tls', 'optional'],
  [
    'imap_user',
    'שם משתמש IMAP',
    'IMAP user',
    'כשלא הוגדר: כתובת המייל.',
    'Unset: the mail address.',
    'service@example.co.il',
    'optional',
  ],
  [
    'imap_password',
    'סיסמת IMAP',
    'IMAP password',
    'עם אימות דו־שלבי צריך סיסמת אפליקציה.',
    'With two-step verification, an app password.',
    'app-password',
    'secret',
  ],
  [
    'smtp_host',
    'שרת דואר יוצא (SMTP)',
    'Outgoing server (SMTP)',
    'מופיע בדף העזרה של ספק הדואר.',
    'Named on the help page of the mail provider.',
    'smtp.example.co.il',
  ],
  [
    'smtp_port',
    'פורט SMTP',
    'SMTP port',
    'בדרך כלל 465, או 587 עם starttls.',
    'Usually 465, or 587 with starttls.',
    '465',
    'optional',
  ],
  ['smtp_security', 'אבטחת SMTP', 'SMTP security', SECURITY_HE, SECURITY_EN, 'tls', 'optional'],
  [
    'smtp_user',
    'שם משתמש SMTP',
    'SMTP user',
    'כשלא הוגדר: כמו ב־IMAP.',
    'Unset: the same as for IMAP.',
    'service@example.co.il',
    'optional',
  ],
  [
    'smtp_password',
    'סיסמת SMTP',
    'SMTP password',
    'כשלא הוגדרה: כמו ב־IMAP.',
    'Unset: the same as for IMAP.',
    'app-password',
    'optional secret',
  ],
  [
    'folder',
    'תיקייה',
    'Folder',
    'התיקייה שממנה נקראים המיילים. בדרך כלל INBOX.',
    'The folder that is read. Usually INBOX.',
    'INBOX',
    'optional',
  ],
  [
    'plus_address',
    'כתובת עם פלוס',
    'Plus address',
    'yes אם השרת מקבל גם service+x@example.co.il; תשובות ימצאו את הפנייה שלהן גם כשתוכנת דואר משמיטה את השרשור.',
    'yes when the server also accepts service+x@example.co.il; answers then find their case even through programs that drop the thread.',
    'yes',
    'optional',
  ],
  [
    'tls_reject_unauthorized',
    'בדיקת תעודה',
    'Check certificates',
    'no רק מול שרת פנימי עם תעודה עצמית; אחרת מישהו בדרך יכול לקרוא הכול.',
    'no only for a server of your own with a self-signed certificate; anywhere else somebody on the way could read everything.',
    'yes',
    'optional',
  ],
]

export const fields: SettingField[] = rows.map(([key, he, en, helpHe, helpEn, example, kind = '']) => ({
  key,
  label: { he, en },
  help: { he: helpHe, en: helpEn },
  secret: kind.includes('secret'),
  required: !kind.includes('optional'),
  example,
}))
