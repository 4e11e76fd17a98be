/** Addresses of a WordPress site: the site itself as people copy it, and its interface for programs. */

/** Parts of WordPress that people copy along with the address of their site. */
const INSIDE = /\/(?:wp-admin|wp-login\.php|wp-json|xmlrpc\.php|index\.php)(?:\/.*)?$/i

/** A site's address in one spelling, without a slash at its end; what cannot be read stays as it is, for the schema to refuse. */
export function siteAddress(given: string): string {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `https://${given}`)
  if (!url || url.username || url.password) return given
  const path = url.pathname.replace(INSIDE, '').replace(/\/+$/, '')
  return url.origin === 'null' ? given : `${url.origin}${path}`
}

/** Where the site's own Link header says that programs should ask (https://api.w.org/), or null. */
export function interfaceOf(headers: Headers): string | null {
  const link = (headers.get('link') ?? '').slice(0, 8000)
  return /<([^<>]+)>\s*;\s*rel="?https:\/\/api\.w\.org\/"?/i.exec(link)?.[1] ?? null
}

/** Works on every site, with or without readable addresses, as long as it is WordPress. */
export const plainInterface = (site: string): string => `${site}/?rest_route=/`

/** One address of the interface: `root` is `…/wp-json/`, or carries the route in `rest_route` where addresses are plain. */
export function endpoint(root: string, path: string, query: Readonly<Record<string, string>> = {}): URL {
  const url = new URL(root)
  const route = url.searchParams.get('rest_route')
  if (route === null) url.pathname = url.pathname.replace(/\/$/, '') + path
  else url.searchParams.set('rest_route', route.replace(/\/$/, '') + path)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url
}

/** The same house, with or without www. */
export const isSameHost = (one: URL, other: URL): boolean => bare(one) === bare(other)

const bare = ({ host }: URL): string => host.replace(/^www\./, '')
