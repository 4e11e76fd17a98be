/**
 * Access for all: every screen in both languages and both themes, on a desktop and on a phone, by the rules of WCAG 2.2 AA; what is pressed is
 * large enough, and nothing scrolls sideways on 320 pixels. One house and one page a language walk through all of it.
 */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { firstRun } from '../client.ts'
import { signIn } from '../desk-page.ts'
import { furnish, type House, type Language } from './access/house.ts'
import { tabThrough } from './access/keyboard.ts'
import { grouped, look, prepare, settled } from './access/look.ts'
import { SCREENS } from './access/screens.ts'
import type { Screen, Visit } from './access/visit.ts'

const SIZES = [
  { phone: false, width: 1440, height: 900 },
  { phone: true, width: 390, height: 844 },
]
/** For what comes by itself in the page: on a busy machine that takes longer than a poll waits by default. */
const PATIENCE = { timeout: 10_000 }
const LANGUAGES = [
  { language: 'he' as const, words: he },
  { language: 'en' as const, words: en },
]

let browser: Browser
let test: TestApp
let house: House
const empty: string[] = []
/** Of the router's own list: which pages there are, and which were looked at. */
const routes = new Set<string>()
const visited = new Set<string>()

beforeAll(async () => {
  browser = await launchBrowser()
  test = await startTestApp()
  for (const { language } of LANGUAGES) empty.push(...(await strangers(language, ['/setup'])))
  const owner = await firstRun(test.url)
  // The first question of the set-up is asked once.
  for (const { language } of LANGUAGES) {
    await owner.send('PATCH', '/api/me', { language })
    empty.push(...(await strangers(language, ['/start'], owner.cookie)))
  }
  house = await furnish(test, owner)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await test?.stop()
})

it('an empty house', () => expect(grouped(empty)).toEqual([]))

describe.concurrent.each(LANGUAGES)('in $language', ({ language, words }) => {
  it('the doors', { timeout: 300_000 }, async () => {
    const { invitation, reset, wall, deletion, people, rep } = house
    const found = await strangers(language, [
      '/sign-in',
      '/forgot',
      `/invitation/${invitation}`,
      '/invitation/an-invitation-that-was-used',
      `/reset/${reset}`,
      `/wall/${wall[language]}?lang=${language}`,
      `/deletion/${deletion}`,
    ])
    // What a member sees of the walls, and a rep of what is not theirs.
    found.push(...(await strangers(language, ['/sandbox'], people[language].client.cookie)))
    found.push(...(await strangers(language, ['/settings/brand', '/playbook/none'], rep[language].client.cookie)))
    expect(grouped(found)).toEqual([])
  })

  it('the desk', { timeout: 900_000 }, async () => {
    const page = await open(language, house.people[language].client.cookie)
    // Less patience than elsewhere: what is not reached in time is tried once more.
    page.setDefaultTimeout(10_000)
    const found: string[] = []
    try {
      await page.goto(`${test.url}/desk/new`)
      for (const { phone, ...size } of SIZES) {
        await page.setViewportSize(size)
        const visit: Visit = { page, words, house, language, phone }
        for (const screen of SCREENS) {
          if (screen.only && (screen.only === 'phone') !== phone) continue
          found.push(...(await walkTo(screen, visit)))
        }
      }
    } finally {
      await page.context().close()
    }
    expect(grouped(found)).toEqual([])
  })
})

it('no page was left out', () => {
  expect(routes.size).toBeGreaterThan(30)
  expect([...routes].filter((one) => !visited.has(one))).toEqual([])
})

it('the focus is seen, goes through the whole page, and comes back from dialogs', { timeout: 120_000 }, async () => {
  const page = await open('en', house.people.en.client.cookie)
  const active = () => page.evaluate(() => document.activeElement?.id)
  try {
    await page.goto(`${test.url}/desk/new/${house.complaint.en}`)
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('#composer-text').waitFor()
    await settled(page)
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())

    // Past what is the same everywhere.
    for (const [words, id] of [
      [en.app.skipToList, 'list'],
      [en.app.skipToThread, 'thread'],
      [en.app.skipToComposer, 'composer'],
    ] as const) {
      await page.getByRole('link', { name: words }).focus()
      await page.keyboard.press('Enter')
      expect(await active()).toBe(id)
    }

    // All of it, from the first thing, and out at the end.
    await page.getByRole('link', { name: en.app.skipToList }).focus()
    const { stops, problems } = await tabThrough(page)
    expect(problems).toEqual([])
    expect(stops).toBeGreaterThan(30)

    // From a button, from a menu that is gone by then, and by a key while the list has the focus.
    const menu = page.getByRole('button', { name: en.app.menu }).first()
    await menu.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: en.case.recordCall }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    const within = () => dialog.evaluate((one) => one.contains(document.activeElement))
    // It takes the focus a moment after it is seen.
    await expect.poll(within, PATIENCE).toBe(true)
    for (let steps = 0; steps < 8; steps++) {
      await page.keyboard.press('Tab')
      expect(await within()).toBe(true)
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    const holds = (one: Locator) =>
      expect.poll(() => one.evaluate((own) => own === document.activeElement), PATIENCE).toBe(true)
    await holds(menu)
    const help = page.getByRole('button', { name: en.top.help })
    await help.press('Enter')
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await holds(help)
    const list = page.getByRole('listbox').first()
    await list.focus()
    await page.keyboard.press('KeyH')
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await holds(list)
  } finally {
    await page.context().close()
  }
})

it('rings say their time in words, and who wishes for no motion gets none', { timeout: 120_000 }, async () => {
  for (const { language } of LANGUAGES) {
    const context = await browser.newContext({
      locale: language === 'he' ? 'he-IL' : 'en-US',
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    })
    try {
      await signIn(context, house.people[language].client.cookie, test.url)
      const page = await context.newPage()
      await page.goto(`${test.url}/desk/new/${house.complaint[language]}`)
      await page.locator('#composer-text').waitFor()
      const rings = page.locator('[role="option"] [role="img"][data-state]')
      // The list is read on its own, and may come after the case.
      await rings.first().waitFor()
      const names = await rings.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
      expect(names.length).toBeGreaterThan(0)
      // A numeral alone is no sentence; each says what the time is about.
      for (const name of names) expect(name).toMatch(/\p{L}{2,}.*\s.*\p{L}{2,}/u)
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((one) => {
          const { transitionDuration, transitionProperty, animationDuration, animationName } = getComputedStyle(one)
          const longest = (durations: string) =>
            Math.max(...durations.split(',').map((time) => Number.parseFloat(time)))
          const moves = /all|transform|translate|inset|width|height/.test(transitionProperty)
          const slow = longest(transitionDuration) > 0.1 || (moves && longest(transitionDuration) > 0)
          return slow || (animationName !== 'none' && longest(animationDuration) > 0.01)
            ? [
                `${one.tagName} ${one.className} ${transitionProperty} ${transitionDuration} ${animationName} ${animationDuration}`,
              ]
            : []
        }),
      )
      expect(moving).toEqual([])
    } finally {
      await context.close()
    }
  }
})

/** A page in this language on which everything is looked at. */
async function open(language: Language, cookie?: string): Promise<Page> {
  const context = await browser.newContext({
    locale: language === 'he' ? 'he-IL' : 'en-US',
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    bypassCSP: true,
  })
  await prepare(context)
  if (cookie) await signIn(context, cookie, test.url)
  return context.newPage()
}

/** What is wrong with pages that are opened by their address: without a sign-in, or as whoever the cookie names. */
async function strangers(language: Language, paths: string[], cookie?: string): Promise<string[]> {
  const page = await open(language, cookie)
  const found: string[] = []
  for (const path of paths) {
    await page.goto(test.url + path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await settled(page)
    await note(page)
    for (const { phone, ...size } of SIZES) {
      await page.setViewportSize(size)
      await settled(page)
      found.push(...(await look(page, { language, phone }, `door ${path} ${language} ${phone ? 'phone' : 'desktop'}`)))
    }
  }
  await page.context().close()
  return found
}

type Route = { id: string; children?: unknown; options: { component?: unknown } }
type Router = { routesById: Record<string, Route>; state: { matches: { routeId: string }[] } }

/** Notes which page this is, by the router's own name for it. */
async function note(page: Page): Promise<void> {
  const { all, here } = await page.evaluate(() => {
    const router = (window as { __TSR_ROUTER__?: Router }).__TSR_ROUTER__
    // A page is what has something to show and nothing below it.
    const pages = Object.values(router?.routesById ?? {}).filter(
      ({ children, options }) => !children && options.component,
    )
    return { all: pages.map(({ id }) => id), here: router?.state.matches.at(-1)?.routeId }
  })
  for (const one of all) routes.add(one)
  if (here) visited.add(here)
}

/** Says what is wrong on a screen. What was not reached from the screen before is tried once more by its address, as after a reload. */
async function walkTo(screen: Screen, visit: Visit): Promise<string[]> {
  const { page, phone, language } = visit
  try {
    return await lookAt(screen, visit, () => goTo(page, screen.path(visit)))
  } catch {
    await leave(page).catch(() => undefined)
    await screen.undo?.(visit).catch(() => undefined)
  }
  try {
    return await lookAt(screen, visit, () => page.goto(test.url + screen.path(visit)))
  } catch (error) {
    await leave(page).catch(() => undefined)
    await screen.undo?.(visit).catch(() => undefined)
    const why = error instanceof Error ? error.message.split('\n').slice(0, 6).join(' ') : String(error)
    return [`${screen.name} (${language}, ${phone ? 'phone' : 'desktop'}) was not reached: ${why}`]
  }
}

async function lookAt(screen: Screen, visit: Visit, go: () => Promise<unknown>): Promise<string[]> {
  const { page, phone, language } = visit
  await screen.before?.(visit)
  await go()
  await screen.act?.(visit)
  await settled(page)
  await note(page)
  const found = await look(page, { language, phone }, `${screen.name} ${language} ${phone ? 'phone' : 'desktop'}`)
  await leave(page)
  await screen.undo?.(visit)
  return found.map((one) => `${one} [${screen.name}]`)
}

/** As a link would, and until the page that was there before is gone: the next one may still be on its way. */
async function goTo(page: Page, path: string): Promise<void> {
  const another = await page.evaluate((to) => {
    const place = (url: URL) => url.pathname.replace(/^\/desk\/\w+/, '/desk')
    const [from, next] = [new URL(location.href), new URL(to, location.href)]
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    for (const old of document.querySelectorAll<HTMLElement>('h1, [role="alert"]')) old.dataset.old = ''
    history.pushState(null, '', to)
    // With nothing chosen the desk keeps its list, and says so without a heading.
    return place(from) !== place(next) && !(from.pathname.startsWith('/desk') && place(next) === '/desk')
  }, path)
  if (another) await page.locator('h1:not([data-old]), main [role="alert"]:not([data-old])').first().waitFor()
}

/** Closes what lies over the page. The first Escape may only take back what was typed or opened inside it. */
async function leave(page: Page): Promise<void> {
  const over = page.locator('[role="dialog"], [role="menu"]').filter({ visible: true })
  for (let tries = 0; tries < 5; tries++) {
    const left = await over.count()
    if (left === 0) return
    await page.keyboard.press('Escape')
    await over
      .nth(left - 1)
      .waitFor({ state: 'detached', timeout: 3_000 })
      .catch(() => undefined)
  }
  throw new Error('what lies over the page could not be closed by Escape')
}
