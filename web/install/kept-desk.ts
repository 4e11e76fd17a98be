/**
 * What was read lately, kept on this device, so that the desk opens where there is no line: the person, the lists, the cases that were
 * open. Only of whoever is signed in here, only for a day, and gone with the sign-out. Our service worker keeps none of it.
 */
import { client } from '../api/queries.ts'
import type { Me } from '../api/types.ts'
import { connectionNow, onConnection, wasLiveAt } from '../live/connection.ts'

type Read = { key: readonly unknown[]; data: unknown; at: number }
/** `at`: until when the desk heard of every change. */
type KeptDesk = { personId: string; at: number; reads: Read[] }

const DAY_MS = 86_400_000
const RESTS_MS = 3000
const CASES = 40
const PAGES = 2
/** First words of the keys of what the desk itself shows (web/api/queries.ts). */
const SHOWN = new Set([
  'me',
  'queues',
  'cases',
  'case',
  'timeline',
  'asks',
  'approval',
  'briefing',
  'policy',
  'replies',
  'templates',
  'presence',
  'responsiveness',
  'balance',
])

/** The person whose desk this page keeps; the same word in the browser's storage says that no other tab let them go. */
const OWNER = 'maagal.kept-desk'
let owner = ''
let timer: ReturnType<typeof setTimeout> | undefined
let started = false
/** Whoever was here has left; nothing is kept until somebody is known anew. */
let left = false
/** What was kept is on its way out, and what was read stands in the page until then. */
let dropping = false

/** From now on, whatever is read is kept. Works once a page. */
export function keepDesk(): void {
  if (started) return
  started = true
  if (!dropping) left = false
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'added' && query.queryKey[0] === 'me') left = false
    if (type === 'updated') timer ??= setTimeout(() => void save(), RESTS_MS)
  })
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void save())
  onConnection(({ state }) => state === 'down' && void save())
  void save()
}

/** Puts what was kept where the desk looks for it. False where there is nothing: then there is nothing to show. */
export async function bringBack(): Promise<boolean> {
  const kept = await once<KeptDesk>('readonly', (place) => place.get(ENTRY)).catch(() => undefined)
  if (!kept || kept.personId !== localStorage.getItem(OWNER)) return false
  if (Date.now() - kept.at > DAY_MS) {
    await dropKept()
    return false
  }
  for (const { key, data, at } of kept.reads) client.setQueryData(key, data, { updatedAt: at })
  wasLiveAt(kept.at)
  return client.getQueryData(['me']) !== undefined
}

/** Nobody is signed in here any more, or somebody else. */
export async function dropKept(): Promise<void> {
  left = true
  dropping = true
  owner = ''
  localStorage.removeItem(OWNER)
  await once('readwrite', (place) => place.clear()).catch(() => undefined)
  dropping = false
}

async function save(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  const me = client.getQueryData<Me>(['me'])
  const { state, lastLiveAt } = connectionNow()
  if (left || !me || lastLiveAt === null) return
  if (owner !== me.person.id) {
    owner = me.person.id
    localStorage.setItem(OWNER, owner)
  }
  const kept = { personId: owner, at: state === 'live' ? Date.now() : lastLiveAt, reads: readsNow() }
  await once('readwrite', (place) => (localStorage.getItem(OWNER) === owner ? place.put(kept, ENTRY) : null)).catch(
    // A browser that keeps nothing for us opens only with a line.
    () => undefined,
  )
}

function readsNow(): Read[] {
  const reads = client
    .getQueryCache()
    .getAll()
    .filter(({ queryKey, state }) => state.status === 'success' && isShown(queryKey))
    .map(({ queryKey, state }) => ({ key: queryKey, data: firstPages(state.data), at: state.dataUpdatedAt }))
    .sort((a, b) => b.at - a.at)
  const cases = new Set(
    reads
      .filter(({ key }) => key[0] === 'case')
      .map(({ key }) => key[1])
      .slice(0, CASES),
  )
  return reads.filter(({ key }) => (key[0] !== 'case' && key[0] !== 'timeline') || cases.has(key[1]))
}

/** A published version of a playbook, too; drafts have a place of their own. */
const isShown = ([kind, , what]: readonly unknown[]): boolean =>
  (SHOWN.has(String(kind)) && what !== 'drafts') || (kind === 'playbook' && typeof what === 'number')

function firstPages(data: unknown): unknown {
  const list = data as { pages?: unknown[]; pageParams?: unknown[] } | null
  if (!Array.isArray(list?.pages) || !Array.isArray(list.pageParams)) return data
  return { pages: list.pages.slice(0, PAGES), pageParams: list.pageParams.slice(0, PAGES) }
}

const DATABASE = 'maagal'
const STORE = 'desk'
const ENTRY = 'last'

/** One step in the browser's own database; null asks for nothing. */
async function once<T>(
  mode: IDBTransactionMode,
  work: (place: IDBObjectStore) => IDBRequest | null,
): Promise<T | undefined> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  const database = await settled(opening)
  try {
    const request = work(database.transaction(STORE, mode).objectStore(STORE))
    return request ? ((await settled(request)) as T) : undefined
  } finally {
    database.close()
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
