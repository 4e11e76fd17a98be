/**
 * Goodwill in a real browser, once in each language: a rep gives within the limit and is stopped above it with a way out, sees what similar
 * cases got, takes a slip back, and asks for more; a manager decides, reads, filters and exports the ledger. With SCREENSHOTS=<folder> it leaves pictures.
 */
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'
import { cutWords, pictureTaker, signIn } from '../desk-page.ts'
import { addMember, type Member } from '../organization.ts'

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
    reason: 'עיכוב של שבועיים במשלוח',
    refusal: 'כבר ניתן כאן זיכוי',
  },
  {
    language: 'en' as const,
    words: en,
    locale: 'en-US',
    reason: 'A delivery two weeks late',
    refusal: 'A credit was given here already',
  },
])('in $language', ({ language, words, locale, reason, refusal }) => {
  it('a benefit is given, held by its limit, taken back and found on the ledger', { timeout: 120_000 }, async () => {
    const test = await startTestApp()
    const owner = await firstRun(test.url)
    await owner.send('PATCH', '/api/me', { language })
    const { walls } = await owner.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    const { organization } = await owner.get<Operations['getMe']['response']>('/api/me')
    const rep = await addMember(test, organization.id, 'rep')
    await rep.client.send('PATCH', '/api/me', { language, name: language === 'he' ? 'מיכל שחר' : 'Michal Shahar' })
    const manager = await addMember(test, organization.id, 'manager')
    const managersName = language === 'he' ? 'דורית לוי' : 'Dorit Levi'
    await manager.client.send('PATCH', '/api/me', { language, name: managersName })
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
    const contexts: BrowserContext[] = []
    const broken: string[] = []
    const open = async (who: Member, width: number, height: number) => {
      const made = await browser.newContext({ locale, viewport: { width, height }, colorScheme: 'light' })
      contexts.push(made)
      await signIn(made, who.client.cookie, test.url)
      const opened = await made.newPage()
      opened.on('pageerror', (error) => broken.push(error.message))
      return opened
    }
    const page = await open(rep, 1440, 900)
    const context = page.context()
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

      // Asked for above the limit: it waits beside the card, and can be taken back.
      const requests = card.getByRole('list', { name: words.goodwill.request.title })
      const askFor = async (sum: string) => {
        await card.getByRole('button', { name: words.goodwill.give }).click()
        await amount.fill(sum)
        await dialog.getByRole('textbox', { name: words.goodwill.reason }).fill(reason)
        await dialog.getByRole('button', { name: words.goodwill.ask }).click()
        await dialog.waitFor({ state: 'hidden' })
        await requests.getByText(`₪${sum}`).waitFor()
      }
      await askFor('250')
      await picture('asked')
      await requests.getByRole('button', { name: words.goodwill.request.takeBack }).click()
      await requests.waitFor({ state: 'hidden' })

      // A manager decides on a phone: down to what the limit leaves.
      await askFor('250')
      const phone = await open(manager, 390, 844)
      await phone.goto(test.url)
      await phone.getByRole('link', { name: words.app.approvals }).click()
      await phone.getByText(words.approval.goodwill.asked).waitFor()
      await phone.getByText(words.goodwill.similar).waitFor()
      await take(phone, 'phone-request')
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      expect(await cutWords(phone)).toEqual([])
      await phone.getByText(words.approval.exceptions).scrollIntoViewIfNeeded()
      await take(phone, 'phone-request-facts')
      await phone.getByRole('button', { name: words.approval.lower.replace('{{sum}}', '') }).click()
      const less = phone.getByRole('textbox', { name: words.approval.goodwill.lowerAmount })
      expect(await less.inputValue()).toBe('100.00')
      await less.fill('80')
      await take(phone, 'phone-lower')
      await phone.getByRole('button', { name: words.approval.goodwill.lowerYes }).click()
      await phone.getByText(words.approval.empty).waitFor()
      await requests.getByText('₪80').waitFor()
      await card.getByText('₪80').first().waitFor()
      await picture('lowered')

      // And declines another one on a desk, with a reason that whoever asked reads.
      await askFor('300')
      await phone.close()
      const large = await open(manager, 1440, 900)
      await large.goto(`${test.url}/approvals`)
      await large.getByText(words.approval.goodwill.asked).waitFor()
      await take(large, 'desk-request')
      await large.getByRole('button', { name: words.approval.refuse }).click()
      await large.getByRole('textbox', { name: words.approval.goodwill.why }).fill(refusal)
      await large.getByRole('button', { name: words.approval.sendRefusal, exact: true }).click()
      await large.getByText(words.approval.empty).waitFor()
      await take(large, 'desk-settled')
      await large.close()
      await requests.getByText(refusal).waitFor()
      await picture('refused')
      await page.goto(`${test.url}/desk/new/${row.id}?view=loop`)
      await page.getByText(words.history.goodwill_granted).waitFor()
      await page.getByText(words.history.goodwill_refused).scrollIntoViewIfNeeded()
      await picture('timeline')

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
      for (const made of contexts) await made.close()
      await test.stop()
    }
  })
})
