/** One thing that somebody wrote: in the open lane flat, in the closed room as a bubble. */

import { makeComposer } from './composer.js'
import { avatar, h, label, timeOf } from './dom.js'
import { explain } from './page.js'

/** Longer texts are folded, so that one post cannot push the others off the screen. */
const FOLD_AT = { characters: 900, lines: 14 }

/**
 * @param {import('./page.js').Page} page
 * @param {import('./api.js').Entry} entry
 * @param {'flat' | 'bubble'} look
 */
export function entryView(page, entry, look) {
  const { words, api } = page
  const body = entry.removed
    ? h('p', { class: 'removed' }, words.removed)
    : h('div', { class: 'body', dir: 'auto' }, entry.body)
  const head = h(
    'p',
    { class: 'entry-head' },
    h('bdi', { class: 'author' }, entry.author),
    entry.by_brand && h('span', { class: 'chip brand' }, words.fromBrand),
    entry.mine && h('span', { class: 'chip' }, words.mine),
    timeOf(entry.at),
  )
  const content = h('div', { class: 'content' }, head, body)
  if (!entry.removed) fold(page, body, content)
  const element = h(
    look === 'flat' ? 'div' : 'li',
    {
      class: `entry ${look}`,
      'data-id': entry.id,
      'data-brand': String(entry.by_brand),
      'data-mine': String(entry.mine),
      // Who sees it belongs to what is read aloud, as it belongs to the look.
      'aria-label': `${look === 'flat' ? words.publicTab : words.privateTab}, ${entry.author}`,
      role: look === 'flat' ? 'group' : null,
    },
    look === 'flat' && avatar(entry.author, entry.by_brand),
    content,
  )
  if (entry.mine && !entry.removed) {
    const acts = h('div', { class: 'acts' })
    const problem = h('p', { class: 'problem', role: 'alert', hidden: true })
    content.append(acts, problem)
    const act = (/** @type {string} */ text, /** @type {() => void} */ click, danger = false) =>
      h('button', { type: 'button', class: danger ? 'link danger' : 'link', on: { click } }, text)
    const rest = () => acts.replaceChildren(act(words.edit, edit), act(words.remove, ask))
    const focusFirst = () => acts.querySelector('button')?.focus()
    const ask = () => {
      acts.replaceChildren(
        h('span', {}, words.removeSure),
        act(words.removeYes, remove, true),
        act(words.cancel, () => {
          rest()
          focusFirst()
        }),
      )
      focusFirst()
    }
    const remove = async () => {
      try {
        await api.remove(entry.id)
        await page.refresh()
      } catch (error) {
        problem.textContent = explain(page, error)
        problem.hidden = false
        rest()
      }
    }
    const edit = () => {
      element.dataset.editing = 'true'
      const done = () => {
        page.memory.keepDraft(`edit:${entry.id}`, '')
        delete element.dataset.editing
        composer.element.replaceWith(body)
        acts.hidden = false
        focusFirst()
      }
      const composer = makeComposer(page, {
        tone: look === 'flat' ? 'public' : 'private',
        draft: `edit:${entry.id}`,
        label: words.editLabel,
        hint: '',
        send: words.save,
        text: entry.body,
        rows: 3,
        async onSend(text) {
          await api.edit(entry.id, text)
          done()
          await page.refresh()
        },
        onCancel: done,
      })
      body.replaceWith(composer.element)
      acts.hidden = true
      composer.focus()
    }
    rest()
  }
  return element
}

/**
 * @param {import('./page.js').Page} page
 * @param {HTMLElement} body
 * @param {HTMLElement} content
 */
function fold({ words }, body, content) {
  const text = body.textContent ?? ''
  if (text.length <= FOLD_AT.characters && text.split('\n').length <= FOLD_AT.lines) return
  body.classList.add('folded')
  const button = h(
    'button',
    {
      type: 'button',
      class: 'link fold',
      'aria-expanded': 'false',
      on: {
        click: () => {
          const folded = body.classList.toggle('folded')
          button.textContent = folded ? words.showAll : words.showLess
          button.setAttribute('aria-expanded', String(!folded))
        },
      },
    },
    words.showAll,
  )
  content.append(button)
}

/**
 * Shows `entries` in `list`, touching only what changed: what is being edited, and what has the focus, stays.
 * @param {HTMLElement} list
 * @param {import('./api.js').Entry[]} entries
 * @param {(entry: import('./api.js').Entry) => HTMLElement} view
 */
export function reconcile(list, entries, view) {
  const present = new Map([...list.children].map((child) => [/** @type {HTMLElement} */ (child).dataset.id, child]))
  let place = list.firstElementChild
  for (const entry of entries) {
    const before = /** @type {HTMLElement | undefined} */ (present.get(entry.id))
    present.delete(entry.id)
    const look = `${entry.removed}|${entry.mine}|${entry.author}|${entry.body}`
    const keep = before && (before.dataset.look === look || before.dataset.editing !== undefined)
    const element = keep ? before : view(entry)
    element.dataset.id = entry.id
    if (!keep) element.dataset.look = look
    if (before && !keep) {
      if (place === before) place = element
      before.replaceWith(element)
    }
    if (element === place) place = element.nextElementSibling
    else list.insertBefore(element, place)
  }
  for (const gone of present.values()) gone.remove()
}

/** @param {import('./page.js').Page} page @param {import('./api.js').Entry} root */
export const commentLabel = ({ words }, root) => label(words.commentLabel, { name: root.author })
