/** Building the page's elements: everything foreign goes in as text, never as markup. */

const SVG = 'http://www.w3.org/2000/svg'

/** Outlines on a 24 × 24 grid. */
const ICONS = {
  globe: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M3.6 9h16.8M3.6 15h16.8M12 3c-4.5 5-4.5 13 0 18M12 3c4.5 5 4.5 13 0 18',
  lock: 'M6 11h12a1.5 1.5 0 0 1 1.5 1.5v6A1.5 1.5 0 0 1 18 20H6a1.5 1.5 0 0 1-1.5-1.5v-6A1.5 1.5 0 0 1 6 11M8 11V7.5a4 4 0 0 1 8 0V11M12 14.5v2',
  comment:
    'M5 5h14a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 19 17h-8l-4.5 3.5V17H5a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 5 5',
  person: 'M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M5 20.5a7 7 0 0 1 14 0',
  language: 'M4 6h9M8.5 4v2M6 11c3.5-.5 5.5-2.5 6-5M7 8c.5 2 2.500 3.300 5 3.800M12 20l4-9 4 9M13.500 17h5',
  alert: 'M12 4.500l8.500 15h-17zM12 10.500v4M12 17v.2',
  tool: 'M14.500 6.500a4 4 0 0 0-5.300 5.300L4 17l3 3 5.200-5.200a4 4 0 0 0 5.300-5.300L15 12l-3-3z',
}

/**
 * An element. `on` holds listeners, `class` and `data-…` are attributes; null and false children are left out.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown>} [props]
 * @param {...(Node | string | null | false)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue
    if (name === 'on') {
      for (const [event, listener] of Object.entries(/** @type {Record<string, EventListener>} */ (value)))
        element.addEventListener(event, listener)
    } else element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child) => child !== null && child !== false))
  return element
}

/** @param {keyof typeof ICONS} name */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('class', 'icon')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', ICONS[name])
  svg.append(path)
  return svg
}

/**
 * Words with names in them, each isolated so that a Hebrew name sits well in an English sentence and the other way round.
 * @param {string} words
 * @param {Record<string, string>} names
 * @returns {DocumentFragment}
 */
export function phrase(words, names) {
  const fragment = document.createDocumentFragment()
  for (const part of words.split(/(\{\w+\})/)) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    fragment.append(name ? h('bdi', {}, names[name] ?? '') : part)
  }
  return fragment
}

/**
 * The same as plain text, for labels that only assistive technology reads.
 * @param {string} words
 * @param {Record<string, string>} names
 */
export const label = (words, names) => words.replace(/\{(\w+)\}/g, (_, name) => names[name] ?? '')

/**
 * A time of day, with the date unless it is today; figures run left to right in both languages.
 * @param {string} at ISO 8601
 */
export function timeOf(at) {
  const date = new Date(at)
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0')
  const clock = `${two(date.getHours())}:${two(date.getMinutes())}`
  const today = new Date().toDateString() === date.toDateString()
  return h(
    'time',
    { datetime: at, class: 'ltr meta' },
    today ? clock : `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()} ${clock}`,
  )
}

const TINTS = 6

/**
 * Two initials on a soft disc; the same name always has the same colour.
 * @param {string} name
 * @param {boolean} brand
 */
export function avatar(name, brand) {
  const letters = name
    .split(/\s+/u)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '')
    .join('')
  const tint = [...name].reduce((sum, point) => (sum * 31 + (point.codePointAt(0) ?? 0)) % 997, 7) % TINTS
  return h(
    'span',
    { class: 'avatar', 'data-tint': brand ? 'brand' : tint, 'aria-hidden': 'true' },
    [...letters].slice(0, brand ? 1 : 2).join('') || '·',
  )
}
