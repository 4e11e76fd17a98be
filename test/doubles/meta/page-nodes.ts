import { missing, parameter } from './errors.ts'
import { type FieldSpec, graphTime, parseFields, project } from './fields.ts'
import { emitComment, emitPost, erase, isReview, newComment, permalink, setHidden } from './page.ts'
import { listing } from './paging.ts'
import { need } from './tokens.ts'
import type { Call, Comment, Fields, Post, Token } from './types.ts'
import type { World } from './world.ts'

const COMMENT_DEFAULTS = ['created_time', 'from', 'message', 'id']
const POST_DEFAULTS = ['created_time', 'message', 'id']
const COMMENT_CHARACTERS = 8000

const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === '1' || value === 1

/** `filter=stream` is every comment with replies; without it only those directly on the post. */
function comments(
  world: World,
  call: Call,
  of: Post | Comment,
  params: Record<string, string>,
  sub?: FieldSpec[],
): Fields {
  const post = of.kind === 'post' ? of : of.post
  const parent = of.kind === 'comment' ? of : undefined
  const stream = params.filter === 'stream' && parent === undefined
  const items = post.comments.filter((one) => stream || one.parent === parent).sort((a, b) => a.createdAt - b.createdAt)
  if (params.order === 'reverse_chronological') items.reverse()
  return listing(world, call, {
    path: `/${of.id}/comments`,
    items,
    visible: (one) => !one.removed,
    render: (one) => commentNode(world, call, one),
    defaults: COMMENT_DEFAULTS,
    params: sub && sub.length > 0 ? { ...params, fields: sub.map((one) => one.name).join(',') } : params,
    ...(sub ? { sub } : {}),
  })
}

export function commentNode(world: World, call: Call, comment: Comment): Fields {
  const own = comment.from.id === comment.page.id
  const replies = comment.post.comments.filter((one) => one.parent === comment && !one.removed)
  return {
    id: comment.id,
    message: comment.message,
    from: comment.from,
    created_time: graphTime(comment.createdAt),
    parent: comment.parent
      ? {
          id: comment.parent.id,
          from: comment.parent.from,
          message: comment.parent.message,
          created_time: graphTime(comment.parent.createdAt),
        }
      : undefined,
    object: { id: comment.post.id, message: comment.post.message },
    permalink_url: `${permalink(comment.post)}?comment_id=${comment.id.split('_').at(-1)}`,
    attachment: comment.photo
      ? { type: 'photo', url: comment.photo, media: { image: { src: comment.photo, width: 720, height: 720 } } }
      : undefined,
    can_hide: !own && comment.parent === undefined,
    can_remove: true,
    can_like: true,
    can_comment: true,
    can_reply_privately: !own && !comment.privatelyAnswered && world.now() - comment.createdAt <= 7 * 24 * 3_600_000,
    is_hidden: comment.hidden,
    user_likes: comment.liked,
    like_count: comment.liked ? 1 : 0,
    comment_count: replies.length,
    private_reply_conversation: comment.privatelyAnswered
      ? { id: comment.page.inbox.threads.get(comment.from.id)?.id }
      : undefined,
    comments: (args: Record<string, string>, sub: FieldSpec[]) => comments(world, call, comment, args, sub),
  }
}

export function postNode(world: World, call: Call, post: Post): Fields {
  const review = isReview(post)
    ? {
        has_review: post.message !== '',
        review_text: post.message,
        recommendation_type: post.recommendation?.type.toLowerCase(),
        rating: post.recommendation?.rating,
        reviewer: post.from,
        open_graph_story: { id: post.id, message: post.message },
      }
    : {}
  return {
    id: post.id,
    message: post.message,
    from: post.from,
    created_time: graphTime(post.createdAt),
    updated_time: graphTime(post.updatedAt),
    permalink_url: permalink(post),
    status_type: post.photo ? 'added_photos' : 'mobile_status_update',
    full_picture: post.photo,
    is_hidden: post.hidden,
    is_published: true,
    can_reply_privately: post.origin === 'visitor' && !post.privatelyAnswered,
    comments: (args: Record<string, string>, sub: FieldSpec[]) => comments(world, call, post, args, sub),
    ...review,
  }
}

/** The page answers: the new comment is there at once, and comes back as an event from the page itself. */
function reply(world: World, token: Token, call: Call, node: Post | Comment): Fields {
  need(token, 'pages_manage_engagement')
  const message = String(call.body.message ?? call.query.message ?? '')
  const photo = call.body.attachment_url ?? call.query.attachment_url
  if (message === '' && photo === undefined && call.body.attachment_id === undefined && call.files.length === 0)
    parameter('Invalid parameter: message')
  if (message.length > COMMENT_CHARACTERS) parameter('Invalid parameter: the message is too long')
  const { page } = node
  const uploaded = call.body.attachment_id === undefined ? undefined : String(call.body.attachment_id)
  if (uploaded !== undefined && !page.photos.has(uploaded)) parameter('Invalid parameter: attachment_id')
  const made = newComment(world, node.kind === 'post' ? node : node.post, {
    // A reply to a reply stands under the same first comment.
    ...(node.kind === 'comment' ? { parent: node.parent ?? node } : {}),
    from: { id: page.id, name: page.name },
    message,
    photo: uploaded ? `${world.url}/cdn/${uploaded}` : photo === undefined ? undefined : String(photo),
  })
  emitComment(world, made, 'add')
  return { id: made.id }
}

function change(world: World, token: Token, call: Call, node: Post | Comment): Fields | undefined {
  need(token, 'pages_manage_engagement')
  const own = { id: node.page.id, name: node.page.name }
  const hidden = call.body.is_hidden ?? call.query.is_hidden
  if (hidden !== undefined) {
    setHidden(world, node, isTrue(hidden), { by: own })
    return { success: true }
  }
  const message = call.body.message ?? call.query.message
  if (message === undefined) return undefined
  if (node.from.id !== node.page.id) parameter('Only the author can edit it')
  node.message = String(message)
  if (node.kind === 'comment') emitComment(world, node, 'edited')
  else emitPost(world, node, 'edited')
  return { success: true }
}

/** Everything under a comment, a post or a review. */
export function contentCall(
  world: World,
  token: Token,
  call: Call,
  node: Post | Comment,
  edge: string | undefined,
): unknown {
  if (node.removed) missing(node.id)
  if (edge === 'comments') {
    if (call.method === 'POST') return reply(world, token, call, node)
    need(token, 'pages_read_user_content')
    return call.method === 'GET' ? comments(world, call, node, call.query) : undefined
  }
  if (edge === 'likes' && call.method !== 'GET') {
    need(token, 'pages_manage_engagement')
    node.liked = call.method === 'POST'
    return { success: true }
  }
  if (edge !== undefined) return undefined
  if (call.method === 'GET') {
    need(token, 'pages_read_engagement')
    const fields = parseFields(call.query.fields ?? '')
    return node.kind === 'comment'
      ? project(commentNode(world, call, node), fields, COMMENT_DEFAULTS)
      : project(postNode(world, call, node), fields, POST_DEFAULTS)
  }
  if (call.method === 'DELETE') {
    need(token, 'pages_manage_engagement')
    erase(node)
    const by = { id: node.page.id, name: node.page.name }
    if (node.kind === 'comment') emitComment(world, node, 'remove', { by })
    else emitPost(world, node, 'remove', { by })
    return { success: true }
  }
  return change(world, token, call, node)
}
