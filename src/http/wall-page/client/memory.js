/** What this tab remembers: who the visitor is, and what is written but not sent. Each tab may be somebody else. */

/** @typedef {{ name: string, token: string }} Visitor */

/** @param {string} channelId */
export function makeMemory(channelId) {
  const prefix = `wall:${channelId}:`
  /** A browser may forbid storage; then the page works, and forgets at reload. @type {Map<string, string>} */
  const fallback = new Map()

  const get = (/** @type {string} */ key) => {
    try {
      return sessionStorage.getItem(prefix + key)
    } catch {
      return fallback.get(key) ?? null
    }
  }
  const set = (/** @type {string} */ key, /** @type {string | null} */ value) => {
    try {
      if (value === null) sessionStorage.removeItem(prefix + key)
      else sessionStorage.setItem(prefix + key, value)
    } catch {
      if (value === null) fallback.delete(key)
      else fallback.set(key, value)
    }
  }

  return {
    /** @returns {Visitor | null} */
    visitor() {
      const kept = get('visitor')
      return kept ? JSON.parse(kept) : null
    },
    /** @param {Visitor | null} visitor */
    keepVisitor(visitor) {
      set('visitor', visitor && JSON.stringify(visitor))
      if (visitor)
        set('known', JSON.stringify([visitor, ...this.known().filter(({ token }) => token !== visitor.token)]))
    },
    /** Everybody this tab has been, latest first: a trainer plays several customers. @returns {Visitor[]} */
    known() {
      return JSON.parse(get('known') ?? '[]')
    },
    /** @param {Visitor} visitor */
    forget(visitor) {
      set('known', JSON.stringify(this.known().filter(({ token }) => token !== visitor.token)))
    },
    /** @param {string} key */
    draft: (key) => get(`draft:${key}`) ?? '',
    /** @param {string} key @param {string} text */
    keepDraft: (key, text) => set(`draft:${key}`, text === '' ? null : text),
  }
}

/** @typedef {ReturnType<typeof makeMemory>} Memory */
