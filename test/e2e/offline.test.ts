/**
 * The line goes down and one works on, once in each language: what was done waits in sight, survives the tab, goes out once and in order,
 * and stops where somebody else was first. And one draft on two devices. With SCREENSHOTS=<folder> it leaves pictures.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { type CaseView, caseOf, eventually, firstRun, readWall, type Visitor, visit, writeOnWall } from '../client.ts'
import { pictureTaker, signIn } from '../desk-page.ts'
import { addMember } from '../organization.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([
  { language: 'he' as const, words: he, locale: 'he-IL', dies: false, names: ['הילה ברקן', 'יובל שגיא', 'מאיה דורון'] },
  {
    language: 'en' as const,
    words: en,
    locale: 'en-US',
    dies: true,
    names: ['Hila Barkan', 'Yuval Sagi', 'Maya Doron'],
  },
])('in $language', ({ language, words, locale, dies, names }) => {
  it('works on without a line; nothing is lost and nothing doubled', { timeout: 180_000 }, async () => {
    const test = await startTestApp()
    const owner = await firstRun(test.url)
    await owner.send('PATCH', '/api/me', { language })
    const { walls } = await owner.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    const me = await owner.get<{ organization: { id: string }; person: { id: string } }>('/api/me')
    const { client: mate, actor } = await addMember(test, me.organization.id, 'rep')
    const picture = pictureTaker(`offline-${language}`)
    const contexts: BrowserContext[] = []
    const broken: string[] = []
    const device = async () => {
      const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
      contexts.push(context)
      await signIn(context, owner.cookie, test.url)
      return context
    }
    const tab = async (context: BrowserContext, id: string) => {
      const page = await context.newPage()
      page.on('pageerror', (error) => broken.push(error.message))
      await page.goto(`${test.url}/desk/leads/${id}`)
      await page.locator('#composer-text').waitFor()
      return page
    }
    const view = (id: string) => owner.get<CaseView>(`/api/cases/${id}`)
    const text = {
      he: {
        complaint: 'ההזמנה שלי לא הגיעה',
        reply: 'מצטערים על העיכוב, בודקים עכשיו מול השליח.',
        other: 'תודה שפנית אלינו, בודקים.',
      },
      en: {
        complaint: 'My order did not come',
        reply: 'Sorry for the delay, we are checking with the courier now.',
        other: 'Thank you for writing, we are checking.',
      },
    }[language]
    let page: Page | null = null
    try {
      const visitors: Visitor[] = []
      const ids: string[] = []
      for (const name of names) {
        const visitor = await visit(owner, walls[language === 'he' ? 0 : 1]?.channel_id ?? '', name)
        await writeOnWall(owner, visitor, 'post', text.complaint)
        visitors.push(visitor)
        const { id } = await eventually(`the case of ${name}`, () => caseOf(owner, name))
        // A queue of their own, so that all three are in sight.
        await owner.post(`/api/cases/${id}/mark`, { mark: 'lead', on: true })
        ids.push(id)
      }
      const [first = '', second = '', third = ''] = ids
      const context = await device()
      const desk = await tab(context, first)
      page = desk
      const open = async (name: string) => {
        await desk.getByRole('option', { name: new RegExp(name) }).click()
        await desk
          .getByRole('heading', { name: new RegExp(name) })
          .first()
          .waitFor()
      }
      const write = async (mode: 'public' | 'internal', body: string) => {
        await desk.keyboard.press('Escape')
        if (mode === 'internal') await desk.keyboard.press('ControlOrMeta+Shift+I')
        await desk.locator('#composer-text').fill(body)
        await desk.keyboard.press('ControlOrMeta+Enter')
        // Shown at once, and the composer is free.
        await desk.locator('#thread').getByText(body).waitFor()
        expect(await desk.locator('#composer-text').inputValue()).toBe('')
      }
      // All three were opened before; what is needed without a line is here.
      await open(names[1] ?? '')
      await open(names[2] ?? '')
      await open(names[0] ?? '')

      // The server says no: what was shown at once goes back, and the reason is said.
      await desk.route('**/assign', async (route) => {
        // Shown before the server has said anything.
        await desk.getByText(words.case.yours, { exact: true }).first().waitFor()
        await mate.post(`/api/cases/${first}/assign`, { person_id: actor.personId })
        await route.continue()
      })
      await desk.keyboard.press('a')
      await desk.getByRole('alert').waitFor()
      expect((await view(first)).assignee?.id).toBe(actor.personId)
      await picture(desk, 'rolled-back')
      await desk.unroute('**/assign')
      await mate.post(`/api/cases/${first}/assign`, { person_id: null })

      // What opens on demand has been fetched; the last of it is for a smaller window.
      await desk.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('MoreDrawer')),
      )
      await context.setOffline(true)
      await desk.getByText(words.live.offline).waitFor()

      // The first: the playbook, a note, a public answer. The second: done. The third: an answer that somebody else will give first.
      await desk.locator('#question-area').waitFor()
      await desk.keyboard.press('1')
      await desk.locator('#question-type').waitFor()
      await write('public', text.reply)
      await write('internal', `${text.other} 1`)
      await open(names[1] ?? '')
      await desk.keyboard.press('e')
      await desk.getByRole('dialog').getByRole('button', { name: words.dialog.done.solved }).click()
      await open(names[2] ?? '')
      await write('public', text.other)
      const list = desk.getByRole('list', { name: words.outbox.title })
      await eventually('all of it waits in sight', async () => (await list.getByRole('listitem').count()) === 4)
      await picture(desk, 'outbox')
      await desk.setViewportSize({ width: 390, height: 844 })
      await picture(desk, 'outbox-phone')
      await desk.setViewportSize({ width: 1440, height: 900 })
      expect((await view(first)).notes).toHaveLength(0)

      // Meanwhile somebody else answers the third, and the tab may die.
      await mate.post(`/api/cases/${third}/replies`, { mode: 'public', body: `${text.reply} 3` })
      await eventually('theirs is out', async () => (await view(third)).loop.answered !== null)
      if (dies) await desk.close({ runBeforeUnload: false })
      await context.setOffline(false)
      const back = dies ? await tab(context, third) : desk
      page = back

      const done = await eventually('what waited is done', async () => {
        const now = await view(first)
        return now.loop.answered !== null && now.notes.length > 0 && now
      })
      expect(done.notes).toHaveLength(1)
      expect(done.playbook?.path.filter(({ node }) => node === 'area')).toHaveLength(1)
      await eventually('the second is solved', async () => (await view(second)).status === 'solved')
      // The third stopped, says why, and its words are safe.
      const stopped = back.getByRole('list', { name: words.outbox.title }).getByRole('listitem')
      await eventually('one is left', async () => (await stopped.count()) === 1)
      await picture(back, 'stopped')
      await stopped.getByRole('button', { name: words.outbox.toDraft, exact: true }).click()
      await back.locator('#composer-text').waitFor()
      await eventually(
        'the words are in the draft',
        async () => (await back.locator('#composer-text').inputValue()) === text.other,
      )
      const ours = async (at: number) =>
        (await readWall(owner, visitors[at] as Visitor)).filter(({ by_brand }) => by_brand).map(({ body }) => body)
      expect(await ours(0)).toContain(text.reply)
      for (const [at, body] of [
        [0, text.reply],
        [2, `${text.reply} 3`],
      ] as const)
        expect((await ours(at)).filter((one) => one === body)).toHaveLength(1)
      expect((await ours(2)).includes(text.other)).toBe(false)

      // One draft on two devices, and a tab killed while typing.
      const field = (of: Page) => of.locator('#composer-text')
      await back.close()
      const typing = await tab(context, second)
      page = typing
      await field(typing).pressSequentially(text.reply)
      await typing.close({ runBeforeUnload: false })
      const again = await tab(context, second)
      page = again
      await eventually('every key is there', async () => (await field(again).inputValue()) === text.reply)
      const other = await tab(await device(), second)
      await eventually('also on the other device', async () => (await field(other).inputValue()) === text.reply)
      await field(other).fill(text.other)
      // The first device hears of it, takes the newer words, and keeps its own in sight.
      await eventually('the newer words are here', async () => (await field(again).inputValue()) === text.other)
      await again.getByRole('button', { name: words.composer.otherDraft.show }).click()
      await again.getByText(text.reply, { exact: true }).waitFor()
      await picture(again, 'two-devices')
      await again.getByRole('button', { name: words.composer.otherDraft.use }).click()
      await eventually('and back again', async () => (await field(other).inputValue()) === text.reply)
      expect(broken).toEqual([])
    } catch (error) {
      if (page) await picture(page, 'failed')
      throw error
    } finally {
      for (const context of contexts) await context.close()
      await test.stop()
    }
  })
})
