/** A place to write: keeps its draft in this tab until it is sent, and says so when sending fails. */
import { h, icon } from './dom.js'
import { explain } from './page.js'

/**
 * @param {import('./page.js').Page} page
 * @param {{
 *   tone: 'public' | 'private', draft: string, label: string, hint: string, send: string, text?: string, rows?: number,
 *   onSend(text: string): Promise<unknown>, onCancel?(): void,
 * }} options
 */
export function makeComposer(page, options) {
  const { memory, words } = page
  const area = h('textarea', {
    'aria-label': options.label,
    placeholder: options.hint,
    rows: options.rows ?? 2,
    maxlength: 200_000,
  })
  area.value = memory.draft(options.draft) || (options.text ?? '')
  const send = h(
    'button',
    { type: 'submit', class: `button ${options.tone}` },
    icon(options.tone === 'public' ? 'globe' : 'lock'),
    h('span', {}, options.send),
  )
  const problem = h('p', { class: 'problem', role: 'alert', hidden: true })
  const form = h(
    'form',
    {
      class: `composer ${options.tone}`,
      on: {
        submit: (/** @type {Event} */ event) => {
          event.preventDefault()
          void submit()
        },
        keydown: (/** @type {KeyboardEvent} */ event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            void submit()
          }
          if (event.key === 'Escape') options.onCancel?.()
        },
      },
    },
    area,
    problem,
    h(
      'div',
      { class: 'composer-foot' },
      options.onCancel
        ? h('button', { type: 'button', class: 'button quiet', on: { click: options.onCancel } }, words.cancel)
        : null,
      send,
    ),
  )
  const resize = () => {
    // An empty field reads in the page's direction, so that its hint does too.
    area.dir = area.value === '' ? '' : 'auto'
    area.style.blockSize = 'auto'
    if (area.value !== '') area.style.blockSize = `${Math.min(area.scrollHeight + 2, 320)}px`
  }
  area.addEventListener('input', () => {
    memory.keepDraft(options.draft, area.value)
    problem.hidden = true
    resize()
  })

  // Its height is known once it stands on the page.
  requestAnimationFrame(resize)

  let sending = false
  async function submit() {
    const text = area.value
    if (sending || text.trim() === '') return area.focus()
    sending = true
    send.setAttribute('aria-busy', 'true')
    try {
      await options.onSend(text)
      // Sent for good: what is still being typed meanwhile stays.
      if (area.value === text) area.value = ''
      memory.keepDraft(options.draft, area.value)
      problem.hidden = true
      page.announce(words.sent)
      resize()
    } catch (error) {
      problem.textContent = explain(page, error)
      problem.hidden = false
    } finally {
      sending = false
      send.removeAttribute('aria-busy')
    }
  }

  return { element: form, focus: () => area.focus() }
}
