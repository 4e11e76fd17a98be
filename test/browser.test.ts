import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'

const font = createRequire(import.meta.url).resolve('@fontsource-variable/heebo/files/heebo-hebrew-wght-normal.woff2')

test('the browser of the tests draws Hebrew, from right to left', { timeout: 60_000 }, async () => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const data = readFileSync(font).toString('base64')
    await page.setContent(`<!doctype html><html lang="he" dir="rtl"><style>
      @font-face { font-family: Heebo; src: url(data:font/woff2;base64,${data}) }
      body { margin: 0; width: 400px; font: 40px Heebo } span { display: inline-block }
    </style><span id="first">של</span><span id="last">ום</span></html>`)
    const [loaded, first, last] = await page.evaluate(async () => {
      const fonts = await document.fonts.load('40px Heebo', 'שלום')
      const box = (id: string) => document.getElementById(id)?.getBoundingClientRect()
      return [fonts.length, box('first'), box('last')] as const
    })
    expect(loaded).toBe(1)
    expect(first?.width).toBeGreaterThan(20)
    expect(first?.left).toBeGreaterThanOrEqual(last?.right ?? Number.POSITIVE_INFINITY)
  } finally {
    await browser.close()
  }
})
