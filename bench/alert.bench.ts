/** Webhook received → told to an open desk, at a steady rate. The limits: p50 ≤ 50 ms, p99 ≤ 250 ms. */
import { openStream } from '../test/client.ts'
import { ascending, openHouse, percentile } from './house.ts'

const RATES = [20, 100, 200]
const SECONDS = 5

export async function bench(): Promise<void> {
  const house = await openHouse()
  const stream = await openStream(house.owner)
  await new Promise((resolve) => setTimeout(resolve, 2000))
  for (const rate of RATES) {
    const sentAt = new Map<string, number>()
    const waiting: Promise<unknown>[] = []
    const begun = performance.now()
    for (let n = 0; n < rate * SECONDS; n++) {
      const due = begun + (n * 1000) / rate
      while (performance.now() < due) await new Promise((resolve) => setTimeout(resolve, 1))
      const author = `rate-${rate}-${n}`
      sentAt.set(author, Date.now())
      const { path, headers, body } = house.delivery(author, 'ההזמנה שלי לא הגיעה כבר שבועיים ואף אחד לא עונה')
      waiting.push(fetch(house.url + path, { method: 'POST', headers, body }))
    }
    await Promise.all(waiting)
    await new Promise((resolve) => setTimeout(resolve, 3000))
    const { rows } = {
      rows: await house.app.ctx.db
        .selectFrom('case as c')
        .innerJoin('customer as u', 'u.customer_id', 'c.customer_id')
        .select(['c.case_id', 'u.name'])
        .where('u.name', 'like', `rate-${rate}-%`)
        .execute(),
    }
    const heard = new Map<string, number>()
    for (const { data, at } of stream.events) if (data.id && !heard.has(data.id)) heard.set(data.id, at)
    const delays = ascending(
      rows.flatMap((row) =>
        heard.has(row.case_id) ? [(heard.get(row.case_id) ?? 0) - (sentAt.get(row.name) ?? 0)] : [],
      ),
    )
    process.stdout.write(
      `  ${String(rate).padStart(4)} messages/s: ${delays.length} of ${rate * SECONDS} heard, p50 ${percentile(delays, 0.5)} ms, p99 ${percentile(delays, 0.99)} ms\n`,
    )
  }
  stream.close()
  await house.stop()
}
