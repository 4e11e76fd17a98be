/** A desk in a real browser, for whatever is measured there. */
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core'
import { signIn } from '../../test/desk-page.ts'
import type { House } from '../house.ts'

export type Desk = { page: Page; cdp: CDPSession; close(): Promise<void> }

export const say = (line: string) => process.stdout.write(`  ${line}\n`)
export const against = (value: number, limit: number, unit: string) =>
  `limit ${limit} ${unit}${value > limit ? ', over' : ''}`

const DESKTOP: BrowserContextOptions = { locale: 'en-IL', viewport: { width: 1440, height: 900 } }

export async function openDesk(house: House, browser: Browser, as: BrowserContextOptions = DESKTOP): Promise<Desk> {
  const context = await browser.newContext(as)
  await signIn(context, house.owner.cookie, house.url)
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  return { page, cdp, close: () => context.close() }
}

export async function goToQueue(house: House, page: Page): Promise<void> {
  await page.goto(`${house.url}/desk/new`)
  await page.getByRole('option').first().waitFor()
}

/** What opens a case, and what is fetched ahead for a broken line, is here. */
export async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(8000)
}
