/**
 * A manager says in a real browser, once in each language, which names are everyday words too and what the business does. With
 * SCREENSHOTS=<folder> it leaves pictures.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { eventually, firstRun } from '../client.ts'
import { pictureTaker, signIn } from '../desk-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([
  { language: 'he' as const, words: he, locale: 'he-IL', rival: 'אלון', business: 'בנק ומשכנתאות' },
  { language: 'en' as const, words: en, locale: 'en-US', rival: 'Oak', business: 'bank and mortgages' },
])('in $language', ({ language, words, locale, rival, business }) => {
  it('everyday names are chosen from those given, and kept', { timeout: 90_000 }, async () => {
    const test = await startTestApp()
    const rep = await firstRun(test.url)
    await rep.send('PATCH', '/api/me', { language })
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
    await signIn(context, rep.cookie, test.url)
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const take = pictureTaker(`brand-names-${language}`)
    const picture = (stage: string) => take(page, stage)
    try {
      await page.goto(`${test.url}/settings/brand`)
      const rivals = page.getByRole('combobox', { name: words.brands.competitors })
      await rivals.fill(rival)
      await rivals.press('Enter')
      await page.getByRole('combobox', { name: words.brands.ambiguous }).click()
      await page.getByRole('option', { name: rival }).click()
      await page.keyboard.press('Escape')
      await page.getByRole('textbox', { name: words.brands.business }).fill(business)
      await picture('desktop')
      await page.getByRole('button', { name: words.brands.save }).click()
      await eventually('what was said', async () => {
        const [brand] = (await rep.get<Operations['listBrands']['response']>('/api/brands')).items
        return brand?.business === business && brand.ambiguous.join() === rival && brand.competitors.join() === rival
      })
      await page.reload()
      await page.getByRole('textbox', { name: words.brands.business }).waitFor()
      expect(await page.getByRole('textbox', { name: words.brands.business }).inputValue()).toBe(business)

      await page.setViewportSize({ width: 390, height: 844 })
      await page.getByRole('textbox', { name: words.brands.business }).scrollIntoViewIfNeeded()
      await picture('phone')
      expect(broken).toEqual([])
    } finally {
      await context.close()
      await test.stop()
    }
  })
})
