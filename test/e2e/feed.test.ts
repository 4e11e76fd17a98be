/**
 * A feed in a real browser, once in each language: the address of a page is answered with that of its feed, what names the brand is heard
 * as a public mention, and the feed's health is shown. With SCREENSHOTS=<folder> it leaves pictures.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../web/i18n/en/en.ts'
import { he } from '../../web/i18n/he/he.ts'
import { startTestApp } from '../app.ts'
import { launchBrowser } from '../browser.ts'
import { caseOf, eventually, firstRun } from '../client.ts'
import { pictureTaker, signIn } from '../desk-page.ts'
import { channelsOf } from '../meta/desk.ts'

const entry = (id: number, title: string, text: string) => `<item><guid>e-${id}</guid><title>${title}</title>
  <link>https://news.example/${id}</link><author>כתבת הצרכנות</author><pubDate>${new Date().toUTCString()}</pubDate>
  <description>${text}</description></item>`
const FEED = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>חדשות הצרכן</title><link>https://news.example</link>
  ${entry(1, 'שבועיים בלי תשובה', 'לקוחות מתלוננים שלאקמי אין מענה טלפוני.')}
  ${entry(2, 'מזג האוויר', 'גשם ברוב אזורי הארץ.')}</channel></rss>`
const PAGE = `<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>שלום</body></html>`

let browser: Browser
let site: Server
let address: string
beforeAll(async () => {
  browser = await launchBrowser()
  site = createServer(({ url }, answer) => {
    const isFeed = url === '/feed.xml'
    answer.setHeader('content-type', isFeed ? 'application/rss+xml' : 'text/html; charset=utf-8')
    answer.end(isFeed ? FEED : PAGE)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
})
afterAll(async () => {
  await browser?.close()
  site?.close()
})

describe.each([
  { language: 'he' as const, words: he, locale: 'he-IL', kind: 'פיד (RSS)' },
  { language: 'en' as const, words: en, locale: 'en-US', kind: 'Feed (RSS)' },
])('in $language', ({ language, words, locale, kind }) => {
  it('is connected, and what names the brand is heard', { timeout: 90_000 }, async () => {
    const test = await startTestApp()
    const rep = await firstRun(test.url)
    await rep.send('PATCH', '/api/me', { language })
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
    await signIn(context, rep.cookie, test.url)
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const take = pictureTaker(`feed-${language}`)
    const picture = (stage: string) => take(page, stage)
    try {
      await page.goto(`${test.url}/settings/channels`)
      await page.getByRole('button', { name: words.channels.add }).first().click()
      const dialog = page.getByRole('dialog')
      const option = page.getByRole('option', { name: kind, exact: true })
      await eventually('the kind is chosen', async () => {
        // Another click on a list that is open closes it.
        if (!(await option.isVisible())) await dialog.getByRole('combobox', { name: words.channels.kind }).click()
        await option.click({ timeout: 5000 })
        return true
      })
      const folded = dialog.locator('details:not([open]) > summary')
      while ((await folded.count()) > 0) await folded.first().click()
      const fill = (key: string, value: string) => dialog.locator(`input[name="${key}"]`).fill(value)
      await fill('url', `${address}/`)
      await fill('names', 'אקמי, Acme')
      await fill('trust_private', address)
      await dialog.getByRole('button', { name: words.channels.connect }).click()
      // A page was given: its feed is named in the refusal.
      await dialog
        .getByText(new RegExp(`${address}/feed.xml`))
        .first()
        .waitFor()
      await picture('a-page')
      await fill('url', `${address}/feed.xml`)
      await dialog.getByRole('button', { name: words.channels.connect }).click()
      await dialog.waitFor({ state: 'hidden' })
      const { id } = await eventually('the case', () => caseOf(rep, 'כתבת הצרכנות'))
      const [channel] = await channelsOf(rep)
      await page.goto(`${test.url}/settings/channels?channel=${channel?.id}`)
      await page.getByText(words.checks.feed.ok).waitFor()
      await picture('health')
      await page.goto(`${test.url}/desk/new/${id}`)
      await page.getByText('לקוחות מתלוננים שלאקמי').first().waitFor()
      await page.getByText(words.context.kind.article).first().waitFor()
      await picture('mention')
      await page.getByText(language === 'he' ? /רק מאזין/ : /only listens/).waitFor()
      expect(await page.getByText('מזג האוויר').count()).toBe(0)
      expect(broken).toEqual([])
    } catch (error) {
      await picture('failed').catch(() => undefined)
      throw error
    } finally {
      await context.close()
      await test.stop()
    }
  })
})
