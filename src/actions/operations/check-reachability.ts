/**
 * Can the platforms reach us? The server asks PUBLIC_URL for a proof that only this installation can give: a digest of a random word with
 * its own key. Another process of the same installation may answer.
 */
import { isIP } from 'node:net'
import { newToken } from '../../lib/secrets.ts'
import type { ActionContext } from '../context.ts'
import { isReachable, OUTCOMES, type Outcome } from './reachability.ts'

export type Reachability = { outcome: Outcome; reachable: boolean; url: string; detail: string | null }

const PATIENCE_MS = 8000
const MOST_BYTES = 10_000

/** The answer to a challenge: proves the key without telling it. */
export const proofOf = (ctx: Pick<ActionContext, 'secrets'>, nonce: string): string =>
  ctx.secrets.digest('reachability', nonce).toString('base64url')

/** Asks now; takes at most `patienceMs`. `ask` is fetch, except in tests. Never throws. */
export async function checkReachability(
  ctx: Pick<ActionContext, 'secrets' | 'publicUrl'>,
  options: { ask?: typeof fetch; patienceMs?: number } = {},
): Promise<Reachability> {
  const { ask = fetch, patienceMs = PATIENCE_MS } = options
  const url = new URL(ctx.publicUrl)
  const result = (outcome: Outcome, detail: string | null = null): Reachability => ({
    outcome,
    reachable: isReachable(outcome),
    url: url.origin,
    detail,
  })
  const narrow = narrowness(url.hostname)
  if (narrow) return result(narrow)
  const nonce = newToken()
  try {
    const response = await ask(new URL(`/api/reachability/${nonce}`, url), {
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      headers: { accept: 'application/json' },
    })
    const body = await firstBytes(response)
    if (!body.includes(`"${proofOf(ctx, nonce)}"`)) return result('somebody_else', whoAnswered(response))
    return result(url.protocol === 'https:' ? 'reached' : 'no_https')
  } catch (error) {
    return result(...classify(error))
  }
}

export const reachabilityWords = ({ outcome, detail }: Reachability, language: 'he' | 'en') => ({
  message: OUTCOMES[outcome][language] + (detail ? ` (${detail})` : ''),
  hint: OUTCOMES[outcome].hint[language],
})

/** Addresses that mean something only here; RFC 1918, 4193, 6598, 6761, 3927. */
function narrowness(hostname: string): Outcome | null {
  const host = hostname
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
    .toLowerCase()
  if (/^(localhost|.*\.localhost|127\..*|0\.0\.0\.0|::1|::)$/.test(host)) return 'local_only'
  const kind = isIP(host)
  const inside =
    kind === 4
      ? /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(host)
      : kind === 6
        ? /^(f[cd]|fe[89ab])/.test(host)
        : /\.(local|internal|lan|home\.arpa)$/.test(host) || !host.includes('.')
  return inside ? 'private_network' : null
}

async function firstBytes(response: Response): Promise<string> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > MOST_BYTES) break
  }
  return text
}

function whoAnswered(response: Response): string {
  const to = response.headers.get('location')
  const server = response.headers.get('server')
  return [`HTTP ${response.status}`, to && `→ ${to.slice(0, 200)}`, server?.slice(0, 60)].filter(Boolean).join(' ')
}

function classify(error: unknown): [Outcome, string | null] {
  const codes = chainOf(error)
  const has = (pattern: RegExp) => codes.find((code) => pattern.test(code)) ?? null
  if (has(/^(TimeoutError|UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/))
    return ['timeout', null]
  if (has(/^(ENOTFOUND|EAI_AGAIN|EAI_NONAME)$/)) return ['unknown_name', null]
  const certificate = has(/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|^ERR_TLS|^ERR_SSL|^EPROTO/)
  if (certificate) return ['certificate', certificate]
  return ['refused', has(/^E[A-Z]+$|^UND_ERR/)]
}

/** The names and codes of an error, of its causes, and of the several attempts behind one. */
function chainOf(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const code = 'code' in error && error.code ? [String(error.code)] : []
  const several = error instanceof AggregateError ? error.errors.flatMap(chainOf) : []
  return [error.name, ...code, ...several, ...chainOf(error.cause)]
}
