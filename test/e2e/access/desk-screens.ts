/** The list, and what opens over it. */
import { at, begins, button, dialog, opens, type Screen } from './visit.ts'

export const DESK: Screen[] = [
  {
    name: 'briefing of the shift',
    path: at('/desk/new'),
    async act(visit) {
      // With the first page of a shift it opens itself; on the phone one comes back to the desk from outside of its frame.
      await button(visit, visit.words.briefing.start.acknowledge).waitFor()
    },
  },
  { name: 'desk', path: at('/desk/new'), act: ({ page }) => page.getByRole('option').first().waitFor() },
  { name: 'empty queue', path: at('/desk/mine') },
  { name: 'closed cases', path: at('/desk/closed'), act: ({ page }) => page.getByRole('option').first().waitFor() },
  { name: 'queue of an area', path: ({ house }) => `/desk/new?area=${house.areaId}` },
  {
    name: 'compact rows',
    path: at('/desk/follow_up'),
    only: 'desk',
    async act(visit) {
      await button(visit, visit.words.queue.density.compact).click()
      await button(visit, visit.words.queue.density.comfortable).waitFor()
    },
  },
  { name: 'more', path: at('/desk/new'), only: 'phone', act: opens(({ app }) => app.more) },
  {
    name: 'the week’s numbers',
    path: at('/desk/new'),
    async act(visit) {
      if (visit.phone) await button(visit, visit.words.app.more).click()
      await button(visit, new RegExp(visit.words.top.responsiveness)).click()
      await visit.page.getByRole('tab', { name: visit.words.balance.title }).waitFor()
    },
  },
  {
    name: 'balance',
    path: at('/desk/new'),
    async act(visit) {
      if (visit.phone) await button(visit, visit.words.app.more).click()
      await button(visit, new RegExp(visit.words.top.responsiveness)).click()
      await visit.page.getByRole('tab', { name: visit.words.balance.title }).click()
      await visit.page.getByText(visit.words.balance.number.unanswered).first().waitFor()
    },
  },
  {
    name: 'person menu',
    path: at('/desk/new'),
    async act(visit) {
      await button(visit, begins(visit.words.top.account)).click()
      await visit.page.getByRole('menuitem', { name: visit.words.top.signOut }).waitFor()
    },
  },
  {
    name: 'brand menu',
    path: at('/desk/new'),
    async act(visit) {
      await button(visit, begins(visit.words.top.brand)).click()
      await visit.page.getByRole('menuitem').first().waitFor()
    },
  },
  {
    name: 'shortcut help',
    path: at('/desk/new'),
    only: 'desk',
    async act(visit) {
      await button(visit, visit.words.top.help).click()
      await dialog(visit).waitFor()
    },
  },
  {
    name: 'search',
    path: at('/desk/new'),
    async act(visit) {
      await button(visit, begins(visit.words.top.search)).click()
      await visit.page.getByRole('combobox', { name: visit.words.search.title }).waitFor()
    },
  },
  {
    name: 'found',
    path: at('/desk/new'),
    async act(visit) {
      await button(visit, begins(visit.words.top.search)).click()
      await visit.page
        .getByRole('combobox', { name: visit.words.search.title })
        .fill(visit.language === 'he' ? 'הזמנתי' : 'ordered')
      await visit.page.locator('[role="dialog"] mark').first().waitFor()
    },
  },
  {
    name: 'palette',
    path: at('/desk/new'),
    async act({ page, words }) {
      await page.locator('body').press('Control+k')
      await page.getByRole('combobox', { name: words.palette.title }).waitFor()
      await page.getByRole('option').first().waitFor()
    },
  },
  { name: 'order and filters', path: at('/desk/new'), act: opens(({ narrow }) => narrow.title) },
  { name: 'nothing behind the filters', path: at('/desk/mine?mood=positive&lane=private') },
]
