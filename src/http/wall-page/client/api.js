/** The wall's own API, as its page calls it. */

/**
 * @typedef {{ id: string, kind: 'post' | 'comment' | 'direct', root_id: string, author: string, by_brand: boolean, mine: boolean, body: string, removed: boolean, at: string }} Entry
 * @typedef {{ brand: string, language: 'he' | 'en', visitor: string | null, entries: Entry[] }} Wall
 * @typedef {{ fault: string, remaining: number, seconds: number | null }} Fault
 */

/** What went wrong, in the reader's words where the server had any. Status 0: nothing came back at all. */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {string} message
   * @param {number} retryAfter seconds
   */
  constructor(status, message, retryAfter) {
    super(message)
    this.status = status
    this.retryAfter = retryAfter
  }
}

/**
 * @param {string} channelId
 * @param {() => { token: string | null, language: string }} who
 */
export function makeApi(channelId, who) {
  const base = `/api/wall/${channelId}`

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @param {boolean} [asVisitor] false: with the desk's own session instead
   */
  async function call(method, path, body, asVisitor = true) {
    const { token, language } = who()
    /** @type {Record<string, string>} */
    const headers = { 'accept-language': language, 'x-maagal-request': '1' }
    if (body) headers['content-type'] = 'application/json'
    if (asVisitor && token) headers.authorization = `Bearer ${token}`
    const response = await fetch(base + path, { method, headers, body: body && JSON.stringify(body) }).catch(() => {
      throw new Problem(0, '', 0)
    })
    const answer = await response.json().catch(() => null)
    if (response.ok && answer !== null) return answer
    const { message = '', hint = null } = answer?.error ?? {}
    throw new Problem(
      response.ok ? 0 : response.status,
      hint ? `${message} ${hint}` : message,
      Number(response.headers.get('retry-after') ?? 0),
    )
  }

  return {
    /** @returns {Promise<Wall>} */
    read: () => call('GET', ''),
    /** @param {string} name @returns {Promise<{ visitor_id: string, name: string, token: string }>} */
    join: (name) => call('POST', '/visitors', { name }),
    /** @param {Entry['kind']} kind @param {string} body @param {string | null} rootId */
    write: (kind, body, rootId) => call('POST', '/entries', { kind, body, root_id: rootId }),
    /** @param {string} id @param {string} body */
    edit: (id, body) => call('PATCH', `/entries/${id}`, { body }),
    /** @param {string} id */
    remove: (id) => call('DELETE', `/entries/${id}`),
    /** @returns {Promise<{ faults: Fault[] }>} */
    faults: () => call('GET', '/faults', undefined, false),
    /** @param {string} fault @param {number} times @param {number | null} seconds */
    order: (fault, times, seconds) => call('POST', '/faults', { fault, times, seconds }, false),
  }
}

/** @typedef {ReturnType<typeof makeApi>} Api */
