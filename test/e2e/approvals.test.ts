/**
 * A reply that waits for PR/Legal, seen from both sides in both languages: the writer asks on a desk, the referent decides on a phone and on a
 * desk. With SCREENSHOTS=<folder> it leaves pictures.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { type CaseView, caseOf, eventually, firstRun, readWall, visit, writeOnWall } from '../client.ts'
import { cutWords, pictureTaker } from '../desk-page.ts'
import { ask } from '../opened-database.ts'
import { addMember, type Member } from '../organization.ts'

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
    complaint: 'הזמנתי שק לפני שבוע ועדיין לא הגיע. אף אחד לא חוזר',
    body: 'היי נטע, מצטערים על העיכוב. השק יוצא היום, ונזכה אותך ב־300 ₪ על אי הנעימות.',
    question: 'הובטח משהו בטלפון?',
    answer: 'לא, שום דבר',
    reason: 'בציבור לא מזכירים סכומים',
  },
  {
    language: 'en' as const,
    words: en,
    locale: 'en-US',
    name: 'Neta Barkai',
    complaint: 'I ordered a bag a week ago and it has not arrived. Nobody calls back',
    body: 'Hi Neta, we are sorry about the delay. The bag leaves today, and we will credit you with $300 for the trouble.',
    question: 'Was anything promised on the phone?',
    answer: 'No, nothing',
    reason: 'We do not mention sums in public',
  },
])('in $language', ({ language, words, locale, name, complaint, body, question, answer, reason }) => {
  it('a reply waits, is asked about, lowered and declined', { timeout: 180_000 }, async () => {
    const test = await startTestApp({ MAAGAL_UNDO_SECONDS: '1' })
    const contexts: BrowserContext[] = []
    const broken: string[] = []
    const open = async (who: Member, width: number, height: number): Promise<Page> => {
      const context = await browser.newContext({ locale, viewport: { width, height }, colorScheme: 'light' })
      contexts.push(context)
      const [cookie = '', value = ''] = who.client.cookie.split('=')
      await context.addCookies([{ name: cookie, value, url: test.url }])
      const page = await context.newPage()
      page.on('pageerror', (error) => broken.push(error.message))
      return page
    }
    let failing: Page | null = null
    const picture = pictureTaker(`approvals-${language}`)
    try {
      const owner = await firstRun(test.url)
      const { walls } = await owner.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
      const customer = await visit(owner, walls[language === 'he' ? 0 : 1]?.channel_id ?? '', name)
      const root = await writeOnWall(owner, customer, 'post', complaint)
      const row = await eventually('the case', () => caseOf(owner, name))
      const view = () => owner.get<CaseView>(`/api/cases/${row.id}`)
      const [rep, referent] = await people(test)
      for (const one of [rep, referent]) await one.client.send('PATCH', '/api/me', { language })

      // The writer asks; nothing leaves.
      const desk = await open(rep, 1440, 900)
      failing = desk
      const onDesk = (label: string | RegExp) => desk.getByRole('button', { name: label })
      await desk.goto(`${test.url}/desk/new/${row.id}`)
      await desk.locator('#composer-text').fill(body)
      await desk.locator('mark[data-level="approval"]').waitFor()
      await picture(desk, 'asking')
      await onDesk(words.approval.ask).first().click()
      await eventually('it waits', async () => (await view()).outgoing[0]?.state === 'awaiting_approval')
      await onDesk(words.approval.takeBack).waitFor()
      await picture(desk, 'waiting')

      // The referent sees it on a phone, and asks first.
      const phone = await open(referent, 390, 844)
      failing = phone
      const onPhone = (label: string | RegExp) => phone.getByRole('button', { name: label })
      await phone.goto(`${test.url}/approvals`)
      await phone.getByText(words.approval.title).waitFor()
      await phone.locator('mark[data-level="approval"]').waitFor()
      await picture(phone, 'phone')
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      expect(await cutWords(phone)).toEqual([])
      // What similar cases got and how often the limit was exceeded stand above the choices, never behind them.
      await phone.getByText(words.goodwill.similar).waitFor()
      const approves = phone.getByRole('button', { name: words.approval.approve, exact: true })
      const exceptions = phone.getByText(words.approval.exceptions)
      await exceptions.scrollIntoViewIfNeeded()
      await picture(phone, 'phone-facts')
      const [fact, approve] = [await exceptions.boundingBox(), await approves.boundingBox()]
      expect((fact?.y ?? 0) + (fact?.height ?? 0)).toBeLessThan(approve?.y ?? 0)

      // A benefit that is asked for later stands behind it, in the same list.
      const { id } = await rep.client.post<{ id: string }>(`/api/cases/${row.id}/goodwill/requests`, {
        kind: 'refund',
        amount: 25_000,
        reason,
      })
      await onPhone(words.approval.next).click()
      await phone.getByText(words.approval.goodwill.asked).waitFor()
      await picture(phone, 'phone-benefit')
      await rep.client.post(`/api/goodwill/requests/${id}/withdraw`)
      await phone.locator('mark[data-level="approval"]').waitFor()
      await onPhone(words.approval.question).click()
      await phone.getByRole('textbox', { name: words.approval.yourQuestion }).fill(question)
      await onPhone(words.approval.sendQuestion).click()
      failing = desk
      await desk.getByText(question).waitFor()
      await desk.getByRole('textbox', { name: words.approval.yourAnswer }).fill(answer)
      await desk.getByRole('button', { name: words.approval.answer, exact: true }).click()
      failing = phone
      await phone.getByText(answer).waitFor()
      await picture(phone, 'answered')

      // Down to the limit: it leaves like that, once.
      await onPhone(new RegExp(words.approval.lower.split('{')[0]?.trim() ?? '')).click()
      await phone.getByText(words.approval.empty).waitFor()
      await eventually('it is out', async () => (await view()).outgoing.length === 0)
      const told = (await readWall(owner, customer)).filter((entry) => entry.by_brand && entry.root_id === root)
      expect(told.map((entry) => entry.body)).toEqual([body.replace('300', '100')])

      // A second one is declined on a desk, with a reason that the writer reads.
      failing = desk
      await desk.getByRole('radio', { name: words.message.public }).click()
      await desk.locator('#composer-text').fill(body)
      await desk.locator('mark[data-level="approval"]').waitFor()
      await onDesk(words.approval.ask).first().click()
      await eventually('it waits', async () => (await view()).outgoing[0]?.state === 'awaiting_approval')
      const large = await open(referent, 1440, 900)
      failing = large
      await large.goto(`${test.url}/approvals`)
      await large.locator('mark[data-level="approval"]').waitFor()
      await picture(large, 'desk')
      await large.getByRole('button', { name: words.approval.refuse }).click()
      await large.getByRole('textbox', { name: words.approval.why }).fill(reason)
      await large.getByRole('button', { name: words.approval.sendRefusal, exact: true }).click()
      await large.getByText(words.approval.empty).waitFor()
      await picture(large, 'settled')
      failing = desk
      await desk.getByText(reason).first().waitFor()
      await picture(desk, 'declined')
      await desk.goto(`${test.url}/desk/new/${row.id}?view=loop`)
      await desk.getByText(words.history.approval_refused).waitFor()
      expect(await desk.getByText(words.history.approval_asked).count()).toBe(2)
      await picture(desk, 'timeline')
      expect(broken).toEqual([])
    } catch (error) {
      if (failing) await picture(failing, 'failed')
      throw error
    } finally {
      for (const context of contexts) await context.close()
      await test.stop()
    }
  })
})

async function people(test: TestApp): Promise<[Member, Member]> {
  const [row] = (await ask(test.databaseUrl, 'select organization_id from organization')) as {
    organization_id: string
  }[]
  const organizationId = row?.organization_id ?? ''
  return [await addMember(test, organizationId, 'rep'), await addMember(test, organizationId, 'referent')]
}
