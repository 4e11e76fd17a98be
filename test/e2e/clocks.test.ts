/**
 * A manager sets the clocks in a real browser, once in each language: targets by channel and severity, holidays and single dates, the
 * machine's words; and what makes no sense is refused with nothing lost. With SCREENSHOTS=<folder> it leaves pictures.
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
  { language: 'he' as const, words: he, locale: 'he-IL' },
  { language: 'en' as const, words: en, locale: 'en-US' },
])('in $language', ({ language, words, locale }) => {
  it('targets, holidays and automatic words are set', { timeout: 90_000 }, async () => {
    const test = await startTestApp()
    const rep = await firstRun(test.url)
    await rep.send('PATCH', '/api/me', { language })
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
    await signIn(context, rep.cookie, test.url)
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const take = pictureTaker(`clocks-${language}`)
    const picture = (stage: string) => take(page, stage, { fullPage: true })
    const brand = async () => (await rep.get<Operations['listBrands']['response']>('/api/brands')).items[0]
    const save = page.getByRole('button', { name: words.brands.save })
    const saved = async (what: string, is: (of: NonNullable<Awaited<ReturnType<typeof brand>>>) => unknown) => {
      await save.click()
      await eventually(what, async () => {
        const now = await brand()
        return now && is(now)
      })
    }
    try {
      await page.goto(`${test.url}/settings/brand`)
      await page.getByRole('button', { name: words.targets.preset.at_once }).click()
      await page.getByRole('combobox', { name: words.targets.addChannel }).click()
      await page.getByRole('option', { name: language === 'he' ? 'ווטסאפ' : 'WhatsApp' }).click()
      await saved('targets', ({ policy }) => policy.bySeverity['2'] === 60 && policy.byChannel.whatsapp === 180)

      await page.getByRole('radio', { name: words.holidays.eve.closed }).click()
      const date = page.getByRole('textbox', { name: words.brands.addSpecial })
      await date.fill('31.12.2026')
      await date.press('Enter')
      await saved(
        'holidays and a date',
        ({ holidays, calendar }) => holidays.eves === 'closed' && calendar.dates?.['2026-12-31'],
      )
      await picture('hours')

      // What is no time stays where it was typed, says so, and is not saved as the time before it.
      const closing = page.getByRole('textbox', { name: /1/ }).nth(1)
      const before = await closing.inputValue()
      await closing.fill('25:00')
      await closing.press('Enter')
      await page.getByText(words.brands.noTime).waitFor()
      expect(await closing.inputValue()).toBe('25:00')
      expect(await closing.evaluate((input: HTMLInputElement) => input.form?.checkValidity())).toBe(false)
      await picture('no-time')
      await closing.press('Escape')
      expect(await closing.inputValue()).toBe(before)
      await date.fill('31.02.2027')
      await page.getByText(words.brands.noDay).waitFor()
      await date.fill('')

      // Two shifts that overlap: refused, and the form keeps what was typed.
      // Sunday is the first of the week; what stands in the words is isolated by direction.
      const begins = (text: string) => new RegExp(`^${text.split('{{')[0]?.trim()}`)
      await page
        .getByRole('button', { name: begins(words.brands.addHours) })
        .first()
        .click()
      const from = page.getByRole('textbox', { name: /2/ }).first()
      await from.fill('10:00')
      await from.press('Enter')
      await save.click()
      await page.getByText(language === 'he' ? /שעות פתיחה חופפות/ : /opening hours overlap/).waitFor()
      // Which day, and what about it.
      const [, ofOverlap = ''] = words.brands.hoursProblem.overlap.split('{{day}}')
      await page.getByText(new RegExp(`${words.brands.days.d0}.${ofOverlap}`)).waitFor()
      expect(await from.inputValue()).toBe('10:00')
      await picture('overlap')
      await page
        .getByRole('button', { name: begins(words.brands.removeHours) })
        .nth(1)
        .click()

      await page.getByRole('switch', { name: words.automatic.acknowledge.label }).click()
      const text = page.getByRole('textbox', { name: words.automatic.in[language] }).first()
      await text.fill('{{order.total}}')
      await page.getByText(begins(words.automatic.unknown)).first().waitFor()
      await text.fill(
        language === 'he' ? 'שלום {{customer.first_name}}, קיבלנו.' : 'Hello {{customer.first_name}}, got it.',
      )
      await page.getByText(language === 'he' ? 'שלום נועה, קיבלנו.' : 'Hello Noa, got it.').waitFor()
      await saved('automatic words', ({ automatic }) => automatic.acknowledge.on)
      await picture('automatic')
      // An area of one's own, tried before a customer writes.
      await page.goto(`${test.url}/settings/areas`)
      await page.getByRole('button', { name: words.areas.add }).first().click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: words.areas.nameHe }).fill('אחריות ותיקונים')
      await dialog.getByRole('textbox', { name: words.areas.nameEn }).fill('Warranty')
      const tags = dialog.getByLabel(words.areas.wordsLabel)
      await tags.fill('תיקון*')
      await tags.press('Enter')
      await picture('area')
      await dialog.getByRole('button', { name: words.app.save }).click()
      await dialog.waitFor({ state: 'hidden' })
      await page.getByRole('textbox', { name: words.areas.try }).fill('מי אחראי על התיקונים?')
      await page.getByText('התיקונים').last().waitFor()
      await page
        .getByRole('status')
        .filter({ hasText: language === 'he' ? 'אחריות ותיקונים' : 'Warranty' })
        .waitFor()
      expect(
        await page.getByRole('textbox', { name: words.areas.try }).evaluate((box) => getComputedStyle(box).direction),
      ).toBe('rtl')
      await picture('areas')

      await page.setViewportSize({ width: 390, height: 844 })
      await picture('phone')
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
