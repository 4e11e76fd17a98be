/** What a screen of the walk is, and how one gets to what opens on it. */
import type { Locator, Page } from 'playwright-core'
import type { en } from '../../../web/i18n/en/en.ts'
import type { he } from '../../../web/i18n/he/he.ts'
import type { House, Language } from './house.ts'

export type Words = typeof he | typeof en
export type Visit = { page: Page; words: Words; house: House; language: Language; phone: boolean }
export type Screen = {
  name: string
  path: (visit: Visit) => string
  /** Before one goes there. */
  before?: (visit: Visit) => Promise<unknown>
  /** Gets into the state, and waits until it is there. Without it the page's heading is waited for. */
  act?: (visit: Visit) => Promise<unknown>
  /** Makes good again what was done for it, beyond what Escape closes. */
  undo?: (visit: Visit) => Promise<unknown>
  /** Where it is not the same thing on the other. */
  only?: 'phone' | 'desk'
}

export const button = ({ page }: Visit, name: string | RegExp, at: Page | Locator = page) =>
  at.getByRole('button', { name, exact: typeof name === 'string' }).first()
export const begins = (text: string) =>
  new RegExp(
    `^${text
      .split('{')[0]
      ?.trim()
      .replace(/[?.()]/g, '\\$&')}`,
  )
export const dialog = ({ page }: Visit) => page.getByRole('dialog').last()
export const press = (key: string) => async (visit: Visit) => {
  await visit.page.getByRole('textbox').first().waitFor()
  await visit.page.locator('body').press(key)
  await dialog(visit).waitFor()
}
export const fromMenu =
  (item: (words: Words) => string) =>
  async (visit: Visit): Promise<void> => {
    await button(visit, visit.words.app.menu).click()
    await visit.page.getByRole('menuitem', { name: item(visit.words), exact: true }).click()
    await dialog(visit).waitFor()
  }
export const opens =
  (name: (words: Words) => string) =>
  async (visit: Visit): Promise<void> => {
    await button(visit, begins(name(visit.words))).click()
    await dialog(visit).waitFor()
  }
export const aCase =
  (which: 'complaint' | 'stopped', search = '') =>
  ({ house, language }: Visit) =>
    `/desk/new/${house[which][language]}${search}`
export const at = (path: string) => () => path
