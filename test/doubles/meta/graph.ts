import { readConversation } from './conversations.ts'
import { GraphError, missing, parameter, unknownPath } from './errors.ts'
import { parseFields, project } from './fields.ts'
import { igCommentCall, igMediaCall, instagramCall } from './instagram-graph.ts'
import { pageCall, profile } from './page-graph.ts'
import { contentCall } from './page-nodes.ts'
import { checkToken, debugToken, exchange, need, pageTokenFor, refreshInstagram } from './tokens.ts'
import type { Call, Fields, InstagramState, Node, PageState, Token } from './types.ts'
import { numberCall, wabaCall, waMediaCall } from './whatsapp-graph.ts'
import type { World } from './world.ts'

const VERSION = /^v\d+\.\d+$/
/** The token edges live outside the versions. */
const UNVERSIONED = ['oauth', 'access_token', 'refresh_access_token']

/** The account an object belongs to: only its own token sees it. */
function accountOf(world: World, node: Node): PageState | InstagramState | undefined {
  switch (node.kind) {
    case 'page':
    case 'instagram':
      return node
    case 'post':
    case 'comment':
      return node.page
    case 'ig_media':
    case 'ig_comment':
      return node.ig
    case 'conversation':
    case 'message': {
      const { inbox } = node.kind === 'message' ? node.thread : node
      return world.pages.get(inbox.account.id) ?? world.instagrams.get(inbox.account.id)
    }
    default:
      return undefined
  }
}

function holdsPage(world: World, token: Token, pageId: string | undefined): boolean {
  if (pageId === undefined) return false
  if (token.kind === 'page') return token.subject === pageId
  const user = world.users.get(token.subject)
  return user !== undefined && (user.pages === 'all' || user.pages.includes(pageId))
}

/** An object of another account looks exactly like one that does not exist. */
function checkAccess(world: World, token: Token, node: Node): void {
  if (node.kind === 'number' || node.kind === 'waba' || node.kind === 'wa_media') {
    const waba = node.kind === 'waba' ? node.id : node.kind === 'number' ? node.wabaId : node.number.wabaId
    const allowed =
      token.kind === 'user' ||
      (token.kind === 'system' && (token.subject === waba || world.wabas.get(waba)?.token === token.value))
    if (!allowed) missing(node.id)
    return
  }
  const account = accountOf(world, node)
  if (account?.kind === 'instagram' && account.login === 'instagram') {
    if (token.kind !== 'instagram' || token.subject !== account.id) missing(node.id)
    return
  }
  const pageId = account?.kind === 'instagram' ? account.pageId : account?.id
  if (!holdsPage(world, token, pageId)) missing(node.id)
}

function nodeCall(world: World, token: Token, call: Call, node: Node, edge: string | undefined): unknown {
  switch (node.kind) {
    case 'page':
      return pageCall(world, token, call, node, edge)
    case 'post':
    case 'comment':
      return contentCall(world, token, call, node, edge)
    case 'conversation':
    case 'message':
      return readConversation(world, call, node, edge)
    case 'instagram':
      return instagramCall(world, token, call, node, edge)
    case 'ig_media':
      return igMediaCall(world, token, call, node, edge)
    case 'ig_comment':
      return igCommentCall(world, token, call, node, edge)
    case 'number':
      return numberCall(world, token, call, node, edge)
    case 'waba':
      return wabaCall(world, token, call, node, edge)
    default:
      return waMediaCall(world, call, node)
  }
}

/** `/me` is whoever the token is: a Page, an Instagram account, or a user with pages. */
function me(world: World, token: Token, call: Call, edge: string | undefined): unknown {
  if (token.kind === 'page' || token.kind === 'instagram') {
    const node = world.nodes.get(token.subject)
    return node ? nodeCall(world, token, call, node, edge) : missing('me')
  }
  const user = world.users.get(token.subject) ?? { id: token.subject, name: 'System user', pages: 'all' as const }
  if (edge === undefined) return { id: user.id, name: user.name }
  if (edge !== 'accounts' || call.method !== 'GET') return undefined
  need(token, 'pages_show_list')
  const pages = [...world.pages.values()].filter((page) => user.pages === 'all' || user.pages.includes(page.id))
  const specs = parseFields(call.query.fields ?? '')
  const data = pages.map((page) =>
    project(
      {
        ...page.details,
        id: page.id,
        name: page.name,
        access_token: pageTokenFor(world, token, page.id, page.token),
        tasks: page.tasks,
        instagram_business_account: page.instagramId ? { id: page.instagramId } : undefined,
      },
      specs,
      ['access_token', 'category', 'name', 'id', 'tasks'],
    ),
  )
  return { data }
}

function personOf(world: World, token: Token, call: Call, id: string): unknown {
  for (const account of [...world.pages.values(), ...world.instagrams.values()]) {
    const pageId = account.kind === 'page' ? account.id : account.pageId
    const ours = token.kind === 'instagram' ? token.subject === account.id : holdsPage(world, token, pageId)
    const found = ours ? profile(world, call, account.inbox, id) : undefined
    if (found) return found
  }
  return undefined
}

/** What the app itself may do: its webhook subscriptions. The new address is shaken hands with before it is taken. */
export type AppSubscriptions = (call: Call) => Promise<Fields>

export async function dispatch(world: World, call: Call, subscriptions: AppSubscriptions): Promise<unknown> {
  const parts = call.path.split('/').filter(Boolean)
  if (VERSION.test(parts[0] ?? '')) parts.shift()
  else if (world.strictVersion && !UNVERSIONED.includes(parts[0] ?? '')) unknownPath(call.path)
  const [head = '', edge, ...more] = parts
  if ((head === 'oauth' && edge === 'access_token') || head === 'access_token') return exchange(world, call)
  if (head === 'refresh_access_token') return refreshInstagram(world, call)
  const token = checkToken(world, call)
  if (more.length > 0) unknownPath(`/${more.join('/')}`)
  if (head === 'debug_token') return debugToken(world, call)
  if (head === world.appId && edge === 'subscriptions') return subscriptions(call)
  if (head === 'me') return (await me(world, token, call, edge)) ?? unsupported(call, head)
  const node = world.nodes.get(head)
  if (!node) return (edge === undefined ? personOf(world, token, call, head) : undefined) ?? missing(head)
  checkAccess(world, token, node)
  return nodeCall(world, token, call, node, edge) ?? unsupported(call, head)
}

function unsupported(call: Call, id: string): never {
  if (call.method === 'GET') parameter(`Tried accessing nonexisting field on node ${id}`)
  throw new GraphError({
    code: 100,
    subcode: 33,
    type: 'GraphMethodException',
    message: `Unsupported ${call.method.toLowerCase()} request.`,
  })
}
