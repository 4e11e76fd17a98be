/** What the browser itself says of each key: from the press to the next frame that was painted. Quicker than a case opens, and at a reader's pace. */
import type { Browser, Page } from 'playwright-core'
import { ascending, type House, percentile } from '../house.ts'
import { against, type Desk, goToQueue, openDesk, say, settled } from './desk.ts'

const LIMIT_MS = 100
const SCROLLS = 150
/** The browser keeps silent about keys that took less than this. */
const SILENT_MS = 16
const PACES = [
  { name: 'held down', keys: 150, rest: 60 },
  { name: 'one case after the other', keys: 60, rest: 700 },
] as const

export async function keysAndScrolling(house: House, browser: Browser, cases: number): Promise<void> {
  const desk = await openDesk(house, browser)
  await goToQueue(house, desk.page)
  await settled(desk.page)
  await desk.cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  say(`four-fold throttled, ${cases.toLocaleString('en')} cases:`)
  for (const pace of PACES) await keys(desk, pace)
  await scrolling(desk)
  await desk.close()
}

const selectedAt = (page: Page) =>
  page.evaluate(() => document.querySelector('[role="option"][aria-selected="true"]')?.id ?? '')

async function keys({ page }: Desk, { name, keys: count, rest }: (typeof PACES)[number]): Promise<void> {
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const { name: of, duration } of list.getEntries()) if (of === 'keydown') seen.push(duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
  let moved = 0
  let before = await selectedAt(page)
  for (let n = 0; n < count; n++) {
    await page.keyboard.press('j')
    await page.waitForTimeout(rest)
    const now = await selectedAt(page)
    if (now !== before) moved += 1
    before = now
  }
  await page.waitForTimeout(500)
  const slow = await page.evaluate(() => (window as unknown as { seen: number[] }).seen)
  const all = ascending([...slow, ...Array.from({ length: Math.max(0, count - slow.length) }, () => SILENT_MS)])
  const p95 = percentile(all, 0.95)
  say(
    `keys, ${name} (${count} of them, ${moved} moved the selection): p50 ${percentile(all, 0.5)} ms, p95 ${p95} ms (${against(p95, LIMIT_MS, 'ms')}), longest ${all.at(-1)} ms`,
  )
}

async function scrolling({ page }: Desk): Promise<void> {
  await page.getByRole('listbox').hover()
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(window, { frames })
    let last = performance.now()
    const look = (at: number) => {
      frames.push(at - last)
      last = at
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  for (let n = 0; n < SCROLLS; n++) {
    await page.mouse.wheel(0, 900)
    await page.waitForTimeout(16)
  }
  const frames = ascending(await page.evaluate(() => (window as unknown as { frames: number[] }).frames))
  const p95 = percentile(frames, 0.95)
  say(
    `frames while scrolling: p50 ${percentile(frames, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (${against(p95, LIMIT_MS, 'ms')})`,
  )
}
