/** The open lane: threads, newest first, each with its comments and a place to add one. */
import { makeComposer } from './composer.js'
import { h, icon, phrase } from './dom.js'
import { commentLabel, entryView, reconcile } from './entry.js'

/** @typedef {import('./api.js').Entry} Entry */

/** @param {import('./page.js').Page} page */
export function makeFeed(page) {
  const { words, brand, api } = page
  const postBox = h('div', { class: 'post-box' })
  const threads = h('div', { class: 'threads' })
  const empty = h(
    'div',
    { class: 'empty', hidden: true },
    h('h3', {}, words.emptyTitle),
    h('p', {}, phrase(words.emptyText, { brand })),
  )
  const element = h(
    'section',
    { class: 'lane', id: 'public', 'aria-labelledby': 'public-title' },
    h('h2', { class: 'lane-title', id: 'public-title' }, icon('globe'), h('span', {}, words.publicTitle)),
    postBox,
    empty,
    threads,
  )

  if (page.visitor()) {
    const composer = makeComposer(page, {
      tone: 'public',
      draft: 'post',
      label: words.postLabel,
      hint: words.postHint,
      send: words.postSend,
      rows: 3,
      onSend: async (text) => {
        await api.write('post', text, null)
        await page.refresh()
      },
    })
    postBox.append(composer.element)
  }

  /** @param {Entry} root */
  function threadView(root) {
    const place = h('div', { class: 'reply-place' })
    const open = () => {
      if (!page.visitor()) return page.askName()
      const composer = makeComposer(page, {
        tone: 'public',
        draft: `comment:${root.id}`,
        label: commentLabel(page, root),
        hint: words.commentHint,
        send: words.postSend,
        onSend: async (text) => {
          await api.write('comment', text, root.id)
          close()
          await page.refresh()
        },
        onCancel: () => close(),
      })
      place.replaceChildren(composer.element)
      composer.focus()
    }
    const close = () => {
      place.replaceChildren(button)
      button.focus()
    }
    const button = h(
      'button',
      { type: 'button', class: 'button quiet comment', 'aria-label': commentLabel(page, root), on: { click: open } },
      icon('comment'),
      words.commentButton,
    )
    place.append(button)
    // Where the post itself has scrolled out of what the wall still shows, its comments stand alone.
    const orphaned = root.id !== root.root_id
    return h(
      'article',
      { class: 'thread' },
      orphaned && h('p', { class: 'meta' }, words.earlier),
      h('div', { class: 'entries' }),
      orphaned ? null : place,
    )
  }

  /** @param {Entry[]} entries public ones, oldest first */
  function update(entries) {
    /** @type {Map<string, Entry[]>} */
    const byRoot = new Map()
    for (const entry of entries) byRoot.set(entry.root_id, [...(byRoot.get(entry.root_id) ?? []), entry])
    const roots = [...byRoot.values()].map(([first]) => /** @type {Entry} */ (first)).reverse()
    // A thread is redrawn only when it becomes another thread; its entries are reconciled one by one.
    reconcile(
      threads,
      roots.map((root) => ({ ...root, body: '', removed: false, mine: false, author: '' })),
      ({ id }) => threadView(/** @type {Entry} */ (roots.find((root) => root.id === id))),
    )
    for (const thread of threads.children) {
      const { id } = /** @type {HTMLElement} */ (thread).dataset
      const all = [...byRoot.values()].find(([first]) => first?.id === id) ?? []
      const list = /** @type {HTMLElement} */ (thread.querySelector('.entries'))
      reconcile(list, all, (entry) => entryView(page, entry, 'flat'))
    }
    empty.hidden = roots.length > 0
  }

  return { element, update }
}
