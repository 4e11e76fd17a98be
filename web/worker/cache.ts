/**
 * What of the desk is kept on the device: the page itself, and the fingerprinted files it has used. What the API says is never kept: it is
 * other people's words, and stale a second later.
 */

/** Made of the names of all files of one build, so that another build is another worker, and another cache. */
declare const __BUILD__: string

const NAME = `desk-${__BUILD__}`
/** Every address of the desk is this one page. */
const PAGE = '/'
/** A line so slow is treated as none, where the page is kept. */
const PATIENCE_MS = 4000
/** Pages that are not the desk's: customers' and machines'. */
const ELSEWHERE = /^\/(api|webhooks|sandbox|wall|deletion|healthz|readyz)(\/|$)/

export const isAsset = (url: URL): boolean => url.pathname.startsWith('/assets/')
export const isDesk = (url: URL): boolean => !ELSEWHERE.test(url.pathname)

/** At install: the page and what it names. */
export async function keepPage(): Promise<void> {
  const cache = await caches.open(NAME)
  const page = await fetch(PAGE, { cache: 'no-cache' })
  if (!page.ok) throw new Error(`the page answers ${page.status}`)
  const named = (await page.clone().text()).match(/\/assets\/[\w.-]+/g) ?? []
  await cache.put(PAGE, page)
  await cache.addAll([...new Set(named)])
}

/** What the page had loaded before this worker came. */
export async function keepFiles(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(NAME)
  for (const path of paths) if (!(await cache.match(path))) await cache.add(path).catch(() => undefined)
}

/** At activation: what older builds left. */
export async function dropOlder(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith('desk-') && name !== NAME)
  await Promise.all(others.map((name) => caches.delete(name)))
}

/** The network first; where it is away or too slow, the page as it was. */
export async function page(request: Request): Promise<Response> {
  const cache = await caches.open(NAME)
  const fresh = fetch(request)
  const kept = await cache.match(PAGE)
  if (!kept) return fresh
  const patience = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS))
  return Promise.race([fresh, patience]).catch(() => kept)
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
