/** The wall's page in a real browser, as customers use it, in both languages and on a phone. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/app.ts'
import { launchBrowser } from '../../../test/browser.ts'
import { type CaseView, type Client, caseOf, eventually, firstRun } from '../../../test/client.ts'

let app: TestApp
let owner: Client
let browser: Browser
const walls: Record<string, string> = {}
const problems: string[] = []
beforeAll(async () => {
  app = await startTestApp()
  owner = await firstRun(app.url)
  const sample = await owner.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
  walls.he = sample.walls[0]?.channel_id ?? ''
  walls.en = sample.walls[1]?.channel_id ?? ''
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})
afterEach(async () => {
  expect(problems.splice(0)).toEqual([])
  for (const context of browser.contexts()) await context.close()
})

async function open(path: string, size = { width: 1280, height: 900 }, cookie?: string): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'en-GB' })
  const [name = '', value = ''] = cookie?.split('=') ?? []
  if (cookie) await context.addCookies([{ name, value, url: app.url }])
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    // Chromium itself writes down every refused or broken request; those are the tests' own doing.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text())
  })
  await page.goto(app.url + path)
  await page.waitForSelector('.thread')
  return page
}

async function join(page: Page, name: string): Promise<void> {
  await page.fill('#name', name)
  await page.press('#name', 'Enter')
  await page.waitForSelector('.me')
}

async function post(page: Page, text: string): Promise<void> {
  await page.fill('.post-box textarea', text)
  await page.click('.post-box [type=submit]')
  await page.locator('.lane .body', { hasText: text }).waitFor()
}

describe.each([
  ['he', 'rtl', 'שולה בדיונית', 'המשלוח נעלם ואף אחד לא עונה', 'בודקים עכשיו, שולה', 'אפשר לכתוב לנו כאן'],
  [
    'en',
    'ltr',
    'Una Fictional',
    'My order never came and nobody answers',
    'Looking into it now',
    'You can write to us here',
  ],
] as const)('a customer on the wall in %s', (language, direction, name, complaint, inPublic, inPrivate) => {
  test('complains, is answered in public and in private, rewords and takes back', { timeout: 60_000 }, async () => {
    const page = await open(`/wall/${walls[language]}`)
    expect(await page.getAttribute('html', 'dir')).toBe(direction)
    await join(page, name)
    await post(page, complaint)
    const row = await eventually('the case', () => caseOf(owner, name))
    await owner.post(`/api/cases/${row.id}/replies`, { mode: 'public', body: inPublic })
    await owner.post(`/api/cases/${row.id}/replies`, { mode: 'private', body: inPrivate })
    const id = await page.locator('.thread', { hasText: complaint }).getAttribute('data-id')
    const thread = page.locator(`.thread[data-id="${id}"]`)
    await thread.locator('.entry[data-brand=true]', { hasText: inPublic }).waitFor()
    await page.locator('.room .bubble', { hasText: inPrivate }).waitFor()

    await page.fill('.room textarea', `${complaint} 48213`)
    await page.press('.room textarea', 'Control+Enter')
    await page.locator('.room .bubble[data-mine=true]').waitFor()
    await eventually('both sides are one case', async () =>
      (await owner.get<CaseView>(`/api/cases/${row.id}`)).conversations
        .flatMap(({ messages }) => messages)
        .some(({ visibility, direction }) => visibility === 'private' && direction === 'in'),
    )

    const mine = thread.locator('.entry[data-mine=true]').first()
    await mine.locator('.acts button').first().click()
    await mine.locator('textarea').fill(`${complaint} !!`)
    await mine.locator('[type=submit]').click()
    await thread.locator('.body', { hasText: `${complaint} !!` }).waitFor()
    await mine.locator('.acts button').nth(1).click()
    await mine.locator('.acts .danger').click()
    await thread.locator('.removed').waitFor()
    await eventually('the desk knows', async () =>
      (await owner.get<CaseView>(`/api/cases/${row.id}`)).conversations
        .flatMap(({ messages }) => messages)
        .some(({ removed }) => removed),
    )
  })
})

test('foreign words stay words, and turn no direction but their own', async () => {
  const page = await open(`/wall/${walls.he}`)
  await join(page, '<b>Xavier</b>')
  const nasty = '<img src=x onerror="document.title=1"><script>document.title=2</script> \u202eabc'
  await post(page, 'שורה ראשונה'.concat('\n', nasty))
  const entry = page.locator('.entry[data-mine=true]').first()
  expect(await entry.locator('.body').getAttribute('dir')).toBe('auto')
  expect(await entry.locator('.author').textContent()).toBe('<b>Xavier</b>')
  expect(await entry.locator('img, script, b').count()).toBe(0)
  expect(await page.title()).toContain('קיר ההתנסות')
  const [body, column] = await Promise.all([entry.locator('.body').boundingBox(), entry.boundingBox()])
  expect((body?.x ?? 0) + (body?.width ?? 0)).toBeLessThanOrEqual((column?.x ?? 0) + (column?.width ?? 0))
})

test('a name lasts through a reload, each tab has its own, and coming back as before is possible', async () => {
  const page = await open(`/wall/${walls.en}`)
  await join(page, 'Victor Fictional')
  await page.fill('.room textarea', 'half a thought')
  await page.reload()
  await page.waitForSelector('.me')
  expect(await page.textContent('.me-name')).toBe('Writing as Victor Fictional')
  expect(await page.inputValue('.room textarea')).toBe('half a thought')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.waitForSelector('#name')
  await page.click('.me button')
  await join(page, 'Wilma Fictional')
  await page.click('.me button')
  await page.locator('.known button', { hasText: 'Victor' }).click()
  await page.locator('.me-name', { hasText: 'Victor' }).waitFor()
})

test('the language switches in place, and what was being written stays', async () => {
  const page = await open(`/wall/${walls.en}`)
  await join(page, 'Yvonne Fictional')
  await page.fill('.post-box textarea', 'unfinished')
  await page.click('#language')
  await page.waitForSelector('html[dir=rtl]')
  expect(await page.inputValue('.post-box textarea')).toBe('unfinished')
  expect(await page.textContent('.post-box [type=submit]')).toBe('שליחה בציבור')
  expect(new URL(page.url()).searchParams.get('lang')).toBe('he')
})

test('fits a screen of 320 pixels in both languages, one side at a time', async () => {
  for (const language of ['he', 'en']) {
    const page = await open(`/wall/${walls[language]}`, { width: 320, height: 640 })
    await join(page, 'Zoe'.repeat(40))
    await post(page, 'w'.repeat(500))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await page.locator('.room').isVisible()).toBe(false)
    await page.click('.tab.private')
    expect(await page.locator('.room').isVisible()).toBe(true)
    expect(await page.locator('.lane').isVisible()).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  }
})

test('without a connection it says so, keeps what was written, and goes on by itself', async () => {
  const page = await open(`/wall/${walls.en}`)
  await join(page, 'Arthur Fictional')
  await page.context().setOffline(true)
  await page.fill('.post-box textarea', 'written in a tunnel')
  await page.click('.post-box [type=submit]')
  await page.locator('.post-box .problem', { hasText: 'your text is safe' }).waitFor()
  await page.locator('.notice', { hasText: 'No connection' }).waitFor()
  await page.context().setOffline(false)
  await page.locator('.notice').waitFor({ state: 'hidden' })
  expect(await page.inputValue('.post-box textarea')).toBe('written in a tunnel')
  await page.click('.post-box [type=submit]')
  await page.locator('.lane .body', { hasText: 'written in a tunnel' }).waitFor()
})

test('managers order faults there, and strangers do not see them', async () => {
  const stranger = await open(`/wall/${walls.en}`)
  expect(await stranger.locator('.faults').count()).toBe(0)
  const page = await open(`/wall/${walls.en}`, undefined, owner.cookie)
  await page.click('.faults summary')
  const duplicate = page.locator('[data-fault=duplicate]')
  await duplicate.locator('input').fill('3')
  await duplicate.locator('[type=submit]').click()
  await duplicate.locator('.fault-left', { hasText: '3 left' }).waitFor()
  expect(await owner.get(`/api/wall/${walls.en}/faults`)).toMatchObject({
    faults: [{ fault: 'duplicate', remaining: 3 }],
  })
  await duplicate.locator('.link').click()
  await duplicate.locator('.fault-left', { hasText: 'Not ordered' }).waitFor()
})

test('the scripts of the page are typed, though nothing builds them', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  const tsc = `${root}node_modules/typescript/bin/tsc`
  expect(execFileSync(process.execPath, [tsc, '-p', `${root}src/http/wall-page/client`], { encoding: 'utf8' })).toBe('')
})
