/**
 * Writing in two directions, in a real browser, once in each language: lines that find their own direction in messages and in the draft,
 * links and phones that keep theirs, what is pasted, words of the private side, emoji, files. With SCREENSHOTS=<folder> it leaves pictures.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

/** As the system's clipboard would: words, markup, files. */
const paste = (
  page: Page,
  what: { plain?: string; html?: string; file?: { name: string; type: string; size: number } },
) =>
  page.locator('#composer-text').evaluate((area, { plain, html, file }) => {
    const data = new DataTransfer()
    if (plain) data.setData('text/plain', plain)
    if (html) data.setData('text/html', html)
    if (file) data.items.add(new File([new Uint8Array(file.size)], file.name, { type: file.type }))
    area.focus()
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, what)

describe.each([
  { language: 'he' as const, words: he, locale: 'he-IL' },
  { language: 'en' as const, words: en, locale: 'en-US' },
])('in $language', ({ language, words, locale }) => {
  it('every line has its own direction, and what is pasted is clean', { timeout: 120_000 }, async () => {
    const test = await startTestApp()
    const rep = await firstRun(test.url)
    await rep.send('PATCH', '/api/me', { language })
    const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    const wall = walls[0]?.channel_id ?? ''
    const customer = await visit(rep, wall, 'נועה שתיים')
    const secret = 'אני בבית רק אחרי שש, הכלב נובח ולא פותחים לשליחים'
    await writeOnWall(
      rep,
      customer,
      'post',
      'ההזמנה לא הגיעה!\nTracking says it is still in the warehouse.\n\nראו https://shop.example/track?id=5, @shop_il',
    )
    const row = await eventually('the case', () => caseOf(rep, 'נועה שתיים'))
    await writeOnWall(rep, customer, 'direct', secret)
    await eventually('the private side', async () => {
      const view = await rep.get<{ conversations: { visibility: string }[] }>(`/api/cases/${row.id}`)
      return view.conversations.some(({ visibility }) => visibility === 'private')
    })
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
    await signIn(context, rep.cookie, test.url)
    const page = await context.newPage()
    const broken: string[] = []
    const foreign: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(test.url)) foreign.push(request.url())
    })
    const take = pictureTaker(`writing-${language}`)
    const picture = (stage: string) => take(page, stage)
    const draft = page.locator('#composer-text')
    try {
      await page.goto(`${test.url}/desk/new/${row.id}`)
      await draft.waitFor()
      const lines = page.locator('article p[dir="auto"]')
      await lines.filter({ hasText: 'Tracking' }).first().waitFor()
      const direction = (text: string) =>
        lines
          .filter({ hasText: text })
          .first()
          .evaluate((one) => getComputedStyle(one).direction)
      expect(await direction('ההזמנה לא הגיעה')).toBe('rtl')
      expect(await direction('Tracking says')).toBe('ltr')
      const link = page.locator('a[href="https://shop.example/track?id=5"]')
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow')
      expect(await page.locator('bdi', { hasText: '@shop_il' }).count()).toBeGreaterThan(0)
      await page.getByRole('button', { name: words.message.lookAtLink }).first().click()
      await page.getByText(words.preview.byServer).waitFor()
      await page.getByText(words.preview.failed).waitFor()
      await picture('link')
      await page.keyboard.press('Escape')

      // What comes from a page or a document is plain text, without what nobody sees.
      await page.getByRole('radio', { name: words.message.public }).click()
      await paste(page, { plain: 'שורה\u200f ראשונה\r\n\u202aSecond line\u202c\u200b\r\n\r\n\r\n\u00a0סוף' })
      await eventually('it is clean', async () => (await draft.inputValue()) === 'שורה ראשונה\nSecond line\n\n סוף')
      const marks = await draft.evaluate((one) => getComputedStyle(one).unicodeBidi)
      expect(marks).toBe('plaintext')
      await picture('two-directions')
      await draft.fill('')
      await paste(page, { html: '<p>Hello&nbsp;<b>Dana</b></p><ul><li>one</li></ul><script>bad()</script>' })
      await eventually('markup is words', async () => (await draft.inputValue()) === 'Hello Dana\n\n• one')

      // The private side's own words in a public draft are a personal detail, whatever they say.
      await draft.fill('')
      await paste(page, { plain: secret })
      await page
        .getByText(language === 'he' ? /נאמרו בערוץ הפרטי/ : /were said in private/)
        .first()
        .waitFor()
      await picture('private-words')
      await draft.fill('')

      // Emoji by its name, from the keyboard.
      await draft.fill('תודה ')
      await page.getByRole('button', { name: words.composer.emoji }).click()
      const search = page.getByRole('combobox', { name: words.emoji.search })
      await search.waitFor()
      await picture('emoji')
      // The pictures come when they are asked for the first time: the field has the focus once it is here.
      await eventually('the search of pictures has the focus', () =>
        search.evaluate((field) => field === document.activeElement),
      )
      await page.keyboard.type(language === 'he' ? 'לב כחול' : 'blue heart')
      await page.keyboard.press('Enter')
      await eventually('it stands in the draft', async () => (await draft.inputValue()) === 'תודה 💙')

      // The wall takes no files, and says so for a file that was pasted.
      await paste(page, { file: { name: 'חשבונית.pdf', type: 'application/pdf', size: 2048 } })
      await page
        .getByRole('alert')
        .filter({ hasText: language === 'he' ? /לא מקבל כאן קבצים/ : /takes no files here/ })
        .waitFor()
      await picture('file-refused')
      await page.getByRole('button', { name: /חשבונית/ }).click()

      await page.setViewportSize({ width: 390, height: 844 })
      await draft.waitFor()
      await picture('phone')
      await page.getByRole('button', { name: words.composer.emoji }).click()
      await search.waitFor()
      await picture('phone-emoji')
      expect(foreign).toEqual([])
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
