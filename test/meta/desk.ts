/** A desk with one Page of the Meta double connected, as a person would connect it. */
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseView, type Client, caseOf, eventually, firstRun } from '../client.ts'
import { type Meta, startMeta } from '../doubles/meta/double.ts'
import type { PageScript } from '../doubles/meta/page.ts'

export const APP = { appId: '424242', appSecret: 'test_app_secret', verifyToken: 'a-word-we-agreed-on' }
export const PAGE = { id: '100200300', name: 'חיות ונהנות', token: 'PAGE-TOKEN' }

export type MetaDesk = {
  test: TestApp
  rep: Client
  meta: Meta
  page: PageScript
  channelId: string
  connectionId: string
  webhook: string
  view(caseId: string): Promise<CaseView>
  heard(name: string): Promise<string>
  stop(): Promise<void>
}

export type ConnectedItem = {
  id: string
  name: string
  account: string
  health: string
  webhook_url: string
  elsewhere: number
  connection: { id: string; kind: string; channels: number }
  checks: { id: string; result: string; facts: Record<string, string | number> }[]
}

export const channelsOf = async (rep: Client): Promise<ConnectedItem[]> =>
  (await rep.get<{ items: ConnectedItem[] }>('/api/channels')).items

/** Its first look beside the webhook is over: until `poll_seconds` have passed, nothing comes but by the webhook. */
export const lookedAt = (rep: Client, channelId: string) =>
  eventually('the first look is over', async () =>
    (await channelsOf(rep)).find(({ id }) => id === channelId)?.checks.some(({ id }) => id === 'polling'),
  )

export const pageSettings = (meta: Meta, more: Record<string, string> = {}): Record<string, string> => ({
  app_id: APP.appId,
  app_secret: APP.appSecret,
  verify_token: APP.verifyToken,
  graph_url: meta.url,
  page_id: PAGE.id,
  page_token: PAGE.token,
  poll_seconds: '3600',
  ...more,
})

export async function startMetaDesk(
  options: { env?: Record<string, string>; settings?: Record<string, string>; instagramAppSecret?: string } = {},
): Promise<MetaDesk> {
  const { instagramAppSecret } = options
  const meta = await startMeta({ ...APP, ...(instagramAppSecret ? { instagramAppSecret } : {}) })
  const page = meta.addPage({ ...PAGE })
  const test = await startTestApp(options.env ?? {})
  const rep = await firstRun(test.url)
  const { brands } = await rep.get<{ brands: { id: string }[] }>('/api/me')
  const { id: channelId } = await rep.post<{ id: string }>('/api/channels', {
    kind: 'facebook',
    brand_id: brands[0]?.id,
    settings: pageSettings(meta, options.settings),
  })
  const channel = (await channelsOf(rep)).find(({ id }) => id === channelId)
  if (!channel) throw new Error('the page is not among the channels')
  meta.setWebhook(channel.webhook_url)
  return {
    test,
    rep,
    meta,
    page,
    channelId,
    connectionId: channel.connection.id,
    webhook: channel.webhook_url,
    view: (caseId) => rep.get<CaseView>(`/api/cases/${caseId}`),
    heard: async (name) => (await eventually(`a case of ${name}`, () => caseOf(rep, name))).id,
    async stop() {
      await test.stop()
      await meta.stop()
    },
  }
}
