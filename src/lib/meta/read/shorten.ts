/** Foreign values in the lengths that the normal form holds: a long link or name must not cost anybody the words beside it. */

const CUT: ReadonlyMap<string, number> = new Map([
  ['key', 600],
  ['name', 512],
  ['handle', 512],
  ['title', 2000],
  ['detail', 2000],
  ['emoji', 64],
  ['contentType', 128],
  ['reason', 2000],
])
/** Half of these leads nowhere: a file that cannot be fetched is said to be missing, and a long key is another app's. */
const WHOLE: ReadonlyMap<string, number> = new Map([
  ['permalink', 4096],
  ['url', 4096],
  ['avatarUrl', 2048],
  ['clientKey', 200],
])
const ID = 512
const IDS = new Set([
  'account',
  'externalId',
  'rootExternalId',
  'parentExternalId',
  'conversationRootExternalId',
  'previousExternalId',
])

/** The event, shortened where that loses nothing that is acted upon; null when an id is longer than any of the platform's. */
export function shortened<Event extends object>(event: Event): Event | null {
  let good = true
  const trim = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => trim(one, key))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, trim(one, name)]))
    if (typeof value !== 'string') return value
    if (IDS.has(key)) {
      good &&= value.length <= ID
      return value
    }
    if (value.length > (WHOLE.get(key) ?? value.length)) return null
    return value.slice(0, CUT.get(key) ?? value.length)
  }
  const fitted = trim(event, '') as Event
  return good ? fitted : null
}
