/** The whole product with a mailbox connected to it, through its public doors. */
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseRow, type CaseView, type Client, eventually, firstRun, type Outgoing } from '../client.ts'
import { ask } from '../opened-database.ts'
import { type MailServer, startMailServer } from '../rigs/mail/server.ts'

export type Channel = Operations['listChannels']['response']['items'][number]
export type MailDesk = {
  test: TestApp
  server: MailServer
  rep: Client
  brandId: string
  channelId: string
  channel(): Promise<Channel>
  cases(): Promise<CaseRow[]>
  view(caseId: string): Promise<CaseView>
  /** The case of the customer with this name, once it is there. */
  caseOf(name: string): Promise<CaseView>
  reply(caseId: string, body: string, key?: string): Promise<Outgoing>
  /** Waits until the mailbox is being listened to. */
  listening(): Promise<void>
  stop(): Promise<void>
}

export async function startMailDesk(env: Record<string, string> = {}): Promise<MailDesk> {
  const server = await startMailServer()
  const test = await startTestApp(env)
  const rep = await firstRun(test.url)
  const brandId = (await rep.get<Operations['listBrands']['response']>('/api/brands')).items[0]?.id ?? ''
  const added = await rep.post<{ id: string }>('/api/channels', {
    kind: 'email',
    brand_id: brandId,
    settings: server.settings,
  })
  const desk: MailDesk = {
    test,
    server,
    rep,
    brandId,
    channelId: added.id,
    async channel() {
      const { items } = await rep.get<Operations['listChannels']['response']>('/api/channels')
      const mine = items.find(({ id }) => id === added.id)
      if (!mine) throw new Error('the channel is gone')
      return mine
    },
    cases: async () => (await rep.get<{ items: CaseRow[] }>('/api/cases?limit=200')).items,
    view: (caseId) => rep.get<CaseView>(`/api/cases/${caseId}`),
    async caseOf(name) {
      const row = await eventually(`the case of ${name} is there`, async () =>
        (await desk.cases()).find(({ customer }) => customer.name === name),
      )
      return desk.view(row.id)
    },
    reply: (caseId, body, key) =>
      rep.post<Outgoing>(`/api/cases/${caseId}/replies`, {
        mode: 'private',
        body,
        ...(key ? { request_key: key } : {}),
      }),
    async listening() {
      await eventually('the mailbox is listened to', async () => {
        const [row] = (await ask(
          test.databaseUrl,
          `select cursor from channel where channel_id = '${added.id}' and health = 'healthy'`,
        )) as { cursor: { inbox: unknown } | null }[]
        return Boolean(row?.cursor?.inbox)
      })
    },
    async stop() {
      await test.stop()
      await server.stop()
    },
  }
  await desk.listening()
  return desk
}

/** The words of a message as a rep reads them. */
export const words = (message: { parts: object[] }): string =>
  message.parts.map((part) => ('text' in part ? part.text : '▮')).join('')
