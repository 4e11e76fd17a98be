/** What somebody without a mouse meets: where the focus goes, whether it is seen, and whether it comes back. */
import type { Page } from 'playwright-core'

type Stop = { name: string; seen: boolean; onScreen: boolean }

/** The thing that has the focus now; null while nothing has. */
export const focused = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const framed = (one: Element | null) => {
      if (!one) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    }
    // A field may be framed with what stands around it; a hidden tick by the label or the box beside it.
    const around: (Element | null)[] = [element, element.nextElementSibling]
    for (let up = element.parentElement, steps = 0; up && steps < 4; up = up.parentElement, steps++) around.push(up)
    const box = element.getBoundingClientRect()
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const top = document.elementFromPoint(x, Math.min(Math.max(y, box.top + 1), innerHeight - 1))
    const small = box.width < 2 || box.height < 2 || getComputedStyle(element).opacity === '0'
    return {
      name: `${element.tagName.toLowerCase()}.${element.className} «${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}»`,
      seen: around.some(framed),
      onScreen:
        small ||
        (top !== null &&
          (element.contains(top) || top.contains(element) || top.closest('label')?.contains(element) === true)),
    }
  })

/** Goes through the page by Tab until its end; says what cannot be seen or is hidden under something, and whether the end was reached. */
export async function tabThrough(page: Page, most = 200): Promise<{ stops: number; problems: string[] }> {
  const problems: string[] = []
  for (let stops = 0; stops < most; stops++) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (at === null) return { stops, problems }
    if (!at.seen) problems.push(`no frame: ${at.name}`)
    if (!at.onScreen) problems.push(`hidden: ${at.name}`)
  }
  return { stops: most, problems: [...problems, `the end was not reached in ${most} steps`] }
}
