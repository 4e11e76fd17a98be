/** The whole product with a WordPress site connected to it, through its public doors. */
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseView, type Client, caseOf, eventually, firstRun, type Outgoing } from '../client.ts'
import { ask } from '../opened-database.ts'
import { type SiteComment, startWordPress, type WordPress } from '../rigs/wordpress/server.ts'

export type Channel = Operations['listChannels']['response']['items'][number]
export type Message = CaseView['conversations'][number]['messages'][number]
export type SiteDesk = {
  test: TestApp
  site: WordPress
  rep: Client
  brandId: string
  channelId: string
  channel(): Promise<Channel>
  view(caseId: string): Promise<CaseView>
  /** The case of the customer with this name, once it is there. */
  caseOf(name: string): Promise<CaseView>
  /** The messages of this case, without those of others under the same post. */
  messages(caseId: string): Promise<Message[]>
  reply(caseId: string, body: string): Promise<Outgoing>
  /** A reply that is on its way or got stuck; undefined once it is out. */
  onTheWay(caseId: string, replyId: string): Promise<CaseView['outgoing'][number] | undefined>
  rows<T>(sql: string): Promise<T[]>
  /** Waits until the site was looked at again. */
  looked(): Promise<void>
  stop(): Promise<void>
}

/** `before` happens on the site before anybody connects it. */
export async function startSiteDesk(before: (site: WordPress) => Promise<void> = async () => {}): Promise<SiteDesk> {
  const site = await startWordPress()
  await before(site)
  const test = await startTestApp()
  const rep = await firstRun(test.url)
  const brandId = (await rep.get<Operations['listBrands']['response']>('/api/brands')).items[0]?.id ?? ''
  const added = await rep.post<{ id: string }>('/api/channels', {
    kind: 'wordpress',
    brand_id: brandId,
    settings: site.settings,
  })
  const desk: SiteDesk = {
    test,
    site,
    rep,
    brandId,
    channelId: added.id,
    async channel() {
      const { items } = await rep.get<Operations['listChannels']['response']>('/api/channels')
      const mine = items.find(({ id }) => id === added.id)
      if (!mine) throw new Error('the channel is gone')
      return mine
    },
    view: (caseId) => rep.get<CaseView>(`/api/cases/${caseId}`),
    async caseOf(name) {
      const row = await eventually(`the case of ${name} is there`, () => caseOf(rep, name))
      return desk.view(row.id)
    },
    async messages(caseId) {
      const mine = new Set(
        (await desk.rows<{ id: string }>(`select message_id as id from message where case_id = '${caseId}'`)).map(
          ({ id }) => id,
        ),
      )
      return (await desk.view(caseId)).conversations.flatMap((one) => one.messages).filter(({ id }) => mine.has(id))
    },
    reply: (caseId, body) => rep.post<Outgoing>(`/api/cases/${caseId}/replies`, { mode: 'public', body }),
    onTheWay: async (caseId, replyId) => (await desk.view(caseId)).outgoing.find(({ id }) => id === replyId),
    rows: async <T>(sql: string) => (await ask(test.databaseUrl, sql)) as T[],
    async looked() {
      const asked = () => site.line.asked.filter(isLook).length
      const sofar = asked()
      // One look may have begun before this; the second certainly did not.
      await eventually('the site is looked at', async () => asked() >= sofar + 2)
    },
    async stop() {
      await test.stop()
      await site.stop()
    },
  }
  return desk
}

const isLook = ({ method, url }: { method: string; url: string }): boolean =>
  method === 'GET' && decodeURIComponent(url).includes('/wp/v2/comments') && url.includes('per_page=20')

/** The words of a message as a rep reads them. */
export const words = (message: { parts: object[] }): string =>
  message.parts.map((part) => ('text' in part ? part.text : '▮')).join('')

/** What stands on the site under a comment. */
export const answersTo = (comments: SiteComment[], id: number): SiteComment[] =>
  comments.filter(({ parent }) => parent === id)
