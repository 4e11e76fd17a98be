/**
 * A manager rewrites the playbook in a real browser, once in each language: wording, a problem and its mending, a new step by keyboard
 * alone, a try on a real alert, a replay of the last days, publishing; then the desk walks the new version. A second manager who was
 * there in between is a conflict with a way out. With SCREENSHOTS=<folder> it leaves pictures.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultPlaybook } from '../../src/core/playbook/default-playbook.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'
import { pictureTaker, signIn } from '../desk-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([
  { language: 'he' as const, words: he, locale: 'he-IL', rewritten: 'צריך כאן משהו אישי מהלקוח?' },
  { language: 'en' as const, words: en, locale: 'en-US', rewritten: 'Is anything personal needed from them?' },
])('in $language', ({ language, words, locale, rewritten }) => {
  it('the playbook is rewritten, mended, tried, replayed, published and walked', { timeout: 180_000 }, async () => {
    const test = await startTestApp()
    const owner = await firstRun(test.url)
    await owner.send('PATCH', '/api/me', { language })
    const { walls } = await owner.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    const wall = walls[0]?.channel_id ?? ''
    const arrive = async (name: string, text: string) => {
      await writeOnWall(owner, await visit(owner, wall, name), 'post', text)
      return eventually(`the case of ${name}`, () => caseOf(owner, name))
    }
    const asked = await arrive('טליה', 'מתי אתם פתוחים בחג?')
    for (const [node, answer] of [
      ['area', 'yes'],
      ['type', 'question'],
      ['personal', 'no'],
      ['reliable', 'yes'],
    ])
      await owner.post(`/api/cases/${asked.id}/playbook/answer`, { node, answer })

    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
    await signIn(context, owner.cookie, test.url)
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const take = pictureTaker(`playbook-${language}`)
    const picture = (stage: string) => take(page, stage)
    const begins = (text: string) => new RegExp(`^${text.split('{{')[0]?.trim()}`)
    const field = (what: string, tongue: 'he' | 'en') =>
      page.getByRole('textbox', { name: new RegExp(`${what}.*${words.inspector[tongue]}`) })
    const saved = () => page.getByText(words.editor.saving.saved, { exact: true }).waitFor()
    const playbook = async () => {
      const { items } = await owner.get<Operations['listPlaybooks']['response']>('/api/playbooks')
      return items.find((one) => one.organization_wide)
    }
    try {
      await page.goto(`${test.url}/settings/playbook`)
      await page.getByText(words.playbooks.who).waitFor()
      await picture('list')
      await page
        .getByRole('link', { name: new RegExp(words.playbooks.edit) })
        .first()
        .click()

      // The tree, and question 3 from near.
      const tree = page.getByRole('region', { name: words.editor.canvas })
      const personal = tree.locator('[data-node="personal"]')
      await personal.click()
      await picture('tree')
      await field(words.inspector.question, language).fill('')
      const problems = page.getByRole('button', { name: language === 'he' ? /לתיקון/ : /to mend/ })
      const fine = page.getByRole('button', { name: words.editor.noProblems })
      await problems.waitFor()
      await saved()
      expect((await playbook())?.draft).not.toBeNull()

      // The problem leads to its place, from anywhere.
      await tree.locator('[data-node="thank"]').click()
      await problems.click()
      await picture('problem')
      await page.getByRole('list', { name: words.editor.problems }).getByRole('button').first().click()
      const box = field(words.inspector.question, language)
      await eventually('the field has the focus', () => box.evaluate((one) => one === document.activeElement))
      await page.keyboard.insertText(rewritten)
      await fine.waitFor()

      // Undo and redo.
      await page.getByRole('button', { name: words.editor.undo }).click()
      await problems.waitFor()
      await page.getByRole('button', { name: words.editor.redo }).click()
      await fine.waitFor()

      // A new step by keyboard alone: in the outline, below the thanks, named, then taken out again.
      await page.getByText(words.editor.outline, { exact: true }).click()
      const outline = page.getByRole('tree')
      await outline.locator('[data-node="thank"]').focus()
      await page.keyboard.press('+')
      const fresh = outline.locator('[data-node="step"]')
      await eventually('the new line has the focus', () => fresh.evaluate((one) => one === document.activeElement))
      await page.keyboard.press('Enter')
      await eventually('the fields have the focus', () =>
        page
          .getByRole('complementary')
          .last()
          .evaluate((one) => one.contains(document.activeElement)),
      )
      await field(words.inspector.shortName, 'he').fill('לבדוק שוב')
      await field(words.inspector.shortName, 'en').fill('Look again')
      await fine.waitFor()
      await picture('outline')
      await fresh.focus()
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Delete')
      await fresh.waitFor({ state: 'detached' })
      await page.keyboard.press('Home')
      await eventually('the first line has the focus', () =>
        outline.locator('[data-node="area"]').evaluate((one) => one === document.activeElement),
      )
      await page.getByText(words.editor.tree, { exact: true }).click()

      // Questions skip the personal details from now on: an arrow is led elsewhere in the inspector.
      await tree.locator('[data-node="type"]').click()
      await page
        .locator('summary')
        .filter({ hasText: language === 'he' ? 'שאלה, עזרה, עצה' : 'Question, help' })
        .first()
        .click()
      const way = page.locator('details[open]').getByRole('combobox', { name: words.inspector.leadsTo })
      await way.click()
      await page.getByRole('option', { name: /^4\. / }).click()
      await saved()

      // Tried on a real alert.
      await page.getByRole('button', { name: words.editor.try }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('טליה')
      await dialog.getByRole('button', { name: /טליה/ }).click()
      await dialog.getByText(words.trial.wasAnswered).waitFor()
      await dialog.getByRole('button').filter({ hasText: words.trial.wasAnswered }).click()
      await dialog.getByText(words.trial.wasAnswered).waitFor()
      await picture('try')
      await dialog
        .getByRole('button')
        .filter({ hasText: language === 'he' ? 'שאלה, עזרה, עצה' : 'Question, help' })
        .click()
      await dialog
        .getByRole('heading', { name: language === 'he' ? 'יש תשובה מהירה ואמינה?' : 'Can you give a fast' })
        .waitFor()
      await page.keyboard.press('Escape')

      // Replayed on the last days.
      await page.getByRole('button', { name: words.editor.compare }).click()
      await dialog.getByRole('button', { name: words.trial.run, exact: true }).click()
      await dialog
        .getByText(language === 'he' ? /היו הולכות|הייתה הולכת/ : /would have gone/)
        .first()
        .waitFor()
      await dialog.getByRole('heading', { name: words.trial.agreement }).waitFor()
      await picture('replay')
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })

      // Published, with what changed in sight.
      await page.getByRole('button', { name: begins(words.editor.publish) }).click()
      await dialog.getByText(words.trial.whatChanged).waitFor()
      await dialog.getByRole('textbox', { name: words.trial.note }).fill('v2')
      await picture('publish')
      await dialog.getByRole('button', { name: words.trial.publishIt, exact: true }).click()
      await eventually('version 2', async () => (await playbook())?.version === 2)
      await page.getByText(words.editor.asPublished.replace('{{version}}', '2')).waitFor()

      // Somebody else saves a draft while this one is open.
      const id = (await playbook())?.id ?? ''
      await owner.send('PUT', `/api/playbooks/${id}/draft`, { revision: null, based_on: 2, document: defaultPlaybook })
      await tree.locator('[data-node="area"]').click()
      await field(words.inspector.shortName, 'en').fill('Mine?')
      const conflict = page.getByRole('alert').filter({ hasText: words.editor.conflict.text })
      await conflict.waitFor()
      await picture('conflict')
      await conflict.getByRole('button', { name: words.editor.conflict.mine }).click()
      await conflict.waitFor({ state: 'detached' })
      const { draft } = await owner.get<Operations['getPlaybookDraft']['response']>(`/api/playbooks/${id}/draft`)
      expect(draft?.document.nodes.area?.title.en).toBe('Mine?')

      // The desk walks the new version.
      const next = await arrive('עומר', 'התקשרתי אתמול ואיש לא ענה, ההזמנה לא הגיעה')
      await page.goto(`${test.url}/desk/new/${next.id}`)
      const card = page.getByRole('region', { name: words.playbook.title, exact: true })
      await card
        .getByRole('button', { name: language === 'he' ? /שלי|כן/ : /Yes/ })
        .first()
        .click()
      await card
        .getByRole('button', { name: language === 'he' ? /תלונה/ : /Complaint/ })
        .first()
        .click()
      await card.getByText(rewritten).waitFor()
      await picture('desk')

      // On a phone the outline comes first, and the step opens as a sheet.
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`${test.url}/playbook/${id}`)
      await page.getByRole('tree').locator('[data-node="personal"]').waitFor()
      await picture('phone-outline')
      await page.getByRole('tree').locator('[data-node="personal"]').click()
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').getByText(words.inspector.answers).waitFor()
      await picture('phone-step')
      await page.goto(`${test.url}/settings/playbook`)
      await page.getByText(words.playbooks.who).waitFor()
      await picture('phone-list')
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
