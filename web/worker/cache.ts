/**
 * What of the desk is kept on the device: the page itself, and the fingerprinted files it has used. What the API says is never kept: it is
 * other people's words, and stale a second later.
 */

/** Made of the names of all files of one build, so that another build is another worker, and another cache. */
declare const __BUILD__: string
/** Those names: everything that a page of the desk may ask for. */
declare const __FILES__: string

const NAME = `desk-${__BUILD__}`
/** Every address of the desk is this one page. */
const PAGE = '/'
/** A line so slow is treated as none, where the page is kept. */
const PATIENCE_MS = 4000
/** Pages that are not the desk's: customers' and machines'. */
const ELSEWHERE = /^\/(api|webhooks|sandbox|wall|deletion|healthz|readyz)(\/|$)/

export const isAsset = (url: URL): boolean => url.pathname.startsWith('/assets/')
export const isDesk = (url: URL): boolean => !ELSEWHERE.test(url.pathname)

/** At install: the page and what it names, without which there is no desk; and, as far as they come, the parts that load on demand. */
export async function keepAll(): Promise<void> {
  const cache = await caches.open(NAME)
  const page = await fetch(PAGE, { cache: 'no-cache' })
  if (!page.ok) throw new Error(`the page answers ${page.status}`)
  const named = (await page.clone().text()).match(/\/assets\/[\w.-]+/g) ?? []
  await cache.put(PAGE, page)
  await cache.addAll([...new Set(named)])
  for (const name of __FILES__.split(' ')) {
    const path = `/assets/${name}`
    if (!(await cache.match(path))) await cache.add(path).catch(() => undefined)
  }
}

/** At activation: what older builds left. */
export async function dropOlder(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith('desk-') && name !== NAME)
  await Promise.all(others.map((name) => caches.delete(name)))
}

/** The network first; where it is away, in trouble or too slow, the page as it was. */
export async function page(request: Request): Promise<Response> {
  const cache = await caches.open(NAME)
  const fresh = fetch(request)
  const kept = await cache.match(PAGE)
  if (!kept) return fresh
  const good = fresh.then((answer) => (answer.status >= 500 ? kept : answer))
  const patience = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS))
  return Promise.race([good, patience]).catch(() => kept)
}

/** A fingerprinted file never changes: once here, it is not asked for again. */
export async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(NAME)
  const kept = await cache.match(request)
  if (kept) return kept
  const fresh = await fetch(request)
  if (fresh.ok) await cache.put(request, fresh.clone())
  return fresh
}
