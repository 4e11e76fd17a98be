/** One alert after the other is opened and stands on screen, as many as a day brings; memory is read when garbage is gone. */
import type { Browser, CDPSession, Page } from 'playwright-core'
import type { House } from '../house.ts'
import { against, goToQueue, openDesk, say, settled } from './desk.ts'

const LIMIT = 30
const EARLY = 50
const PART = 250
const MB = 1024 * 1024

export async function workingDay(house: House, browser: Browser, opened: number): Promise<void> {
  const { page, cdp, close } = await openDesk(house, browser)
  await goToQueue(house, page)
  await settled(page)
  const begun = performance.now()
  await open(page, EARLY)
  const early = await weigh(page, cdp)
  const heaps = [early.heap]
  let late = early
  for (let n = EARLY; n < opened; n += PART) {
    await open(page, Math.min(PART, opened - n))
    late = await weigh(page, cdp)
    heaps.push(late.heap)
  }
  const growth = (late.heap / early.heap - 1) * 100
  say(
    `memory: ${early.heap.toFixed(1)} MB after ${EARLY} alerts, ${late.heap.toFixed(1)} MB after ${opened.toLocaleString('en')}: ${growth.toFixed(0)} % more (${against(growth, LIMIT, '%')})`,
  )
  say(`on the way, each ${PART}: ${heaps.map((heap) => heap.toFixed(1)).join(', ')} MB`)
  say(
    `nodes ${early.nodes} then ${late.nodes}, listeners ${early.listeners} then ${late.listeners}; ${((performance.now() - begun) / opened).toFixed(0)} ms for each`,
  )
  await close()
}

/** Opens so many of the list, each when the one before stands with all its keys. */
async function open(page: Page, count: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))
    const until = async (what: string, holds: () => boolean) => {
      const end = performance.now() + 20_000
      while (!holds()) {
        if (performance.now() > end) throw new Error(`${what} did not come at ${location.pathname}`)
        await frame()
      }
    }
    const row = () => document.querySelector('[role="option"][aria-selected="true"]')
    const nextOf = (of: Element | null): HTMLElement | null => {
      const rows = [...document.querySelectorAll<HTMLElement>('[role="option"]')].sort(
        (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
      )
      return rows[of ? rows.indexOf(of as HTMLElement) + 1 : 0] ?? null
    }
    for (let n = 0; n < wanted; n++) {
      await until('the next row', () => nextOf(row()) !== null)
      const next = nextOf(row())
      if (!next) return
      const id = next.id.replace('row-', '')
      next.click()
      await until('the case', () => {
        const pane = document.querySelector('main')
        return (
          location.pathname.endsWith(id) &&
          pane?.getAttribute('aria-busy') === 'false' &&
          pane.querySelector('#composer-text') !== null
        )
      })
    }
  }, count)
}

async function weigh(page: Page, cdp: CDPSession): Promise<{ heap: number; nodes: number; listeners: number }> {
  await page.waitForTimeout(1500)
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
  return { heap: usedSize / MB, nodes, listeners: jsEventListeners }
}
