/** The closed room: only this visitor and the business. The visitor's own words stand at the end of the line. */
import { makeComposer } from './composer.js'
import { h, icon, label, phrase } from './dom.js'
import { entryView, reconcile } from './entry.js'

/** @param {import('./page.js').Page} page */
export function makeRoom(page) {
  const { words, brand, api } = page
  const visitor = page.visitor()
  const title = phrase(visitor ? words.privateTitle : words.privateTitleStranger, { name: visitor?.name ?? '', brand })
  const talk = h('ol', { class: 'talk', hidden: true })
  const empty = h('p', { class: 'room-empty' }, phrase(visitor ? words.roomEmpty : words.roomStranger, { brand }))
  const composer =
    visitor &&
    makeComposer(page, {
      tone: 'private',
      draft: 'direct',
      label: label(words.directLabel, { brand }),
      hint: label(words.directHint, { brand }),
      send: words.directSend,
      onSend: async (text) => {
        await api.write('direct', text, null)
        await page.refresh()
      },
    })
  const element = h(
    'section',
    { class: 'room', id: 'private', 'aria-labelledby': 'private-title' },
    h('h2', { class: 'room-title', id: 'private-title' }, icon('lock'), h('span', {}, title)),
    h('div', { class: 'room-body', tabindex: '-1' }, empty, talk),
    composer && h('div', { class: 'room-foot' }, composer.element),
  )

  /** @param {import('./api.js').Entry[]} entries private ones, oldest first */
  function update(entries) {
    const last = talk.lastElementChild
    reconcile(talk, entries, (entry) => entryView(page, entry, 'bubble'))
    talk.hidden = entries.length === 0
    empty.hidden = entries.length > 0
    const body = /** @type {HTMLElement} */ (talk.parentElement)
    if (talk.lastElementChild !== last) body.scrollTop = body.scrollHeight
  }

  return { element, update }
}
