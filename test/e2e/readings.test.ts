/**
 * The five-minute promise in a real browser, once in each language: the readings side by side, who was kept waiting, and a word before
 * a target is missed. With SCREENSHOTS=<folder> it leaves pictures.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'
import { pictureTaker, signIn } from '../desk-page.ts'

const MINUTE = 60_000

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([
  { language: 'he' as const, words: he, locale: 'he-IL' },
  { language: 'en' as const, words: en, locale: 'en-US' },
])('in $language', ({ language, words, locale }) => {
  it('numbers open to the people behind them, and a target that nears says so', { timeout: 90_000 }, async () => {
    const test = await startTestApp()
    const rep = await firstRun(test.url)
    await rep.send('PATCH', '/api/me', { language })
    const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    const wall = walls[0]?.channel_id ?? ''
    const arrive = async (name: string, text: string, minutesAgo: number) => {
      test.app.ctx.now = () => Date.now() - minutesAgo * MINUTE
      await writeOnWall(rep, await visit(rep, wall, name), 'post', text)
      const row = await eventually(`the case of ${name}`, () => caseOf(rep, name))
      test.app.ctx.now = Date.now
      return row
    }
    const { brand_id } = await arrive('רוני אדלר', 'הזמנתי לפני שבועיים ועוד לא הגיע', 22)
    const brands = await rep.get<{ items: { id: string }[] }>('/api/brands')
    expect(brands.items.map(({ id }) => id)).toContain(brand_id)
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
    await signIn(context, rep.cookie, test.url)
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const take = pictureTaker(`readings-${language}`)
    const picture = (stage: string) => take(page, stage)
    try {
      await page.goto(`${test.url}/settings/profile`)
      const badge = page.getByRole('button', { name: words.top.responsiveness })
      await badge.click()
      const miss = page.getByRole('link', { name: 'רוני אדלר' })
      await miss.waitFor()
      await page.getByRole('listitem').filter({ hasText: words.top.badge2015 }).waitFor()
      await picture('numbers')

      // Three of its five minutes are over in a moment: a word on any page, and a way there.
      await page.keyboard.press('Escape')
      await arrive('נעם שדה', 'מתי אתם פתוחים?', 2.9)
      const warning = page.getByRole('status').filter({ hasText: 'נעם שדה' })
      await warning.waitFor()
      await picture('due-soon')
      await warning.getByRole('button', { name: words.queue.openIt }).click()
      await page.waitForURL(/\/desk\/new\/[0-9a-f-]{36}/)

      await badge.click()
      await miss.click()
      await page.getByRole('heading', { name: 'רוני אדלר' }).first().waitFor()
      expect(await miss.count()).toBe(0)
      expect(broken).toEqual([])
    } catch (error) {
      await picture('failed').catch(() => undefined)
      throw error
    } finally {
      await context.close()
      await test.stop()
    }
  })
})
