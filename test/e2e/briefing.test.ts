/**
 * A shift begins with what is known, in real browsers, once in each language: the manager writes it, the rep reads it and has it beside the
 * composer; asks what the policy is, and gets the answer there. With SCREENSHOTS=<folder> it leaves pictures.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { type CaseRow, type Client, eventually, firstRun } from '../client.ts'
import { pictureTaker } from '../desk-page.ts'
import { addMember } from '../organization.ts'

/** What stands outside of the window's sides, by its class; nothing that scrolls in a frame of its own. */
const beyond = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth && window.scrollX === 0) return []
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
      .map((one) => `${one.tagName}.${one.className}`)
      .slice(0, 12)
  })

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([
  { language: 'he' as const, words: he, locale: 'he-IL' },
  { language: 'en' as const, words: en, locale: 'en-US' },
])('in $language', ({ language, words, locale }) => {
  it('the briefing is read, and the policy asked and answered', { timeout: 180_000 }, async () => {
    const test = await startTestApp()
    const owner = await firstRun(test.url)
    await owner.send('PATCH', '/api/me', { language })
    const { walls } = await owner.post<{ walls: { brand_id: string }[] }>('/api/sample-data')
    const me = await owner.get<Operations['getMe']['response']>('/api/me')
    const rep = await addMember(test, me.organization.id, 'rep')
    await rep.client.send('PATCH', '/api/me', { language, name: language === 'he' ? 'נועה לביא' : 'Noa Lavi' })
    const row = await eventually('a case of an area', async () =>
      (await owner.get<{ items: CaseRow[] }>(`/api/cases?limit=200&brand_id=${walls[0]?.brand_id}`)).items.find(
        ({ area_id: area, visibility }) => area !== null && visibility === 'public',
      ),
    )
    const contexts: BrowserContext[] = []
    const broken: string[] = []
    const desk = async (client: Client): Promise<Page> => {
      const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
      contexts.push(context)
      const at = client.cookie.indexOf('=')
      await context.addCookies([
        { name: client.cookie.slice(0, at), value: client.cookie.slice(at + 1), url: test.url },
      ])
      const page = await context.newPage()
      page.on('pageerror', (error) => broken.push(error.message))
      return page
    }
    const picture = pictureTaker(`briefing-${language}`)
    const fault = language === 'he' ? 'איחור במשלוחים לצפון' : 'Deliveries to the north are late'
    const said =
      language === 'he'
        ? 'יש היום עיכוב במשלוחים לצפון, והם יגיעו עד מחר בערב.'
        : 'Deliveries to the north arrive by tomorrow evening.'
    const question = language === 'he' ? 'אפשר לפצות במשלוח חינם?' : 'May we make up for it with free delivery?'
    const answer = language === 'he' ? 'כן, בהזמנה הבאה.' : 'Yes, with the next order.'
    let page: Page | null = null
    try {
      const manager = await desk(owner)
      page = manager
      await manager.goto(`${test.url}/settings/briefing`)
      await manager.getByText(words.briefing.none).waitFor()
      await manager.getByRole('button', { name: words.briefing.add }).click()
      const form = manager.getByRole('dialog')
      await form.getByRole('textbox', { name: words.briefing.fields.title }).fill(fault)
      await form.getByRole('textbox', { name: words.briefing.fields.body }).fill(said)
      // What is over before it begins is refused, and nothing typed is lost.
      await form.getByLabel(words.briefing.fields.until).fill('2020-01-01T10:00')
      await form.getByRole('button', { name: words.app.save }).click()
      await form.getByRole('alert').waitFor()
      expect(await form.getByRole('textbox', { name: words.briefing.fields.title }).inputValue()).toBe(fault)
      await picture(manager, 'refused')
      await form.getByLabel(words.briefing.fields.until).fill('')
      await form.getByRole('button', { name: words.app.save }).click()
      await form.waitFor({ state: 'hidden' })
      await manager.getByText(fault).waitFor()

      // The shift begins with it.
      const repPage = await desk(rep.client)
      page = repPage
      await repPage.goto(`${test.url}/desk/new/${row.id}`)
      const start = repPage.getByRole('dialog')
      await start.getByText(said).waitFor()
      await picture(repPage, 'start')
      await start.getByRole('button', { name: words.briefing.start.acknowledge }).click()
      await start.waitFor({ state: 'hidden' })
      await manager.getByText(language === 'he' ? /קראו: .?נועה לביא/ : /Read by: .?Noa Lavi/).waitFor()
      await picture(manager, 'who-has-read')

      // And stands beside the composer.
      const beside = repPage.getByRole('region', { name: words.briefing.beside.title })
      await beside.getByRole('button', { name: new RegExp(fault) }).click()
      await beside.getByRole('button', { name: words.briefing.beside.insert }).click()
      await eventually('it is in the draft', async () =>
        (await repPage.locator('#composer-text').inputValue()).includes(said),
      )
      await picture(repPage, 'beside')

      await beside.getByRole('button', { name: words.policies.ask }).click()
      const ask = repPage.getByRole('dialog')
      await ask.getByRole('textbox', { name: words.policies.askLabel }).fill(question)
      await ask.getByRole('button', { name: words.policies.askSubmit }).click()
      await beside.getByText(question).waitFor()
      await picture(repPage, 'asked')

      page = manager
      await manager.getByRole('link', { name: words.policies.toAnswers }).click()
      await manager.getByRole('textbox', { name: words.policies.answerLabel }).fill(answer)
      await picture(manager, 'questions')
      await manager.getByRole('button', { name: words.policies.answer }).click()
      await manager.getByRole('button', { name: words.policies.keepArea }).click()
      await manager.getByText(words.policies.kept).waitFor()
      await manager.getByRole('button', { name: words.policies.keepReply }).click()
      await manager.getByText(words.policies.keptReply).first().waitFor()
      await picture(manager, 'kept')

      page = repPage
      await beside.getByText(answer).first().waitFor()
      await beside.getByRole('button', { name: new RegExp(words.briefing.beside.policies_one) }).click()
      await picture(repPage, 'answered')
      await repPage.setViewportSize({ width: 390, height: 844 })
      await picture(repPage, 'answered-phone')
      // The panes follow the size of the window a frame later.
      await expect.poll(() => beyond(repPage), { timeout: 10_000 }).toEqual([])
      // What customers say about an area: from the area's own queue, by week.
      page = manager
      await manager.goto(`${test.url}/desk/new?area=${row.area_id}`)
      await manager.getByRole('link', { name: words.digest.link }).click()
      await manager.getByRole('button', { name: words.digest.after }).click()
      await manager.getByText(words.digest.phrases).waitFor()
      await picture(manager, 'digest')
      await manager.setViewportSize({ width: 390, height: 844 })
      await picture(manager, 'digest-phone')
      await manager.goto(`${test.url}/settings/policy`)
      await manager.getByText(words.policies.kept).waitFor()
      await picture(manager, 'policy-phone')
      await manager.goto(`${test.url}/settings/briefing`)
      await manager.getByText(fault).waitFor()
      await picture(manager, 'briefing-phone')
      expect(broken).toEqual([])
    } catch (error) {
      if (page) await picture(page, 'failed').catch(() => undefined)
      throw error
    } finally {
      for (const context of contexts) await context.close()
      await test.stop()
    }
  })
})
