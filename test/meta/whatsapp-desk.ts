/** A desk with one WhatsApp number of the Meta double, as a person would connect it. */
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseView, type Client, caseOf, eventually, firstRun } from '../client.ts'
import { type Meta, startMeta } from '../doubles/meta/double.ts'
import type { WhatsAppScript } from '../doubles/meta/whatsapp.ts'
import { APP, channelsOf } from './desk.ts'

export const WABA = '102290129340398'
export const NUMBER = { numberId: '106540352242922', display: '97235550000', name: 'חיות ונהנות' }
const TOKEN = 'WA-TOKEN'

export const TEMPLATES = [
  {
    name: 'order_update',
    language: 'he',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'עדכון להזמנה {{1}}', example: { header_text: ['48213'] } },
      {
        type: 'BODY',
        text: 'היי {{1}}, ההזמנה {{2}} יצאה אליך.',
        example: { body_text: [['נועה', '48213']] },
      },
      { type: 'FOOTER', text: 'חיות ונהנות' },
      {
        type: 'BUTTONS',
        buttons: [{ type: 'URL', text: 'מעקב', url: 'https://shop.example/t/{{1}}', example: ['48213'] }],
      },
    ],
  },
  {
    name: 'we_are_back',
    language: 'en',
    components: [
      {
        type: 'BODY',
        text: 'Hi {{first_name}}, we have an answer for you.',
        example: { body_text_named_params: [{ param_name: 'first_name', example: 'Noa' }] },
      },
    ],
  },
  { name: 'waits', language: 'he', status: 'PENDING', components: [{ type: 'BODY', text: 'עוד לא אושרה' }] },
  { name: 'paused', language: 'he', status: 'PAUSED', components: [{ type: 'BODY', text: 'מושהית' }] },
  {
    name: 'with_picture',
    language: 'he',
    components: [
      { type: 'HEADER', format: 'IMAGE' },
      { type: 'BODY', text: 'עם תמונה' },
    ],
  },
]

export type WhatsAppDesk = {
  test: TestApp
  rep: Client
  meta: Meta
  wa: WhatsAppScript
  channelId: string
  connectionId: string
  view(caseId: string): Promise<CaseView>
  heard(name: string): Promise<string>
  stop(): Promise<void>
}

export const whatsAppSettings = (meta: Meta, more: Record<string, string> = {}): Record<string, string> => ({
  app_id: APP.appId,
  app_secret: APP.appSecret,
  verify_token: APP.verifyToken,
  graph_url: meta.url,
  waba_id: WABA,
  phone_number_id: NUMBER.numberId,
  access_token: TOKEN,
  poll_seconds: '3600',
  ...more,
})

export async function startWhatsAppDesk(settings: Record<string, string> = {}): Promise<WhatsAppDesk> {
  const meta = await startMeta({ ...APP })
  const wa = meta.addWhatsApp({ ...NUMBER, wabaId: WABA, token: TOKEN, templates: TEMPLATES })
  const test = await startTestApp({})
  const rep = await firstRun(test.url)
  const { brands } = await rep.get<{ brands: { id: string }[] }>('/api/me')
  const { id: channelId } = await rep.post<{ id: string }>('/api/channels', {
    kind: 'whatsapp',
    brand_id: brands[0]?.id,
    settings: whatsAppSettings(meta, settings),
  })
  const channel = (await channelsOf(rep)).find(({ id }) => id === channelId)
  if (!channel) throw new Error('the number is not among the channels')
  meta.setWebhook(channel.webhook_url)
  return {
    test,
    rep,
    meta,
    wa,
    channelId,
    connectionId: channel.connection.id,
    view: (caseId) => rep.get<CaseView>(`/api/cases/${caseId}`),
    heard: async (name) => (await eventually(`a case of ${name}`, () => caseOf(rep, name))).id,
    async stop() {
      await test.stop()
      await meta.stop()
    },
  }
}
