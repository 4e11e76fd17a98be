// Makes the icons of the installed desk (web/public/icons) from the logo, by the browser that the tests use.
import { readFileSync, writeFileSync } from 'node:fs'
import { launchBrowser } from '../test/browser.ts'

const PUBLIC = new URL('../web/public/', import.meta.url)
const logo = readFileSync(new URL('maagal.svg', PUBLIC), 'utf8')
/** What the system lays over a picture of its own keeps the shape only: everything in one colour. */
const shape = logo.replaceAll(/#[0-9A-F]{6}/g, '#fff')

type Icon = { file: string; size: number; svg: string; share: number; ground: string; round: string }
const plain = { svg: logo, share: 0.66, ground: '#fff', round: '22%' }
const ICONS: Icon[] = [
  { ...plain, file: 'icon-192.png', size: 192 },
  { ...plain, file: 'icon-512.png', size: 512 },
  // Masks keep the inner four fifths; the ground reaches every edge.
  { ...plain, file: 'maskable-192.png', size: 192, share: 0.52, round: '0' },
  { ...plain, file: 'maskable-512.png', size: 512, share: 0.52, round: '0' },
  { ...plain, file: 'apple-touch.png', size: 180, share: 0.6, round: '0' },
  { file: 'badge-96.png', size: 96, svg: shape, share: 0.92, ground: 'transparent', round: '0' },
]

const browser = await launchBrowser()
try {
  for (const { file, size, svg, share, ground, round } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    const mark = svg.replace('<svg ', `<svg width="${size * share}" height="${size * share}" `)
    await page.setContent(`<style>body { margin: 0 } div { display: grid; place-items: center; width: ${size}px; height: ${size}px;
      background: ${ground}; border-radius: ${round} }</style><div>${mark}</div>`)
    writeFileSync(new URL(`icons/${file}`, PUBLIC), await page.screenshot({ omitBackground: true }))
    await page.close()
  }
} finally {
  await browser.close()
}
