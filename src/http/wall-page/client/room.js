/** The closed room: only this visitor and the business. The visitor's own words stand at the end of the line. */
import { makeComposer } from './composer.js'
import { h, icon, label, phrase } from './dom.js'
import { entryView, reconcile } from './entry.js'

/** @param {import('./page.js').Page} page */
export function makeRoom(page) {
  const { words, brand, api } = page
  const title = h('h2', { class: 'room-title', id: 'private-title' })
  const talk = h('ol', { class: 'talk', hidden: true })
  const empty = h('p', { class: 'room-empty' })
  const place = h('div', { class: 'room-foot' })
  const element = h(
    'section',
    { class: 'room', id: 'private', 'aria-labelledby': 'private-title' },
    title,
    h('div', { class: 'room-body', tabindex: '-1' }, empty, talk),
    place,
  )

  function visitorChanged() {
    const visitor = page.visitor()
    title.replaceChildren(
      icon('lock'),
      h(
        'span',
        {},
        phrase(visitor ? words.privateTitle : words.privateTitleStranger, { name: visitor?.name ?? '', brand }),
      ),
    )
    empty.replaceChildren(phrase(visitor ? words.roomEmpty : words.roomStranger, { brand }))
    if (!visitor) return place.replaceChildren()
    const composer = makeComposer(page, {
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
    place.replaceChildren(composer.element)
  }

  /** @param {import('./api.js').Entry[]} entries private ones, oldest first */
  function update(entries) {
    const last = talk.lastElementChild
    reconcile(talk, entries, (entry) => entryView(page, entry, 'bubble'))
    talk.hidden = entries.length === 0
    empty.hidden = entries.length > 0
    const body = /** @type {HTMLElement} */ (talk.parentElement)
    if (talk.lastElementChild !== last) body.scrollTop = body.scrollHeight
  }

  visitorChanged()
  return { element, update, visitorChanged }
}
