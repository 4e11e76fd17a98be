/**
 * The first run by hand, once in each language: an empty house, the seven steps of the wizard, and the desk; then the same walk on a phone.
 * With SCREENSHOTS=<folder> it leaves a picture of each step.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { type CaseRow, type Client, eventually, makeClient, OWNER } from '../client.ts'
import { cutWords, pictureTaker, signIn } from '../desk-page.ts'

type Answer<Op extends keyof Operations> = Operations[Op]['response']

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
    kind: 'solo' as const,
    policy: 'החזרה תוך 30 יום, גם בלי קבלה.',
  },
  {
    language: 'en' as const,
    words: en,
    locale: 'en-US',
    kind: 'team' as const,
    policy: 'Returns within 30 days, without a receipt too.',
  },
])('in $language, a $kind', ({ language, words, locale, kind, policy }) => {
  const w = words.wizard
  it('goes from an empty house to the desk, skips, comes back and finishes', {
    timeout: 180_000,
  }, async () => {
    const test = await startTestApp({ MAAGAL_UNDO_SECONDS: '1' })
    const take = pictureTaker(`wizard-${language}`)
    const broken: string[] = []
    const contexts: BrowserContext[] = []
    const open = async (viewport: { width: number; height: number }) => {
      const context = await browser.newContext({ locale, viewport, colorScheme: 'light' })
      contexts.push(context)
      const page = await context.newPage()
      page.on('pageerror', (error) => broken.push(error.message))
      return page
    }
    let page: Page = await open({ width: 1440, height: 900 })
    const picture = (stage: string) => take(page, stage)
    const press = (label: string) => page.getByRole('button', { name: label, exact: true }).click()
    const asked = (title: string) => page.getByRole('heading', { name: title, exact: true }).waitFor()
    const owner: Client = makeClient(test.url, language)
    const wizard = () => owner.get<Answer<'getWizard'>>('/api/wizard')
    const brand = async () => (await owner.get<Answer<'listBrands'>>('/api/brands')).items.find(({ sample }) => !sample)
    try {
      await page.goto(test.url)
      await page.getByLabel(words.person.name, { exact: true }).fill(OWNER.name)
      await page.getByLabel(words.person.email, { exact: true }).fill(OWNER.email)
      await page.getByLabel(words.person.password, { exact: true }).fill(OWNER.password)
      await page.getByLabel(words.setup.brand).fill(language === 'he' ? 'חיות ונהנות' : 'Paws')
      await press(words.setup.create)
      await asked(w.kind.title)
      await owner.post('/api/session', { email: OWNER.email, password: OWNER.password })
      await picture('kind')
      await page.getByRole('button', { name: w.kind[kind].title }).click()

      // Goals: five minutes is there for everybody; a slower one says what it costs, and the phone beside changes with it.
      await asked(w.goals.title)
      expect(
        await page.getByRole('radio', { name: new RegExp(`^${words.brands.targets.five.title}`) }).isChecked(),
      ).toBe(true)
      await page.getByText(words.brands.targets.day.text).waitFor()
      await page.getByText(words.brands.targets.fifteen.title, { exact: true }).click()
      await page.getByText('10:48').first().waitFor({ state: 'attached' })
      await page.getByText(words.brands.targets.five.title, { exact: true }).click()
      await page.getByText(w.goals.card.alerts_handled.title).click()
      await picture('goals')
      await press(w.onward.channels)

      // Channels: there is none to connect here, so this is skipped.
      await asked(w.channels.title)
      await picture('channels')
      await press(w.skip)
      await asked(w.hours.title)
      expect(await brand()).toMatchObject({ target_seconds: 300, automatic: { acknowledge: { on: kind === 'solo' } } })
      const { items: goals } = await owner.get<Answer<'listGoals'>>('/api/goals')
      expect(goals.filter(({ goal }) => goal).map(({ kpi }) => kpi)).toEqual(['within_five', 'alerts_handled'])

      // Hours: what is typed is on the phone at once, and there after going back, leaving by Esc, and reading the page anew.
      const opening = page.getByLabel(
        new RegExp(words.brands.from.replace('{{day}}', `.?${words.brands.days.d0}.?`).replace('{{n}}', '1')),
      )
      await opening.fill('8:15')
      await opening.press('Tab')
      await page.getByText('08:15').first().waitFor({ state: 'attached' })
      await press(w.back.channels)
      await asked(w.channels.title)
      await press(w.skip)
      await asked(w.hours.title)
      expect(await opening.inputValue()).toBe('08:15')
      await picture('hours')
      await page.keyboard.press('Escape')
      await page.waitForURL(/\/desk/)
      const line = words.notice.wizard.replace('{{done}}', '1').replace('{{total}}', '7')
      await page.getByText(line).waitFor()
      await picture('left')
      await page.getByRole('link', { name: words.notice.toWizard, exact: true }).click()
      await asked(w.hours.title)
      await page.reload()
      await asked(w.hours.title)
      expect(await opening.inputValue()).toBe('08:15')
      await press(w.onward.people)

      // People: a helper is invited; the link is shown once.
      await asked(kind === 'solo' ? w.people.soloTitle : w.people.title)
      expect((await brand())?.calendar.weekly[0][0]?.from).toBe('08:15')
      await press(words.people.invite)
      await page.getByLabel(words.people.email).fill('helper@example.com')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await press(words.people.invite)
      expect(await page.getByLabel(words.people.email).inputValue()).toBe('helper@example.com')
      await page.getByRole('dialog').getByRole('button', { name: words.people.create, exact: true }).click()
      await press(words.settings.done)
      await page.getByText('helper@example.com', { exact: true }).waitFor()
      await picture('people')
      await press(w.onward.policy)

      // Policy: a text in two fields.
      await asked(w.policy.title)
      await press(w.policy.idea.returns)
      await page.getByLabel(words.policies.fields.body).fill(policy)
      await picture('policy')
      await press(w.onward.training)

      // Practice: sample data by one click, three answers at the real desk.
      await asked(w.training.title)
      await press(words.team.toPractice)
      await page.getByRole('link', { name: w.training.answer }).nth(2).waitFor()
      await picture('training')
      await page.getByRole('link', { name: w.training.answer }).first().click()
      await page.waitForURL(/\/desk\/new\/[0-9a-f-]{36}/)
      await practise(owner)
      await page.getByRole('link', { name: words.notice.toWizard, exact: true }).click()
      await page.getByText(w.training.allDone).waitFor()
      await press(w.onward.control)

      // Control: somebody reviews the week.
      await asked(w.control.title)
      await picture('control')
      await press(w.finish)
      await page.waitForURL(/\/desk/)
      expect((await wizard()).steps.filter(({ state }) => state !== 'done')).toEqual([
        { id: 'channels', state: 'skipped' },
      ])

      // What was skipped is in the checklist of the team, and the wizard opens there again.
      await page.goto(`${test.url}/settings/team`)
      await page.getByRole('link', { name: `${w.step.channels} · ${w.state.skipped}` }).click()
      await asked(w.channels.title)
      // The line can be put away for good.
      await press(w.leave)
      await press(words.notice.hideWizard)
      await eventually('it is put away', async () => (await wizard()).hidden)

      // On a phone everything is one column, and nothing is cut.
      page = await open({ width: 390, height: 844 })
      await signIn(page.context(), owner.cookie, test.url)
      for (const step of ['goals', 'channels', 'hours', 'people', 'policy', 'training', 'control'] as const) {
        await page.goto(`${test.url}/start/${step}`)
        await page.getByRole('button', { name: w.skip, exact: true }).waitFor()
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
        expect([step, await cutWords(page)]).toEqual([step, []])
        expect([step, await small(page)]).toEqual([step, []])
        await take(page, `phone-${step}`, { fullPage: true })
      }
      expect(broken).toEqual([])
    } catch (error) {
      await picture('failed').catch(() => undefined)
      throw error
    } finally {
      for (const context of contexts) await context.close()
      await test.stop()
    }
  })
})

/** Answers three alerts of the practice wall. */
async function practise(owner: Client): Promise<void> {
  const me = await owner.get<Answer<'getMe'>>('/api/me')
  const samples = me.brands.filter(({ sample }) => sample).map(({ id }) => id)
  const { items } = await owner.get<{ items: CaseRow[] }>('/api/cases?limit=200&queue=new')
  const body = 'תודה שכתבת, בודקים עכשיו ונחזור כאן.'
  for (const { id } of items.filter((one) => samples.includes(one.brand_id) && one.visibility === 'public').slice(0, 3))
    await owner.post(`/api/cases/${id}/replies`, { mode: 'public', body })
  await eventually('practised', async () =>
    (await owner.get<Answer<'getWizard'>>('/api/wizard')).steps.some(
      ({ id, state }) => id === 'training' && state === 'done',
    ),
  )
}

/** Buttons and links of the open page that are too small for a thumb. */
const small = (page: Page): Promise<string[]> =>
  page
    .locator('button:visible, a:visible')
    .evaluateAll((all) =>
      all
        .filter((one) => !one.closest('[inert]') && one.getBoundingClientRect().height < 43.5)
        .map((one) => one.textContent ?? ''),
    )
