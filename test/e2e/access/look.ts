/** What is looked at on every screen: the rules of axe-core in both themes, the size of what is pressed, and whether it all fits on 320 pixels. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { he } from '../../../web/i18n/he/he.ts'

/** WCAG 2.2 A and AA, and what good practice adds to it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const GROUPS = Object.keys(he)

/** Four hundred percent of 1280: everything stands in one column. */
const NARROW = 320
/** What may be wider than the window, inside a frame of its own. */
const SCROLLS_INSIDE = '[data-wide-content]'

type Only = { type: 'tag' | 'rule'; values: string[] }
type Checked = { message: string }
type Violation = {
  id: string
  nodes: { target: string[]; html: string; any: Checked[]; all: Checked[]; none: Checked[] }[]
}

declare global {
  interface Window {
    axe: { run(where: Element | Document, options: object): Promise<{ violations: Violation[] }> }
    /** Requests that have not been answered yet. */
    underway: number
  }
}

/** Before any page: axe itself, nothing that moves, and a count of what is still on its way. */
export async function prepare(context: BrowserContext): Promise<void> {
  await context.addInitScript(AXE)
  await context.addInitScript(() => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important }')
    document.adoptedStyleSheets.push(still)
    const plain = window.fetch
    window.underway = 0
    window.fetch = async (...call) => {
      // The stream of changes is never done.
      if (String(call[0]).includes('/api/stream')) return plain(...call)
      window.underway++
      try {
        return await plain(...call)
      } finally {
        window.underway--
      }
    }
  })
}

/** Waits until what follows the size of the window has followed. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )

/** Waits until nothing is on its way, and what came is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      new Promise<boolean>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(window.underway === 0 && !document.querySelector('[aria-busy="true"]'))),
        ),
      ),
  )
}

/**
 * Left out. `label-content-name-mismatch` is an experiment of axe's that takes drawn things for words: the numerals of a ring, which its name
 * says as a sentence, and keys beside a button.
 * `target-size`: what is measured below is stricter, and knows what is scrolled half away.
 */
const LEFT_OUT = { 'label-content-name-mismatch': { enabled: false }, 'target-size': { enabled: false } }

/**
 * Everything that is wrong with the page as it stands, in both themes. On a phone the sizes are those for fingers, and the narrow window is
 * tried too. With SCREENSHOTS=<folder> it leaves a picture of each theme there, under this name.
 */
export async function look(
  page: Page,
  { language, phone }: { language: string; phone: boolean },
  name: string,
): Promise<string[]> {
  // Colours do not hang on the language: in the dark each screen is looked at once on a desktop and once on a phone, or for a picture.
  const dark = (language === 'en') === phone || process.env.SCREENSHOTS !== undefined
  const picture = async (theme: string) => {
    const folder = process.env.SCREENSHOTS
    if (folder) await page.screenshot({ path: join(folder, `screen-${name}-${theme}.png`.replaceAll(/[ /]+/g, '-')) })
  }
  const problems = await rules(page, 'light')
  await picture('light')
  if (dark) {
    await page.emulateMedia({ colorScheme: 'dark' })
    await drawn(page)
    problems.push(...(await rules(page, 'dark')))
    await picture('dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await drawn(page)
  }
  problems.push(...(await page.evaluate(smallTargets, phone ? 44 : 24)), ...(await page.evaluate(rawKeys, GROUPS)))
  const size = page.viewportSize()
  if (phone && size) {
    await page.setViewportSize({ width: NARROW, height: size.height })
    await drawn(page)
    problems.push(...(await page.evaluate(tooWide, SCROLLS_INSIDE)))
    await page.setViewportSize(size)
  }
  return problems
}

/** The theme changes colours and nothing else: in the dark one, they alone are looked at again. */
async function rules(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  const runOnly: Only = theme === 'light' ? { type: 'tag', values: TAGS } : { type: 'rule', values: ['color-contrast'] }
  return page.evaluate(
    async ({ runOnly, rules, theme }) => {
      // What lies over the page is looked at alone: the page below it was looked at before, and is out of reach now.
      const over = [...document.querySelectorAll<HTMLElement>('[role="dialog"], [role="menu"]')]
      const { violations } = await window.axe.run(over.findLast((one) => one.checkVisibility()) ?? document, {
        runOnly,
        rules,
        resultTypes: ['violations'],
        preload: false,
      })
      // A hint that hangs on a button lies at the page's end, and belongs to no part of it.
      const hint = (target: unknown) => document.querySelector(String(target))?.closest('[data-portal]') !== null
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .filter(({ target }) => id !== 'region' || !hint(target[0]))
          .map(({ target, html, any, all, none }) => {
            const why = [...any, ...all, ...none][0]?.message ?? ''
            return `${id}${theme === 'dark' ? ' (dark)' : ''}: ${target.join(' ')} – ${why} – ${html.slice(0, 160)}`
          }),
      )
    },
    { runOnly, rules: theme === 'light' ? LEFT_OUT : {}, theme },
  )
}

/** Keys of the catalogue that stand on the page instead of their words. */
function rawKeys(groups: string[]): string[] {
  const key = new RegExp(`^(${groups.join('|')})(\\.\\w+)+$`)
  return (document.body.innerText.match(/[\w.]+/g) ?? [])
    .filter((word) => key.test(word))
    .map((word) => `${word} stands there instead of its words`)
}

/** What can be pressed and is smaller than `least`. Links inside a sentence are as high as its line, which is allowed. */
function smallTargets(least: number): string[] {
  const pressed =
    'button, a[href], input, select, textarea, summary, [role="button"], [role="option"], [role="menuitem"], [role="tab"], [role="radio"], [role="switch"], [role="treeitem"]'
  const found: string[] = []
  const inSentence = (element: HTMLElement, display: string): boolean =>
    display === 'inline' ||
    (display.startsWith('inline') &&
      /^(block|inline|list-item)$/.test(getComputedStyle(element.parentElement ?? element).display) &&
      (element.parentElement?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length)
  for (const element of document.querySelectorAll<HTMLElement>(pressed)) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[aria-hidden="true"], [inert]'))
      continue
    const style = getComputedStyle(element)
    if (element.matches('.skip, .hidden, [type="hidden"], [type="file"]') || inSentence(element, style.display))
      continue
    // A tick and its words are one target.
    const parts = [element, ...((element as HTMLInputElement).labels ?? [])].map((one) => one.getBoundingClientRect())
    const boxes = element.matches('[type="checkbox"], [type="radio"], [role="switch"]') ? parts : parts.slice(0, 1)
    // Words are typed into the whole of a frame, whatever part of it the field itself is.
    const frame = element.closest('.mantine-Input-input')?.getBoundingClientRect()
    if (frame) boxes.push(frame)
    const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left))
    const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top))
    if (width + 0.5 >= least && height + 0.5 >= least) continue
    const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
    found.push(
      `target-${least}: ${element.tagName.toLowerCase()}.${element.className} «${name.trim().slice(0, 40)}» – ${Math.round(width)}×${Math.round(height)}`,
    )
  }
  return found
}

/** What makes the page, or a pane of it, scroll sideways; the widest thing in it is named. */
function tooWide(allowed: string): string[] {
  const root = document.documentElement
  const found: string[] = []
  const say = (pane: Element, by: number) => {
    const edge = pane.getBoundingClientRect()
    const cut = (one: Element): boolean => {
      for (let up = one.parentElement; up && up !== pane; up = up.parentElement)
        if (getComputedStyle(up).overflowX !== 'visible') return true
      return false
    }
    const beyond = [...pane.querySelectorAll<HTMLElement>('*')].filter((one) => {
      const box = one.getBoundingClientRect()
      return (box.right > edge.right + 1 || box.left < edge.left - 1) && !cut(one)
    })
    const innermost = beyond.filter((one) => !beyond.some((other) => other !== one && one.contains(other)))
    const widest = innermost.sort((a, b) => b.getBoundingClientRect().width - a.getBoundingClientRect().width)[0]
    const name = (one: Element | undefined) => (one ? `${one.tagName.toLowerCase()}.${one.className}` : 'nothing')
    found.push(
      `reflow: ${name(pane)} is ${by} px too narrow for ${name(widest)} «${widest?.textContent?.slice(0, 40)}»`,
    )
  }
  if (root.scrollWidth > innerWidth) say(root, root.scrollWidth - innerWidth)
  for (const pane of document.querySelectorAll('body *')) {
    if (pane.scrollWidth <= pane.clientWidth + 1 || pane.closest(allowed)) continue
    if (/auto|scroll/.test(getComputedStyle(pane).overflowX)) say(pane, pane.scrollWidth - pane.clientWidth)
  }
  return found
}

/** One line a rule and place, with how often it was met and where first: what is the same on ten screens is one thing to mend. */
export function grouped(problems: readonly string[]): string[] {
  const met = new Map<string, { times: number; where: string }>()
  for (const one of problems) {
    const [, what = one, where = ''] = /^(.*?)(?: \[([^[]*)\])?$/s.exec(one) ?? []
    met.set(what, { times: (met.get(what)?.times ?? 0) + 1, where: met.get(what)?.where ?? where })
  }
  return [...met]
    .sort((a, b) => a[0].localeCompare(b[0]))
    .map(([what, { times, where }]) => `${times}× ${what} (${where})`)
}
