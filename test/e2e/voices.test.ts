/**
 * What somebody hears who does not see the page, once in each language: everything that changes by itself or after a key is said, and said
 * once.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'
import { signIn } from '../desk-page.ts'

const MINUTE = 60_000

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([
  { language: 'he' as const, words: he, locale: 'he-IL' },
  { language: 'en' as const, words: en, locale: 'en-US' },
])('in $language', ({ language, words, locale }) => {
  it('what happens is said, and said once', { timeout: 120_000 }, async () => {
    const test = await startTestApp({ MAAGAL_UNDO_SECONDS: '60' })
    const rep = await firstRun(test.url)
    await rep.send('PATCH', '/api/me', { language })
    const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    const wall = walls[0]?.channel_id ?? ''
    const arrive = async (name: string, text: string, minutesAgo = 0) => {
      test.app.ctx.now = () => Date.now() - minutesAgo * MINUTE
      await writeOnWall(rep, await visit(rep, wall, name), 'post', text)
      const row = await eventually(`the case of ${name}`, () => caseOf(rep, name))
      test.app.ctx.now = Date.now
      return row
    }
    const { id } = await arrive('רוני אדלר', 'מתי אתם פתוחים בחג?')
    // Nobody else arrives later: the last who waits on the other wall of the sample is there.
    await eventually('the sample is filed', () => caseOf(rep, 'רועי מ.'))
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 } })
    await signIn(context, rep.cookie, test.url)
    const page = await context.newPage()
    await listen(page)
    const hears = async (sentence: string, act: () => Promise<unknown>) => {
      await forget(page)
      await act()
      await eventually(`"${sentence}" is said`, async () => (await heard(page)).some((said) => said.includes(sentence)))
      // Long enough for an echo.
      await page.waitForTimeout(1200)
      expect((await heard(page)).filter((said) => said.includes(sentence))).toEqual([expect.any(String)])
    }
    try {
      await page.goto(`${test.url}/desk/new/${id}`)
      const composer = page.getByRole('region', { name: words.composer.title })
      await composer
        .getByRole('textbox')
        .fill(
          language === 'he'
            ? 'תודה על פנייתך! פתוחים עד שמונה בערב.'
            : 'Thank you for writing! We are open until eight.',
        )
      await hears(words.composer.onItsWay.public, () => page.keyboard.press('Control+Enter'))
      await hears(words.composer.takenBack, () => page.getByRole('button', { name: words.app.undo }).last().click())

      // A list under the pointer stands still, and says that something waits.
      await page.getByRole('listbox').hover()
      await hears(words.queue.arrived_one, () => arrive('נעם שדה', 'איפה ההזמנה שלי?'))
      const second = await arrive('שקד לוין', 'איפה ההזמנה שלי?')
      await page.getByRole('button', { name: language === 'he' ? he.queue.newOnes_two : '2 new' }).waitFor()
      // One that leaves again is no arrival.
      await forget(page)
      await rep.post(`/api/cases/${second.id}/close`, { reason: 'noise' })
      await page.getByRole('button', { name: words.queue.newOnes_one }).waitFor()
      await page.waitForTimeout(1200)
      expect((await heard(page)).filter((said) => said.includes(words.queue.arrived_one))).toEqual([])
      await page.getByRole('button', { name: words.queue.newOnes_one }).click()

      // Three of its five minutes are over in a moment.
      await hears(words.queue.crossed.due_soon.replace('{{name}}', 'מאיה דורון'), () =>
        arrive('מאיה דורון', 'מתי אתם פתוחים?', 2.9),
      )

      await page.goto(`${test.url}/settings/profile`)
      await page.getByRole('textbox', { name: words.person.name }).fill('מיכל')
      await hears(words.settings.saved, () => page.getByRole('button', { name: words.account.save }).first().click())

      // The line goes: said when it is certain, and not again with every second that is counted.
      await forget(page)
      await hears(words.live.offline, () => context.setOffline(true))
      await page.waitForTimeout(3000)
      expect((await heard(page)).filter((said) => said.includes(words.live.offline)).length).toBe(1)
      const counted = words.live.retryIn.split('{{')[0] ?? ''
      expect((await heard(page)).filter((said) => said.includes(counted))).toEqual([])
    } finally {
      await context.close()
      await test.stop()
    }
  })
})

/** Notes what a screen reader would say by itself: what comes into a live region, or with it. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const LIVE = '[aria-live], [role=status], [role=alert]'
    const regionOf = (node: Node): Element | null => {
      const region = (node instanceof Element ? node : node.parentElement)?.closest(LIVE) ?? null
      return region?.getAttribute('aria-live') === 'off' ? null : region
    }
    const words = (node: Node): string => {
      if (node instanceof Text) return node.data
      if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return ''
      return [...node.childNodes].map(words).join(' ')
    }
    const hidden = (node: Node) =>
      (node instanceof Element ? node : node.parentElement)?.closest('[aria-hidden=true]') !== null
    const say = (node: Node) => {
      const text = words(node)
        .replace(/[\u2066-\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
      if (text && !hidden(node)) said.push(text)
    }
    const look = (changes: MutationRecord[]) => {
      // Words that came together are one sentence, however many changes brought them.
      const came = new Set<Node>()
      for (const { type, target, addedNodes } of changes) {
        if (type === 'characterData') came.add(target)
        for (const node of addedNodes) came.add(node)
      }
      const outermost = [...came].filter((node) => ![...came].some((other) => other !== node && other.contains(node)))
      for (const node of outermost) {
        if (!node.isConnected) continue
        if (regionOf(node)) say(node)
        else if (node instanceof Element)
          for (const region of node.querySelectorAll(LIVE)) if (regionOf(region)) say(region)
      }
    }
    const start = () =>
      new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
    start()
  })
}

const heard = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said)
const forget = (page: Page) =>
  page.evaluate(() => {
    ;(window as unknown as { said: string[] }).said.length = 0
  })
