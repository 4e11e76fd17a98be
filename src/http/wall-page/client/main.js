/** The practice wall's page: who the visitor is, the open lane, the closed room, and what is wrong right now. */
import { makeApi } from './api.js'
import { h, icon, phrase } from './dom.js'
import { makeFaults } from './faults.js'
import { makeFeed } from './feed.js'
import { makeJoin } from './join.js'
import { makeLive } from './live.js'
import { makeMemory } from './memory.js'
import { makeRoom } from './room.js'

/** @type {{ channelId: string, brand: string, language: 'he' | 'en', manages: boolean, words: Record<'he' | 'en', import('./page.js').Words> }} */
const given = JSON.parse(document.getElementById('given')?.textContent ?? '{}')
const main = /** @type {HTMLElement} */ (document.getElementById('wall'))
const status = /** @type {HTMLElement} */ (document.getElementById('status'))
const switcher = /** @type {HTMLAnchorElement} */ (document.getElementById('language'))

const memory = makeMemory(given.channelId)
let visitor = memory.visitor()
let language = given.language
/** @type {import('./api.js').Wall | null} */
let wall = null
/** @type {import('./live.js').Trouble} */
let trouble = null
/** Answers of the business that this tab has shown. @type {Set<string> | null} */
let seen = null
let side = /** @type {'public' | 'private'} */ ('public')
const api = makeApi(given.channelId, () => ({ token: visitor?.token ?? null, language }))
let parts = build()

/** Builds the page in the current language. Drafts come back from the tab's memory. */
function build() {
  const words = given.words[language]
  document.documentElement.lang = language
  document.documentElement.dir = language === 'he' ? 'rtl' : 'ltr'
  document.title = `${words.wall} · ${given.brand}`
  const other = language === 'he' ? 'en' : 'he'
  switcher.replaceChildren(icon('language'), h('span', {}, words.otherLanguage))
  switcher.lang = other
  switcher.href = `?lang=${other}`

  /** @type {import('./page.js').Page} */
  const page = {
    words,
    brand: given.brand,
    api,
    memory,
    visitor: () => visitor,
    forgetVisitor,
    askName: () => parts.join.focus(),
    refresh: () => live.now(),
    announce: (text) => {
      status.textContent = text
    },
  }
  const join = makeJoin(page, become)
  const feed = makeFeed(page)
  const room = makeRoom(page)
  const notice = h('p', { class: 'notice', role: 'status', hidden: true })
  const fresh = h('span', { class: 'fresh', hidden: true })
  const tab = (/** @type {'public' | 'private'} */ which) =>
    h(
      'button',
      { type: 'button', class: `tab ${which}`, 'aria-controls': which, on: { click: () => turnTo(which) } },
      icon(which === 'public' ? 'globe' : 'lock'),
      h('span', {}, which === 'public' ? words.publicTab : words.privateTab),
      which === 'private' && fresh,
    )
  const tabs = { public: tab('public'), private: tab('private') }
  main.replaceChildren(
    h('p', { class: 'lead' }, phrase(words.lead, { brand: given.brand })),
    join.element,
    notice,
    h(
      'div',
      { class: 'both' },
      h('div', { class: 'tabs', role: 'group', 'aria-label': words.wall }, tabs.public, tabs.private),
      h('div', { class: 'sides' }, feed.element, room.element),
    ),
    ...(given.manages ? [makeFaults(page).element] : []),
  )
  return { words, page, join, feed, room, notice, tabs, fresh }
}

/** On a narrow screen one side shows at a time. @param {'public' | 'private'} which */
function turnTo(which) {
  side = which
  main.dataset.side = which
  for (const [name, tab] of Object.entries(parts.tabs)) tab.setAttribute('aria-pressed', String(name === which))
  if (which === 'private') parts.fresh.hidden = true
}

/**
 * Somebody else is here now: nothing of the one before stays on the page.
 * @param {import('./memory.js').Visitor | null} next
 */
function become(next) {
  visitor = next
  memory.keepVisitor(next)
  seen = null
  if (wall)
    wall.entries = wall.entries.filter(({ kind }) => kind !== 'direct').map((entry) => ({ ...entry, mine: false }))
  rebuild()
  parts.join.focus()
  void live.now()
}

/** The wall no longer knows this visitor; what they wrote waits in the tab's drafts. */
function forgetVisitor() {
  if (visitor) memory.forget(visitor)
  become(null)
  parts.join.say(parts.words.leftTheWall)
}

function rebuild() {
  parts = build()
  turnTo(side)
  show()
}

function show() {
  const { words, notice, feed, room } = parts
  notice.hidden = trouble === null
  notice.textContent = trouble === null ? '' : words[trouble]
  main.toggleAttribute('data-gone', trouble === 'gone')
  if (!wall) return
  feed.update(wall.entries.filter(({ kind }) => kind !== 'direct'))
  room.update(wall.entries.filter(({ kind }) => kind === 'direct'))
}

/** Says aloud what the business answered since the last look, and marks the room that is out of sight. */
function announceAnswers() {
  const answers = (wall?.entries ?? []).filter(({ by_brand }) => by_brand)
  const fresh = seen === null ? [] : answers.filter(({ id }) => !seen?.has(id))
  seen = new Set(answers.map(({ id }) => id))
  if (fresh.length === 0) return
  const inPrivate = fresh.some(({ kind }) => kind === 'direct')
  const { words } = parts
  status.replaceChildren(phrase(inPrivate ? words.newPrivate : words.newPublic, { brand: given.brand }))
  if (inPrivate && side === 'public') parts.fresh.hidden = false
}

const live = makeLive({
  async read() {
    const asked = visitor
    const read = await api.read()
    // The answer to a question that somebody else asked meanwhile.
    if (asked !== visitor) return
    wall = read
    if (visitor && wall.visitor === null) forgetVisitor()
    announceAnswers()
    show()
  },
  onTrouble(next) {
    if (trouble === next) return
    trouble = next
    show()
  },
})

switcher.addEventListener('click', (event) => {
  event.preventDefault()
  language = language === 'he' ? 'en' : 'he'
  history.replaceState(null, '', `?lang=${language}`)
  rebuild()
})
turnTo(side)
void live.now()
