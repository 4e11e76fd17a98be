/** Every screen of the desk behind the sign-in, and the states one gets into on it: where it is, and what is done there. */
import type { Locator, Page } from 'playwright-core'
import type { en } from '../../../web/i18n/en/en.ts'
import type { he } from '../../../web/i18n/he/he.ts'
import type { House, Language } from './house.ts'

export type Words = typeof he | typeof en
export type Visit = { page: Page; words: Words; house: House; language: Language; phone: boolean }
export type Screen = {
  name: string
  path: (visit: Visit) => string
  /** Gets into the state, and waits until it is there. Without it the page's heading is waited for. */
  act?: (visit: Visit) => Promise<unknown>
  /** Where it is not the same thing on the other. */
  only?: 'phone' | 'desk'
}

const button = ({ page }: Visit, name: string | RegExp, at: Page | Locator = page) =>
  at.getByRole('button', { name, exact: typeof name === 'string' }).first()
const begins = (text: string) =>
  new RegExp(
    `^${text
      .split('{')[0]
      ?.trim()
      .replace(/[?.()]/g, '\\$&')}`,
  )
const dialog = ({ page }: Visit) => page.getByRole('dialog').last()
const press = (key: string) => async (visit: Visit) => {
  await visit.page.getByRole('textbox').first().waitFor()
  await visit.page.locator('body').press(key)
  await dialog(visit).waitFor()
}
const fromMenu =
  (item: (words: Words) => string) =>
  async (visit: Visit): Promise<void> => {
    await button(visit, visit.words.app.menu).click()
    await visit.page.getByRole('menuitem', { name: item(visit.words), exact: true }).click()
    await dialog(visit).waitFor()
  }
const opens =
  (name: (words: Words) => string) =>
  async (visit: Visit): Promise<void> => {
    await button(visit, begins(name(visit.words))).click()
    await dialog(visit).waitFor()
  }
const aCase =
  (which: 'complaint' | 'stopped', search = '') =>
  ({ house, language }: Visit) =>
    `/desk/new/${house[which][language]}${search}`
const at = (path: string) => () => path

const DESK: Screen[] = [
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
]

const CASE: Screen[] = [
  { name: 'case', path: aCase('complaint') },
  {
    name: 'case without its address',
    path: at('/desk/new/00000000-0000-7000-8000-000000000000'),
    act: ({ page }) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'case menu',
    path: aCase('complaint'),
    async act(visit) {
      await button(visit, visit.words.app.menu).click()
      await visit.page.getByRole('menuitem').first().waitFor()
    },
  },
  {
    name: 'side of the case',
    path: aCase('complaint'),
    only: 'phone',
    act: fromMenu((words) => words.case.side),
  },
  { name: 'playbook focus', path: aCase('complaint', '?view=playbook') },
  { name: 'loop', path: aCase('complaint', '?view=loop') },
  { name: 'loop to close', path: ({ house }) => `/desk/follow_up/${house.solved}?view=loop` },
  { name: 'closed case', path: ({ house }) => `/desk/closed/${house.closed}` },
  {
    name: 'private draft',
    path: aCase('complaint'),
    async act({ page, words }) {
      await page.getByRole('radio', { name: words.message.private }).first().click()
      await page.getByRole('radio', { name: words.message.private, checked: true }).waitFor()
    },
  },
  {
    name: 'note',
    path: aCase('complaint'),
    async act({ page, words }) {
      await page.getByRole('radio', { name: words.message.internal }).first().click()
      await page.locator('#composer-text').waitFor()
    },
  },
  {
    name: 'guardrail stop',
    path: aCase('stopped'),
    async act(visit) {
      const he = 'הזמנה לרחוב הגפן 3 יוצאת היום. כלקוח ותיק נקפיץ אותך לראש התור, ונזכה אותך בשובר של 300 ₪.'
      const en = 'The order to 3 Herzl Street leaves today. As a loyal customer we will bump you, with a $300 voucher.'
      await visit.page.locator('#composer-text').fill(visit.language === 'he' ? he : en)
      await visit.page.locator('mark').first().waitFor()
      if (visit.phone) return button(visit, visit.words.guardrail.more).click()
      await button(visit, begins(visit.words.alternative.send)).waitFor()
    },
  },
  {
    name: 'better way',
    path: aCase('stopped'),
    async act(visit) {
      await button(visit, visit.words.guardrail.move).click()
      await button(visit, begins(visit.words.alternative.send)).waitFor()
    },
  },
  {
    name: 'saved replies',
    path: aCase('complaint'),
    async act(visit) {
      await visit.page.getByRole('radio', { name: visit.words.message.public }).first().click()
      await button(visit, visit.words.replies.insert).click()
      await dialog(visit).getByRole('option').first().waitFor()
    },
  },
  { name: 'hand over', path: aCase('complaint'), act: press('KeyH') },
  { name: 'done', path: aCase('complaint'), act: press('KeyE') },
  { name: 'update', path: aCase('complaint'), act: press('KeyF') },
  { name: 'skip', path: aCase('complaint', '?view=playbook'), act: (visit) => skip(visit) },
  { name: 'invite', path: aCase('complaint'), act: fromMenu((words) => words.case.invite) },
  { name: 'call', path: aCase('complaint'), act: fromMenu((words) => words.case.recordCall) },
  { name: 'not mine', path: aCase('complaint'), act: fromMenu((words) => words.routing.notMineTo) },
  { name: 'question about policy', path: aCase('complaint'), act: fromMenu((words) => words.policies.ask) },
  { name: 'close', path: aCase('complaint'), act: fromMenu((words) => words.case.closeWith) },
  { name: 'benefit', path: aCase('complaint'), only: 'desk', act: opens((words) => words.goodwill.give) },
]

async function skip(visit: Visit): Promise<void> {
  await visit.page.getByText(visit.words.playbook.skip).first().waitFor()
  await visit.page.locator('body').press('KeyS')
  await dialog(visit).waitFor()
}

const OTHERS: Screen[] = [
  { name: 'approvals', path: at('/approvals') },
  {
    name: 'declining',
    path: at('/approvals'),
    only: 'desk',
    act: (visit) => button(visit, visit.words.approval.refuse).click(),
  },
  { name: 'goodwill', path: at('/goodwill') },
  { name: 'digest', path: ({ house }) => `/areas/${house.areaId}/digest` },
  { name: 'no such page', path: at('/nowhere') },
]

const SETTINGS: Screen[] = [
  { name: 'settings', path: at('/settings'), only: 'phone' },
  ...(
    [
      ['channels', 'add'],
      ['people', 'invite'],
      ['brand'],
      ['areas', 'add'],
      ['briefing', 'add'],
      ['policy'],
      ['replies', 'add'],
      ['guardrails'],
      ['playbook'],
      ['intake'],
      ['tokens', 'create'],
      ['profile'],
    ] as const
  ).flatMap(([place, key]): Screen[] => [
    { name: `settings, ${place}`, path: at(`/settings/${place}`) },
    ...(key
      ? [
          {
            name: `settings, ${place}: ${key}`,
            path: at(`/settings/${place}`),
            act: opens((words) => (words[place] as unknown as Record<string, string>)[key] ?? ''),
          },
        ]
      : []),
  ]),
  {
    name: 'channel',
    path: ({ house }) => `/settings/channels?channel=${house.wall.he}`,
    act: ({ page, words }) => page.getByText(words.channels.rename).first().waitFor(),
  },
  ...['', '/goals', '/training', '/headcount', '/control', '/glance', '/duties'].map((page) => ({
    name: `team${page}`,
    path: at(`/settings/team${page}`),
  })),
  { name: 'goal', path: at('/settings/team/goals'), act: opens((words) => words.goals.set) },
  { name: 'duty', path: at('/settings/team/glance'), act: opens((words) => words.glance.add) },
]

const PLAYBOOK: Screen[] = [
  {
    name: 'playbook as a tree',
    path: ({ house }) => `/playbook/${house.playbookId}`,
    only: 'desk',
    act: ({ page, words }) => page.getByRole('region', { name: words.editor.canvas }).waitFor(),
  },
  {
    name: 'a step of the playbook',
    path: ({ house }) => `/playbook/${house.playbookId}`,
    only: 'desk',
    act: ({ page }) => page.locator('[data-node="personal"]').first().click(),
  },
  {
    name: 'playbook as an outline',
    path: ({ house }) => `/playbook/${house.playbookId}`,
    async act({ page, words }) {
      await page.getByText(words.editor.outline, { exact: true }).click()
      await page.getByRole('tree').waitFor()
    },
  },
  {
    name: 'trying a playbook',
    path: ({ house }) => `/playbook/${house.playbookId}`,
    act: opens(({ editor }) => editor.try),
  },
  {
    name: 'comparing playbooks',
    path: ({ house }) => `/playbook/${house.playbookId}`,
    act: opens(({ editor }) => editor.compare),
  },
]

const WIZARD: Screen[] = ['goals', 'channels', 'hours', 'people', 'policy', 'training', 'control'].map((step) => ({
  name: `first run, ${step}`,
  path: at(`/start/${step}`),
}))

export const SCREENS: readonly Screen[] = [...DESK, ...CASE, ...OTHERS, ...SETTINGS, ...PLAYBOOK, ...WIZARD]
