/**
 * The phone of a shop owner, in a real browser at 390 px, once in each language: the desk is installed, opens without a line, says when a
 * newer one is ready, tells what happened while it is closed, takes in what another app shares, and has rows that follow the finger. With
 * SCREENSHOTS=<folder> it leaves pictures.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePusher } from '../../src/lib/web-push.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { type CaseView, type Client, caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'
import { cutWords, pictureTaker, signIn, type TakePicture } from '../desk-page.ts'
import { startPushService } from '../doubles/push/service.ts'

const PHONE = { width: 390, height: 844 }
const NAME = 'רות אלמגור'
const REPLY = {
  he: 'תודה שכתבת, בודקים עכשיו ונחזור עם תשובה.',
  en: 'Thank you for writing, we are checking and will be back.',
}
const TEXT = { he: 'הגיע שק קרוע והגרגירים נשפכו בכל הבית. מה עושים?', en: 'The bag arrived torn. What now?' }

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

type Scene = { test: TestApp; owner: Client; wall: string; context: BrowserContext; page: Page; picture: TakePicture }

describe.each([
  { language: 'he' as const, words: he, locale: 'he-IL', leavesOffline: false },
  { language: 'en' as const, words: en, locale: 'en-US', leavesOffline: true },
])('in $language', ({ language, words, locale, leavesOffline }) => {
  const scene = async (name: string, play: (scene: Scene) => Promise<void>) => {
    const test = await startTestApp()
    const owner = await firstRun(test.url)
    await owner.send('PATCH', '/api/me', { language })
    const { walls } = await owner.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    const wall = walls[0]?.channel_id ?? ''
    await writeOnWall(owner, await visit(owner, wall, NAME), 'post', TEXT[language])
    await eventually('the case is there', () => caseOf(owner, NAME))
    const screen = { viewport: PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }
    const context = await browser.newContext({ locale, timezoneId: 'Asia/Jerusalem', ...screen })
    await signIn(context, owner.cookie, test.url)
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const picture = pictureTaker(`phone-${name}-${language}`)
    try {
      await play({ test, owner, wall, context, page, picture })
      expect(broken).toEqual([])
    } catch (error) {
      await picture(page, 'failed').catch(() => undefined)
      throw error
    } finally {
      await context.close()
      await test.stop()
    }
  }

  it('the desk is an app of its own, and opens without a line', { timeout: 120_000 }, () =>
    scene('app', async ({ test, owner, context, page, picture }) => {
      await context.addInitScript(() => {
        const register = ServiceWorkerContainer.prototype.register
        ServiceWorkerContainer.prototype.register = function (url, options) {
          return register.call(this, `${url}${localStorage.getItem('build') ?? ''}`, options)
        }
      })
      await page.goto(`${test.url}/desk/new`)
      // Of many, the first: the list shows what fits.
      const row = page.getByRole('option').first()
      await row.waitFor()
      await picture(page, 'list')

      // What the system reads when the desk is installed.
      const link = await page.locator('link[rel=manifest]').getAttribute('href')
      const manifest = await fetch(test.url + link)
      expect(manifest.headers.get('content-type')).toMatch(/^application\/manifest\+json/)
      const told = (await manifest.json()) as { icons: { src: string; sizes: string; purpose: string }[] }
      expect(told).toMatchObject({ lang: language, dir: language === 'he' ? 'rtl' : 'ltr', display: 'standalone' })
      expect(told.icons.map(({ purpose }) => purpose)).toContain('maskable')
      for (const { src, sizes } of told.icons) {
        const bytes = Buffer.from(await (await fetch(test.url + src)).arrayBuffer())
        expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes)
      }
      const worker = await fetch(`${test.url}/sw.js`)
      expect(worker.headers.get('cache-control')).toBe('no-cache')
      expect(worker.headers.get('content-security-policy')).toContain("worker-src 'self'")

      // The worker keeps the page and its files, and nothing that the API said.
      await page.evaluate(() => navigator.serviceWorker.ready)
      const files = await eventually('what is on screen is kept', async () => {
        const paths = await page.evaluate(async () => {
          const names = await caches.keys()
          const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
          return all.flat().map(({ url }) => new URL(url).pathname)
        })
        return paths.includes('/') && paths.some((path) => /\/assets\/ProfilePage-/.test(path)) && paths
      })
      expect(files.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([])

      // What was read on this device opens without a line, says of when it is, and is worked on.
      await row.click()
      const field = page.locator('#composer-text')
      await field.waitFor()
      const id = page.url().split('/').at(-1) ?? ''
      await eventually('the case is kept', async () => (await keptKeys(page)).includes(`case ${id}`))
      await page.goBack()
      await context.setOffline(true)
      await page.goto(`${test.url}/desk/new`)
      await row.waitFor()
      await page.getByText(words.live.offline).waitFor()
      await page.getByText(words.queue.syncedAt.split('{{')[0] ?? '').waitFor()
      await picture(page, 'offline')
      await page.locator(`#row-${id}`).click()
      await field.waitFor()
      await field.fill(REPLY[language])
      await page.keyboard.press('ControlOrMeta+Enter')
      await page.locator('#thread').getByText(REPLY[language]).waitFor()
      await picture(page, 'offline-case')
      await context.setOffline(false)
      await eventually(
        'what was written went out',
        async () => (await owner.get<CaseView>(`/api/cases/${id}`)).loop.answered !== null,
      )
      await page.goto(`${test.url}/desk/new`)
      await row.waitFor()

      // Another build is another worker; it takes over when somebody says so.
      await page.evaluate(() => localStorage.setItem('build', '?another'))
      await page.reload()
      const notice = page.getByRole('status').filter({ hasText: words.app.newVersion })
      await notice.waitFor()
      await picture(page, 'new-version')
      const loaded = page.waitForEvent('load')
      await notice.getByRole('button', { name: words.app.reload }).click()
      await loaded
      await row.waitFor()
      expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toMatch(/another$/)

      // Whoever signs out leaves nothing behind, also when the server hears of it later.
      await eventually('the desk is kept again', async () => (await keptKeys(page)).includes('me'))
      if (leavesOffline) await context.setOffline(true)
      await page.getByRole('button', { name: new RegExp(`^${words.top.account}`) }).click()
      await page.getByRole('menuitem', { name: words.top.signOut }).click()
      await page.locator('input[name=email]').waitFor()
      expect(await keptKeys(page)).toEqual([])
      await context.setOffline(true)
      await page.goto(`${test.url}/desk/new`)
      await page.getByRole('heading', { name: words.live.noLine }).waitFor()
      await picture(page, 'no-line')
      await context.setOffline(false)
      await page.locator('input[name=email]').waitFor()
      await expect(owner.get('/api/me')).rejects.toMatchObject({ status: 401 })
    }),
  )

  it('tells what happened while it is closed, and a case is taken from the notification', { timeout: 120_000 }, () =>
    scene('told', async ({ test, owner, wall, context, page, picture }) => {
      const service = await startPushService()
      test.app.ctx.push = makePusher(service.fetch, () => 'mailto:desk@example.com')
      const { public_key } = await owner.get<Operations['getNotifications']['response']>('/api/me/notifications')
      const phone = service.subscribe(public_key)
      // This browser has no push service and shows nothing: it subscribes at ours, and its person is the test.
      await context.addInitScript((given) => {
        const made = {
          toJSON: () => given,
          options: { applicationServerKey: null },
          unsubscribe: async () => localStorage.removeItem('subscribed') === undefined,
        } as unknown as PushSubscription
        Object.defineProperty(Notification, 'permission', { get: () => localStorage.getItem('leave') ?? 'denied' })
        Notification.requestPermission = async () => Notification.permission
        PushManager.prototype.subscribe = async () => {
          localStorage.setItem('subscribed', '1')
          return made
        }
        PushManager.prototype.getSubscription = async () => (localStorage.getItem('subscribed') ? made : null)
      }, phone.subscription)
      try {
        await page.goto(`${test.url}/settings/profile`)
        const here = page.getByRole('group', { name: words.notify.here })
        await here.getByText(words.notify.state.blocked).waitFor()
        // All its words are there, and none is the name of a word.
        expect(await page.locator('main').innerText()).not.toMatch(/\b[a-z]+\.[a-z]+[A-Z]\w+/)
        await here.scrollIntoViewIfNeeded()
        await picture(page, 'blocked')
        await page.evaluate(() => localStorage.setItem('leave', 'granted'))
        await page.reload()
        await here.getByRole('button', { name: words.notify.turnOn }).click()
        await here.getByText(words.notify.state.on).waitFor()
        await page.getByText(words.notify.thisOne, { exact: false }).last().waitFor()
        await here.getByRole('button', { name: words.notify.test, exact: true }).click()
        await eventually('the test arrives', async () => phone.received.length === 1)
        await here.scrollIntoViewIfNeeded()
        await picture(page, 'on')
        expect(await cutWords(page)).toEqual([])

        // Quiet hours and wishes are kept as they are chosen.
        await page.getByRole('switch', { name: words.notify.quiet, exact: true }).click()
        await page.getByRole('textbox', { name: words.notify.to, exact: true }).fill('06:30')
        await page.keyboard.press('Enter')
        await page.getByRole('switch', { name: words.notify.kind.due }).click()
        await eventually('they are kept', async () => {
          const { quiet, without } =
            await owner.get<Operations['getNotifications']['response']>('/api/me/notifications')
          return quiet?.to === '06:30' && quiet.timezone === 'Asia/Jerusalem' && without.includes('due')
        })
        await page.getByRole('switch', { name: words.notify.quiet, exact: true }).scrollIntoViewIfNeeded()
        await picture(page, 'quiet')
        await page.getByRole('switch', { name: words.notify.quiet, exact: true }).click()
        const off = async () =>
          (await owner.get<Operations['getNotifications']['response']>('/api/me/notifications')).quiet === null
        await eventually('quiet hours are over', off)

        // What comes now is for a person who is away.
        await owner.send('PUT', '/api/me/presence', { chosen: 'busy' })
        await writeOnWall(owner, await visit(owner, wall, 'עומר'), 'post', TEXT[language])
        const row = await eventually('the case of עומר', () => caseOf(owner, 'עומר'))
        const told = await eventually('the phone is told', async () =>
          phone.received.find(({ message }) => message.tag === `case:${row.id}`),
        )
        const [worker] = context.serviceWorkers()
        if (!worker) throw new Error('there is no worker')
        const shown = await worker.evaluate(async (message) => {
          const self = globalThis as unknown as Worker
          self.shown = []
          self.registration.showNotification = async (title, options) => void self.shown.push({ title, ...options })
          const done: Promise<unknown>[] = []
          const happen = (name: string, more: object) =>
            self.dispatchEvent(
              Object.assign(new Event(name), { waitUntil: (work: Promise<unknown>) => done.push(work), ...more }),
            )
          happen('push', { data: { json: () => message } })
          await Promise.all(done)
          const [{ data } = { data: null }] = self.shown
          happen('notificationclick', { action: 'take', notification: { data, close: () => undefined } })
          await Promise.all(done)
          return self.shown.map(({ title, dir, lang, actions }) => ({
            title,
            dir,
            lang,
            actions: actions?.length ?? 0,
          }))
        }, told.message)
        const read = { dir: language === 'he' ? 'rtl' : 'ltr', lang: language }
        expect(shown).toEqual([
          {
            ...read,
            title: language === 'he' ? 'פנייה חדשה מחכה לתשובה' : 'A new alert waits for an answer',
            actions: 1,
          },
          { ...read, title: language === 'he' ? 'הפנייה אצלך' : 'The alert is yours', actions: 0 },
        ])
        await eventually('it is taken', async () => {
          const view = await owner.get<CaseView>(`/api/cases/${row.id}`)
          return view.assignee !== null
        })

        await here.scrollIntoViewIfNeeded()
        await here.getByRole('button', { name: words.notify.turnOff }).click()
        await here.getByText(words.notify.state.off).waitFor()
        await picture(page, 'off')
        await page.setViewportSize({ width: 1440, height: 900 })
        await here.scrollIntoViewIfNeeded()
        await picture(page, 'desktop')
        expect(service.refused).toEqual([])
      } finally {
        await service.stop()
      }
    }),
  )

  it('takes in what another app shares, and its rows follow the finger', { timeout: 120_000 }, () =>
    scene('share', async ({ test, page, picture }) => {
      const post = language === 'he' ? 'השירות שלהם נורא, לא לקנות שם' : 'Their service is terrible, do not buy there'
      const shared = new URLSearchParams({ text: `${post} https://www.facebook.com/groups/pets/posts/1?fbclid=x` })
      await page.goto(`${test.url}/share?${shared}`)
      const text = page.getByRole('textbox', { name: words.share.text })
      await text.waitFor()
      expect(await text.inputValue()).toBe(post)
      await page
        .getByRole('textbox', { name: words.share.author })
        .fill(language === 'he' ? 'דנה מהקבוצה' : 'Dana of the group')
      await picture(page, 'form')
      await page.getByRole('button', { name: words.share.add }).click()
      await page.waitForURL(/\/desk\/new\/[0-9a-f-]{36}/)
      await page.getByText(post).last().waitFor()
      await picture(page, 'case')
      const link = page.locator('a[href^="https://www.facebook.com/groups/pets/posts/1"]')
      await link.first().waitFor()

      // The same post again is the same case.
      const id = page.url().split('/').at(-1)
      await page.goto(`${test.url}/share?${shared}`)
      await page.getByRole('button', { name: words.share.add }).click()
      await page.waitForURL((url) => url.pathname.endsWith(`/${id}`))

      await page.goto(`${test.url}/desk/new`)
      const row = page.locator('[role=presentation][data-edges]').first()
      await row.waitFor()
      // From the edge where lines begin it answers: a little shows the button, half the way does it.
      const away = language === 'he' ? -1 : 1
      const answer = page.locator('button', { hasText: words.case.answer })
      await swipe(page, row, away * 110)
      await answer.filter({ visible: true }).waitFor()
      await picture(page, 'swiped')
      const box = await answer.filter({ visible: true }).boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(44)
      await answer.filter({ visible: true }).locator('svg').click()
      await page.waitForURL(/\/desk\/new\/[0-9a-f-]{36}$/)
      await eventually('the pen is out', () => page.evaluate(() => document.activeElement?.id === 'composer-text'))
      await picture(page, 'answer')
      await page.goBack()
      await row.waitFor()
      await swipe(page, row, away * -260)
      await page.getByRole('dialog', { name: words.dialog.hand_over.title }).waitFor()
      await picture(page, 'hand-over')
    }),
  )
})

/** Of what is the desk's reading kept on this device: the first words of each key. */
const keptKeys = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('maagal', 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore('desk')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('desk').objectStore('desk').get('last')
          reading.onsuccess = () => {
            opening.result.close()
            const reads = (reading.result?.reads ?? []) as { key: unknown[] }[]
            resolve(reads.map(({ key }) => key.slice(0, 2).join(' ')))
          }
        }
      }),
  )

/** What the test touches of the service worker's own world. */
type Worker = {
  shown: { title: string; dir?: string; lang?: string; data?: unknown; actions?: unknown[] }[]
  registration: { showNotification(title: string, options: object): Promise<void> }
  dispatchEvent(event: Event): void
}

/** One finger across a row, `x` pixels to the right. */
async function swipe(page: Page, row: ReturnType<Page['getByRole']>, x: number): Promise<void> {
  const box = await row.boundingBox()
  if (!box) throw new Error('there is no row')
  const cdp = await page.context().newCDPSession(page)
  const [fromX, y] = [box.x + box.width / 2 - x / 2, box.y + box.height / 2]
  const touch = (type: 'touchStart' | 'touchMove', at: number) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: at, y }] })
  await touch('touchStart', fromX)
  for (let step = 1; step <= 8; step++) await touch('touchMove', fromX + (x * step) / 8)
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
