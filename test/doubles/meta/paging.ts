import { parameter } from './errors.ts'
import { type FieldSpec, parseFields, project } from './fields.ts'
import type { Call, Fields } from './types.ts'
import type { World } from './world.ts'

const MOST = 100
const USUAL = 25

type Listed = { id: string; createdAt?: number; updatedAt?: number }

export type Listing<T extends Listed> = {
  /** The address of this edge without the version: `/555/comments`. */
  path: string
  items: readonly T[]
  visible?: (item: T) => boolean
  render: (item: T) => Fields
  defaults: readonly string[]
  params: Record<string, string>
  sub?: FieldSpec[]
}

const START = '^'

/** Unix seconds or a written date. */
function moment(text: string): number {
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text)
}

/**
 * One page of an edge. Invisible items (deleted, hidden by the filter) are taken out after the cut, so a page may be
 * short or empty and still have a `next`; cursors name an item, so they survive deletions and new items in front.
 */
export function listing<T extends Listed>(world: World, call: Call, of: Listing<T>): Fields {
  const cursor = (id: string) => Buffer.from(`${world.cursorEpoch}:${id}`).toString('base64url')
  const limit = Math.min(MOST, Math.max(1, Number(of.params.limit ?? USUAL)))
  const since = of.params.since ? moment(of.params.since) : undefined
  const until = of.params.until ? moment(of.params.until) : undefined
  const within = of.items.filter((item) => {
    const at = item.updatedAt ?? item.createdAt ?? 0
    return (since === undefined || at >= since) && (until === undefined || at <= until)
  })
  let start = 0
  if (of.params.after) {
    const [epoch, ...rest] = Buffer.from(of.params.after, 'base64url').toString().split(':')
    const id = rest.join(':')
    const found = within.findIndex((item) => item.id === id)
    if (Number(epoch) !== world.cursorEpoch || (id !== START && found < 0))
      parameter('Invalid parameter: the cursor is not valid any more')
    start = id === START ? 0 : found + 1
  }
  const empty = world.emptyPages.find((one) => one.times > 0 && one.path.test(of.path))
  if (empty) empty.times -= 1
  const cut = empty ? [] : within.slice(start, start + limit)
  const end = start + cut.length
  const specs = of.sub ?? parseFields(of.params.fields ?? '')
  const data = cut
    .filter((item) => of.visible?.(item) ?? true)
    .map((item) => project(of.render(item), specs, of.defaults))
  if (within.length === 0 && !empty) return { data }
  const after = cursor(within[end - 1]?.id ?? START)
  const paging: Fields = { cursors: { before: cursor(within[start]?.id ?? START), after } }
  if (end < within.length || empty) paging.next = nextUrl(world, call, of.path, { ...of.params, after })
  return { data, paging }
}

/** The full address, with the token in it: what a client must never log. */
function nextUrl(world: World, call: Call, path: string, params: Record<string, string>): string {
  const version = call.path.split('/')[1] ?? ''
  const query = new URLSearchParams({ ...params, ...(call.token ? { access_token: call.token } : {}) })
  return `${world.url}/${version}${path}?${query}`
}
