/**
 * A Page in a real browser, once in each language: connected through the form, heard, the complaint that cannot be hidden, the one private
 * reply counted down, the health of the channel. With SCREENSHOTS=<folder> it leaves pictures.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { type CaseView, caseOf, eventually, firstRun } from '../client.ts'
import { pictureTaker, signIn } from '../desk-page.ts'
import { startMeta } from '../doubles/meta/double.ts'
import { APP, channelsOf, PAGE, pageSettings } from '../meta/desk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([
  { language: 'he' as const, words: he, locale: 'he-IL' },
  { language: 'en' as const, words: en, locale: 'en-US' },
])('in $language', ({ language, words, locale }) => {
  it('a Page is connected, heard and answered', { timeout: 120_000 }, async () => {
    const meta = await startMeta(APP)
    const shop = meta.addPage({ ...PAGE, about: 'חנות', website: 'https://shop.example' })
    const test = await startTestApp()
    const rep = await firstRun(test.url)
    await rep.send('PATCH', '/api/me', { language })
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
    await signIn(context, rep.cookie, test.url)
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const button = (label: string | RegExp) => page.getByRole('button', { name: label })
    const take = pictureTaker(`facebook-${language}`)
    const picture = (stage: string) => take(page, stage)
    try {
      // Connected: first a personal profile by mistake, which is refused with the way out; then the Page.
      meta.addUser({ id: '555001', name: 'A person', token: 'USER-NONE', pages: [], longLived: true })
      await page.goto(`${test.url}/settings/channels`)
      await button(words.channels.add).first().click()
      const dialog = page.getByRole('dialog')
      const kind = language === 'he' ? 'פייסבוק ומסנג׳ר' : 'Facebook and Messenger'
      const option = page.getByRole('option', { name: kind })
      await eventually('the kind is chosen', async () => {
        // Another click on a list that is open closes it.
        if (!(await option.isVisible())) await dialog.getByRole('combobox', { name: words.channels.kind }).click()
        await option.click({ timeout: 5000 })
        return true
      })
      const { poll_seconds: _, ...fields } = pageSettings(meta)
      await dialog.locator('summary').first().click()
      const fill = async (key: string, value: string) => {
        const input = dialog.locator(`input[name="${key}"]`)
        if (!(await input.isVisible()))
          for (const summary of await dialog.locator('details:not([open]) > summary').all()) await summary.click()
        await input.fill(value)
      }
      for (const [key, value] of Object.entries({ ...fields, page_id: '555001', page_token: 'USER-NONE' }))
        await fill(key, value)
      await picture('connect')
      await dialog.getByRole('button', { name: words.channels.connect }).click()
      await dialog
        .getByText(language === 'he' ? /פרופיל אישי/ : /personal profile/)
        .first()
        .waitFor()
      await picture('personal-profile')
      await fill('page_id', PAGE.id)
      await fill('page_token', PAGE.token)
      await dialog.getByRole('button', { name: words.channels.connect }).click()
      const channel = await eventually('connected', async () =>
        (await channelsOf(rep)).find(({ account }) => account === PAGE.id),
      )
      await page
        .getByText(channel.webhook_url)
        .or(page.locator(`input[value="${channel.webhook_url}"]`))
        .first()
        .waitFor()
      await picture('channel')
      meta.setWebhook(channel.webhook_url)
      expect(await meta.handshake()).toMatchObject({ ok: true })

      // Heard: a complaint with a reaction, and what somebody tells beside it.
      const under = shop.post({ message: 'מבצע על אוכל לחתולים' })
      const noa = { id: '7001', name: 'נועה לוי' }
      const comment = shop.comment({
        post: under,
        from: noa,
        message: 'ההזמנה לא הגיעה כבר שבועיים ואף אחד לא עונה 😡',
      })
      shop.reaction({ on: comment, from: { id: '31', name: 'דן' }, type: 'angry' })
      await meta.flush()
      const row = await eventually('the case', () => caseOf(rep, noa.name))
      const view = () => rep.get<CaseView>(`/api/cases/${row.id}`)
      await page.goto(`${test.url}/desk/new/${row.id}`)
      const message = page.getByRole('article').filter({ hasText: 'ההזמנה לא הגיעה' }).first()
      await message.waitFor()
      await message.getByText('😡').last().waitFor()

      // A complaint is not hidden for being one.
      await message
        .getByRole('button', { name: words.moderation.menu.replace('{{name}}', '').trim().slice(0, 8) })
        .click()
      await page.getByRole('menuitem', { name: words.moderation.act.hide }).click()
      const hiding = page.getByRole('dialog')
      await hiding.getByRole('radio', { name: new RegExp(words.moderation.reasons.spam) }).click()
      await hiding.getByRole('button', { name: words.moderation.hideAct, exact: true }).click()
      await hiding
        .getByText(language === 'he' ? /תלונה נשארת גלויה/ : /complaint stays in sight/)
        .first()
        .waitFor()
      await picture('complaint-stays')
      await page.keyboard.press('Escape')
      expect(meta.calls.some(({ body }) => body.is_hidden !== undefined)).toBe(false)

      // The one private reply, with its days.
      await page.getByRole('radio', { name: words.message.private }).click()
      await page.locator('#composer-window').waitFor()
      await picture('one-shot')
      await page
        .locator('#composer-text')
        .fill(language === 'he' ? 'היי נועה, מה מספר ההזמנה?' : 'Hi Noa, what is the order number?')
      await button(words.window.send).click()
      const written = () => meta.calls.filter(({ path }) => path.endsWith('/messages'))
      await eventually('it is out', async () => written().length > 0)
      expect((await view()).composer.private.possible).toBe(false)
      expect(written()).toHaveLength(1)

      // She answers in Messenger, in the same case, and gets a picture.
      shop.message({ from: noa, text: 'הזמנה 48213' })
      await meta.flush()
      await page.getByText('48213').first().waitFor()
      await page.getByRole('radio', { name: words.message.private }).click()
      const pixel = Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      )
      await page.getByTestId('file').setInputFiles({ name: 'invoice.png', mimeType: 'image/png', buffer: pixel })
      await page.getByRole('link', { name: 'invoice.png' }).waitFor()
      await picture('file')
      // What Messenger does not take is refused in its own name; what goes up can be stopped.
      await page.getByTestId('file').setInputFiles([
        { name: 'notes.txt', mimeType: 'text/plain', buffer: pixel },
        { name: 'huge.png', mimeType: 'image/png', buffer: Buffer.alloc(9 * 1024 * 1024, 1) },
      ])
      const refused = page.getByRole('list', { name: words.files.title }).getByRole('alert')
      await refused.filter({ hasText: /TXT.*PDF/ }).waitFor()
      await refused.nth(1).waitFor()
      await page.route('**/api/cases/*/files', () => undefined)
      await page.getByTestId('file').setInputFiles({ name: 'slow.png', mimeType: 'image/png', buffer: pixel })
      await page.getByRole('progressbar').waitFor()
      await picture('files-refused')
      for (const name of [/notes\.txt/, /huge\.png/, /slow\.png/]) await button(name).click()
      await page.getByRole('progressbar').waitFor({ state: 'hidden' })
      await page.unroute('**/api/cases/*/files')

      // On a phone.
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`${test.url}/desk/new/${row.id}`)
      await page.getByText('ההזמנה לא הגיעה').first().waitFor()
      await picture('phone-case')
      await page.goto(`${test.url}/settings/channels?channel=${channel.id}`)
      await page.getByText(PAGE.name).first().waitFor()
      await picture('phone-channel')
      expect(broken).toEqual([])
    } catch (error) {
      await picture('failed')
      throw error
    } finally {
      await context.close()
      await test.stop()
      await meta.stop()
    }
  })
})
