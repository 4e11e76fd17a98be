import { Agent, request } from 'node:http'
import type { House } from '../house.ts'
import { say } from './desk.ts'

/** A platform keeps its lines open. */
const agent = new Agent({ keepAlive: true })

/** Asked the plain way, which takes half the time of `fetch`: whoever sends shares the processor with what is measured. */
export function post(house: House, author: string): Promise<void> {
  const { path, headers, body } = house.delivery(author, 'ההזמנה שלי לא הגיעה כבר שבועיים ואף אחד לא עונה')
  return new Promise((resolve, reject) => {
    request(house.url + path, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().once('end', resolve)
    })
      .once('error', reject)
      .end(body)
  })
}

/** Cases as they come, through the webhook. */
export async function fill(house: House, cases: number): Promise<void> {
  const count = async () =>
    Number(
      (
        await house.app.ctx.db
          .selectFrom('case')
          .select((e) => e.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
  if ((await count()) >= cases) return
  const begun = performance.now()
  for (let n = await count(); n < cases; n += 500)
    await Promise.all(Array.from({ length: Math.min(500, cases - n) }, (_, at) => post(house, `many-${n + at}`)))
  while ((await count()) < cases) await new Promise((resolve) => setTimeout(resolve, 200))
  say(`${cases.toLocaleString('en')} cases came in within ${Math.round((performance.now() - begun) / 1000)} s`)
}
