/** What a manager can make the wall do wrong: for tests and training. */
import { h, icon, label } from './dom.js'
import { explain } from './page.js'

/** In the order of a message's way: towards the desk, then back. Those with seconds say how long by default. */
const FAULTS = /** @type {const} */ ([
  ['duplicate', null],
  ['delay', 5],
  ['reorder', null],
  ['refuse', null],
  ['rate_limit', 30],
  ['lose_answer', null],
  ['server_error', null],
])
const LOOK_MS = 3000

/** @param {import('./page.js').Page} page */
export function makeFaults(page) {
  const { words, api } = page
  const problem = h('p', { class: 'problem', role: 'alert', hidden: true })
  const rows = new Map(FAULTS.map(([fault, seconds]) => [String(fault), makeRow(fault, seconds)]))
  const element = h(
    'details',
    { class: 'faults', on: { toggle: look } },
    h('summary', {}, icon('tool'), h('span', {}, words.faultsTitle)),
    h('p', { class: 'faults-text' }, words.faultsText),
    problem,
    h('ul', {}, ...[...rows.values()].map((row) => row.element)),
  )

  /** @param {typeof FAULTS[number][0]} fault @param {number | null} seconds */
  function makeRow(fault, seconds) {
    const number = (/** @type {string} */ name, /** @type {number} */ value, /** @type {number} */ max) =>
      h('input', {
        type: 'number',
        min: 1,
        max,
        value,
        inputmode: 'numeric',
        'aria-label': `${words.faults[fault].name}: ${name}`,
      })
    const times = number(words.faultTimes, 1, 1000)
    const wait = seconds === null ? null : number(words.faultSeconds, seconds, 3600)
    const left = h('span', { class: 'fault-left' }, words.faultNone)
    const clear = h(
      'button',
      { type: 'button', class: 'link', hidden: true, on: { click: () => void order(fault, 0, null) } },
      words.faultClear,
    )
    const form = h(
      'form',
      {
        class: 'fault-form',
        on: {
          submit: (/** @type {Event} */ event) => {
            event.preventDefault()
            void order(fault, times.valueAsNumber, wait ? wait.valueAsNumber : null)
          },
        },
      },
      h('label', {}, h('span', { 'aria-hidden': 'true' }, words.faultTimes), times),
      wait && h('label', {}, h('span', { 'aria-hidden': 'true' }, words.faultSeconds), wait),
      h(
        'button',
        { type: 'submit', class: 'button secondary', 'aria-label': `${words.faultOrder}: ${words.faults[fault].name}` },
        words.faultOrder,
      ),
    )
    const row = h(
      'li',
      { class: 'fault', 'data-fault': fault },
      h('div', { class: 'fault-words' }, h('h3', {}, words.faults[fault].name), h('p', {}, words.faults[fault].text)),
      form,
      h('p', { class: 'fault-state' }, left, clear),
    )
    return {
      element: row,
      /** @param {number} remaining */
      show(remaining) {
        left.textContent = remaining > 0 ? label(words.faultLeft, { n: String(remaining) }) : words.faultNone
        row.toggleAttribute('data-ordered', remaining > 0)
        clear.hidden = remaining === 0
      },
    }
  }

  /** @param {string} fault @param {number} times @param {number | null} seconds */
  async function order(fault, times, seconds) {
    problem.hidden = true
    try {
      await api.order(fault, times, seconds)
      await show()
    } catch (error) {
      problem.textContent = explain(page, error)
      problem.hidden = false
    }
  }

  async function show() {
    const { faults } = await api.faults()
    for (const [name, row] of rows) row.show(faults.find(({ fault }) => fault === name)?.remaining ?? 0)
  }

  /** @type {number | undefined} */
  let timer
  function look() {
    clearTimeout(timer)
    if (!element.open || !element.isConnected) return
    if (!document.hidden) void show().catch(() => undefined)
    timer = setTimeout(look, LOOK_MS)
  }

  return { element }
}
