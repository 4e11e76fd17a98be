/** Which addresses of the network may be connected to: those of the open internet, and nothing of this machine, house or cloud. */
import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Resolves one name to all of its addresses, as `dns.lookup` does. */
export type LookupAll = (
  host: string,
  options: { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** Azure answers its machines from this one, which looks like any other address. */
const OF_THE_CLOUD: ReadonlySet<string> = new Set(['168.63.129.16'])
/** What the internet has given out of IPv6. Outside it live old notations of IPv4, `::127.0.0.1` among them. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** Why an address may not be connected to (a word for the log), or null when it may. */
export function addressProblem(address: string): string | null {
  if (!ipaddr.isValid(address)) return 'unreadable'
  const parsed = ipaddr.parse(address)
  const range = parsed.range()
  if (range !== 'unicast') return range
  if (OF_THE_CLOUD.has(parsed.toString())) return 'metadata'
  return parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_IPV6) ? 'reserved' : null
}

/** The address that stands in an address bar as it is, or null for a name. `hostname` as a WHATWG URL has it. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
  return ipaddr.isValid(bare) ? bare : null
}

/** A refusal that callers can tell from a line that broke. */
export function refusedAddress(host: string, problem: string): TypeError & { code: string } {
  return Object.assign(new TypeError(`${host} leads to an address that is not of the open internet (${problem})`), {
    code: 'address_refused',
  })
}

/**
 * A `lookup` for sockets that hands on only addresses that passed. The socket connects to exactly these, so a name that resolves to
 * something else a moment later changes nothing.
 */
export function checkedLookup(resolve: LookupAll = systemLookup): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '')
      // Networks with DNS64 add a translated address beside each real one; the real one will do.
      const open = addresses.filter(({ address }) => addressProblem(address) === null)
      const [first] = open
      if (!first) {
        const problem = addresses[0] ? addressProblem(addresses[0].address) : null
        return done(refusedAddress(host, problem ?? 'no address'), '')
      }
      if (options.all) done(null, open)
      else done(null, first.address, first.family)
    })
  }
}

/** The same lookup for trusted places, where nothing is refused. */
export function uncheckedLookup(resolve: LookupAll): LookupFunction {
  return (host, options, done) =>
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) done(error ?? new Error('no address'), '')
      else if (options.all) done(null, addresses)
      else done(null, first.address, first.family)
    })
}
