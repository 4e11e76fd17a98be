/**
 * Active time and the balance in a real browser, once in each language: a desk tells how long somebody worked in a case, also across a
 * reload; the gauge opens from the badge, and each number opens to its cases. With SCREENSHOTS=<folder> it leaves pictures.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'
import { pictureTaker } from '../desk-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([
  { language: 'he' as const, words: he, locale: 'he-IL' },
  { language: 'en' as const, words: en, locale: 'en-US' },
])('in $language', ({ language, words, locale }) => {
  it('work in a case is told, and the balance opens to its cases', { timeout: 90_000 }, async () => {
    const test = await startTestApp()
    const rep = await firstRun(test.url)
    await rep.send('PATCH', '/api/me', { language })
    const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    await writeOnWall(rep, await visit(rep, walls[0]?.channel_id ?? '', 'אורית שגב'), 'post', 'איזה צבע יש לשקית?')
    const { id } = await eventually('the case', () => caseOf(rep, 'אורית שגב'))
    const seconds = async () => (await rep.get<{ seconds: number }>('/api/balance')).seconds
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
    const [name = '', value = ''] = rep.cookie.split('=')
    await context.addCookies([{ name, value, url: test.url }])
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const take = pictureTaker(`balance-${language}`)
    const picture = (stage: string) => take(page, stage)
    /** Seconds that this window knows of. */
    const counted = () =>
      page.evaluate(() => {
        const kept = Object.entries(sessionStorage).find(([key]) => key.startsWith('maagal.effort'))?.[1] ?? '{}'
        const slots = Object.values(JSON.parse(kept) as Record<string, Record<string, number>>).flatMap(Object.values)
        return slots.reduce((sum, one) => sum + one, 0)
      })
    try {
      await page.goto(`${test.url}/desk/new/${id}`)
      await page.getByText('איזה צבע יש לשקית?').last().click()
      const before = await eventually('a second was counted', counted)
      await page.reload()
      await page.getByText('איזה צבע יש לשקית?').last().click()
      await eventually('and more of them', async () => (await counted()) > before)
      await page.goto(`${test.url}/settings/profile`)
      const told = await eventually('the desk told them', async () => (await seconds()) > before && (await seconds()))
      expect(told).toBeLessThan(60)

      await page.getByRole('button', { name: words.top.responsiveness }).click()
      await page.getByRole('tab', { name: words.balance.title }).click()
      await page.getByRole('img', { name: /./ }).first().waitFor()
      await page.getByRole('heading', { name: new RegExp(words.balance.run) }).waitFor()
      await picture('gauge')
      const effort = page.getByRole('button', { name: words.balance.number.effort })
      await effort.click()
      const link = page.getByRole('link', { name: 'אורית שגב' })
      await link.waitFor()
      await picture('cases')
      await link.click()
      await page.waitForURL(new RegExp(`/desk/new/${id}`))
      await page.getByRole('heading', { name: 'אורית שגב' }).first().waitFor()

      // On a phone: under "more", on a sheet of its own.
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`${test.url}/desk/new`)
      await page.getByRole('button', { name: words.app.more }).click()
      const badge = page.getByRole('button', { name: new RegExp(words.top.responsiveness) })
      await badge.waitFor()
      await picture('phone-more')
      await badge.click()
      const sheet = page.getByRole('dialog', { name: words.top.week })
      await sheet.getByRole('table').waitFor()
      await picture('phone-readings')
      await sheet.getByRole('tab', { name: words.balance.title }).click()
      await sheet.getByRole('heading', { name: new RegExp(words.balance.run) }).waitFor()
      await picture('phone-gauge')
      const first = sheet.getByRole('button', { name: words.balance.number.effort })
      await first.click()
      await sheet.getByRole('link', { name: 'אורית שגב' }).scrollIntoViewIfNeeded()
      await picture('phone-cases')
      await sheet.getByRole('link', { name: 'אורית שגב' }).click()
      await page.waitForURL(new RegExp(`/desk/new/${id}`))
      await sheet.waitFor({ state: 'hidden' })
      await page.getByRole('heading', { name: 'אורית שגב' }).first().waitFor()
      expect(broken).toEqual([])
    } catch (error) {
      await picture('failed')
      throw error
    } finally {
      await context.close()
      await test.stop()
    }
  })
})
