/** From a webhook to the screen, at a steady stream of messages. */
import type { Browser } from 'playwright-core'
import { ascending, type House, percentile } from '../house.ts'
import { against, goToQueue, openDesk, say, settled } from './desk.ts'
import { post } from './fill.ts'

const LIMIT_MS = 250
const RATE = 200
const SECONDS = 10
/** A house that was opened this minute still compiles itself; what is measured is one that runs. */
const LEAD_IN_SECONDS = 3

const REST_MS = 3000

/** Messages at an even pace, each from somebody new, also in a house that was kept; when each was sent. */
async function stream(house: House, author: string, seconds: number): Promise<number[]> {
  const sentAt: number[] = []
  const waiting: Promise<unknown>[] = []
  const run = Date.now().toString(36)
  const begun = performance.now()
  for (let n = 0; n < RATE * seconds; n++) {
    const due = begun + (n * 1000) / RATE
    while (performance.now() < due) await new Promise((resolve) => setTimeout(resolve, 1))
    sentAt.push(Date.now())
    waiting.push(post(house, `${author}-${run}-${n}`))
  }
  await Promise.all(waiting)
  return sentAt
}

/** Each alert counts from its webhook to the frame that shows it: the list counts it, or the row itself stands there. */
export async function alerts(house: House, browser: Browser): Promise<void> {
  const { page, close } = await openDesk(house, browser)
  await goToQueue(house, page)
  await settled(page)
  await stream(house, 'before', LEAD_IN_SECONDS)
  await page.waitForTimeout(REST_MS)
  // Which number of cases stood on screen from when on; the count at the head of the list is what grows with each.
  await page.evaluate(() => {
    const seen: [number, number][] = []
    Object.assign(window, { seen })
    const look = () => {
      const count = Number(document.querySelector('h1')?.textContent?.replace(/\D/g, ''))
      if (count > (seen.at(-1)?.[0] ?? 0)) seen.push([count, Date.now()])
    }
    // The frame that shows what changed; no frame is asked for otherwise.
    new MutationObserver(() => requestAnimationFrame(look)).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  const before = await page.evaluate(() => Number(document.querySelector('h1')?.textContent?.replace(/\D/g, '')))
  const sentAt = await stream(house, 'seen', SECONDS)
  await page.waitForTimeout(REST_MS)
  const seen = await page.evaluate(() => (window as unknown as { seen: [number, number][] }).seen)
  const delays = ascending(
    sentAt.flatMap((at, n) => {
      const shown = seen.find(([count]) => count >= before + n + 1)
      return shown ? [shown[1] - at] : []
    }),
  )
  const p99 = percentile(delays, 0.99)
  say(
    `alerts on screen at ${RATE} messages/s: ${delays.length} of ${sentAt.length} seen, p50 ${percentile(delays, 0.5)} ms, p99 ${p99} ms (${against(p99, LIMIT_MS, 'ms')})`,
  )
  await close()
}
