/**
 * Saved replies in a real browser, once in each language: found after a slash by keyboard alone, filled, asked for what is missing, an
 * apology first after a long silence, a nudge against saying the same twice; kept in the settings. With SCREENSHOTS=<folder> it leaves pictures.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { caseOf, eventually, firstRun, readWall, visit, writeOnWall } from '../client.ts'
import { pictureTaker, signIn } from '../desk-page.ts'
import { ask } from '../opened-database.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([
  {
    language: 'he' as const,
    words: he,
    locale: 'he-IL',
    customer: 'נטע ברקאי',
    complaint: 'הזמנתי לפני שבועיים, שום דבר לא הגיע ואף אחד לא עונה. שירות גרוע',
    hello: 'שלום נטע, תודה על פנייתך. איך אפשר לעזור?',
  },
  {
    language: 'en' as const,
    words: en,
    locale: 'en-US',
    customer: 'Dana Hart',
    complaint: 'I ordered two weeks ago, nothing arrived and nobody answers. Terrible service',
    hello: 'Hello Dana, thank you for writing to us. How can we help?',
  },
])('in $language', ({ language, words, locale, customer, complaint, hello }) => {
  it('saved replies are found, filled, asked about and kept', { timeout: 120_000 }, async () => {
    const test = await startTestApp()
    const rep = await firstRun(test.url)
    await rep.send('PATCH', '/api/me', { language })
    const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    const wall = walls[0]?.channel_id ?? ''
    const visitor = await visit(rep, wall, customer)
    await writeOnWall(rep, visitor, 'post', complaint)
    const row = await eventually('the case', () => caseOf(rep, customer))
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
    await signIn(context, rep.cookie, test.url)
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const take = pictureTaker(`replies-${language}`)
    const picture = (stage: string) => take(page, stage)
    const draft = page.locator('#composer-text')
    const options = page.locator('#composer-text-replies').getByRole('option')
    try {
      await page.goto(`${test.url}/desk/new/${row.id}`)
      await draft.waitFor()
      await draft.fill('')
      await draft.pressSequentially('/')
      await options.nth(2).waitFor()
      await picture('slash')
      await page.keyboard.press('Escape')
      await options.first().waitFor({ state: 'hidden' })
      await draft.fill('')
      await draft.pressSequentially(language === 'he' ? '/שלום' : '/hello')
      await options.first().waitFor()
      await page.keyboard.press('Enter')
      await eventually('the greeting stands in the draft', async () => (await draft.inputValue()) === hello)

      // Sent, and then once more the same: a nudge, and still the person's choice.
      await page.getByRole('button', { name: words.composer.send.public }).click()
      await eventually('it was sent', async () => (await draft.inputValue()) === '')
      await page.locator('p, div').filter({ hasText: hello }).first().waitFor()
      await draft.pressSequentially(`/${language === 'he' ? 'שלום' : 'hello'}`)
      await options.first().waitFor()
      await page.keyboard.press('Tab')
      await page.getByText(language === 'he' ? /כבר פורסמו בשרשור/ : /already posted in this thread/).waitFor()
      await picture('said-before')

      // What is not known is asked for; without it nothing goes in.
      await draft.fill('')
      await draft.pressSequentially(language === 'he' ? '/זיכוי' : '/refund')
      await options.first().waitFor()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog')
      const put = dialog.getByRole('button', { name: words.replies.put })
      await put.waitFor()
      expect(await put.getAttribute('aria-disabled')).toBe('true')
      await picture('asks')
      const number = dialog.getByRole('textbox', { name: language === 'he' ? 'מספר ההזמנה' : 'Order number' })
      await number.fill('48213')
      await picture('filled')
      await number.press('Enter')
      await dialog.waitFor({ state: 'hidden' })
      expect(await draft.inputValue()).toContain('48213')

      // One press says it in the other language; the case remembers the order.
      await page.getByRole('button', { name: words.replies.insert, exact: true }).click()
      await dialog.getByRole('combobox').fill(language === 'he' ? 'זיכוי' : 'refund')
      await dialog.getByRole('button', { name: language === 'he' ? 'English' : 'עברית' }).click()
      await eventually('the order is remembered', async () => (await number.inputValue()) === '48213')
      await dialog.getByText(language === 'he' ? /the refund for order 48213/ : /הזיכוי על הזמנה 48213/).waitFor()
      await picture('other-language')
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })

      await draft.fill(`${hello} {{order.number}}`)
      await page.getByText(language === 'he' ? /נשאר כאן משתנה שלא מולא/ : /A variable here was not filled/).waitFor()
      await picture('unfilled')
      await draft.fill('')

      await ask(
        test.databaseUrl,
        `update "case" set state = state || jsonb_build_object('waitingOn', 'us', 'clock', jsonb_build_object('startedAt',
          (extract(epoch from now()) * 1000)::bigint - 50 * 3600000, 'targetAt', 0, 'virtualDeadline', 0, 'counts', true)) where case_id = '${row.id}'`,
      )
      await page.reload()
      await draft.focus()
      const apologize = page.getByRole('button', { name: words.replies.apologizeFirst })
      await apologize.waitFor()
      await draft.fill('')
      await draft.pressSequentially(language === 'he' ? '/בבדיקה' : '/checking')
      await options.first().waitFor()
      await page.keyboard.press('Enter')
      await eventually('an apology comes first', async () =>
        /^(סליחה שלקח|We are sorry that it took).*\n/.test(await draft.inputValue()),
      )
      await picture('apology')
      await draft.fill('')

      // The invitation to private has them for either message; what lies on top closes alone.
      const invite = page.getByRole('dialog', { name: words.dialog.invite.title })
      const openInvite = async () => {
        await page.getByRole('button', { name: words.app.menu, exact: true }).last().click()
        await page.getByRole('menuitem', { name: words.case.invite }).click()
        await invite.waitFor()
      }
      await openInvite()
      const [publicly, privately] = [page.locator('#invite-public'), page.locator('#invite-private')]
      const privateOptions = page.locator('#invite-private-replies').getByRole('option')
      await privately.fill('')
      await privately.pressSequentially('/')
      await privateOptions.first().waitFor()
      await picture('invite-slash')
      await page.keyboard.press('Escape')
      await privateOptions.first().waitFor({ state: 'hidden' })
      await privately.fill('')
      await privately.pressSequentially(language === 'he' ? '/זיכוי' : '/refund')
      await privateOptions.first().waitFor()
      await page.keyboard.press('Enter')
      await eventually('the order is filled in, for the customer alone', async () =>
        (await privately.inputValue()).includes('48213'),
      )
      await invite.getByRole('button', { name: words.replies.insert, exact: true }).first().click()
      const picker = page.getByRole('dialog', { name: words.replies.title })
      await picker.getByRole('combobox').fill(language === 'he' ? 'בבדיקה' : 'checking')
      await picture('invite-picker')
      await page.keyboard.press('Escape')
      await picker.waitFor({ state: 'hidden' })
      await publicly.fill('')
      await invite.getByRole('button', { name: words.replies.insert, exact: true }).first().click()
      await picker.getByRole('combobox').fill(language === 'he' ? 'בבדיקה' : 'checking')
      await picker.getByRole('button', { name: words.replies.put }).click()
      await picker.waitFor({ state: 'hidden' })
      await eventually('it stands in the public message', async () => (await publicly.inputValue()).length > 20)
      expect(await privately.inputValue()).toContain('48213')
      await picture('invite-filled')
      await page.setViewportSize({ width: 390, height: 844 })
      await picture('phone-invite')
      await invite.getByRole('button', { name: words.replies.insert, exact: true }).last().click()
      await picker.getByRole('option').first().waitFor()
      await picture('phone-invite-picker')
      await page.keyboard.press('Escape')
      await picker.waitFor({ state: 'hidden' })
      expect(await privately.inputValue()).toContain('48213')
      await page.setViewportSize({ width: 1440, height: 900 })
      await invite.getByRole('button', { name: words.app.cancel }).click()

      await page.goto(`${test.url}/settings/replies`)
      await page.getByRole('heading', { name: words.replies.title }).waitFor()
      await page.getByRole('textbox', { name: words.replies.search }).fill(language === 'he' ? 'זיכוי' : 'refund')
      await page
        .getByText(language === 'he' ? he.replies.uses_two : en.replies.uses_other.replace('{{count}}', '2'))
        .first()
        .waitFor()
      await picture('settings')
      await page
        .getByRole('button', { name: language === 'he' ? /הזיכוי בוצע/ : /Refund done/ })
        .first()
        .click()
      const hebrew = dialog.getByRole('textbox', { name: words.replies.words.he, exact: true })
      await hebrew.fill('{{customer.first_name}}, פנה/פני אלינו עם הזמנה {{order.nubmer}}')
      await dialog.getByText('{{order.nubmer}}').first().waitFor()
      expect(await dialog.getByRole('button', { name: words.app.save }).getAttribute('aria-disabled')).toBe('true')
      await dialog.getByText('«פנה/פני»').or(dialog.getByText('פנה/פני').last()).first().waitFor()
      await picture('editor')
      await dialog.getByRole('button', { name: '{{order.number}}' }).click()
      await dialog.getByRole('button', { name: words.app.save }).click()
      await dialog.waitFor({ state: 'hidden' })
      await page.getByText(words.replies.staleShort.en).waitFor()
      await picture('stale')

      await page.setViewportSize({ width: 390, height: 844 })
      await picture('phone-settings')
      await page.goto(`${test.url}/desk/new/${row.id}`)
      await draft.waitFor()
      await draft.fill('')
      await draft.pressSequentially('/')
      await options.first().waitFor()
      await picture('phone-slash')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: words.replies.insert, exact: true }).click()
      await dialog.getByRole('option').first().waitFor()
      await picture('phone-sheet')
      await dialog.getByRole('option').nth(1).click()
      await put.waitFor()
      await picture('phone-chosen')

      // And so has the follow-up that closes the loop.
      await page.setViewportSize({ width: 1440, height: 900 })
      await rep.post(`/api/cases/${row.id}/solve`, { note: null })
      await page.goto(`${test.url}/desk/new/${row.id}?view=loop`)
      await draft.waitFor()
      await eventually('the ready words stand there', async () => (await draft.inputValue()) !== '')
      await draft.fill('')
      await draft.pressSequentially(language === 'he' ? '/זיכוי' : '/refund')
      await options.first().waitFor()
      await picture('follow-up-slash')
      await page.keyboard.press('Enter')
      await eventually('the order is filled in', async () => (await draft.inputValue()).includes('48213'))
      await picture('follow-up')
      await page.setViewportSize({ width: 390, height: 844 })
      await draft.scrollIntoViewIfNeeded()
      await picture('phone-follow-up')
      await page.getByRole('button', { name: words.loop.postAndClose }).first().click()
      // Where everybody reads it: on its way to there it is for less time than a look takes.
      await eventually('the loop is closed', async () =>
        (await readWall(rep, visitor)).some(({ by_brand, body }) => by_brand && body.includes('48213')),
      )
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
