/** What a page says of itself: its title and description, from its head alone. Asked rarely, kept for a while, never more than a little at once. */
import { Parser } from 'htmlparser2'

export type LinkPreview = {
  /** The host that answered in the end, after redirects; as machines write it, so that look-alike letters show. */
  host: string
  title: string | null
  description: string | null
}

export type LinkPreviewOptions = {
  /** Bounded in size and time, and closed to private addresses (`makeSafeFetch`). */
  fetch: typeof fetch
  now(): number
}

const KEPT_MS = 3_600_000
/** What failed may work again soon. */
const FAILED_MS = 60_000
const KEPT_MAX = 500
const AT_ONCE = 4
const TITLE_MAX = 200
const TEXT_MAX = 400

/** Gives null for what cannot be read; never throws. The same address asked twice at once is read once. */
export function makeLinkPreviews({ fetch, now }: LinkPreviewOptions): (address: string) => Promise<LinkPreview | null> {
  const kept = new Map<string, { until: number; answer: Promise<LinkPreview | null> }>()
  const waiting: (() => void)[] = []
  let running = 0

  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }

  return (address) => {
    const before = kept.get(address)
    if (before && before.until > now()) return before.answer
    const one = { until: Number.POSITIVE_INFINITY, answer: inTurn(() => read(fetch, address)) }
    kept.delete(address)
    kept.set(address, one)
    if (kept.size > KEPT_MAX) kept.delete(kept.keys().next().value ?? '')
    void one.answer.then((found) => {
      one.until = now() + (found ? KEPT_MS : FAILED_MS)
    })
    return one.answer
  }
}

async function read(fetch: LinkPreviewOptions['fetch'], address: string): Promise<LinkPreview | null> {
  try {
    const response = await fetch(address, {
      headers: { accept: 'text/html,application/xhtml+xml', 'accept-language': 'he, en' },
    })
    const host = new URL(response.url || address).host
    const type = response.headers.get('content-type') ?? ''
    if (!response.ok || !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) {
      await response.body?.cancel()
      return response.ok ? { host, title: null, description: null } : null
    }
    return { host, ...(await headOf(response, charsetOf(type))) }
  } catch {
    return null
  }
}

const charsetOf = (type: string): string => /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? 'utf-8'

/** Reads until the head ends; what follows is nobody's business. */
async function headOf(response: Response, charset: string): Promise<Omit<LinkPreview, 'host'>> {
  const said: Record<string, string> = {}
  let title = ''
  let inTitle = false
  let done = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'title') inTitle = title === ''
        if (name === 'body') done = true
        const about = (attributes.property ?? attributes.name ?? '').toLowerCase()
        if (name === 'meta' && attributes.content && !Object.hasOwn(said, about)) said[about] = attributes.content
      },
      ontext(text) {
        if (inTitle && title.length < TITLE_MAX * 4) title += text
      },
      onclosetag(name) {
        if (name === 'title') inTitle = false
        if (name === 'head') done = true
      },
    },
    { decodeEntities: true },
  )
  const decoder = decoderOf(charset)
  const reader = response.body?.getReader()
  while (reader && !done) {
    const { value, done: over } = await reader.read()
    if (over) break
    parser.write(decoder.decode(value, { stream: true }))
  }
  await reader?.cancel().catch(() => undefined)
  parser.end()
  return {
    title: line(said['og:title'] || said['twitter:title'] || title, TITLE_MAX),
    description: line(said['og:description'] || said.description || said['twitter:description'] || '', TEXT_MAX),
  }
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}

/** One line without marks of direction or control characters; null when nothing is left. */
function line(text: string, max: number): string | null {
  const plain = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim()
  if (plain === '') return null
  const points = [...plain]
  return points.length > max ? `${points.slice(0, max - 1).join('')}…` : plain
}
