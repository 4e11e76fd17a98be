/**
 * A team is set up in a real browser, once in each language, on a desktop and on a phone: a goal becomes a line on its number, the
 * checklist leads on, the week is reviewed by keyboard, and a helper's glance is recorded. With SCREENSHOTS=<folder> it leaves pictures.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { remindGlances } from '../../src/actions/glances/remind-glances.ts'
import { drawReviews } from '../../src/actions/reviews/draw-review.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { type Client, caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'
import { pictureTaker, signIn } from '../desk-page.ts'
import { ask } from '../opened-database.ts'
import { addMember } from '../organization.ts'

type Answer<Op extends keyof Operations> = Operations[Op]['response']

const PHONE = { width: 390, height: 844 }
const HOUR = 3_600_000
const DAY = 24 * HOUR

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([
  { language: 'he' as const, words: he, locale: 'he-IL' },
  { language: 'en' as const, words: en, locale: 'en-US' },
])('in $language', ({ language, words, locale }) => {
  it('a team is set up, reviewed and glanced at', { timeout: 180_000 }, async () => {
    const test = await startTestApp()
    const owner = await firstRun(test.url)
    await owner.send('PATCH', '/api/me', { language })
    const me = await owner.get<Answer<'getMe'>>('/api/me')
    const rep = await addMember(test, me.organization.id, 'rep')
    await rep.client.send('PATCH', '/api/me', { language, name: language === 'he' ? 'דנה לוי' : 'Dana Levy' })
    const { walls } = await owner.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    await work(owner, rep.client, walls[0]?.channel_id ?? '')
    await pastWeeks(test, me.organization.id, (await owner.get<Answer<'listBrands'>>('/api/brands')).items)

    const open = async (cookie: string, viewport: { width: number; height: number }) => {
      const context = await browser.newContext({ locale, viewport, colorScheme: 'light' })
      await signIn(context, cookie, test.url)
      const page = await context.newPage()
      page.on('pageerror', (error) => broken.push(error.message))
      return page
    }
    const broken: string[] = []
    let page: Page = await open(owner.cookie, { width: 1440, height: 900 })
    const take = pictureTaker(`team-${language}`)
    const picture = (stage: string) => take(page, stage)
    const goTo = (path: string) => page.goto(`${test.url}/settings/team${path}`)
    try {
      // The checklist says what is missing; its first step is a goal.
      await goTo('')
      await page.getByText(words.team.next, { exact: true }).waitFor()
      await picture('checklist')
      await page.getByRole('link', { name: words.team.goOn }).click()
      await page.waitForURL(/\/settings\/team\/goals/)
      const card = page.getByRole('region', {
        name: language === 'he' ? 'נענו תוך 5 דקות' : 'Answered within 5 minutes',
      })
      await card.getByRole('button', { name: words.goals.set }).click()
      const date = page.getByRole('textbox', { name: words.goals.by })
      await date.fill('31.12.2020')
      await page.getByRole('button', { name: words.app.save }).click()
      await page.getByText(language === 'he' ? /המועד של יעד/ : /The date of a goal/).waitFor()
      expect(await date.inputValue()).toBe('31.12.2020')
      await date.fill('31.12.2030')
      await picture('goal-dialog')
      await page.getByRole('button', { name: words.app.save }).click()
      await card.getByText('31.12.2030').waitFor()
      await owner.send('PUT', '/api/goals', { brand_id: null, kpi: 'loops_closed', target: 0.8, by: '2031-01-31' })
      await owner.send('PUT', '/api/goals', {
        brand_id: null,
        kpi: 'time_to_solution',
        target: 14_400_000,
        by: '2031-01-31',
      })
      await page.getByText('31.01.2031').first().waitFor()
      await picture('goals')

      // The number and date stand as a line where the number is read, on any page.
      await page.getByRole('button', { name: words.top.responsiveness }).click()
      const readings = page.getByRole('region', { name: words.goals.against })
      await readings.getByText('31.12.2030').waitFor()
      await readings.getByRole('img', { name: /31\.12\.2030/ }).waitFor()
      await picture('goal-line')
      await page.keyboard.press('Escape')

      await page.getByRole('link', { name: words.team.tabs.training }).click()
      await page.getByRole('region', { name: language === 'he' ? 'דנה לוי' : 'Dana Levy' }).waitFor()
      await picture('training')
      await page.getByRole('link', { name: words.team.tabs.duties }).click()
      await page.getByText(words.team.ofRep).waitFor()
      await picture('duties')

      // Somebody reviews the week, tomorrow: no sweep draws a review before the clock is there.
      const tab = (id: 'control' | 'headcount') =>
        page.getByRole('navigation', { name: words.team.title }).getByRole('link', { name: words.team.tabs[id] })
      await tab('headcount').click()
      await page.getByRole('region', { name: words.headcount.table }).waitFor()
      await picture('headcount')
      await tab('control').click()
      await page.getByText(words.review.noPlan).waitFor()
      const now = Date.now()
      const today = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'Asia/Jerusalem' })
      const weekday = (['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(today.format(now)) + 1) % 7
      await page.getByRole('combobox', { name: words.review.day }).click()
      await page.getByRole('option', { name: words.brands.days[`d${weekday}` as 'd0'], exact: true }).click()
      await page.getByRole('button', { name: words.app.save }).click()
      await eventually('the plan is kept', async () => (await owner.get<Answer<'listReviews'>>('/api/reviews')).plan)
      // Noon of that day, on the hour: reviews are drawn in the morning, and no hour ends while its glance is owed.
      const clock = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Asia/Jerusalem' })
      const ahead = DAY + (12 - Number(clock.format(now))) * HOUR - (now % HOUR)
      test.app.ctx.now = () => Date.now() + ahead
      await drawReviews(test.app.ctx)
      await page.getByRole('link', { name: begins(words.review.go) }).waitFor()
      await picture('control')
      await page
        .getByRole('link', { name: begins(words.review.go) })
        .first()
        .click()
      await page.getByRole('article', { name: words.review.kind.reply }).waitFor()
      await picture('review')
      const items = await page.getByRole('navigation', { name: words.review.items }).getByRole('button').count()
      await page.keyboard.press('1')
      await page.getByRole('textbox', { name: words.review.note }).fill(language === 'he' ? 'חסר שם' : 'No name')
      await page.locator('body').click({ position: { x: 5, y: 500 } })
      await page.keyboard.press('2')
      for (let rest = 2; rest < items; rest++) {
        await eventually('the last word is kept', () => judged(owner).then((n) => n >= rest))
        await page.keyboard.press('1')
      }
      await page.getByRole('heading', { name: words.review.finished }).waitFor()
      await picture('review-done')
      await page.keyboard.press('o')
      await page.waitForURL(/\/desk\/new\/[0-9a-f-]{36}/)
      await page.getByText('ההזמנה שלי לא הגיעה').last().waitFor()
      await page.context().close()

      // On a phone: the same list, and a helper gets the glance.
      page = await open(owner.cookie, PHONE)
      await goTo('')
      await page.getByRole('heading', { name: words.team.steps }).waitFor()
      await picture('phone-checklist')
      await goTo('/goals')
      await page.getByText('31.12.2030').waitFor()
      await picture('phone-goals')
      await goTo('/glance')
      await page.getByText(words.glance.none).waitFor()
      await page.getByRole('button', { name: words.glance.add }).click()
      await page.getByRole('combobox', { name: words.glance.person }).click()
      await page.getByRole('option', { name: language === 'he' ? 'דנה לוי' : 'Dana Levy' }).click()
      await page.getByRole('textbox', { name: words.glance.from }).fill('00:00')
      await page.getByRole('textbox', { name: words.glance.to, exact: true }).fill('24:00')
      for (const day of ['d5', 'd6'] as const) await page.getByText(words.brands.days[day], { exact: true }).click()
      await picture('phone-duty')
      await page.getByRole('button', { name: words.app.save }).click()
      // As long as it is open, the dialog has that name too.
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.getByText(language === 'he' ? 'דנה לוי' : 'Dana Levy').waitFor()
      await picture('phone-glances')
      await page.context().close()

      // Their desk says so on every page, and the list being seen is the glance.
      await alwaysOpen(owner)
      await remindGlances(test.app.ctx)
      page = await open(rep.client.cookie, PHONE)
      await page.goto(`${test.url}/settings/profile`)
      const bar = page.getByRole('status').filter({ hasText: words.glance.notice })
      await bar.waitFor()
      await picture('phone-notice')
      await bar.getByRole('link', { name: words.glance.toList }).click()
      await bar.waitFor({ state: 'detached' })
      await picture('phone-glance')
      const { items: duties } = await owner.get<Answer<'listGlances'>>('/api/glances')
      expect(duties).toMatchObject([{ seen: 1, missed: [] }])
      expect(broken).toEqual([])
    } catch (error) {
      await picture('failed').catch(() => undefined)
      throw error
    } finally {
      await page.context().close()
      await test.stop()
    }
  })
})

/** The words before what is put into them. */
const begins = (text: string) => new RegExp(`^${text}`)

async function judged(owner: Client): Promise<number> {
  const { items } = await owner.get<Answer<'listReviews'>>('/api/reviews')
  return items.reduce((sum, { ok, needs_work }) => sum + ok + needs_work, 0)
}

/** Two answers of two people, and a loop that is open. */
async function work(owner: Client, rep: Client, wall: string): Promise<void> {
  for (const [who, name] of [
    [rep, 'עדי'],
    [owner, 'ליאור'],
  ] as const) {
    await writeOnWall(owner, await visit(owner, wall, name), 'post', 'ההזמנה שלי לא הגיעה כבר שבוע')
    const row = await eventually(`the case of ${name}`, () => caseOf(owner, name))
    await who.post(`/api/cases/${row.id}/replies`, { mode: 'public', body: 'תודה שכתבת, בודקים עכשיו ונחזור כאן.' })
    await eventually('it is answered', async () => (await caseOf(owner, name))?.clock === null)
  }
}

/** Two weeks of answers of the real brand: a wave before noon and one in the evening. */
async function pastWeeks(test: TestApp, organizationId: string, brands: Answer<'listBrands'>['items']): Promise<void> {
  const brand = brands.find(({ sample }) => !sample)?.id
  await ask(
    test.databaseUrl,
    `insert into fact (organization_id, fact_id, at, kind, brand_id, case_id, category, wall_ms)
      select '${organizationId}', gen_random_uuid(),
             date_trunc('day', now()) - day * interval '1 day' + hour * interval '1 hour' + n * interval '2 minutes',
             'answered', '${brand}', gen_random_uuid(), 'in_time', 60000
        from generate_series(1, 14) day, generate_series(6, 18) hour,
             generate_series(1, 3 + (12 * exp(0 - power((hour - 9) / 2.0, 2)) + 9 * exp(0 - power((hour - 17) / 1.5, 2)))::int) n`,
  )
}

async function alwaysOpen(owner: Client): Promise<void> {
  const open = [{ from: '00:00', to: '24:00' }]
  const weekly = { 0: open, 1: open, 2: open, 3: open, 4: open, 5: open, 6: open }
  for (const { id } of (await owner.get<Answer<'listBrands'>>('/api/brands')).items)
    await owner.send('PATCH', `/api/brands/${id}`, { calendar: { weekly, closedDates: [] } })
}
