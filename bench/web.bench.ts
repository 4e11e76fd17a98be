/**
 * The desk in a real browser. The limits: first load ≤ 250 KB of compressed script; with 10,000 cases in the queue and the processor
 * throttled four-fold, keys and scrolling answered in ≤ 100 ms (p95); an alert on screen ≤ 250 ms (p99) after its webhook at 200
 * messages/s; memory after 2,000 opened alerts grown by less than 30 %. `BENCH_PART=load,vitals,alerts,keys,day` runs some of it, and with
 * `BENCH_HOUSE=FOLDER` the house is kept, so that 10,000 cases come in once.
 */
import { launchBrowser } from '../test/browser.ts'
import { openHouse } from './house.ts'
import { alerts } from './web/alerts.ts'
import { fill } from './web/fill.ts'
import { firstLoad } from './web/first-load.ts'
import { keysAndScrolling } from './web/keys.ts'
import { vitals } from './web/vitals.ts'
import { workingDay } from './web/working-day.ts'

const CASES = Number(process.env.BENCH_CASES ?? 10_000)
const OPENED = Number(process.env.BENCH_OPENED ?? 2000)
const PARTS = ['load', 'vitals', 'alerts', 'keys', 'day'] as const

export async function bench(): Promise<void> {
  const wanted = process.env.BENCH_PART?.split(',') ?? PARTS
  const unknown = wanted.filter((name) => !PARTS.some((part) => part === name))
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}; there are: ${PARTS.join(', ')}`)
  const house = await openHouse({ keptIn: process.env.BENCH_HOUSE })
  const browser = await launchBrowser()
  try {
    if (wanted.includes('load')) await firstLoad(house, browser)
    if (wanted.includes('vitals')) await vitals(house, browser)
    if (wanted.includes('alerts')) await alerts(house, browser)
    if (wanted.includes('keys') || wanted.includes('day')) await fill(house, CASES)
    if (wanted.includes('keys')) await keysAndScrolling(house, browser, CASES)
    if (wanted.includes('day')) await workingDay(house, browser, OPENED)
  } finally {
    await browser.close()
    await house.stop()
  }
}
