import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export const ROLES = ['web', 'worker', 'listener'] as const
export type Role = (typeof ROLES)[number]

/**
 * One setting: an environment variable. `schema` turns its text into a value; its error messages finish the sentence
 * "NAME …". `secret` keeps the given value out of every message. `default` is what an unset or empty variable means.
 */
type Setting<T> = {
  name: string
  default: string
  doc: string
  docHe: string
  example: string
  secret?: boolean
  schema: z.ZodType<T, string>
}

const setting = <T>(definition: Setting<T>): Setting<T> => definition
const root = fileURLToPath(new URL('..', import.meta.url))

const text = z.string()
const optional = <T>(schema: z.ZodType<T, string>) =>
  text.transform((given, context): T | undefined => {
    if (given === '') return undefined
    const result = schema.safeParse(given)
    if (result.success) return result.data
    for (const issue of result.error.issues) context.addIssue({ code: 'custom', message: issue.message })
    return z.NEVER
  })
const words = (given: string): string[] =>
  given
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
const urlWith = (protocols: string[], message: string) =>
  text.refine((given) => URL.canParse(given) && protocols.includes(new URL(given).protocol), message)
const isNetwork = (given: string): boolean => {
  const [address = '', bits, ...rest] = given.split('/')
  const width = isIP(address) === 6 ? 128 : 32
  return (
    isIP(address) > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= width))
  )
}
const postgresUrl = urlWith(['postgres:', 'postgresql:'], 'must be the address of a PostgreSQL database')
const mailAddress = /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/

/** Every setting there is, in the order of the settings page, which is made from this table (bin/docs.ts). */
export const settings = {
  port: setting({
    name: 'PORT',
    default: '3000',
    doc: 'Port of the web server. 0 picks a free one.',
    docHe: 'הפורט של שרת האינטרנט. 0 בוחר פורט פנוי.',
    example: '3000',
    schema: text
      .refine((given) => /^\d{1,5}$/.test(given) && Number(given) <= 65535, 'must be a whole number from 0 to 65535')
      .transform(Number),
  }),
  host: setting({
    name: 'HOST',
    default: '127.0.0.1',
    doc: 'Address to listen on. The default can be reached from this machine only; 0.0.0.0 listens to everybody.',
    docHe: 'הכתובת שבה מאזינים. ברירת המחדל נגישה מהמחשב הזה בלבד; ‎0.0.0.0 פותח לכולם.',
    example: '127.0.0.1',
    schema: text.refine(
      (given) => isIP(given) > 0 || /^[a-zA-Z][a-zA-Z0-9.-]*$/.test(given),
      'must be an IP address or a host name, without a port',
    ),
  }),
  dataDir: setting({
    name: 'DATA_DIR',
    default: './data',
    doc: 'Folder for the embedded database, the secret key and attachments.',
    docHe: 'התיקייה של מסד הנתונים המובנה, מפתח הסודות והקבצים המצורפים.',
    example: '/var/lib/maagal/data',
    schema: text.refine((given) => !given.includes('\0'), 'must be the path of a folder'),
  }),
  databaseUrl: setting({
    name: 'DATABASE_URL',
    default: '',
    doc: 'A PostgreSQL database, version 15 or later, to use instead of the embedded one.',
    docHe: 'מסד נתונים PostgreSQL בגרסה 15 ומעלה, במקום המסד המובנה.',
    example: 'postgres://maagal:PASSWORD@db.example.org:5432/maagal',
    secret: true,
    schema: optional(postgresUrl),
  }),
  databaseListenUrl: setting({
    name: 'DATABASE_LISTEN_URL',
    default: '',
    doc: 'A direct address of the same database for LISTEN, needed when DATABASE_URL goes through a transaction pooler.',
    docHe: 'כתובת ישירה של אותו מסד עבור LISTEN, כאשר DATABASE_URL עובר דרך מאגר חיבורים (pooler).',
    example: 'postgres://maagal:PASSWORD@db.example.org:5432/maagal',
    secret: true,
    schema: optional(postgresUrl),
  }),
  publicUrl: setting({
    name: 'PUBLIC_URL',
    default: '',
    doc: 'Address at which the world reaches this desk; webhooks, links in mails and secure cookies follow it. Unset: http://HOST:PORT.',
    docHe:
      'הכתובת שבה העולם מגיע למערכת; לפיה נקבעים ה־webhooks, הקישורים בדואר והעוגיות המאובטחות. כשלא הוגדרה: http://HOST:PORT.',
    example: 'https://desk.example.org',
    schema: optional(
      urlWith(['http:', 'https:'], 'must be an address that starts with https:// or http://')
        .refine(
          (given) =>
            !URL.canParse(given) || /^\/?$/.test(new URL(given).pathname + new URL(given).search + new URL(given).hash),
          'must be a bare address, without a path',
        )
        .transform((given) => new URL(given).origin),
    ),
  }),
  trustProxy: setting({
    name: 'TRUST_PROXY',
    default: 'false',
    doc: 'Which reverse proxies to believe about the address of a visitor: true, false, a number of hops, or addresses and networks.',
    docHe: 'לאילו שרתי תיווך להאמין לגבי כתובת הגולש: true, ‏false, מספר תחנות, או כתובות ורשתות.',
    example: '127.0.0.1,10.0.0.0/8',
    schema: text
      .refine(
        (given) => /^(true|false|\d{1,2})$/.test(given) || (words(given).length > 0 && words(given).every(isNetwork)),
        'must be true, false, a number of hops, or IP addresses and networks separated by commas',
      )
      .transform((given): boolean | number | string[] =>
        given === 'true' || given === 'false' ? given === 'true' : /^\d+$/.test(given) ? Number(given) : words(given),
      ),
  }),
  smtpUrl: setting({
    name: 'SMTP_URL',
    default: '',
    doc: 'Mail server for invitations and password resets. Without it, the command line prints the links.',
    docHe: 'שרת דואר להזמנות ולאיפוס סיסמה. בלעדיו הקישורים מודפסים בשורת הפקודה.',
    example: 'smtps://user:PASSWORD@mail.example.org:465',
    secret: true,
    schema: optional(urlWith(['smtp:', 'smtps:'], 'must be an address that starts with smtp:// or smtps://')),
  }),
  mailFrom: setting({
    name: 'MAAGAL_MAIL_FROM',
    default: '',
    doc: 'Sender of the system mails. Unset: maagal@ and the host of PUBLIC_URL.',
    docHe: 'השולח של הודעות המערכת. כשלא הוגדר: maagal@ ושם המארח של PUBLIC_URL.',
    example: 'Maagal <desk@example.org>',
    schema: optional(text.regex(mailAddress, 'must be a mail address')),
  }),
  secret: setting({
    name: 'MAAGAL_SECRET',
    default: '',
    doc: 'Key that encrypts platform credentials, 32 characters or more. Unset: made at first start and kept in DATA_DIR/secret.key.',
    docHe:
      'המפתח שמצפין את פרטי הגישה לפלטפורמות, 32 תווים לפחות. כשלא הוגדר: נוצר בהפעלה הראשונה ונשמר ב־DATA_DIR/secret.key.',
    example: 'the output of: openssl rand -base64 32',
    secret: true,
    schema: optional(text.min(32, 'must be at least 32 characters long')),
  }),
  logLevel: setting({
    name: 'LOG_LEVEL',
    default: 'info',
    doc: 'How much is logged: trace, debug, info, warn, error, fatal or silent.',
    docHe: 'כמה נכתב ליומן: trace, ‏debug, ‏info, ‏warn, ‏error, ‏fatal או silent.',
    example: 'info',
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be one of trace, debug, info, warn, error, fatal, silent',
    }) as z.ZodType<string, string>,
  }),
  undoSeconds: setting({
    name: 'MAAGAL_UNDO_SECONDS',
    default: '10',
    doc: 'How long a reply waits before it leaves, so that it can be taken back. 0 sends at once.',
    docHe: 'כמה שניות תשובה ממתינה לפני שהיא יוצאת, כדי שאפשר יהיה לבטל אותה. 0 שולח מיד.',
    example: '10',
    schema: text
      .regex(/^\d{1,3}$/, 'must be a number of seconds, 0 to 120')
      .transform(Number)
      .refine((seconds) => seconds <= 120, 'must be a number of seconds, 0 to 120'),
  }),
  roles: setting({
    name: 'MAAGAL_ROLES',
    default: 'web,worker,listener',
    doc: 'What this process does, when several share one DATABASE_URL: web, worker, listener.',
    docHe: 'תפקידי התהליך הזה, כאשר כמה תהליכים חולקים DATABASE_URL אחד: web, ‏worker, ‏listener.',
    example: 'web,worker',
    schema: text
      .refine(
        (given) => words(given).length > 0 && words(given).every((word) => (ROLES as readonly string[]).includes(word)),
        `must name one or more of ${ROLES.join(', ')}, separated by commas`,
      )
      .transform((given) => new Set(words(given) as Role[])),
  }),
}

type Values = { [Key in keyof typeof settings]: z.output<(typeof settings)[Key]['schema']> }

/** `dataDir` is absolute. `dataDirGiven` tells a folder that somebody chose from the default one. */
export type Config = Values & { dataDirGiven: boolean }

export type LoadedConfig = { ok: true; config: Config } | { ok: false; problems: string[] }

/** Reads every setting from `env`. An empty variable counts as unset. Problems come one line each, in the table's order. */
export function loadConfig(env: Record<string, string | undefined>): LoadedConfig {
  const problems: string[] = []
  const values: Record<string, unknown> = {}
  for (const [key, definition] of Object.entries<Setting<unknown>>(settings)) {
    const given = env[definition.name]?.trim() || definition.default
    const result = definition.schema.safeParse(given)
    if (result.success) values[key] = result.data
    else problems.push(problemLine(definition, given, result.error.issues[0]?.message ?? 'is not valid'))
  }
  if (env.DATABASE_LISTEN_URL?.trim() && !env.DATABASE_URL?.trim())
    problems.push('DATABASE_LISTEN_URL is set without DATABASE_URL; set both, or neither to use the embedded database.')
  const several = values.roles instanceof Set && values.roles.size < ROLES.length
  if (several && !env.DATABASE_URL?.trim())
    problems.push(
      'MAAGAL_ROLES splits the work between processes, which needs a database they can share; set DATABASE_URL too.',
    )
  if (problems.length > 0) return { ok: false, problems }
  const dataDirGiven = Boolean(env.DATA_DIR?.trim())
  const dataDir = dataDirGiven ? resolve(String(values.dataDir)) : resolve(root, settings.dataDir.default)
  return { ok: true, config: { ...(values as Values), dataDir, dataDirGiven } }
}

function problemLine({ name, secret, example }: Setting<unknown>, given: string, what: string): string {
  const shown = secret ? '' : ` (it is ${JSON.stringify(given)})`
  return `${name} ${what}${shown}; for example: ${example}`
}
