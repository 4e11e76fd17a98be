/**
 * Why a case stands where it stands, in a real browser, once in each language: the row says it, the case says it, and somebody who was
 * left without an answer is shown with the cases before; and the list, ordered and narrowed otherwise. With SCREENSHOTS=<folder> it leaves pictures.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { type CaseRow, type CaseView, caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'
import { pictureTaker } from '../desk-page.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

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
    ahead: /^לפני אחרים: .*פנייה שלישית בלי מענה\.$/,
    behind: /שום פנייה חדשה לא תקדים/,
  },
  {
    language: 'en' as const,
    words: en,
    locale: 'en-US',
    ahead: /^Ahead of others: .*third time without an answer\.$/,
    behind: /nothing new goes before it/,
  },
])('in $language', ({ language, words, locale, ahead, behind }) => {
  it('a place is explained, and who was ignored is shown with what came before', { timeout: 90_000 }, async () => {
    const test = await startTestApp()
    let back = 0
    test.app.ctx.now = () => Date.now() - back
    const rep = await firstRun(test.url)
    await rep.send('PATCH', '/api/me', { language })
    const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    const wall = walls[0]?.channel_id ?? ''
    const visitor = await visit(rep, wall, 'אורית שגב')
    const arrive = async (text: string, other: CaseRow | null): Promise<CaseRow> => {
      await writeOnWall(rep, visitor, 'post', text)
      return eventually(`a case of ${text}`, async () => {
        const found = await caseOf(rep, visitor.name)
        return found && found.id !== other?.id && found
      })
    }
    back = 12 * DAY
    const first = await arrive('הזמנתי שולחן ולא הגיע', null)
    await rep.post(`/api/cases/${first.id}/close`, { reason: 'customer_silent' })
    back = 4 * DAY
    const second = await arrive('השולחן עדיין לא הגיע', first)
    await rep.post(`/api/cases/${second.id}/close`, { reason: 'customer_silent' })
    back = 6 * MINUTE
    await writeOnWall(rep, await visit(rep, wall, 'ליאת כץ'), 'post', 'אפשר להחליף את הצבע?')
    const mild = await eventually('a mild case', () => caseOf(rep, 'ליאת כץ'))
    back = 0
    const third = await arrive('שלישית: איפה השולחן שלי?', second)
    await eventually('the mild one stepped back', async () =>
      behind.test((await rep.get<CaseView>(`/api/cases/${mild.id}`)).place_reason?.[language] ?? ''),
    )

    // The sample's own cases would stand between.
    const { items } = await rep.get<{ items: CaseRow[] }>('/api/cases?limit=200')
    for (const { id } of items.filter((one) => one.id !== mild.id && one.id !== third.id))
      await rep.post(`/api/cases/${id}/close`, { reason: 'no_answer_needed' })

    const open = async (width: number, height: number) => {
      const context = await browser.newContext({ locale, viewport: { width, height }, colorScheme: 'light' })
      const [name = '', value = ''] = rep.cookie.split('=')
      await context.addCookies([{ name, value, url: test.url }])
      return context.newPage()
    }
    const picture = pictureTaker(`place-${language}`)
    const page = await open(1440, 900)
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    try {
      await page.goto(`${test.url}/desk/new/${third.id}`)
      const row = page.getByRole('option', { name: /אורית שגב/ })
      await row.waitFor()
      expect(await row.getAttribute('aria-description')).toMatch(ahead)
      const bar = page
        .getByRole('status')
        .filter({ hasText: language === 'he' ? 'כבר שתי פניות בלי מענה' : 'Wrote 2 times already' })
      await bar.waitFor()
      expect(await bar.getByRole('link').count()).toBe(2)
      // The headings follow the order: what stepped back stands after what can still be in time.
      await page.getByText(words.queue.group.back).waitFor()
      await row.getByRole('img').first().hover()
      await page.getByRole('tooltip').filter({ hasText: ahead }).waitFor()
      await picture(page, 'ignored')
      await page.getByRole('option', { name: /ליאת כץ/ }).click()
      await page.getByRole('button', { name: behind }).waitFor()
      await picture(page, 'behind')
      await page.goto(`${test.url}/desk/new/${third.id}`)
      await bar.getByRole('link').last().click()
      await page.getByText('הזמנתי שולחן ולא הגיע').last().waitFor()

      // Narrowed to what nobody has, by urgency no more: it stands in the address, says so, and is taken off again.
      const narrow = words.narrow
      // A choice goes by the address and stands a moment later, so that `check` may find it as it was.
      const choose = async (name: string) => {
        await page.getByRole('radio', { name }).click()
        await page.getByRole('radio', { name, checked: true }).waitFor()
      }
      await page.goto(`${test.url}/desk/new`)
      await row.waitFor()
      await page.getByRole('button', { name: narrow.title }).click()
      await choose(narrow.order.oldest)
      await page.getByText(words.queue.group.back).waitFor({ state: 'hidden' })
      await choose(narrow.owner.me)
      await page.getByRole('heading', { name: narrow.none.title }).waitFor()
      await picture(page, 'narrowed-to-nothing')
      await choose(narrow.owner.nobody)
      await row.waitFor()
      await picture(page, 'narrowed')
      await page.keyboard.press('Escape')
      await page.reload()
      const off = page.getByRole('button', { name: narrow.owner.nobody })
      await off.click()
      await off.waitFor({ state: 'detached' })
      expect(new URL(page.url()).search).toBe('?order=oldest')

      const phone = await open(390, 844)
      await phone.goto(`${test.url}/desk/new?owner=nobody`)
      await phone.getByRole('button', { name: narrow.titleOf_one }).click()
      await phone.getByRole('dialog').getByRole('radio', { name: narrow.owner.me }).waitFor()
      await picture(phone, 'phone-narrowed')
      await phone.goto(`${test.url}/desk/new/${third.id}`)
      await phone.getByText(language === 'he' ? 'כבר שתי פניות בלי מענה' : 'Wrote 2 times already').waitFor()
      await picture(phone, 'phone')
      await phone.context().close()
      expect(broken).toEqual([])
    } catch (error) {
      await picture(page, 'failed')
      throw error
    } finally {
      await page.context().close()
      await test.stop()
    }
  })
})
