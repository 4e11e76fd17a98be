/** One Meta app: its secret signs the webhook that serves Pages, Instagram accounts and WhatsApp numbers alike. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { fieldsOf, parseJson, textOf } from './json.ts'
import { readSignedRequest, verifyBody } from './signature.ts'

export const appSettings = z.object({
  app_id: z.string().trim().regex(/^\d+$/, 'must be the number of the app'),
  app_secret: z.string().trim().min(8),
  verify_token: z.string().trim().min(8),
  instagram_app_secret: z.string().trim().default(''),
  graph_url: z.url({ protocol: /^https?$/ }).default('https://graph.facebook.com'),
  graph_version: z
    .string()
    .trim()
    .regex(/^v\d+\.\d+$/, 'looks like v25.0')
    .default('v25.0'),
})
export type AppSettings = z.output<typeof appSettings>

/** By the `object` of an envelope. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['page', 'facebook'],
  ['instagram', 'instagram'],
  ['whatsapp_business_account', 'whatsapp'],
])

type Delivery = { headers: Readonly<Record<string, string>>; body: Uint8Array }

const secretsOf = ({ app_secret, instagram_app_secret }: AppSettings) => [app_secret, instagram_app_secret]

export const metaConnection = {
  kind: 'meta',
  name: { he: 'אפליקציה של מטא', en: 'Meta app' },
  settings: appSettings as z.ZodType<unknown>,
  fields: [
    {
      key: 'app_id',
      label: { he: 'מספר האפליקציה', en: 'App ID' },
      help: { he: 'בראש לוח הבקרה של האפליקציה במטא.', en: 'At the top of the app’s dashboard at Meta.' },
      secret: false,
      required: true,
      example: '1234567890123456',
    },
    {
      key: 'app_secret',
      label: { he: 'סוד האפליקציה', en: 'App secret' },
      help: { he: 'הגדרות ← בסיסי ← App secret.', en: 'Settings → Basic → App secret.' },
      secret: true,
      required: true,
      example: '0123456789abcdef0123456789abcdef',
    },
    {
      key: 'verify_token',
      label: { he: 'מילת אימות', en: 'Verify token' },
      help: {
        he: 'מילה שבוחרים כאן, ומקלידים גם במטא ליד כתובת האירועים.',
        en: 'A word of your choice; type the same at Meta beside the address for events.',
      },
      secret: true,
      required: true,
      example: 'a-long-word-of-our-own',
    },
    {
      key: 'instagram_app_secret',
      label: { he: 'סוד אפליקציית אינסטגרם', en: 'Instagram app secret' },
      help: { he: 'רק כשמתחברים דרך אינסטגרם.', en: 'Only with Instagram Login.' },
      secret: true,
      required: false,
      example: '0123456789abcdef0123456789abcdef',
    },
    {
      key: 'graph_url',
      label: { he: 'כתובת ה־Graph API', en: 'Graph API address' },
      help: { he: 'לבדיקות ולמתווכים בלבד.', en: 'For tests and proxies only.' },
      secret: false,
      required: false,
      example: 'https://graph.facebook.com',
      trustedAddress: true as const,
    },
    {
      key: 'graph_version',
      label: { he: 'גרסת ה־Graph API', en: 'Graph API version' },
      help: { he: 'כשלא הוגדרה: v25.0.', en: 'Unset: v25.0.' },
      secret: false,
      required: false,
      example: 'v25.0',
    },
  ],
  verify: (delivery: Delivery, settings: unknown) =>
    verifyBody(delivery.headers, delivery.body, secretsOf(settings as AppSettings)),
  handshake(query: Record<string, string>, settings: unknown): string | null {
    const { verify_token } = settings as AppSettings
    const given = query['hub.verify_token'] ?? ''
    const challenge = query['hub.challenge'] ?? ''
    const digest = (text: string) => createHash('sha256').update(text).digest()
    const good = query['hub.mode'] === 'subscribe' && timingSafeEqual(digest(given), digest(verify_token))
    // The challenge goes back as text; nothing but a short token is echoed.
    return good && /^[\w.-]{1,200}$/.test(challenge) ? challenge : null
  },
  kindOf(delivery: Delivery): string | null {
    const said = parseJson(delivery.body)
    const envelope = fieldsOf(Array.isArray(said) ? said[0] : said)
    return KINDS.get(textOf(envelope.object) ?? '') ?? null
  },
  signedRequest: (form: Record<string, string>, settings: unknown) =>
    readSignedRequest(form.signed_request ?? '', secretsOf(settings as AppSettings)),
}
