import { conversations } from './conversations.ts'
import { fail, missing, parameter } from './errors.ts'
import { type FieldSpec, graphTime, parseFields, project } from './fields.ts'
import { emitIgComment, INSTAGRAM_FIELDS, newIgComment } from './instagram.ts'
import { listing } from './paging.ts'
import { sendMessage } from './send.ts'
import { need } from './tokens.ts'
import type { Call, Fields, IgComment, IgMedia, InstagramState, Token } from './types.ts'
import { nextId, type World } from './world.ts'

const COMMENT_DEFAULTS = ['id', 'text', 'timestamp']
const MEDIA_DEFAULTS = ['id']

const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === '1' || value === 1
const param = (call: Call, name: string): unknown => call.body[name] ?? call.query[name]

function manageComments(token: Token): void {
  need(token, token.kind === 'instagram' ? 'instagram_business_manage_comments' : 'instagram_manage_comments')
}

function commentNode(world: World, call: Call, comment: IgComment): Fields {
  return {
    id: comment.id,
    text: comment.text,
    timestamp: graphTime(comment.createdAt),
    username: comment.from.name,
    from: { id: comment.from.id, username: comment.from.name },
    hidden: comment.hidden,
    like_count: 0,
    parent_id: comment.parent?.id,
    media: { id: comment.media.id, media_product_type: comment.media.productType },
    replies: (args: Record<string, string>, sub: FieldSpec[]) =>
      commentsOf(world, call, comment.media, comment, `/${comment.id}/replies`, args, sub),
  }
}

function commentsOf(
  world: World,
  call: Call,
  media: IgMedia,
  parent: IgComment | undefined,
  path: string,
  params: Record<string, string>,
  sub?: FieldSpec[],
): Fields {
  return listing(world, call, {
    path,
    items: media.comments.filter((one) => one.parent === parent).sort((a, b) => b.createdAt - a.createdAt),
    visible: (one) => !one.removed,
    render: (one) => commentNode(world, call, one),
    defaults: COMMENT_DEFAULTS,
    params: sub && sub.length > 0 ? { ...params, fields: sub.map((one) => one.name).join(',') } : params,
    ...(sub ? { sub } : {}),
  })
}

function mediaNode(world: World, call: Call, media: IgMedia): Fields {
  return {
    id: media.id,
    caption: media.caption,
    timestamp: graphTime(media.createdAt),
    media_type: 'IMAGE',
    media_product_type: media.productType,
    permalink: `https://www.instagram.com/p/${media.id}/`,
    username: media.foreign?.name ?? media.ig.username,
    owner: { id: media.foreign?.id ?? media.ig.id },
    is_comment_enabled: media.commentEnabled,
    comments_count: media.comments.filter((one) => !one.removed).length,
    comments: (args: Record<string, string>, sub: FieldSpec[]) =>
      commentsOf(world, call, media, undefined, `/${media.id}/comments`, args, sub),
  }
}

function subscribedApps(world: World, call: Call, ig: InstagramState): Fields {
  // The Facebook flavour subscribes its Page; this edge is the Instagram flavour's.
  if (ig.login === 'facebook') missing(ig.id)
  if (call.method === 'GET')
    return { data: ig.subscribed ? [{ id: world.appId, subscribed_fields: [...ig.subscribed] }] : [] }
  if (call.method === 'DELETE') {
    ig.subscribed = undefined
    return { success: true }
  }
  const asked = param(call, 'subscribed_fields') ?? ''
  const fields = Array.isArray(asked)
    ? asked.map(String)
    : String(asked)
        .split(',')
        .map((one) => one.trim())
  if (fields.some((field) => !INSTAGRAM_FIELDS.includes(field))) parameter('Param subscribed_fields is not valid')
  ig.subscribed = new Set(fields)
  return { success: true }
}

/** A mention is answered under somebody else's media; the account must have been named there. */
function answerMention(world: World, token: Token, call: Call, ig: InstagramState): Fields {
  manageComments(token)
  const media = world.nodes.get(String(param(call, 'media_id')))
  if (media?.kind !== 'ig_media' || media.ig !== ig || !media.foreign) return missing(String(param(call, 'media_id')))
  const commentId = param(call, 'comment_id')
  const under = commentId === undefined ? undefined : media.comments.find((one) => one.id === String(commentId))
  if (commentId !== undefined && !under) missing(String(commentId))
  const text = String(param(call, 'message') ?? '')
  if (text === '') parameter('The parameter message is required.')
  const made = newIgComment(world, media, {
    ...(under ? { parent: under } : {}),
    from: { id: ig.id, name: ig.username },
    text,
  })
  return { id: made.id }
}

function accountNode(world: World, call: Call, ig: InstagramState): Fields {
  const mentioned = (kind: 'ig_comment' | 'ig_media', id: string | undefined, sub: FieldSpec[]) => {
    const node = world.nodes.get(id ?? '')
    if (node?.kind !== kind || node.ig !== ig) return missing(String(id))
    return node.kind === 'ig_comment'
      ? project(commentNode(world, call, node), sub, COMMENT_DEFAULTS)
      : project(mediaNode(world, call, node), sub, MEDIA_DEFAULTS)
  }
  return {
    ...ig.details,
    id: ig.login === 'instagram' && call.path.endsWith('/me') ? ig.appScopedId : ig.id,
    user_id: ig.id,
    username: ig.username,
    account_type: 'BUSINESS',
    mentioned_comment: (args: Record<string, string>, sub: FieldSpec[]) =>
      mentioned('ig_comment', args.comment_id, sub),
    mentioned_media: (args: Record<string, string>, sub: FieldSpec[]) => mentioned('ig_media', args.media_id, sub),
  }
}

/** Everything under `/{ig-id}`, and under `/me` with an Instagram token. */
export function instagramCall(
  world: World,
  token: Token,
  call: Call,
  ig: InstagramState,
  edge: string | undefined,
): unknown {
  if (edge === undefined) {
    if (call.method !== 'GET') return undefined
    return project(accountNode(world, call, ig), parseFields(call.query.fields ?? ''), ['id'])
  }
  if (edge === 'subscribed_apps') return subscribedApps(world, call, ig)
  if (edge === 'mentions' && call.method === 'POST') return answerMention(world, token, call, ig)
  if (edge === 'message_attachments' && call.method === 'POST') {
    const id = nextId(world)
    ig.inbox.uploads.add(id)
    return { attachment_id: id }
  }
  if (edge === 'messages' && call.method === 'POST') {
    // The Facebook flavour sends through the Page's path only.
    if (ig.login === 'facebook') missing(ig.id)
    const recipient = (call.body.recipient ?? {}) as Fields
    const node = recipient.comment_id === undefined ? undefined : world.nodes.get(String(recipient.comment_id))
    const target = node?.kind === 'ig_comment' && node.ig === ig ? node : undefined
    return sendMessage(world, token, call, ig.inbox, target)
  }
  if (call.method !== 'GET') return undefined
  if (edge === 'conversations') return conversations(world, token, call, ig.inbox, `/${ig.id}/conversations`)
  if (edge !== 'media' && edge !== 'tags') return undefined
  return listing(world, call, {
    path: `/${ig.id}/${edge}`,
    items: ig.media
      // Media of others is listed where it tags the account itself; one that is mentioned in a comment below is not.
      .filter((one) => (edge === 'tags' ? one.foreign && one.caption.includes(`@${ig.username}`) : !one.foreign))
      .sort((a, b) => b.createdAt - a.createdAt),
    render: (one) => mediaNode(world, call, one),
    defaults: MEDIA_DEFAULTS,
    params: call.query,
  })
}

export function igMediaCall(world: World, token: Token, call: Call, media: IgMedia, edge: string | undefined): unknown {
  if (media.foreign && token.kind !== 'instagram') missing(media.id)
  if (edge === 'comments' && call.method === 'GET') {
    manageComments(token)
    return commentsOf(world, call, media, undefined, `/${media.id}/comments`, call.query)
  }
  if (edge === 'comments' && call.method === 'POST') return answer(world, token, call, media, undefined)
  if (edge !== undefined) return undefined
  if (call.method === 'GET')
    return project(mediaNode(world, call, media), parseFields(call.query.fields ?? ''), MEDIA_DEFAULTS)
  if (call.method !== 'POST' || param(call, 'comment_enabled') === undefined) return undefined
  media.commentEnabled = isTrue(param(call, 'comment_enabled'))
  return { success: true }
}

function answer(world: World, token: Token, call: Call, media: IgMedia, under: IgComment | undefined): Fields {
  manageComments(token)
  const text = String(param(call, 'message') ?? '')
  if (text === '') parameter('The parameter message is required.')
  if (!media.commentEnabled) fail(10, 'Comments are turned off')
  const from = { id: media.ig.id, name: media.ig.username }
  const parent = under ? (under.parent ?? under) : undefined
  const made = newIgComment(world, media, { ...(parent ? { parent } : {}), from, text })
  emitIgComment(world, made)
  return { id: made.id }
}

export function igCommentCall(
  world: World,
  token: Token,
  call: Call,
  comment: IgComment,
  edge: string | undefined,
): unknown {
  if (comment.removed) missing(comment.id)
  if (edge === 'replies' && call.method === 'POST') return answer(world, token, call, comment.media, comment)
  if (edge === 'replies' && call.method === 'GET')
    return commentsOf(world, call, comment.media, comment, `/${comment.id}/replies`, call.query)
  if (edge !== undefined) return undefined
  if (call.method === 'GET')
    return project(commentNode(world, call, comment), parseFields(call.query.fields ?? ''), COMMENT_DEFAULTS)
  manageComments(token)
  if (call.method === 'DELETE') {
    for (const one of comment.media.comments) if (one === comment || one.parent === comment) one.removed = true
    return { success: true }
  }
  if (param(call, 'hide') === undefined) return undefined
  comment.hidden = isTrue(param(call, 'hide'))
  return { success: true }
}
