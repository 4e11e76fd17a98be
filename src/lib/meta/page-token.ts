/** The token of a Page, from its own or from that of a person who manages it. */
import { type Graph, GraphFailure } from './graph.ts'
import { type Fields, textOf } from './json.ts'
import type { TokenFacts } from './token.ts'

export type PageToken =
  | { ok: true; token: string }
  | { ok: false; reason: 'personal_profile' | 'no_such_account' | 'permission_missing' | 'unreachable'; detail: string }

/** `given` is what `facts` describe; where the platform would not describe it, it is taken for the Page's own. */
export async function pageTokenOf(
  graph: Graph,
  given: string,
  facts: TokenFacts | null,
  pageId: string,
): Promise<PageToken> {
  if (!facts || facts.type === 'PAGE') return { ok: true, token: given }
  const pages: Fields[] = []
  try {
    const query = { fields: 'id,name,access_token,tasks' }
    for await (const page of graph.list('me/accounts', query)) pages.push(page)
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error
    const { result } = error
    const away = result.kind !== 'error' || result.class === 'retry' || result.class === 'rate_limit'
    return { ok: false, reason: away ? 'unreachable' : 'permission_missing', detail: error.message }
  }
  const token = textOf(pages.find(({ id }) => textOf(id) === pageId)?.access_token)
  if (token) return { ok: true, token }
  const isPerson = facts.subject === pageId || pages.length === 0
  const detail = pages.map(({ id, name }) => `${textOf(name)} (${textOf(id)})`).join(', ')
  return { ok: false, reason: isPerson ? 'personal_profile' : 'no_such_account', detail }
}
