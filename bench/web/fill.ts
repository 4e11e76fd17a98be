import type { House } from '../house.ts'
import { say } from './desk.ts'

export async function post(house: House, author: string): Promise<void> {
  const { path, headers, body } = house.delivery(author, 'ההזמנה שלי לא הגיעה כבר שבועיים ואף אחד לא עונה')
  await fetch(house.url + path, { method: 'POST', headers, body })
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
