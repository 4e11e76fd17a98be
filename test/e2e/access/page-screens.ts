/** The pages beside the desk. */
import { at, begins, button, dialog, opens, type Screen, type Visit } from './visit.ts'

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
  {
    name: 'what another app shares',
    path: at('/share?title=Hello&text=The%20order%20is%20late&url=https%3A%2F%2Fexample.com'),
  },
  { name: 'no such page', path: at('/nowhere') },
]

const SETTINGS: Screen[] = [
  {
    name: 'a page that did not come',
    path: at('/settings/tokens'),
    // Once: what has come once stays.
    only: 'desk',
    before: ({ page }) => page.route('**/api/tokens', (route) => route.fulfill({ status: 404, json: {} })),
    act: ({ page, words }) => page.getByRole('heading', { name: words.settings.loadFailed }).waitFor(),
    undo: ({ page }) => page.unroute('**/api/tokens'),
  },
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
  ...[0, 1, 2, 3, 4, 5].map((nth) => ({
    name: `channel that is unwell, ${nth}`,
    path: ({ house }: Visit) => `/settings/channels?channel=${house.ill[nth]}`,
    act: ({ page, words }: Visit) => page.getByText(words.channels.rename).first().waitFor(),
  })),
  {
    name: 'a kind of channel to connect',
    path: at('/settings/channels'),
    async act(visit) {
      await opens((words) => words.channels.add)(visit)
      await dialog(visit).getByRole('textbox').first().waitFor()
    },
  },
  { name: 'new brand', path: at('/settings/brand'), act: opens((words) => words.brands.new) },
  {
    name: 'menu of a person',
    path: at('/settings/people'),
    async act(visit) {
      await button(visit, begins(visit.words.people.actions)).click()
      await visit.page.getByRole('menuitem').first().waitFor()
    },
  },
  {
    name: 'how somebody works',
    path: at('/settings/people'),
    async act(visit) {
      await button(visit, begins(visit.words.people.actions)).click()
      await visit.page.getByRole('menuitem', { name: visit.words.routing.work.title }).click()
      await dialog(visit).waitFor()
    },
  },
  { name: 'an area', path: at('/settings/areas'), act: opens((words) => words.areas.edit) },
  ...['', '/goals', '/training', '/headcount', '/control', '/glance', '/duties'].map((page) => ({
    name: `team${page}`,
    path: at(`/settings/team${page}`),
  })),
  { name: 'goal', path: at('/settings/team/goals'), act: opens((words) => words.goals.set) },
  {
    name: 'weekly review',
    path: ({ house }) => `/settings/team/control?review=${house.reviewId}`,
    act: (visit) => button(visit, begins(visit.words.review.ok)).waitFor(),
  },
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
    name: 'versions of a playbook',
    path: ({ house }) => `/playbook/${house.playbookId}`,
    async act(visit) {
      await button(visit, visit.words.editor.more).click()
      await visit.page.getByRole('menuitem', { name: visit.words.playbooks.history }).click()
      await dialog(visit).waitFor()
    },
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

const OFFLINE: Screen = {
  name: 'without a line',
  path: at('/desk/new'),
  before: ({ page }) => page.context().setOffline(true),
  act: ({ page, words }) => page.getByText(words.live.offline).first().waitFor(),
  async undo({ page, words }) {
    await page.context().setOffline(false)
    await page.getByText(words.live.offline).first().waitFor({ state: 'detached' })
  },
}

export const PAGES: readonly Screen[] = [...OTHERS, ...SETTINGS, ...PLAYBOOK, OFFLINE, ...WIZARD]
