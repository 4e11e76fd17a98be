/**
 * The whole circle in a real browser, once in each language: from an empty house to a closed loop, by what a person sees and presses.
 * With SCREENSHOTS=<folder> it leaves a picture of each stage.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { type CaseView, caseOf, eventually, makeClient, OWNER, readWall, visit, writeOnWall } from '../client.ts'
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
    name: 'דנה רוזן',
    complaint: 'ההזמנה שלי לא הגיעה כבר שבועיים ואף אחד לא עונה. הטלפון שלי 050-0000123',
    details: 'ההזמנה היא 48213, תודה',
  },
  {
    language: 'en' as const,
    words: en,
    locale: 'en-US',
    name: 'Dana Rosen',
    complaint: 'My order has not arrived for two weeks and nobody answers. My phone is 050-0000123',
    details: 'It is order 48213, thanks',
  },
])('in $language', ({ language, words, locale, name, complaint, details }) => {
  it('goes from an empty house to a closed loop', { timeout: 120_000 }, async () => {
    const test = await startTestApp({ MAAGAL_UNDO_SECONDS: '1' })
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const button = (label: string | RegExp) => page.getByRole('button', { name: label })
    const take = pictureTaker(language)
    const picture = (stage: string) => take(page, stage)
    try {
      // The first run.
      await page.goto(test.url)
      await page.getByLabel(words.person.name, { exact: true }).fill(OWNER.name)
      await page.getByLabel(words.person.email, { exact: true }).fill(OWNER.email)
      await page.getByLabel(words.person.password, { exact: true }).fill(OWNER.password)
      await page.getByLabel(words.setup.brand).fill('החנות')
      await picture('setup')
      await button(words.setup.create).click()
      await button(new RegExp(words.setup.sample)).click()
      await page.waitForURL(/\/desk/)
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === 'he' ? 'rtl' : 'ltr')

      // A customer complains on the wall; the open desk shows it without a reload.
      const rep = makeClient(test.url)
      await rep.post('/api/session', { email: OWNER.email, password: OWNER.password })
      const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
      const customer = await visit(rep, walls[language === 'he' ? 0 : 1]?.channel_id ?? '', name)
      const root = await writeOnWall(rep, customer, 'post', complaint)
      const row = await eventually('the case', () => caseOf(rep, name))
      const view = () => rep.get<CaseView>(`/api/cases/${row.id}`)
      await page.goto(`${test.url}/desk/new/${row.id}`)
      await page.getByText(words.playbook.title, { exact: true }).first().waitFor()
      // Her number is cut out of what the desk even holds.
      expect(await page.content()).not.toContain('0000123')
      await picture('heard')

      // The playbook, by its keys: my area, a complaint, personal details are needed.
      for (const node of ['area', 'type', 'personal']) {
        await page.locator(`#question-${node}`).waitFor()
        await page.keyboard.press('1')
        await eventually(`${node} is answered`, async () =>
          (await view()).playbook?.path.some((step) => step.node === node),
        )
      }
      await button(words.playbook.act.invite_to_private).click()
      await picture('invite')
      await button(words.dialog.invite.submitBoth).click()
      await eventually(
        'moved to private',
        async () => (await view()).loop.moved !== null && (await view()).outgoing.length === 0,
      )

      // She answers in private; both sides are one case, in lanes that cannot be mistaken.
      await writeOnWall(rep, customer, 'direct', details)
      await page.getByText(details).first().waitFor()
      await picture('moved')

      // Solved, then the follow-up with its ready draft, and the loop closes.
      await page.keyboard.press('Escape')
      await page.keyboard.press('e')
      await page.getByRole('dialog').getByRole('button', { name: words.dialog.done.solved }).click()
      await eventually('solved', async () => (await view()).status === 'solved')
      await button(words.playbook.act.publish_follow_up).click()
      await button(words.loop.postAndClose).first().waitFor()
      await picture('solved')
      await button(words.loop.postAndClose).first().click()
      await eventually('closed', async () => (await view()).status === 'closed')
      await page.getByText(words.loop.title.closed).first().waitFor()
      await picture('closed')

      const thread = (await readWall(rep, customer)).filter((entry) => entry.root_id === root)
      expect(thread.map((entry) => entry.by_brand)).toEqual([false, true, true])
      expect(broken).toEqual([])
    } catch (error) {
      await picture('failed')
      throw error
    } finally {
      await context.close()
      await test.stop()
    }
  })
})
