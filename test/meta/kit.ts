/** What the tests of Meta's rows do again and again, on the desk they opened. */
import { eventually, type Outgoing } from '../client.ts'
import { ask } from '../opened-database.ts'
import type { MetaDesk } from './desk.ts'

let people = 0
/** Somebody nobody met before. */
export const somebody = (name: string) => ({ id: String(80_000 + people++), name })

export type Kit = ReturnType<typeof makeKit>

export function makeKit(desk: MetaDesk) {
  const { meta, page, rep, view } = desk
  const one = async <Row>(sql: string) => (await ask(desk.test.databaseUrl, sql))[0] as Row
  const count = async (sql: string) => (await one<{ n: number }>(`select count(*)::int as n from ${sql}`)).n
  const filed = () =>
    eventually('everything is filed', async () => (await count('delivery_pending where stuck_reason is null')) === 0)
  const flush = async (how: Parameters<typeof meta.flush>[0] = {}) => {
    const done = await meta.flush(how)
    await filed()
    return done
  }
  const textsOf = async (caseId: string) =>
    (await view(caseId)).conversations.flatMap(({ messages }) =>
      messages.map(({ parts }) => parts.map((part) => ('text' in part ? part.text : '')).join('')),
    )
  return {
    one,
    count,
    filed,
    flush,
    post: () => page.post({ message: 'פוסט שלנו' }),
    textsOf,
    /** Everything that the platform has to tell comes twice over; what the case says once at least so many words are in it. */
    async echoedTwice(caseId: string, words: number): Promise<string[]> {
      await flush({ duplicate: 1 })
      await flush({ duplicate: 1 })
      return eventually('every word is in the case', async () => {
        const found = await textsOf(caseId)
        return found.length >= words && found
      })
    },
    send: (caseId: string, mode: 'public' | 'private', body: string) =>
      rep.post<Outgoing>(`/api/cases/${caseId}/replies`, { mode, body }),
    replyIn: async (caseId: string, id: string) => (await view(caseId)).outgoing.find((row) => row.id === id),
    /** A customer who wrote in Messenger. */
    async chat(
      name: string,
      text = 'שלום, יש לי שאלה',
    ): Promise<{ who: { id: string; name: string }; caseId: string }> {
      const who = somebody(name)
      meta.addPerson(who)
      page.message({ from: who, text })
      await flush()
      return { who, caseId: await desk.heard(name) }
    },
  }
}
