/**
 * What a person sees of the guardrails, in both languages, on a desk and on a phone: numbered marks, the list, one click to two safe messages,
 * a reason that overrides, the brand's own rules. With SCREENSHOTS=<folder> it leaves pictures.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { type CaseView, caseOf, eventually, firstRun, OWNER, readWall, visit, writeOnWall } from '../client.ts'
import { pictureTaker } from '../desk-page.ts'

const built = existsSync(fileURLToPath(new URL('../../dist/web/index.html', import.meta.url)))
let browser: Browser
beforeAll(async () => {
  if (!built) throw new Error('the desk is not built: run npm run build, or npm test, which does')
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([
  {
    language: 'he' as const,
    words: he,
    locale: 'he-IL',
    name: 'נטע ברקאי',
    complaint: 'הזמנתי שק 12 ק״ג לפני שבוע ועדיין לא הגיע. התקשרתי פעמיים ואף אחד לא חוזר',
    draft:
      'היי נטע, מצטערים על העיכוב. הזמנה PS-48213 לרחוב הגפן 3 יוצאת היום. כלקוחה ותיקה נקפיץ אותך לראש התור, ונזכה אותך בשובר של 300 ₪ על אי הנעימות.',
    argument: 'מצטערים, אבל זו טעות שלך 🙂',
    reason: 'מילים של הלקוחה עצמה',
    word: 'תקלה',
  },
  {
    language: 'en' as const,
    words: en,
    locale: 'en-US',
    name: 'Neta Barkai',
    complaint: 'I ordered a 12 kg bag a week ago and it has not arrived. I called twice and nobody calls back',
    draft:
      'Hi Neta, we are sorry about the delay. Order PS-48213 to 3 Herzl Street leaves today. As a loyal customer we will bump you to the front of the queue, and credit you with a $300 voucher for the trouble.',
    argument: 'Sorry, but this is your own mistake 🙂',
    reason: 'The words of the customer herself',
    word: 'outage',
  },
])('in $language', ({ language, words, locale, name, complaint, draft, argument, reason, word }) => {
  it('what should not be written is marked, and leaves in a better way', { timeout: 180_000 }, async () => {
    const test = await startTestApp({ MAAGAL_UNDO_SECONDS: '1' })
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const button = (label: string | RegExp) => page.getByRole('button', { name: label })
    const take = pictureTaker(`guardrails-${language}`)
    const picture = (stage: string) => take(page, stage)
    try {
      const rep = await firstRun(test.url)
      await rep.send('PATCH', '/api/me', { language })
      const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
      const wall = walls[language === 'he' ? 0 : 1]?.channel_id ?? ''
      const customer = await visit(rep, wall, name)
      const root = await writeOnWall(rep, customer, 'post', complaint)
      const row = await eventually('the case', () => caseOf(rep, name))
      const view = () => rep.get<CaseView>(`/api/cases/${row.id}`)

      // The brand says how its orders look, tries it on a text, and saves it.
      await page.goto(test.url)
      await page.getByLabel(words.person.email, { exact: true }).fill(OWNER.email)
      await page.getByLabel(words.person.password, { exact: true }).fill(OWNER.password)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/desk/)
      await page.goto(`${test.url}/settings/guardrails?brand=${row.brand_id}`)
      const patterns = page.getByRole('combobox', { name: words.policy.patterns })
      await patterns.fill('(a+)+$')
      await page.keyboard.press('Enter')
      await page
        .getByText(/\(a\+\)\+\$.*#/)
        .first()
        .waitFor()
      await patterns.press('Backspace')
      await patterns.fill('PS-#####')
      await page.keyboard.press('Enter')
      await button(words.policy.addWord).click()
      await page.getByRole('textbox', { name: words.policy.word }).fill(word)
      await page.getByRole('textbox', { name: words.policy.try }).fill(`${word} PS-12345`)
      await page.getByText(words.guardrail.level.stop).nth(1).waitFor()
      await picture('settings')
      await button(words.brands.save).click()
      await page.getByText(words.settings.saved).waitFor()

      // Three things in one draft: each marked, each with its way; beside it the two messages that may leave.
      await page.goto(`${test.url}/desk/new/${row.id}`)
      await page.locator('#composer-text').fill(draft)
      await page.locator('mark[data-n="1"]').waitFor()
      await button(words.alternative.send).waitFor()
      const marks = await page.locator('mark').evaluateAll((all) => all.map((one) => one.getAttribute('data-n')))
      expect(marks).toEqual(['1', '2', '3', '4'])
      expect(await page.locator('mark').allInnerTexts()).toContain('PS-48213')
      expect(await page.getByText(words.guardrail.screenshot).count()).toBe(1)
      await picture('stopped')
      expect(await button(new RegExp(words.composer.send.public)).getAttribute('aria-disabled')).toBe('true')
      // Its number goes away with one press, and the others keep theirs.
      await button(words.guardrail.fix.to_limit).click()
      await eventually('the sum is down to the limit', async () =>
        (await page.locator('#composer-text').inputValue()).includes('100'),
      )
      await button(words.alternative.send).click()
      await eventually('both messages are out', async () => {
        const now = await view()
        return now.acknowledged_in_public && now.loop.moved !== null && now.outgoing.length === 0
      })
      expect((await view()).update_due_at).not.toBeNull()
      const told = (await readWall(rep, customer)).filter((entry) => entry.by_brand)
      const open = told.filter((entry) => entry.root_id === root).map(({ body }) => body)
      expect(open).toHaveLength(1)
      expect(open[0]).not.toMatch(/48213|300/)
      expect(told.some(({ body }) => body.includes('48213') && !body.includes('300'))).toBe(true)
      await picture('moved')

      // Blaming the customer leaves only with a reason, which stays on the timeline.
      await page.getByRole('radio', { name: words.message.public }).click()
      await page.locator('#composer-text').fill(argument)
      await page.locator('mark[data-level="stop"]').waitFor()
      await button(words.alternative.back).click()
      await button(words.guardrail.override).click()
      await page.getByRole('textbox', { name: words.guardrail.reason }).fill(reason)
      await picture('override')
      await button(words.guardrail.overrideSend).click()
      await eventually('it left with its reason', async () => {
        const { entries } = await rep.get<{ entries: { type: string; data: { reason?: string } }[] }>(
          `/api/cases/${row.id}/timeline`,
        )
        return entries.some(({ type, data }) => type === 'guardrail.overridden' && data.reason === reason)
      })
      await page.goto(`${test.url}/desk/new/${row.id}?view=loop`)
      await page.getByText(words.history.guardrail_overridden).waitFor()
      await picture('timeline')
      expect(broken).toEqual([])
    } catch (error) {
      await picture('failed')
      throw error
    } finally {
      await context.close()
      await test.stop()
    }
  })

  it('the same on a phone', { timeout: 120_000 }, async () => {
    const test = await startTestApp({ MAAGAL_UNDO_SECONDS: '1' })
    const context = await browser.newContext({
      locale,
      viewport: { width: 390, height: 844 },
      colorScheme: 'light',
      hasTouch: true,
    })
    const page = await context.newPage()
    const button = (label: string | RegExp) => page.getByRole('button', { name: label })
    const take = pictureTaker(`guardrails-phone-${language}`)
    const picture = (stage: string) => take(page, stage)
    try {
      const rep = await firstRun(test.url)
      await rep.send('PATCH', '/api/me', { language })
      const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
      const customer = await visit(rep, walls[language === 'he' ? 0 : 1]?.channel_id ?? '', name)
      await writeOnWall(rep, customer, 'post', complaint)
      const row = await eventually('the case', () => caseOf(rep, name))
      await page.goto(test.url)
      await page.getByLabel(words.person.email, { exact: true }).fill(OWNER.email)
      await page.getByLabel(words.person.password, { exact: true }).fill(OWNER.password)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/desk/)
      await page.goto(`${test.url}/desk/new/${row.id}`)
      await page.locator('#composer-text').fill(draft)
      await button(words.guardrail.move).waitFor()
      await picture('stopped')
      await button(words.guardrail.move).click()
      await button(words.alternative.send).waitFor()
      await picture('alternative')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      await button(words.alternative.send).click()
      await eventually('both messages are out', async () => {
        const now = await rep.get<CaseView>(`/api/cases/${row.id}`)
        return now.acknowledged_in_public && now.loop.moved !== null
      })
      await page.goto(`${test.url}/settings/guardrails`)
      await page.getByText(words.policy.levels).waitFor()
      await picture('settings')
    } catch (error) {
      await picture('failed')
      throw error
    } finally {
      await context.close()
      await test.stop()
    }
  })
})
