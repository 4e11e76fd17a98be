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

  async function join() {
    const name = input.value.trim()
    if (name === '') return input.focus()
    try {
      const { name: kept, token } = await api.join(name)
      input.value = ''
      problem.hidden = true
      become({ name: kept, token })
    } catch (error) {
      problem.textContent = explain(page, error)
      problem.hidden = false
    }
  }

  function visitorChanged() {
    const visitor = page.visitor()
    if (!visitor) {
      const before = page.memory.known()
      known.hidden = before.length === 0
      known.replaceChildren(
        h('span', { class: 'meta' }, words.known),
        ...before.map((one) =>
          h(
            'button',
            { type: 'button', class: 'button secondary', on: { click: () => become(one) } },
            h('bdi', {}, one.name),
          ),
        ),
      )
      return element.replaceChildren(form)
    }
    element.replaceChildren(
      h(
        'div',
        { class: 'me' },
        avatar(visitor.name, false),
        h('p', { class: 'me-name' }, phrase(words.writingAs, { name: visitor.name })),
        h(
          'button',
          {
            type: 'button',
            class: 'button quiet',
            on: {
              click: () => {
                become(null)
                input.focus()
              },
            },
          },
          icon('person'),
          h('span', {}, words.somebodyElse),
        ),
      ),
    )
  }

  visitorChanged()
  return {
    element,
    visitorChanged,
    focus: () => {
      element.scrollIntoView({ block: 'center' })
      input.focus()
    },
  }
}
