/**
 * The ten commonest tasks of a rep by keyboard alone, with a Hebrew layout on: every key is pressed where it lies, and gives a Hebrew
 * letter. The keys of each are counted, printed as a table, and held against their limits. Words that are typed are not counted.
 */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { type CaseView, caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'
import { pictureTaker, signIn } from '../desk-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** What the keys of a Hebrew layout give. */
const HEBREW: Record<string, string> = {
  KeyA: 'ש',
  KeyE: 'ק',
  KeyF: 'כ',
  KeyG: 'ע',
  KeyH: 'י',
  KeyJ: 'ח',
  KeyK: 'ל',
  KeyM: 'צ',
  KeyN: 'מ',
  KeyR: 'ר',
  KeyZ: 'ז',
  Slash: '.',
}

/** One press of a key with the letter that a Hebrew layout gives it. */
async function press(page: Page, cdp: CDPSession, key: string): Promise<void> {
  const letter = HEBREW[key]
  if (!letter) return page.keyboard.press(key)
  const event = { code: key, key: letter, windowsVirtualKeyCode: key.startsWith('Key') ? key.charCodeAt(3) : 191 }
  await cdp.send('Input.dispatchKeyEvent', { ...event, type: 'keyDown', text: letter })
  await cdp.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' })
}

/** Enter and what stands for it are counted apart. */
type Limit = { keys: number; enters: number }
type Row = Limit & { task: string; limit: Limit }

it('ten tasks take no more keys than they should', { timeout: 180_000 }, async () => {
  const test = await startTestApp({ MAAGAL_UNDO_SECONDS: '20' })
  const rep = await firstRun(test.url)
  await rep.send('PATCH', '/api/me', { language: 'he' })
  const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
  const wall = walls[0]?.channel_id ?? ''
  const arrive = async (name: string, text: string) => {
    await writeOnWall(rep, await visit(rep, wall, name), 'post', text)
    return eventually(`the case of ${name}`, () => caseOf(rep, name))
  }
  const asker = await arrive('דנה שאלה', 'מה שעות הפתיחה שלכם בשישי?')
  const upset = await arrive('רון כועס', 'הזמנתי לפני שבועיים, שום דבר לא הגיע ואף אחד לא עונה. שירות גרוע')
  const personal = await arrive('מיה פרטי', 'חויבתי פעמיים על אותה הזמנה ואף אחד לא חוזר אליי')
  const wrong = await arrive('תום אחר', 'המשלוח שלי תקוע כבר שבוע')
  await rep.post('/api/saved-replies', {
    brand_id: null,
    area_id: null,
    channel_kind: null,
    shortcut: 'שעות',
    title_he: 'שעות פתיחה',
    title_en: 'Opening hours',
    he: '{{customer.first_name}}, אנחנו פתוחים כל יום מ־9 עד 19, ובשישי עד 13. נשמח לראות אותך.',
    en: null,
  })
  for (const [node, answer] of [
    ['area', 'yes'],
    ['type', 'complaint'],
  ])
    await rep.post(`/api/cases/${personal.id}/playbook/answer`, { node, answer })

  const context = await browser.newContext({
    locale: 'he-IL',
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
  })
  await signIn(context, rep.cookie, test.url)
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  const take = pictureTaker('keyboard')
  const draft = page.locator('#composer-text')
  const dialog = page.getByRole('dialog')
  const view = (id: string) => rep.get<CaseView>(`/api/cases/${id}`)
  const atCase = async (id: string) => {
    await page.goto(`${test.url}/desk/new/${id}`)
    await draft.waitFor()
    await page.locator('#question-area, #question-type, #question-personal').first().waitFor()
  }
  const focused = () =>
    eventually('the draft has the focus', () => draft.evaluate((one) => one === document.activeElement))
  /** A dialog takes the keys a moment after it stands there. */
  const inDialog = () =>
    eventually('the dialog has the focus', () => dialog.evaluate((one) => one.contains(document.activeElement)))
  const rows: Row[] = []
  /** Counts the presses of one task. */
  const task = async (name: string, limit: Limit, steps: (key: (code: string) => Promise<void>) => Promise<void>) => {
    const row: Row = { task: name, keys: 0, enters: 0, limit }
    await steps(async (code) => {
      if (code.endsWith('Enter')) row.enters += 1
      else row.keys += 1
      await press(page, cdp, code)
    })
    rows.push(row)
  }
  const queued = (id: string, text: RegExp) =>
    eventually('it was queued', async () => (await view(id)).outgoing.some(({ body }) => text.test(body)))
  try {
    await atCase(asker.id)
    await task('מענה לפנייה פשוטה בתשובה שמורה', { keys: 2, enters: 1 }, async (key) => {
      await key('KeyR')
      await page.getByRole('button', { name: /שעות פתיחה/ }).waitFor()
      await focused()
      await key('Tab')
      await eventually('the reply stands there', async () => /ובשישי עד 13/.test(await draft.inputValue()))
      await take(page, 'saved-reply')
      await key('Control+Enter')
      await queued(asker.id, /ובשישי עד 13/)
    })
    await task('ביטול שליחה', { keys: 1, enters: 0 }, async (key) => {
      await page
        .getByRole('button', { name: new RegExp(he.app.undo) })
        .first()
        .waitFor()
      await page.keyboard.press('Escape')
      await key('KeyZ')
      await eventually('nothing is on its way', async () => (await view(asker.id)).outgoing.length === 0)
      await eventually('the words are back', async () => /ובשישי/.test(await draft.inputValue()))
    })
    await atCase(wrong.id)
    await task('העברת פנייה שלא שייכת אליי', { keys: 3, enters: 1 }, async (key) => {
      const { area_id: before } = await view(wrong.id)
      await key('KeyH')
      await dialog.getByRole('heading', { name: he.dialog.hand_over.title }).waitFor()
      await inDialog()
      await take(page, 'hand-over')
      await key('Enter')
      await dialog.waitFor({ state: 'hidden' })
      await eventually('it is handed on', async () => {
        const now = await view(wrong.id)
        return now.responsible !== null || now.area_id !== before || now.area_id !== null
      })
    })
    await atCase(upset.id)
    await task('הכרה בתלונה בנוסח המוצע', { keys: 2, enters: 1 }, async (key) => {
      await key('KeyR')
      await focused()
      await key('Tab')
      await eventually('the words stand there', async () => (await draft.inputValue()) !== '')
      await key('Control+Enter')
      await queued(upset.id, /מצטערים/)
    })
    await page.keyboard.press('Escape')
    await task('הערה פנימית לצוות', { keys: 1, enters: 1 }, async (key) => {
      await key('Control+Shift+KeyI')
      await focused()
      await page.keyboard.insertText('דיברתי עם המחסן, יוצא מחר')
      await key('Control+Enter')
      await page.getByText('דיברתי עם המחסן, יוצא מחר').first().waitFor()
    })
    await atCase(personal.id)
    await task('מעבר לפרטי, עם שורה לציבור', { keys: 2, enters: 1 }, async (key) => {
      await page.locator('#question-personal').waitFor()
      await key('Digit1')
      await page.getByRole('button', { name: he.playbook.act.invite_to_private }).waitFor()
      await key('Digit1')
      await dialog.getByRole('button', { name: he.dialog.invite.submitBoth }).waitFor()
      await inDialog()
      await key('Control+Enter')
      await dialog.waitFor({ state: 'hidden' })
      await eventually('both are on their way', async () => (await view(personal.id)).outgoing.length === 2)
    })
    await page.goto(`${test.url}/desk/new`)
    const listed = page.getByRole('listbox').getByRole('option')
    await listed.nth(1).waitFor()
    await task('הפנייה הבאה ברשימה', { keys: 1, enters: 0 }, async (key) => {
      await key('KeyJ')
      await draft.waitFor()
      expect(page.url()).toMatch(/\/desk\/new\/[0-9a-f-]{36}/)
    })
    await task('לקיחת הפנייה הבאה שאין לה בעלים', { keys: 1, enters: 0 }, async (key) => {
      await key('KeyN')
      await page.waitForURL(/\/desk\/mine\/[0-9a-f-]{36}/)
      // The address is there first, and until the case is too, keys are about the one before.
      const { customer } = await view(page.url().split('/').at(-1) ?? '')
      await page.locator('main').getByRole('heading', { level: 1 }).filter({ hasText: customer.name }).waitFor()
      await draft.waitFor()
    })
    await task('סיום פנייה', { keys: 1, enters: 1 }, async (key) => {
      const id = page.url().split('/').at(-1) ?? ''
      await key('KeyE')
      await dialog.getByRole('button', { name: he.dialog.done.solved }).waitFor()
      await inDialog()
      await key('Control+Enter')
      await dialog.waitFor({ state: 'hidden' })
      await eventually('it is solved', async () => (await view(id)).status !== 'open')
    })
    await task('מציאת לקוח ופתיחת הפנייה שלו', { keys: 1, enters: 1 }, async (key) => {
      await key('Slash')
      await page.getByRole('combobox', { name: he.search.title }).waitFor()
      await inDialog()
      await page.keyboard.insertText('רון כועס')
      await dialog
        .getByRole('option', { name: /רון כועס/ })
        .first()
        .waitFor()
      await key('Enter')
      await page.waitForURL(new RegExp(upset.id))
    })
    // Two more of the map, so that no key of it is only on paper: to a queue, and back one step in the playbook.
    // The two of a pair go out together: the second counts only for a moment.
    await Promise.all([press(page, cdp, 'KeyG'), press(page, cdp, 'KeyM')])
    await page.waitForURL(/\/desk\/mine/)
    await atCase(upset.id)
    await page.keyboard.press('Digit1')
    await page.locator('#question-type').waitFor()
    await page.keyboard.press('Backspace')
    await page.locator('#question-area').waitFor()

    await actsOnTheSelected(page, (code) => press(page, cdp, code), view)

    console.info(
      [
        'keys + Enter (limit)  task',
        ...rows.map(
          ({ task: name, keys, enters, limit }) =>
            `${keys} + ${enters}  (${limit.keys} + ${limit.enters})        ${name}`,
        ),
      ].join('\n'),
    )
    expect(rows).toHaveLength(10)
    for (const { task: name, keys, enters, limit } of rows) {
      expect(keys, name).toBeLessThanOrEqual(limit.keys)
      expect(enters, name).toBeLessThanOrEqual(limit.enters)
    }
  } catch (error) {
    await take(page, 'failed').catch(() => undefined)
    throw error
  } finally {
    await context.close()
    await test.stop()
  }
})

/** The selection moves at once, the case comes later: a key that is pressed in between is about the case that is selected. */
async function actsOnTheSelected(
  page: Page,
  key: (code: string) => Promise<void>,
  view: (id: string) => Promise<CaseView>,
): Promise<void> {
  const listed = page.getByRole('listbox').getByRole('option')
  const pane = page.locator('main')
  const name = pane.getByRole('heading', { level: 1 })
  const idOf = async (nth: number) => (await listed.nth(nth).getAttribute('id'))?.replace('row-', '') ?? ''
  const selected = () => page.locator('[role="option"][aria-selected="true"]').getAttribute('id')
  await page.goto(`${new URL(page.url()).origin}/desk/new`)
  await listed.nth(2).waitFor()
  const [first, second, third] = [await idOf(0), await idOf(1), await idOf(2)]
  const nameOf = async (id: string) => (await view(id)).customer.name
  // What is read of these two comes when it is let through.
  const held: (() => void)[] = []
  let holds = true
  await page.route(new RegExp(`/api/cases/(${second}|${third})$`), async (route) => {
    if (holds) await new Promise<void>((resolve) => held.push(resolve))
    await route.continue().catch(() => undefined)
  })
  await key('KeyJ')
  await name.filter({ hasText: await nameOf(first) }).waitFor()
  // Keys rest, and a reading is waited for, a part of a second: the steps between here and there may take longer.
  await page.evaluate(() => {
    const begin = window.setTimeout
    const slowly = (then: () => void, ms = 0) => begin(then, ms >= 100 && ms <= 400 ? 60_000 : ms)
    window.setTimeout = slowly as typeof window.setTimeout
  })
  const before = await Promise.all([first, second, third].map(view))

  // Past the second, which is never there, to the third: what was pressed at the second is not done to anybody.
  await key('KeyJ')
  await key('KeyH')
  await key('KeyJ')
  expect(await selected()).toBe(`row-${third}`)
  // The case before is still in sight, and nothing can be done to it.
  expect(await name.textContent()).toContain(await nameOf(first))
  expect(await pane.getAttribute('aria-busy')).toBe('true')
  await pane.getByRole('button', { name: he.case.done }).first().click()
  await pane.locator('#composer-text').evaluate((one: HTMLElement) => one.focus())
  expect(await pane.evaluate((one) => one.contains(document.activeElement))).toBe(false)
  // Nor is anything answered that nobody has seen; what was pressed after the first key means nothing yet.
  await key('Digit1')
  await key('KeyA')
  await key('KeyE')
  holds = false
  for (const letThrough of held) letThrough()
  await name.filter({ hasText: await nameOf(third) }).waitFor()
  expect(await pane.getAttribute('aria-busy')).toBe('false')
  await eventually('it is taken', async () => (await view(third)).assignee?.name === 'Owner')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(page.url()).toContain(third)
  expect((await view(third)).playbook).toEqual(before[2]?.playbook)
  for (const [at, id] of [first, second].entries()) {
    const { assignee, version } = await view(id)
    expect({ assignee, version }).toEqual({ assignee: before[at]?.assignee, version: before[at]?.version })
  }
  await page.unrouteAll()
}
