/**
 * Two people on one case, in two real browsers, once in each language: who is there, who answers, asking for the case, and two answers
 * of which the second stops. With SCREENSHOTS=<folder> it leaves pictures.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { type CaseView, type Client, caseOf, eventually, firstRun } from '../client.ts'
import { pictureTaker, signIn } from '../desk-page.ts'
import { addMember } from '../organization.ts'

const NAMES = {
  he: { dana: 'דנה לוי', ron: 'רון כהן', first: 'הדס מ.', second: 'אורי תבור' },
  en: { dana: 'Dana Levi', ron: 'Ron Cohen', first: 'Theo V.', second: 'Ruth P.' },
} as const
const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1440, height: 900 }

let browser: Browser
let test: TestApp
let owner: Client
let organizationId: string
beforeAll(async () => {
  browser = await launchBrowser()
  test = await startTestApp({ MAAGAL_UNDO_SECONDS: '60' })
  owner = await firstRun(test.url)
  await owner.post('/api/sample-data')
  // The last of each wall: the list stands still when somebody clicks into it.
  for (const name of ['שחר', 'רועי מ.']) await eventually(`the case of ${name}`, () => caseOf(owner, name))
  organizationId = (await owner.get<Operations['getMe']['response']>('/api/me')).organization.id
})
afterAll(async () => {
  await browser?.close()
  await test?.stop()
})

describe.each([
  { language: 'he' as const, words: he, locale: 'he-IL' },
  { language: 'en' as const, words: en, locale: 'en-US' },
])('in $language', ({ language, words, locale }) => {
  it('two people on one case see each other, and the customer does not hear two voices by mistake', async () => {
    const names = NAMES[language]
    const contexts: BrowserContext[] = []
    const broken: string[] = []
    const picture = pictureTaker(`watching-${language}`)
    const desk = async (name: string): Promise<Page> => {
      const { client } = await addMember(test, organizationId, 'rep')
      await client.send('PATCH', '/api/me', { language, name })
      const context = await browser.newContext({ locale, viewport: DESKTOP, colorScheme: 'light' })
      contexts.push(context)
      await signIn(context, client.cookie, test.url)
      const page = await context.newPage()
      page.on('pageerror', (error) => broken.push(error.message))
      return page
    }
    // Of the sample's own: those that wait longest stand first in the list.
    const arrive = async (name: string) => (await eventually(`the case of ${name}`, () => caseOf(owner, name))).id
    const say = (sentence: string, values: Record<string, string>) =>
      new RegExp(
        sentence
          .replace(/[.?*+()]/g, '\\$&')
          .replace(/\{\{(\w+)\}\}/g, (_, key: string) => `[\\u2066-\\u2069]?${values[key]}[\\u2066-\\u2069]?`),
      )
    const dana = names.dana.split(' ')[0] ?? ''
    const ron = names.ron.split(' ')[0] ?? ''
    const composer = (page: Page) => page.getByRole('region', { name: words.composer.title })
    const draft = (page: Page) => composer(page).getByRole('textbox', { name: words.composer.label.public })
    const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
    const send = (page: Page) => composer(page).getByRole('button', { name: words.composer.send.public })
    const held = (page: Page) => composer(page).getByText(say(words.watching.answers, { name: dana }))
    const [danas, rons] =
      language === 'he'
        ? ['היי הדס, בודקים עכשיו מול המחסן.', 'היי הדס, מצטערים על העיכוב ומבררים.']
        : ['Hi Theo, we are checking with the warehouse now.', 'Hi Theo, sorry for the delay, we are finding out.']
    let page: Page | null = null
    try {
      const first = await arrive(names.first)
      const second = await arrive(names.second)
      const d = await desk(names.dana)
      const r = await desk(names.ron)

      // Whoever has it open shows in the list of others, and in the case.
      page = r
      await r.goto(`${test.url}/desk/new`)
      await r.getByRole('option', { name: new RegExp(names.first) }).waitFor()
      await d.goto(`${test.url}/desk/new/${first}`)
      const seen = say(words.watching.watching_one, { names: dana })
      await r.getByRole('option', { name: seen }).waitFor()
      await r.getByRole('option', { name: new RegExp(names.first) }).click()
      await r.getByRole('banner').or(r.locator('header')).getByText(seen).first().waitFor()
      await d
        .locator('header')
        .getByText(say(words.watching.watching_one, { names: ron }))
        .waitFor()
      await picture(r, 'watching')

      // She types: his composer says so and offers ways; nothing he writes is lost, and he can go on.
      await draft(d).fill(danas)
      await held(r).waitFor()
      await draft(r).fill(rons)
      await button(r, words.watching.toNote).waitFor()
      expect(await send(r).count()).toBe(0)
      await picture(r, 'locked')
      await r.setViewportSize(PHONE)
      await picture(r, 'locked-phone')
      await r.setViewportSize(DESKTOP)
      await button(r, words.watching.watchOn).click()
      await draft(r).waitFor({ state: 'hidden' })
      await picture(r, 'resting')
      await button(r, words.watching.back).click()
      expect(await draft(r).inputValue()).toBe(rons)

      // He asks for the case; she keeps it.
      await button(r, words.watching.ask).click()
      page = d
      const asks = d.getByRole('main').getByText(say(words.watching.asks, { name: ron }))
      await asks.waitFor()
      await picture(d, 'asked')
      await d.setViewportSize(PHONE)
      await picture(d, 'asked-phone')
      await d.setViewportSize(DESKTOP)
      await button(d, words.watching.keep).click()
      // She goes on: whoever looks elsewhere for some seconds answers no longer.
      await draft(d).focus()
      await asks.waitFor({ state: 'hidden' })
      page = r
      await composer(r)
        .getByText(say(words.watching.declined, { name: dana }))
        .waitFor()

      // He writes anyway, after one question. She is first; his stops, and both are shown.
      await button(r, words.watching.anyway).click()
      await picture(r, 'anyway')
      await r.getByRole('dialog').getByRole('button', { name: words.watching.anyway }).click()
      await send(r).waitFor()
      await send(d).click()
      await held(r).waitFor({ state: 'hidden' })
      await r.getByText(danas).first().waitFor()
      await send(r).click()
      const both = r.getByRole('dialog')
      await both.getByText(danas).waitFor()
      await both.getByText(rons).waitFor()
      await picture(r, 'both')
      await r.setViewportSize(PHONE)
      await picture(r, 'both-phone')
      await r.setViewportSize(DESKTOP)
      await r.keyboard.press('Escape')
      await both.waitFor({ state: 'hidden' })
      expect(await draft(r).inputValue()).toBe(rons)
      await send(r).click()
      await both.getByRole('button', { name: words.watching.besides.adds }).click()
      await both.waitFor({ state: 'hidden' })
      const outgoing = async () => (await owner.get<CaseView>(`/api/cases/${first}`)).outgoing.map(({ body }) => body)
      await eventually('both are on their way', async () => (await outgoing()).length === 2)
      expect(await outgoing()).toEqual([danas, rons])
      await r.goto(`${test.url}/desk/new/${first}?view=loop`)
      await r.getByText(words.history.reply_besides).waitFor()

      // Another case: his words become a note; she gives it to him; and what she then sends too late, she drops.
      for (const one of [d, r]) await one.goto(`${test.url}/desk/new/${second}`)
      await draft(d).fill(danas)
      await held(r).waitFor()
      await draft(r).fill(rons)
      // The answer to his question is slow: the case is his before it is here, and he hears of that all the same.
      let letThrough = () => {}
      const slow = new Promise<void>((resolve) => {
        letThrough = resolve
      })
      await r.route(
        '**/ask-for',
        async (route) => {
          const response = await route.fetch()
          await slow
          await route.fulfill({ response })
        },
        { times: 1 },
      )
      await button(r, words.watching.ask).click()
      await button(r, words.watching.toNote).click()
      const note = composer(r).getByRole('textbox', { name: words.composer.label.internal })
      expect(await note.inputValue()).toBe(rons)
      await d.getByRole('button', { name: say(words.watching.give, { name: ron }) }).click()
      await r.getByText(words.routing.nextTaken).first().waitFor()
      letThrough()
      expect((await owner.get<CaseView>(`/api/cases/${second}`)).assignee?.name).toBe(names.ron)
      await composer(r).getByRole('radio', { name: words.message.public }).click()
      await draft(r).fill(rons)
      page = d
      await composer(d)
        .getByText(say(words.watching.answers, { name: ron }))
        .waitFor()
      await picture(d, 'given')
      page = r
      // His answer is slow: the case is free only when the server has it, or hers might be the first.
      await r.route(
        /\/api\/cases\/[^/]+\/replies$/,
        async (route) => {
          await r.waitForTimeout(1500)
          await route.continue()
        },
        { times: 1 },
      )
      await send(r).click()
      const answers = async () => (await owner.get<CaseView>(`/api/cases/${second}`)).outgoing.map(({ body }) => body)
      page = d
      await send(d).waitFor()
      expect(await answers()).toEqual([rons])
      await send(d).click()
      await d.getByRole('dialog').getByRole('button', { name: words.watching.both.drop }).click()
      expect(await draft(d).inputValue()).toBe('')
      expect(await answers()).toEqual([rons])

      // Whoever loses the line or goes home frees the case.
      await draft(r).fill(rons)
      await composer(d)
        .getByText(say(words.watching.answers, { name: ron }))
        .waitFor()
      await r.close()
      await composer(d)
        .getByText(say(words.watching.answers, { name: ron }))
        .waitFor({ state: 'hidden' })
      expect(broken).toEqual([])
    } catch (error) {
      if (page) await picture(page, 'failed').catch(() => undefined)
      throw error
    } finally {
      for (const context of contexts) await context.close()
    }
  }, 120_000)
})
