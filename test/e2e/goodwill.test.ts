/**
 * Goodwill in a real browser, once in each language: a rep gives within the limit and is stopped above it with a way out, sees what similar
 * cases got, takes a slip back; a manager reads, filters and exports the ledger. With SCREENSHOTS=<folder> it leaves pictures.
 */
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'
import { pictureTaker, signIn } from '../desk-page.ts'
import { addMember } from '../organization.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([
  { language: 'he' as const, words: he, locale: 'he-IL', reason: 'עיכוב של שבועיים במשלוח' },
  { language: 'en' as const, words: en, locale: 'en-US', reason: 'A delivery two weeks late' },
])('in $language', ({ language, words, locale, reason }) => {
  it('a benefit is given, held by its limit, taken back and found on the ledger', { timeout: 120_000 }, async () => {
    const test = await startTestApp()
    const owner = await firstRun(test.url)
    await owner.send('PATCH', '/api/me', { language })
    const { walls } = await owner.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    const { organization } = await owner.get<Operations['getMe']['response']>('/api/me')
    const rep = await addMember(test, organization.id, 'rep')
    await rep.client.send('PATCH', '/api/me', { language, name: language === 'he' ? 'מיכל שחר' : 'Michal Shahar' })
    const arrive = async (name: string) => {
      const visitor = await visit(owner, walls[0]?.channel_id ?? '', name)
      await writeOnWall(owner, visitor, 'post', 'ההזמנה לא הגיעה כבר שבועיים ואף אחד לא עונה')
      return eventually(`the case of ${name}`, () => caseOf(owner, name))
    }
    for (const [name, amount] of [
      ['גיל אלון', 5_000],
      ['דנה שקד', 7_000],
      ['עומר הראל', 12_000],
    ] as const)
      await owner.post(`/api/cases/${(await arrive(name)).id}/goodwill`, { kind: 'credit', amount, reason })
    const row = await arrive('נטע ברקאי')
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
    await signIn(context, rep.client.cookie, test.url)
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const take = pictureTaker(`goodwill-${language}`)
    const picture = (stage: string) => take(page, stage)
    const dialog = page.getByRole('dialog')
    const card = page.getByRole('region', { name: words.goodwill.title, exact: true })
    const submit = dialog.getByRole('button', { name: words.goodwill.submit })
    const amount = dialog.getByRole('textbox', { name: words.goodwill.amount })
    try {
      await page.goto(`${test.url}/desk/new/${row.id}`)
      await card.getByRole('button', { name: words.goodwill.give }).click()
      await dialog.getByText(words.goodwill.similar).waitFor()
      await dialog.getByText('₪70').first().waitFor()
      await amount.fill('300')
      await dialog.getByRole('textbox', { name: words.goodwill.reason }).fill(reason)
      await dialog.getByText(words.goodwill.above).waitFor()
      expect(await submit.getAttribute('aria-disabled')).toBe('true')
      await picture('above')
      await dialog.getByRole('button', { name: '₪100' }).click()
      await submit.click()
      await dialog.waitFor({ state: 'hidden' })
      await card.getByText('₪100').first().waitFor()
      await picture('given')

      // What was a slip is taken back, and stays to be seen.
      await card.getByRole('button', { name: '₪100' }).click()
      await card.getByRole('textbox').fill(language === 'he' ? 'טעות בסכום' : 'A wrong amount')
      await card.getByRole('button', { name: words.goodwill.cancelYes }).click()
      await card.getByText(language === 'he' ? /בוטל: / : /Taken back: /).waitFor()
      await picture('taken-back')
      expect(await page.getByRole('link', { name: words.app.goodwill }).count()).toBe(0)

      // Offered in words: one press brings the sum to the form.
      const draft = page.locator('#composer-text')
      await draft.fill('היי נטע, נזכה אותך ב־50 ₪ על העיכוב')
      await page.getByRole('button', { name: words.goodwill.write }).first().click()
      await submit.waitFor()
      expect(await amount.inputValue()).toBe('50')
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      await draft.fill('')

      // Asked for above the limit: written as a note, and somebody is told.
      await card.getByRole('button', { name: words.goodwill.give }).click()
      await amount.fill('250')
      await dialog.getByRole('textbox', { name: words.goodwill.reason }).fill(reason)
      await dialog.getByRole('button', { name: words.goodwill.ask }).click()
      await page.getByRole('dialog', { name: words.dialog.notify.title }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByText(words.goodwill.asked).first().waitFor()

      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`${test.url}/desk/new/${row.id}`)
      await page.getByRole('button', { name: words.app.menu }).first().waitFor()
      await page.setViewportSize({ width: 1440, height: 900 })
      await context.clearCookies()
      await signIn(context, owner.cookie, test.url)
      await page.goto(`${test.url}/goodwill`)
      await page.getByRole('heading', { name: words.goodwill.ledger }).waitFor()
      await page.getByText('נטע ברקאי').first().waitFor()
      await picture('ledger')
      await page.getByRole('combobox', { name: words.goodwill.status }).click()
      await page.getByRole('option', { name: words.goodwill.state.above_limit }).click()
      await page.getByText('נטע ברקאי').waitFor({ state: 'hidden' })
      await page.getByText('עומר הראל').first().waitFor()
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: words.goodwill.export }).click()
      const text = readFileSync(await (await download).path(), 'utf8')
      expect(text.startsWith('\ufeff')).toBe(true)
      expect(text.trim().split('\r\n')).toHaveLength(2)
      expect(text).toContain('120.00,ILS')

      await page.goto(`${test.url}/settings/brand`)
      const limit = page.getByRole('textbox', { name: words.goodwill.policy.perRepDay })
      await limit.fill('500')
      await limit.scrollIntoViewIfNeeded()
      await page.getByRole('button', { name: words.brands.save }).click()
      await eventually('the limit is kept', async () =>
        (await owner.get<Operations['listBrands']['response']>('/api/brands')).items.some(
          ({ goodwill }) => goodwill.perRepDay === 50_000,
        ),
      )
      await picture('limits')
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`${test.url}/goodwill`)
      await page.getByText('נטע ברקאי').first().waitFor()
      await picture('phone-ledger')
      await page.goto(`${test.url}/desk/new/${row.id}`)
      await page.getByRole('button', { name: words.app.menu }).first().click()
      await page.getByRole('menuitem', { name: words.case.side }).click()
      await card.getByRole('button', { name: words.goodwill.give }).click()
      await submit.waitFor()
      await picture('phone-form')
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
