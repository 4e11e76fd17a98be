/**
 * Who gets what, in real browsers, once in each language: an area with an order of people, "not mine" between three desks, the next
 * alert by its key, presence and load. With SCREENSHOTS=<folder> it leaves pictures.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { type CaseView, type Client, caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'
import { pictureTaker } from '../desk-page.ts'
import { addMember } from '../organization.ts'

const NAMES = { he: ['נועה לביא', 'עומר דגן', 'טלי שרון'], en: ['Noa Lavi', 'Omer Dagan', 'Tali Sharon'] } as const

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([
  { language: 'he' as const, words: he, locale: 'he-IL' },
  { language: 'en' as const, words: en, locale: 'en-US' },
])('in $language', ({ language, words, locale }) => {
  it('an alert finds whoever is responsible, and nobody loses it on the way', { timeout: 180_000 }, async () => {
    const test = await startTestApp()
    const owner = await firstRun(test.url)
    await owner.send('PATCH', '/api/me', { language })
    const { walls } = await owner.post<{ walls: { channel_id: string; brand_id: string }[] }>('/api/sample-data')
    const wall = walls[0]?.channel_id ?? ''
    const me = await owner.get<Operations['getMe']['response']>('/api/me')
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
    const member = async (at: number) => {
      const one = await addMember(test, me.organization.id, 'rep')
      await one.client.send('PATCH', '/api/me', { language, name: NAMES[language][at] })
      return one
    }
    const picture = pictureTaker(`routing-${language}`)
    const arrive = async (name: string, text: string) => {
      await writeOnWall(owner, await visit(owner, wall, name), 'post', text)
      return (await eventually(`the case of ${name}`, () => caseOf(owner, name))).id
    }
    let page: Page | null = null
    try {
      const [asker, first, second] = [await member(0), await member(1), await member(2)]
      const nameOf = (at: number) => NAMES[language][at] ?? ''
      // A manager makes an area: its languages, its people, the order in which they are told.
      const manager = await desk(owner)
      page = manager
      await manager.goto(`${test.url}/settings/areas`)
      const theirBrand = me.brands.find(({ id }) => id === walls[0]?.brand_id)?.name ?? ''
      await manager
        .locator('section')
        .filter({ has: manager.getByRole('heading', { name: theirBrand }) })
        .getByRole('button', { name: words.areas.add })
        .click()
      const dialog = manager.getByRole('dialog')
      await dialog.getByRole('textbox', { name: words.areas.nameHe }).fill('אחריות')
      await dialog.getByRole('textbox', { name: words.areas.nameEn }).fill('Warranty')
      await dialog.getByRole('combobox', { name: words.routing.area.languages }).click()
      await manager.getByRole('option', { name: language === 'he' ? 'עברית' : 'Hebrew' }).click()
      await manager.keyboard.press('Escape')
      const people = dialog.getByRole('combobox', { name: words.areas.people })
      for (const at of [2, 1]) {
        await people.click()
        await manager.getByRole('option', { name: new RegExp(nameOf(at)) }).click()
      }
      await manager.keyboard.press('Tab')
      await dialog
        .getByRole('button', {
          name: new RegExp(`${words.routing.area.earlier.replace('{{name}}', `.?${nameOf(1)}.?`)}`),
        })
        .click()
      await dialog.getByRole('textbox', { name: words.routing.area.step }).fill('10')
      await picture(manager, 'area')
      await dialog.getByRole('button', { name: words.app.save }).click()
      await dialog.waitFor({ state: 'hidden' })
      const area = await eventually('the area with its order', async () => {
        const { items } = await owner.get<Operations['listAreas']['response']>('/api/areas')
        return items.find(({ name_en }) => name_en === 'Warranty')
      })
      expect(area).toMatchObject({
        people: [first.actor.personId, second.actor.personId],
        languages: ['he'],
        step_minutes: 10,
      })
      await manager.getByText(words.routing.rules.pull).scrollIntoViewIfNeeded()
      await picture(manager, 'rules')

      // Three desks. The next alert comes by its key, whatever letters the keyboard writes.
      const askerPage = await desk(asker.client)
      const firstPage = await desk(first.client)
      const secondPage = await desk(second.client)
      page = askerPage
      for (const one of [askerPage, firstPage, secondPage]) {
        await one.goto(`${test.url}/desk/new`)
        await one.getByRole('button', { name: words.routing.next, exact: false }).first().waitFor()
      }
      await askerPage.locator('body').press('KeyN')
      await askerPage.waitForURL(/\/desk\/mine\/[0-9a-f-]+/)
      const taken = askerPage.url().split('/').at(-1) ?? ''
      expect((await owner.get<CaseView>(`/api/cases/${taken}`)).assignee?.name).toBe(nameOf(0))
      await picture(askerPage, 'next')

      // "Not mine": who would be told is said before anybody is.
      const id = await arrive(
        language === 'he' ? 'שירה כהן' : 'Shira Cohen',
        'המוצר התקלקל אחרי יומיים, ואף אחד לא עונה לי',
      )
      await askerPage.goto(`${test.url}/desk/new/${id}`)
      await askerPage.getByRole('button', { name: words.routing.notMine, exact: true }).click()
      const ask = askerPage.getByRole('dialog')
      await ask.getByRole('combobox', { name: words.case.area }).click()
      await askerPage.getByRole('option', { name: language === 'he' ? 'אחריות' : 'Warranty', exact: true }).click()
      await ask.getByText(nameOf(1)).first().waitFor()
      await picture(askerPage, 'not-mine')
      await ask.getByRole('button', { name: words.routing.told.submit }).click()
      await ask.waitFor({ state: 'hidden' })
      await askerPage
        .getByRole('status')
        .filter({ hasText: nameOf(1) })
        .first()
        .waitFor()
      await picture(askerPage, 'waiting')

      // The first hears of it at once, on whatever page, and passes it on with the reason.
      page = firstPage
      const bar = firstPage.getByRole('region', { name: words.routing.asks.title })
      await bar.waitFor()
      await picture(firstPage, 'asked')
      await firstPage.setViewportSize({ width: 390, height: 844 })
      await picture(firstPage, 'asked-phone')
      await bar.getByRole('button', { name: words.routing.decline.act }).click()
      await firstPage.getByRole('textbox', { name: words.routing.decline.why }).fill('זה של המחסן')
      await picture(firstPage, 'decline-phone')
      await firstPage.getByRole('button', { name: words.routing.decline.submit }).click()
      await bar.waitFor({ state: 'hidden' })

      page = secondPage
      const theirs = secondPage.getByRole('region', { name: words.routing.asks.title })
      await theirs.waitFor()
      await theirs.getByRole('button', { name: words.routing.asks.open }).click()
      await secondPage.getByText('זה של המחסן').first().waitFor()
      await picture(secondPage, 'passed-on')
      // The open case says it itself, once.
      await theirs.waitFor({ state: 'hidden' })
      await secondPage.getByRole('button', { name: words.routing.take }).click()
      await secondPage.getByRole('button', { name: words.routing.take }).waitFor({ state: 'hidden' })
      expect((await owner.get<CaseView>(`/api/cases/${id}`)).assignee?.name).toBe(nameOf(2))
      await askerPage.getByRole('button', { name: words.routing.take }).waitFor({ state: 'hidden' })

      // Presence by hand, seen by the manager, who sets a limit.
      await secondPage.getByRole('button', { name: new RegExp(words.top.account) }).click()
      await picture(secondPage, 'presence')
      await secondPage.getByRole('menuitem', { name: words.routing.presence.choose.busy }).click()
      page = manager
      await manager.goto(`${test.url}/settings/people`)
      const row = manager.getByRole('listitem').filter({ hasText: nameOf(2) })
      await row.getByText(words.routing.presence.busy).waitFor()
      await row
        .getByRole('button', { name: new RegExp(nameOf(2)) })
        .last()
        .click()
      await manager.getByRole('menuitem', { name: words.routing.work.title }).click()
      await manager.getByRole('textbox', { name: words.routing.work.limit }).fill('1')
      await picture(manager, 'limit')
      await manager.getByRole('button', { name: words.app.save }).click()
      await manager.getByRole('dialog').waitFor({ state: 'hidden' })
      await picture(manager, 'people')
      page = secondPage
      await secondPage.locator('body').press('KeyN')
      await secondPage
        .getByText(language === 'he' ? /מגבלת העומס/ : /as your limit allows/)
        .first()
        .waitFor()
      await picture(secondPage, 'full')
      await secondPage.setViewportSize({ width: 390, height: 844 })
      await picture(secondPage, 'case-phone')
      await manager.setViewportSize({ width: 390, height: 844 })
      await picture(manager, 'people-phone')

      // Turned round: alerts are offered, to whoever is there and has room.
      page = manager
      await manager.setViewportSize({ width: 1440, height: 900 })
      await owner.send('PUT', '/api/me/presence', { chosen: 'off' })
      const limit = (one: typeof asker, load_limit: number) =>
        owner.send('PUT', `/api/people/${one.actor.personId}/work`, { load_limit, languages: [] })
      await limit(first, 1)
      await askerPage.goto(`${test.url}/desk/new`)
      const { load } = await eventually('the asker is at the desk', async () => {
        const { items } = await owner.get<Operations['listPeople']['response']>('/api/people')
        const standing = items.find(({ id }) => id === asker.actor.personId)?.standing
        return standing?.presence === 'available' && standing
      })
      await limit(asker, load + 1)
      await manager.goto(`${test.url}/settings/areas`)
      const open = manager.getByRole('textbox', { name: words.routing.rules.open })
      await manager.getByRole('radio', { name: new RegExp(words.routing.rules.pull) }).waitFor()
      expect(await open.count()).toBe(0)
      await manager.getByRole('radio', { name: new RegExp(words.routing.rules.push) }).check()
      await open.fill('7')
      await open.scrollIntoViewIfNeeded()
      await picture(manager, 'push')
      await manager.setViewportSize({ width: 390, height: 844 })
      await open.scrollIntoViewIfNeeded()
      await picture(manager, 'push-phone')
      await manager.setViewportSize({ width: 1440, height: 900 })
      await manager.locator('section', { has: open }).getByRole('button', { name: words.app.save }).click()
      await manager.getByText(words.settings.saved).first().waitFor()
      expect(await owner.get('/api/routing')).toMatchObject({ mode: 'push', openMinutes: 7 })

      // It comes to whatever page is open, with the time to open it; opening it is taking it.
      page = askerPage
      const offers = askerPage.getByRole('region', { name: words.routing.asks.title })
      await offers.waitFor()
      await picture(askerPage, 'offered')
      await askerPage.setViewportSize({ width: 390, height: 844 })
      await picture(askerPage, 'offered-phone')
      const isOffered = async () => {
        const { items } = await asker.client.get<Operations['listAsks']['response']>('/api/asks')
        return items.filter(({ kind }) => kind === 'offered').map(({ case_id }) => case_id)
      }
      const [offered = ''] = await isOffered()
      await offers.getByRole('button', { name: words.routing.asks.open }).click()
      await askerPage.waitForURL(new RegExp(`/desk/mine/${offered}`))
      await offers.waitFor({ state: 'hidden' })
      await eventually('it is theirs', async () => (await isOffered()).length === 0)
      expect((await owner.get<CaseView>(`/api/cases/${offered}`)).assignee?.name).toBe(nameOf(0))
      await picture(askerPage, 'accepted-phone')
      await askerPage.setViewportSize({ width: 1440, height: 900 })

      // With room again the next is offered, and the key opens just that one.
      await askerPage.goto(`${test.url}/desk/mine`)
      await limit(asker, load + 2)
      await offers.waitFor()
      const [another = ''] = await isOffered()
      await askerPage.locator('body').press('KeyN')
      await askerPage.waitForURL(new RegExp(`/desk/mine/${another}`))
      await eventually('nothing is offered any more', async () => (await isOffered()).length === 0)

      // And back: people take the next one, and nobody is offered anything.
      page = manager
      await manager.getByRole('radio', { name: new RegExp(words.routing.rules.pull) }).check()
      await manager
        .locator('section', { has: manager.getByRole('radio') })
        .getByRole('button', { name: words.app.save })
        .click()
      await eventually('people take the next one', async () => {
        const { mode } = await owner.get<{ mode: string }>('/api/routing')
        return mode === 'pull'
      })
      page = askerPage
      await limit(asker, load + 3)
      await askerPage.locator('body').press('KeyN')
      await eventually('one more is theirs', async () => {
        const last = askerPage.url().split('/').at(-1) ?? ''
        return last !== another && (await owner.get<CaseView>(`/api/cases/${last}`)).assignee?.name === nameOf(0)
      })
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
