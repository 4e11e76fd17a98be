/**
 * WhatsApp and Instagram in a real browser, once in each language: both connected through the form, the second by the first one's app; a
 * template after the window has closed, story mentions, bytes counted, the health of both. With SCREENSHOTS=<folder> it leaves pictures.
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
import { APP, channelsOf } from '../meta/desk.ts'
import { IG } from '../meta/instagram-desk.ts'
import { NUMBER, TEMPLATES, WABA, whatsAppSettings } from '../meta/whatsapp-desk.ts'

const DAY = 86_400_000

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([
  { language: 'he' as const, words: he, locale: 'he-IL', kinds: ['ווטסאפ', 'אינסטגרם'] },
  { language: 'en' as const, words: en, locale: 'en-US', kinds: ['WhatsApp', 'Instagram'] },
])('in $language', ({ language, words, locale, kinds }) => {
  it('a number and an account are connected, heard and answered', { timeout: 120_000 }, async () => {
    const meta = await startMeta({ ...APP, instagramAppSecret: 'instagram_app_secret_1' })
    const wa = meta.addWhatsApp({ ...NUMBER, wabaId: WABA, token: 'WA-TOKEN', templates: TEMPLATES })
    const ig = meta.addInstagram({ ...IG, login: 'instagram', token: 'IG-TOKEN' })
    const test = await startTestApp()
    const rep = await firstRun(test.url)
    await rep.send('PATCH', '/api/me', { language })
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
    await signIn(context, rep.cookie, test.url)
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const button = (label: string | RegExp) => page.getByRole('button', { name: label })
    const take = pictureTaker(`networks-${language}`)
    const picture = (stage: string) => take(page, stage)
    const connect = async (kind: string, fields: Record<string, string>, stage: string) => {
      await page.goto(`${test.url}/settings/channels`)
      await button(words.channels.add).first().click()
      const dialog = page.getByRole('dialog')
      await eventually('the kind is chosen', async () => {
        await dialog.getByRole('combobox', { name: words.channels.kind }).click()
        await page.getByRole('option', { name: kind, exact: true }).click({ timeout: 5000 })
        return true
      })
      for (const [key, value] of Object.entries(fields)) {
        const input = dialog.locator(`input[name="${key}"]`)
        const folded = dialog.locator('details:not([open]) > summary')
        if (!(await input.isVisible())) while ((await folded.count()) > 0) await folded.first().click()
        await input.fill(value)
      }
      await picture(stage)
      await dialog.getByRole('button', { name: words.channels.connect }).click()
      await dialog.waitFor({ state: 'hidden' })
    }
    try {
      const { poll_seconds: _, ...number } = whatsAppSettings(meta)
      await connect(kinds[0] ?? '', { ...number, instagram_app_secret: 'instagram_app_secret_1' }, 'connect-whatsapp')
      // The app is there already: only the account itself is asked for.
      const account = { instagram_id: IG.id, access_token: 'IG-TOKEN', instagram_url: meta.url }
      await connect(kinds[1] ?? '', account, 'connect-instagram')
      const channels = await channelsOf(rep)
      expect(new Set(channels.map(({ connection }) => connection.id)).size).toBe(1)
      const [whatsapp, instagram] = [NUMBER.numberId, IG.id].map((of) => channels.find((one) => one.account === of))
      meta.setWebhook(whatsapp?.webhook_url ?? '')
      expect(await meta.handshake()).toMatchObject({ ok: true })
      await page.goto(`${test.url}/settings/channels?channel=${whatsapp?.id}`)
      await page.getByText(words.checks.templates.ok).waitFor()
      await picture('whatsapp-health')
      await page.goto(`${test.url}/settings/channels?channel=${instagram?.id}`)
      await page.getByText(words.checks.subscription.ok).waitFor()
      await picture('instagram-health')

      // Two days ago somebody wrote: free words are closed, a template goes.
      const yael = { name: 'יעל כהן', waId: '972501234567', userId: 'IL.134' }
      wa.message({ from: yael, text: 'ההזמנה שלי עוד לא הגיעה', at: Date.now() - 2 * DAY })
      await meta.flush()
      const { id } = await eventually('her case', () => caseOf(rep, yael.name))
      const view = () => rep.get<CaseView>(`/api/cases/${id}`)
      await page.goto(`${test.url}/desk/new/${id}`)
      await page.getByRole('radio', { name: words.message.private }).click()
      await button(words.composer.template).waitFor()
      await picture('window-closed')
      await button(words.composer.template).click()
      const dialog = page.getByRole('dialog')
      const gaps = dialog.getByRole('textbox').filter({ hasNot: page.getByRole('combobox') })
      await dialog.getByText('היי {{1}}').waitFor()
      await picture('template-empty')
      const send = dialog.getByRole('button', { name: words.composer.send.private })
      expect(await send.isDisabled()).toBe(true)
      for (const [name, value] of [
        [words.dialog.template.gap.header.replace('{{name}}', '1'), '48213'],
        [words.dialog.template.gap.body.replace('{{name}}', '1'), 'יעל'],
        [words.dialog.template.gap.body.replace('{{name}}', '2'), '48213'],
        [words.dialog.template.gap.button.replace('{{name}}', '1'), '48213'],
      ] as const)
        await dialog.getByLabel(name).fill(value)
      expect(await gaps.count()).toBeGreaterThan(0)
      await dialog.getByText('היי יעל, ההזמנה 48213 יצאה אליך.').waitFor()
      await picture('template-filled')
      await send.click()
      await dialog.waitFor({ state: 'hidden' })
      await eventually('the template is out', async () => meta.calls.some(({ body }) => body.type === 'template'))
      await meta.flush()
      wa.message({ from: yael, text: 'תודה! קיבלתי' })
      await meta.flush()
      await eventually('the window is open', async () => (await view()).composer.private.possible)
      await page.locator('#composer-text').waitFor()
      await page.getByText('תודה! קיבלתי').last().waitFor()
      await picture('window-open')

      // A story mention and a question, counted in bytes.
      const shani = { id: '930001', name: 'shani.story' }
      ig.storyMention({ from: shani })
      ig.message({ from: shani, text: 'אהבתי! יש משלוח לאילת?' })
      await meta.flush()
      const story = await eventually('the case', () => caseOf(rep, shani.name))
      await page.goto(`${test.url}/desk/new/${story.id}`)
      await page.getByText(words.context.kind.story_mention).first().waitFor()
      await page.locator('#composer-text').fill('ש'.repeat(501))
      await page
        .getByText(/1,?002/)
        .first()
        .waitFor()
      await picture('bytes')
      await page.locator('#composer-text').fill(language === 'he' ? 'היי, כן, תוך 3 ימים.' : 'Hi, yes, within 3 days.')
      await button(words.composer.send.private).click()
      await eventually('it is out', async () =>
        meta.calls.some(({ path, method }) => method === 'POST' && path.endsWith(`${IG.id}/messages`)),
      )

      await page.setViewportSize({ width: 390, height: 844 })
      const quiet = { name: 'רון לב', waId: '972501234599', userId: 'IL.135' }
      wa.message({ from: quiet, text: 'מה עם ההחזר?', at: Date.now() - 3 * DAY })
      await meta.flush()
      const phone = await eventually('his case', () => caseOf(rep, quiet.name))
      await page.goto(`${test.url}/desk/new/${phone.id}`)
      await page.getByText('מה עם ההחזר?').first().waitFor()
      await picture('phone')
      expect(broken).toEqual([])
    } catch (error) {
      await picture('failed').catch(() => undefined)
      throw error
    } finally {
      await context.close()
      await test.stop()
      await meta.stop()
    }
  })
})
