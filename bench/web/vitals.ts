/**
 * What Lighthouse asks of a page, measured the same way: on a desktop as it is, and on a phone with a quarter of the processor and a slow
 * mobile line. Beside each figure stands what counts as good.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { House } from '../house.ts'
import { type Desk, goToQueue, openDesk, say } from './desk.ts'

type Device = { name: string; as: BrowserContextOptions; slow: boolean }

const DEVICES: readonly Device[] = [
  { name: 'desktop', as: { locale: 'en-IL', viewport: { width: 1440, height: 900 } }, slow: false },
  {
    name: 'phone, a quarter of the processor, slow 4G',
    as: {
      locale: 'he-IL',
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
    },
    slow: true,
  },
]
/** Slow 4G, as Lighthouse has the browser apply it: per request, in ms and bytes a second. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
}
const GOOD = { fcp: 1800, lcp: 2500, tbt: 200, cls: 0.1, inp: 200 }
const OPENINGS = 10
const REST_MS = 1500

type Seen = {
  fcp: number
  lcp: number
  cls: number
  long: { at: number; took: number }[]
  inputs: { id: number; took: number }[]
}

export async function vitals(house: House, browser: Browser): Promise<void> {
  for (const device of DEVICES) {
    const desk = await openDesk(house, browser, device.as)
    await watch(desk.page)
    if (device.slow) {
      await desk.cdp.send('Network.enable')
      await desk.cdp.send('Network.emulateNetworkConditions', SLOW_4G)
      await desk.cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    }
    await load(house, desk, device)
    await openings(desk, device)
    await desk.close()
  }
}

const seen = (page: Page) => page.evaluate(() => (window as unknown as { vitals: Seen }).vitals)
const figure = (name: string, value: number, good: number, unit = 'ms') =>
  `${name} ${unit === 'ms' ? Math.round(value) : value.toFixed(3)}${unit && ` ${unit}`} (good up to ${good}${value > good ? ', over' : ''})`

async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const all = { fcp: 0, lcp: 0, cls: 0, long: [], inputs: [] } as Seen
    Object.assign(window, { vitals: all })
    const on = (type: string, take: (entry: PerformanceEntry) => void, more = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more })
    on('paint', ({ name, startTime }) => {
      if (name === 'first-contentful-paint') all.fcp = startTime
    })
    on('largest-contentful-paint', ({ startTime }) => {
      all.lcp = startTime
    })
    on('layout-shift', (entry) => {
      const { hadRecentInput, value } = entry as PerformanceEntry & { hadRecentInput: boolean; value: number }
      if (!hadRecentInput) all.cls += value
    })
    on('longtask', ({ startTime, duration }) => void all.long.push({ at: startTime, took: duration }))
    on(
      'event',
      (entry) => {
        const { interactionId, duration } = entry as PerformanceEventTiming & { interactionId: number }
        if (interactionId) all.inputs.push({ id: interactionId, took: duration })
      },
      { durationThreshold: 16 },
    )
  })
}

async function load(house: House, { page }: Desk, { name }: Device): Promise<void> {
  const begun = performance.now()
  await goToQueue(house, page)
  const stands = performance.now() - begun
  await page.waitForTimeout(5000)
  const { fcp, lcp, cls, long } = await seen(page)
  // What of each long task lies beyond 50 ms, until the page has been quiet.
  const tbt = long.reduce((sum, { at, took }) => (at >= fcp ? sum + Math.max(0, took - 50) : sum), 0)
  say(
    `${name}: ${[figure('FCP', fcp, GOOD.fcp), figure('LCP', lcp, GOOD.lcp), figure('TBT', tbt, GOOD.tbt), figure('CLS', cls, GOOD.cls, '')].join(', ')}; the queue stands after ${Math.round(stands)} ms`,
  )
}

/** A case is opened by a press or a tap: how long until the press shows, and until the case stands. */
async function openings({ page }: Desk, { as }: Device): Promise<void> {
  const list = page.getByRole('listbox').getByRole('option')
  const took: number[] = []
  for (let n = 0; n < OPENINGS; n++) {
    const row = list.nth(as.hasTouch ? n % 4 : n)
    await row.waitFor()
    const id = (await row.getAttribute('id'))?.replace('row-', '') ?? ''
    const begun = performance.now()
    if (as.hasTouch) await row.tap()
    else await row.click()
    await page.waitForFunction((wanted) => {
      const pane = document.querySelector('main')
      return (
        location.pathname.endsWith(wanted) &&
        pane?.getAttribute('aria-busy') === 'false' &&
        pane.querySelector('#composer-text') !== null
      )
    }, id)
    took.push(performance.now() - begun)
    await page.waitForTimeout(REST_MS)
    if (as.hasTouch) await page.goBack()
  }
  const { inputs } = await seen(page)
  const each = new Map<number, number>()
  for (const { id, took: ms } of inputs) each.set(id, Math.max(ms, each.get(id) ?? 0))
  // Of fewer than fifty, the worst.
  const inp = Math.max(0, ...each.values())
  const sorted = took.toSorted((a, b) => a - b)
  say(
    `  opening a case: ${figure('INP', inp, GOOD.inp)}; it stands after ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms, at most ${Math.round(sorted.at(-1) ?? 0)} ms (first ${Math.round(took[0] ?? 0)} ms)`,
  )
}
