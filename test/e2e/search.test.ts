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
    const options = page.getByRole('dialog').getByRole('option')
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

      await page.keyboard.press('Slash')
      await options.filter({ hasText: 'החזר' }).first().waitFor()
      // A filter becomes a chip when a blank follows it, and Backspace takes it off.
      const narrowed = language === 'he' ? 'מאת:נטע' : 'from:נטע'
      await field.pressSequentially(`החזר ${narrowed} `)
      await page.getByRole('button', { name: new RegExp(narrowed) }).waitFor()
      expect(await field.inputValue()).toBe('החזר ')
      await eventually('only hers is found', async () => (await options.count()) === 1)
      await picture('chip')
      await page.keyboard.press('Home')
      await page.keyboard.press('Backspace')
      await eventually('both are found', async () => (await options.count()) > 1)
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

      // The palette: what can be done, from the same field; by the beginning of a word, or with letters before it.
      const palette = page.getByRole('combobox', { name: words.palette.title })
      await page.keyboard.press('Control+KeyK')
      await palette.waitFor()
      await options.filter({ hasText: words.commands.reply }).first().waitFor()
      await picture('palette')
      await palette.pressSequentially(language === 'he' ? 'להעבר' : 'hand')
      await options.filter({ hasText: words.commands.hand_over }).first().waitFor()
      expect(await options.first().innerText()).toContain(words.commands.hand_over)
      expect(await page.locator('[role="option"] mark').first().innerText()).toBe(language === 'he' ? 'העבר' : 'Hand')
      await picture('palette-typed')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: words.dialog.hand_over.title }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })

      // What cannot be done now stays in sight and says why.
      await page.keyboard.press('Control+KeyK')
      await palette.fill(words.commands.undo)
      const undo = options.filter({ hasText: words.commands.undo }).first()
      await undo.waitFor()
      expect(await undo.getAttribute('aria-disabled')).toBe('true')
      expect(await undo.innerText()).toContain(words.palette.why.undo)
      await page.keyboard.press('Enter')
      expect(await palette.inputValue()).toBe(words.commands.undo)
      await palette.fill(words.settings.guardrails)
      await options.filter({ hasText: words.settings.guardrails }).first().waitFor()
      await picture('palette-page')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/settings\/guardrails/)
      // Until the page stands, the case before it still does, and its commands with it.
      await page.getByRole('heading', { name: words.settings.guardrails }).first().waitFor()

      // A page that begins something new; commands of a case have none here.
      await page.keyboard.press('Control+KeyK')
      await palette.fill(words.commands.reply)
      await options.filter({ hasText: words.palette.why.case }).first().waitFor()
      await palette.fill(words.palette.invitePerson)
      await options.filter({ hasText: words.palette.invitePerson }).first().waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').getByText(words.people.invite).first().waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })

      // Theme from the palette, then the keys, which come from the same list.
      await page.keyboard.press('Control+KeyK')
      await palette.fill(words.top.theme.dark)
      await options.filter({ hasText: words.top.theme.dark }).first().waitFor()
      await page.keyboard.press('Enter')
      await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
      await page.goto(`${test.url}/desk/new`)
      await page.getByText('נטע רביב').first().waitFor()
      await page.keyboard.press('Shift+Slash')
      await page.getByRole('heading', { name: words.keys.part.playbook, exact: true }).waitFor()
      await picture('keys')
      await page.keyboard.press('Escape')

      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`${test.url}/desk/new`)
      await page.getByRole('button', { name: words.top.search }).click()
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
