import { conversations } from './conversations.ts'
import { missing, parameter } from './errors.ts'
import { parseFields, project } from './fields.ts'
import { PAGE_FIELDS } from './page.ts'
import { postNode } from './page-nodes.ts'
import { listing } from './paging.ts'
import { routing } from './routing.ts'
import { type Answerable, sendMessage } from './send.ts'
import { need } from './tokens.ts'
import type { Call, Fields, Inbox, PageState, Post, Token } from './types.ts'
import { nextId, opaqueId, type World } from './world.ts'

const PAGE_DEFAULTS = ['id', 'name']
const POST_DEFAULTS = ['id', 'created_time', 'message', 'story']
const RATING_DEFAULTS = ['created_time', 'recommendation_type', 'review_text', 'reviewer']

const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === '1' || value === 1
const record = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})

/** Newest first, as every feed of a page is. */
function posts(page: PageState, ...origins: Post['origin'][]): Post[] {
  return page.posts.filter((post) => origins.includes(post.origin)).sort((a, b) => b.createdAt - a.createdAt)
}

/** `subscribed_apps` of a page: what is delivered is what was asked for here. */
function subscribedApps(world: World, token: Token, call: Call, page: PageState): Fields | undefined {
  need(token, 'pages_manage_metadata')
  if (call.method === 'GET') {
    if (!page.subscribed) return { data: [] }
    return {
      data: [
        { category: 'Business', link: '', name: 'Desk', id: world.appId, subscribed_fields: [...page.subscribed] },
      ],
    }
  }
  if (call.method === 'DELETE') {
    page.subscribed = undefined
    return { success: true }
  }
  const asked = call.body.subscribed_fields ?? call.query.subscribed_fields ?? ''
  const fields = Array.isArray(asked)
    ? asked.map(String)
    : String(asked)
        .split(',')
        .map((one) => one.trim())
  const unknown = fields.filter((field) => !PAGE_FIELDS.includes(field))
  // Instagram's own field names are refused here, although Instagram events come through this subscription.
  if (unknown.length > 0) parameter(`Param subscribed_fields must be one of {${PAGE_FIELDS.join(', ')}}`)
  page.subscribed = new Set(fields)
  return { success: true }
}

function settings(token: Token, call: Call, page: PageState): Fields {
  need(token, call.method === 'GET' ? 'pages_read_engagement' : 'pages_manage_metadata')
  if (call.method === 'POST') {
    const option = record(call.body.option)
    for (const [name, value] of Object.entries(option)) page.settings[name] = isTrue(value)
    return { success: true }
  }
  return { data: Object.entries(page.settings).map(([setting, value]) => ({ setting, value })) }
}

/** Whom a send reaches: the page's own inbox, or the linked Instagram account's when the recipient is known there. */
function inboxFor(world: World, call: Call, page: PageState): { inbox: Inbox; target: Answerable | undefined } {
  const recipient = record(call.body.recipient)
  const ig = page.instagramId === undefined ? undefined : world.instagrams.get(page.instagramId)
  const linked = ig?.login === 'facebook' ? ig : undefined
  const answered = recipient.comment_id ?? recipient.post_id
  if (answered !== undefined) {
    const node = world.nodes.get(String(answered))
    if (node?.kind === 'ig_comment' && linked && node.ig === linked) return { inbox: linked.inbox, target: node }
    const ours = (node?.kind === 'comment' || node?.kind === 'post') && node.page === page
    return { inbox: page.inbox, target: ours ? node : undefined }
  }
  const known = linked?.inbox.threads.has(String(recipient.id)) && !page.inbox.threads.has(String(recipient.id))
  return { inbox: known && linked ? linked.inbox : page.inbox, target: undefined }
}

function upload(world: World, call: Call, page: PageState): Fields {
  const attachment = record(record(call.body.message).attachment)
  const url = record(attachment.payload).url
  if (call.files.length === 0 && url === undefined) parameter('Upload attachment failure', 2018047)
  const broken = world.brokenUrls.find((rule) => typeof url === 'string' && rule.pattern.test(url))
  if (broken) parameter('Failed to fetch the file from the url', broken.subcode)
  const id = nextId(world)
  page.inbox.uploads.add(id)
  return { attachment_id: id }
}

function pageNode(page: PageState, token: string): Fields {
  return {
    ...page.details,
    id: page.id,
    name: page.name,
    access_token: token,
    tasks: page.tasks,
    instagram_business_account: page.instagramId ? { id: page.instagramId } : undefined,
    link: `https://www.facebook.com/${page.id}`,
  }
}

function blocked(call: Call, page: PageState): Fields {
  if (call.method === 'GET') return { data: [...page.blocked].map((id) => ({ id })) }
  const given = call.body.user ?? call.body.psid ?? call.query.user ?? call.query.psid
  const ids = Array.isArray(given) ? given.map(String) : [String(given)]
  for (const id of ids) {
    if (call.method === 'POST') page.blocked.add(id)
    else page.blocked.delete(id)
  }
  return Object.fromEntries(ids.map((id) => [id, true]))
}

/** Everything under `/{page-id}`. */
export function pageCall(world: World, token: Token, call: Call, page: PageState, edge: string | undefined): unknown {
  const path = `/${page.id}${edge ? `/${edge}` : ''}`
  const list = (items: Post[], scope: string, defaults: string[]) => {
    need(token, scope)
    return listing(world, call, {
      path,
      items,
      visible: (post) => !post.removed,
      render: (post) => postNode(world, call, post),
      defaults,
      params: call.query,
    })
  }
  if (edge === undefined) {
    if (call.method !== 'GET') return undefined
    return project(pageNode(page, page.token), parseFields(call.query.fields ?? ''), PAGE_DEFAULTS)
  }
  if (edge === 'subscribed_apps') return subscribedApps(world, token, call, page)
  if (edge === 'settings') return settings(token, call, page)
  if (edge === 'blocked') return blocked(call, page)
  if (edge === 'messages' && call.method === 'POST') {
    const { inbox, target } = inboxFor(world, call, page)
    return sendMessage(world, token, call, inbox, target)
  }
  if (edge === 'message_attachments' && call.method === 'POST') {
    need(token, 'pages_messaging')
    return upload(world, call, page)
  }
  if (edge === 'photos' && call.method === 'POST') {
    if (call.files.length === 0 && call.body.url === undefined) parameter('Requires upload file', 1366046)
    if (String(call.body.published) !== 'false') parameter('Only unpublished photos are imitated')
    const id = nextId(world)
    page.photos.add(id)
    return { id }
  }
  if (edge === 'personas' && call.method === 'POST') return { id: nextId(world) }
  if (edge.endsWith('_thread_control') || edge === 'thread_owner') return routing(world, call, page.inbox, edge)
  if (call.method !== 'GET') return undefined
  if (edge === 'feed') return list(posts(page, 'own', 'visitor'), 'pages_read_engagement', POST_DEFAULTS)
  if (edge === 'posts' || edge === 'published_posts')
    return list(posts(page, 'own'), 'pages_read_engagement', POST_DEFAULTS)
  if (edge === 'visitor_posts') return list(posts(page, 'visitor'), 'pages_read_user_content', POST_DEFAULTS)
  if (edge === 'tagged') return list(posts(page, 'tagged'), 'pages_read_user_content', POST_DEFAULTS)
  if (edge === 'ratings') return list(posts(page, 'rating'), 'pages_read_user_content', RATING_DEFAULTS)
  if (edge === 'conversations') {
    if (call.query.platform !== 'instagram') return conversations(world, token, call, page.inbox, path)
    const ig = world.instagrams.get(page.instagramId ?? '') ?? missing(page.id)
    return conversations(world, token, call, ig.inbox, path)
  }
  return undefined
}

/** A person as this account may see them; privacy makes it fail, so that a desk needs a fallback. */
export function profile(world: World, call: Call, inbox: Inbox, id: string): Fields | undefined {
  const who = world.people.get(id)
  if (call.method !== 'GET' || !who || !inbox.threads.has(id)) return undefined
  if (who.secret) missing(id)
  const [first, ...rest] = who.name.split(' ')
  const node: Fields = {
    id,
    name: who.name,
    username: inbox.platform === 'instagram' ? who.name : undefined,
    first_name: who.first_name ?? first,
    last_name: who.last_name ?? rest.join(' '),
    profile_pic: who.profile_pic ?? `${world.url}/cdn/${opaqueId(world, 'p')}`,
    locale: who.locale,
  }
  const usual = inbox.platform === 'instagram' ? ['name', 'profile_pic'] : ['first_name', 'last_name', 'profile_pic']
  return project(node, parseFields(call.query.fields ?? ''), usual)
}
