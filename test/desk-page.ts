/** What tests that use the desk in a browser share: signing in without the form, and pictures of what they saw. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'

/** Gives every page of this context the session of a client (`Client.cookie`). */
export async function signIn(context: BrowserContext, cookie: string, url: string): Promise<void> {
  const at = cookie.indexOf('=')
  await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url }])
}

/** Words on buttons of the open page that do not fit their button. */
export const cutWords = (page: Page): Promise<string[]> =>
  page.locator('main button > span').evaluateAll(async (all) => {
    // Until the fonts have come, other letters stand in for theirs.
    await document.fonts.ready
    return all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent ?? '')
  })

export type TakePicture = (page: Page, stage: string, more?: { fullPage?: boolean }) => Promise<void>

/** Leaves NAME-1-STAGE.png and so on in the folder that SCREENSHOTS names; without it, nothing. */
export function pictureTaker(name: string): TakePicture {
  let count = 0
  return async (page, stage, { fullPage = false } = {}) => {
    const folder = process.env.SCREENSHOTS
    if (!folder) return
    mkdirSync(folder, { recursive: true })
    await page.evaluate(() => document.fonts.ready)
    // Only for the picture: what slides or fades in has come to rest.
    await page.waitForTimeout(350)
    await page.screenshot({ path: join(folder, `${name}-${++count}-${stage}.png`), fullPage })
  }
}
