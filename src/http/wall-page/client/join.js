/** Coming to the wall under a name, and coming again as somebody else. */
import { avatar, h, icon, phrase } from './dom.js'
import { explain } from './page.js'

/**
 * @param {import('./page.js').Page} page
 * @param {(visitor: import('./memory.js').Visitor | null) => void} become
 */
export function makeJoin(page, become) {
  const { words, api } = page
  const element = h('div', { class: 'join' })
  const input = h('input', {
    id: 'name',
    type: 'text',
    maxlength: 200,
    autocomplete: 'off',
    required: true,
    'aria-describedby': 'name-hint',
  })
  input.addEventListener('input', () => {
    input.dir = input.value === '' ? '' : 'auto'
  })
  const problem = h('p', { class: 'problem', role: 'alert', hidden: true })
  const known = h('div', { class: 'known' })
  const form = h(
    'form',
    {
      class: 'join-form',
      on: {
        submit: (/** @type {Event} */ event) => {
          event.preventDefault()
          void join()
        },
      },
    },
    h('h2', {}, words.joinTitle),
    h('label', { for: 'name' }, words.nameLabel),
    h(
      'div',
      { class: 'join-line' },
      input,
      h('button', { type: 'submit', class: 'button primary' }, h('span', {}, words.join)),
    ),
    h('p', { id: 'name-hint', class: 'meta' }, words.joinHint),
    problem,
    known,
  )

  /** @param {string} text */
  function say(text) {
    problem.textContent = text
    problem.hidden = false
  }

  async function join() {
    const name = input.value.trim()
    if (name === '') return input.focus()
    try {
      const { name: kept, token } = await api.join(name)
      become({ name: kept, token })
    } catch (error) {
      say(explain(page, error))
    }
  }

  /** @param {string} name */
  function me(name) {
    return h(
      'div',
      { class: 'me', tabindex: '-1' },
      avatar(name, false),
      h('p', { class: 'me-name' }, phrase(words.writingAs, { name })),
      h(
        'button',
        { type: 'button', class: 'button quiet', on: { click: () => become(null) } },
        icon('person'),
        h('span', {}, words.somebodyElse),
      ),
    )
  }

  const visitor = page.visitor()
  if (visitor) element.append(me(visitor.name))
  else {
    const before = page.memory.known()
    known.hidden = before.length === 0
    known.append(
      h('span', { class: 'meta' }, words.known),
      ...before.map((one) =>
        h(
          'button',
          { type: 'button', class: 'button secondary', on: { click: () => become(one) } },
          h('bdi', {}, one.name),
        ),
      ),
    )
    element.append(form)
  }

  return {
    element,
    /** Where the reader asked to be: at the name, or at who they are now. */
    focus() {
      element.scrollIntoView({ block: 'nearest' })
      if (visitor) /** @type {HTMLElement} */ (element.firstElementChild).focus()
      else input.focus()
    },
    say,
  }
}
