/** Addresses: of feeds as people copy them, and of articles behind the wrappings that services put around them. */

/** What of an address only counts where its reader came from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|ref_src)$/i

/** A feed's address in one spelling; what cannot be read stays as it is, for the schema to refuse. */
export function feedAddress(given: string): string {
  // Some browsers hand feeds over as feed://host/… or feed:https://host/….
  const plain = given.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://')
  const url = URL.parse(plain)
  if (!url) return plain
  url.hash = ''
  return url.href
}

/** A link of an entry as an absolute http address, or null. */
export function absoluteLink(given: string | undefined, base: string): string | null {
  const url = given ? URL.parse(given.trim(), base) : null
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.href.length > 4096) return null
  return unwrapped(url).href
}

/** Google's alerts link through google.com/url, with the article in a parameter. */
function unwrapped(url: URL): URL {
  if (!/^(?:www\.)?google\.[a-z.]{2,8}$/.test(url.hostname) || url.pathname !== '/url') return url
  const target = URL.parse(url.searchParams.get('url') ?? url.searchParams.get('q') ?? '')
  return target && (target.protocol === 'http:' || target.protocol === 'https:') ? target : url
}

/** The same article under one address: without tracking, fragment and the marks of mobile pages. */
export function canonicalLink(link: string): string {
  const url = new URL(link)
  url.hash = ''
  for (const name of [...url.searchParams.keys()])
    if (TRACKING.test(name) || (name === 'amp' && /^1?$/.test(url.searchParams.get(name) ?? '')))
      url.searchParams.delete(name)
  url.pathname = url.pathname.replace(/\/amp\/?$/, '') || '/'
  return url.href
}

/** The site as people name it. */
export const siteOf = (link: string): string => new URL(link).hostname.replace(/^www\./, '')
