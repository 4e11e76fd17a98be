/** All scripts that the browser fetches until the queue stands, by their size on the wire; and with what it fetches ahead after that. */
import type { Browser } from 'playwright-core'
import type { House } from '../house.ts'
import { against, goToQueue, openDesk, say } from './desk.ts'

const LIMIT_KB = 250
const KB = 1024

export async function firstLoad(house: House, browser: Browser): Promise<void> {
  const { page, cdp, close } = await openDesk(house, browser)
  const files = new Map<string, { kind: string; name: string; size: number }>()
  await cdp.send('Network.enable')
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    files.set(requestId, { kind: type, name: response.url.split('/').at(-1) ?? '', size: 0 })
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const file = files.get(requestId)
    if (file) file.size = encodedDataLength / KB
  })
  const of = (kind: string) => [...files.values()].filter((file) => file.kind === kind)
  const total = (kind: string) => of(kind).reduce((sum, { size }) => sum + size, 0)
  const begun = performance.now()
  await goToQueue(house, page)
  const took = performance.now() - begun
  const script = total('Script')
  const biggest = of('Script').toSorted((a, b) => b.size - a.size)
  say(
    `first load: ${script.toFixed(1)} KB of script (${against(script, LIMIT_KB, 'KB')}), ${total('Stylesheet').toFixed(1)} KB of style, ${total('Font').toFixed(1)} KB of fonts; the queue stands after ${Math.round(took)} ms`,
  )
  say(
    `biggest: ${biggest
      .slice(0, 6)
      .map(({ name, size }) => `${name} ${size.toFixed(1)}`)
      .join(', ')} KB`,
  )
  // The event stream never ends; what is fetched ahead is here by then.
  await page.waitForTimeout(3000)
  say(`with what is fetched ahead ${total('Script').toFixed(1)} KB of script`)
  await close()
}
