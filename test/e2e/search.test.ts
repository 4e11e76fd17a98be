/**
 * The search in a real browser, once in each language, by keyboard alone: words with their prefixes, filters, other spellings, what was
 * not understood, recent searches. With SCREENSHOTS=<folder> it leaves pictures.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'
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
  it('finds by words, people and filters, and says what it did not understand', { timeout: 90_000 }, async () => {
    const test = await startTestApp()
    const rep = await firstRun(test.url)
    await rep.send('PATCH', '/api/me', { language })
    const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    const wall = walls[0]?.channel_id ?? ''
    for (const [name, text] of [
      ['נטע רביב', 'מתי יגיע ההחזר על הכיסא?'],
      ['עומר גל', 'ביקשתי להחזר כספי ולא ענו לי'],
      ['Dana Hart', 'I asked for a refund two weeks ago'],
    ] as const) {
      await writeOnWall(rep, await visit(rep, wall, name), 'post', text)
      await eventually(`the case of ${name}`, () => caseOf(rep, name))
    }
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
    await signIn(context, rep.cookie, test.url)
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const take = pictureTaker(`search-${language}`)
    const picture = (stage: string) => take(page, stage)
    const options = page.getByRole('option')
    const field = page.getByRole('combobox', { name: words.search.title })
    try {
      await page.goto(`${test.url}/desk/new`)
      await page.getByText('נטע רביב').first().waitFor()
      await page.keyboard.press('Slash')
      await field.waitFor()
      await picture('before')
      await field.pressSequentially('החזר')
      await page.locator('mark').nth(1).waitFor()
      const texts = await options.allInnerTexts()
      expect(texts.some((text) => text.includes('ההחזר על הכיסא'))).toBe(true)
      expect(texts.some((text) => text.includes('להחזר כספי'))).toBe(true)
      await picture('words')

      // By keyboard to the second, and into its case.
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await field.waitFor({ state: 'hidden' })
      await page.waitForURL(/\/desk\/.*[0-9a-f-]{36}/)

      await page.keyboard.press('Control+KeyK')
      await page.getByRole('button', { name: 'החזר' }).waitFor()
      await field.fill('Dana')
      await options.filter({ hasText: 'Dana Hart' }).first().waitFor()
      await picture('people')

      await field.fill(language === 'he' ? 'לפני:מחרתיים-ואז' : 'before:whenever')
      await page.getByRole('alert').waitFor()
      await picture('not-understood')
      // Words are counted by a sweep, and only what was counted is offered.
      await eventually('the words are counted', async () => {
        const { did_you_mean } = await rep.get<Operations['search']['response']>('/api/search?q=refond')
        return did_you_mean.length > 0
      })
      await field.fill('refond')
      await options.filter({ hasText: 'refund' }).first().waitFor()
      await picture('other-spelling')
      await field.fill('אין-מילה-כזאת-בכלל')
      await page.getByText(words.search.nothing).waitFor()
      await page.keyboard.press('Escape')
      expect(await field.inputValue()).toBe('')
      await page.keyboard.press('Escape')
      await field.waitFor({ state: 'hidden' })

      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`${test.url}/desk/new`)
      await page.getByRole('button', { name: words.search.open }).click()
      await field.fill('החזר')
      await page.locator('mark').first().waitFor()
      await picture('phone')
      await page.getByRole('button', { name: words.app.close }).click()
      await field.waitFor({ state: 'hidden' })
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
