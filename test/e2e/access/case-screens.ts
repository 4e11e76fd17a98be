/** One case: as it is read, answered, handled, and what opens over it. */
import { aCase, at, begins, button, dialog, fromMenu, opens, press, type Screen, type Visit } from './visit.ts'

export const CASE: Screen[] = [
  { name: 'case', path: aCase('complaint') },
  {
    name: 'case without its address',
    path: at('/desk/new/00000000-0000-7000-8000-000000000000'),
    act: ({ page }) => page.getByRole('alert').first().waitFor(),
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
  { name: 'reopen', path: ({ house }) => `/desk/closed/${house.closed}`, act: fromMenu((words) => words.case.reopen) },
  {
    name: 'emoji',
    path: aCase('complaint'),
    async act(visit) {
      await button(visit, visit.words.composer.emoji).click()
      await dialog(visit).getByRole('option').first().waitFor()
    },
  },
  {
    name: 'identities of a customer',
    path: aCase('complaint'),
    async act(visit) {
      await toSide(visit)
      await button(visit, visit.words.customer.menu).click()
      await visit.page.getByRole('menuitem', { name: visit.words.customer.merge }).waitFor()
    },
  },
  {
    name: 'merging customers',
    path: aCase('complaint'),
    only: 'desk',
    async act(visit) {
      await button(visit, visit.words.customer.menu).click()
      await visit.page.getByRole('menuitem', { name: visit.words.customer.merge }).click()
      await visit.page.getByRole('dialog', { name: visit.words.customer.mergeTitle }).waitFor()
    },
  },
  {
    name: 'correcting what was understood',
    path: aCase('complaint'),
    async act(visit) {
      await toSide(visit)
      await button(visit, visit.words.understanding.correct).click()
      await visit.page.getByRole('combobox', { name: visit.words.understanding.intent }).waitFor()
    },
  },
  {
    name: 'sending against advice',
    path: aCase('stopped'),
    only: 'desk',
    async act(visit) {
      await visit.page.locator('#composer-text').fill(visit.language === 'he' ? 'אתם משקרים.' : 'You are lying.')
      await button(visit, visit.words.guardrail.override).click()
    },
    undo: ({ page }) => page.locator('#composer-text').fill(''),
  },
  {
    name: 'private words about to be public',
    path: aCase('complaint'),
    async act(visit) {
      const { page, words } = visit
      await page.getByRole('radio', { name: words.message.private }).first().click()
      await page.locator('#composer-text').fill(visit.language === 'he' ? 'שולחים היום.' : 'It leaves today.')
      await page.getByRole('radio', { name: words.message.public }).first().click()
      await page.getByRole('dialog', { name: words.composer.toPublicTitle }).waitFor()
    },
    undo: ({ page }) => page.locator('#composer-text').fill(''),
  },
]

/** What stands beside the case is in a drawer on a phone. */
async function toSide(visit: Visit): Promise<void> {
  if (visit.phone) await fromMenu((words) => words.case.side)(visit)
}

async function skip(visit: Visit): Promise<void> {
  await visit.page.getByText(visit.words.playbook.skip).first().waitFor()
  await visit.page.locator('body').press('KeyS')
  await dialog(visit).waitFor()
}
