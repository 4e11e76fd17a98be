import { seconds } from './fields.ts'
import { createInbox, type InboxScript, inboxScript } from './inbox.ts'
import { addToken } from './tokens.ts'
import type { Comment, Fields, PageState, Person, Post, Quiet } from './types.ts'
import { emit, nextId, person, type World } from './world.ts'

export const PAGE_FIELDS = [
  'feed', 'mention', 'ratings', 'messages', 'message_echoes', 'message_edits', 'message_reactions', 'message_deliveries',
  'message_reads', 'messaging_postbacks', 'messaging_referrals', 'messaging_optins', 'messaging_handovers', 'standby',
  'messaging_policy_enforcement', 'response_feedback', 'business_integrity',
] // biome-ignore format: one list

export type PageSetup = {
  id: string
  name: string
  token: string
  settings?: Record<string, boolean>
  tasks?: string[]
  instagram_business_account?: { id: string }
  /** true: to every field; otherwise the fields. Left out: nothing is delivered until somebody subscribes. */
  subscribed?: boolean | string[]
  scopes?: string[]
  /** The Human Agent feature; granted unless false. */
  humanAgent?: boolean
  [detail: string]: unknown
}

type At = Quiet & { at?: number }
type By = Person | string

export type PageScript = InboxScript & {
  readonly state: PageState
  readonly id: string
  post(what: { message: string; photo?: string } & At): Post
  visitorPost(what: { from: By; message: string; photo?: string } & At): Post
  comment(
    what: { post: Post | string; parent?: Comment | string; from: By; message: string; photo?: string } & At,
  ): Comment
  edit(what: Comment | Post | string, text: string, quiet?: Quiet): void
  remove(what: Comment | Post | string, quiet?: Quiet): void
  hide(what: Comment | Post | string, by?: By, quiet?: Quiet): void
  unhide(what: Comment | Post | string, by?: By, quiet?: Quiet): void
  /** Somebody names the page in a post or comment of theirs. Only with `author` does the event tell who. */
  mention(what: { kind: 'post' | 'comment'; message: string; from?: By; author?: boolean } & At): Post
  rating(what: { from: By; type: 'POSITIVE' | 'NEGATIVE'; text: string; rating?: number } & At): Post
  ratingComment(what: { rating: Post | string; from: By; message: string } & At): Comment
  reaction(what: { on: Comment | Post | string; from: By; type?: string; verb?: 'add' | 'remove' } & At): void
  subscribe(fields?: string[]): void
  /** A person the page banned, as Graph's `blocked` edge would. */
  ban(id: string): void
}

export const isReview = (post: Post): boolean => post.origin === 'rating'

/** The `feed` or `ratings` event of a comment; also used for what the page does itself, which Meta sends back. */
export function emitComment(world: World, comment: Comment, verb: string, quiet: Quiet & { by?: Person } = {}): void {
  const { page, post } = comment
  const gone = verb === 'remove'
  const value: Fields = {
    item: 'comment',
    verb,
    ...(isReview(post) ? { open_graph_story_id: post.id } : {}),
    post_id: post.id,
    comment_id: comment.id,
    parent_id: comment.parent?.id ?? post.id,
    from: quiet.by ?? comment.from,
    created_time: seconds(verb === 'add' ? comment.createdAt : world.now()),
    ...(gone ? {} : { message: comment.message }),
    ...(comment.photo && !gone ? { photo: comment.photo } : {}),
    ...(gone
      ? {}
      : {
          post: {
            id: post.id,
            status_type: 'mobile_status_update',
            is_published: true,
            permalink_url: permalink(post),
          },
        }),
  }
  send(world, page, isReview(post) ? 'ratings' : 'feed', value, quiet, comment.from.id)
}

export const permalink = (post: Post): string =>
  `https://www.facebook.com/${post.page.id}/posts/${post.id.split('_').at(-1)}`

function send(world: World, page: PageState, field: string, value: Fields, quiet: Quiet, from?: string): void {
  const who = from === page.id ? undefined : from
  emit(world, {
    object: 'page',
    account: page.id,
    slot: 'changes',
    field,
    body: { field, value },
    person: who,
    ...quiet,
  })
}

export function emitPost(world: World, post: Post, verb: string, quiet: Quiet & { by?: Person } = {}): void {
  const gone = verb === 'remove'
  if (isReview(post)) {
    const value: Fields = {
      item: 'rating',
      verb,
      open_graph_story_id: post.id,
      reviewer_id: post.from.id,
      reviewer_name: post.from.name,
      ...(gone ? {} : { recommendation_type: post.recommendation?.type, review_text: post.message }),
      ...(post.recommendation?.rating === undefined ? {} : { rating: post.recommendation.rating }),
      created_time: seconds(post.createdAt),
      comment_id: null,
    }
    send(world, post.page, 'ratings', value, quiet, post.from.id)
    return
  }
  const value: Fields = {
    item: post.origin === 'own' ? (post.photo ? 'photo' : 'status') : 'post',
    verb,
    post_id: post.id,
    from: quiet.by ?? post.from,
    created_time: seconds(post.createdAt),
    ...(gone ? {} : { message: post.message }),
    ...(post.photo && !gone ? { link: post.photo } : {}),
    ...(post.origin === 'own' ? { published: 1 } : { is_hidden: post.hidden }),
  }
  send(world, post.page, 'feed', value, quiet, post.from.id)
}

export function newPost(world: World, page: PageState, given: Partial<Post> & { message: string }): Post {
  const at = given.createdAt ?? world.now()
  const post: Post = {
    kind: 'post',
    id: `${page.id}_${nextId(world)}`,
    page,
    origin: 'own',
    from: { id: page.id, name: page.name },
    photo: undefined,
    updatedAt: at,
    hidden: false,
    removed: false,
    liked: false,
    privatelyAnswered: false,
    comments: [],
    recommendation: undefined,
    ...given,
    createdAt: at,
  }
  page.posts.push(post)
  world.nodes.set(post.id, post)
  return post
}

type NewComment = {
  parent?: Comment
  from: Person
  message: string
  photo?: string | undefined
  at?: number | undefined
}

export function newComment(world: World, post: Post, given: NewComment): Comment {
  const comment: Comment = {
    kind: 'comment',
    id: `${post.id.split('_').at(-1)}_${nextId(world)}`,
    page: post.page,
    post,
    parent: given.parent,
    from: given.from,
    message: given.message,
    photo: given.photo,
    createdAt: given.at ?? world.now(),
    hidden: false,
    removed: false,
    liked: false,
    privatelyAnswered: false,
  }
  post.comments.push(comment)
  post.updatedAt = Math.max(post.updatedAt, comment.createdAt)
  world.nodes.set(comment.id, comment)
  return comment
}

/** Deleting a comment takes its replies along; Meta announces only the one that was deleted. */
export function erase(what: Comment | Post): void {
  what.removed = true
  if (what.kind === 'post') for (const comment of what.comments) comment.removed = true
  else for (const comment of what.post.comments) if (comment.parent === what) comment.removed = true
}

function found<K extends 'post' | 'comment'>(world: World, what: { kind: string } | string, ...kinds: K[]) {
  const node = typeof what === 'string' ? world.nodes.get(what) : what
  if (!node || !kinds.includes(node.kind as K)) throw new Error(`no ${kinds.join(' or ')}: ${String(what)}`)
  return node as Extract<Comment | Post, { kind: K }>
}

export function addPage(world: World, setup: PageSetup): PageScript {
  const { id, name, token, settings, tasks, instagram_business_account, subscribed, scopes, humanAgent, ...details } =
    setup
  const page: PageState = {
    kind: 'page',
    id,
    name,
    token,
    details,
    settings: { USERS_CAN_POST: true, USERS_CAN_TAG_PHOTOS: true, USERS_CAN_MESSAGE: true, ...settings },
    tasks: tasks ?? ['ADVERTISE', 'ANALYZE', 'CREATE_CONTENT', 'MESSAGING', 'MODERATE', 'MANAGE'],
    instagramId: instagram_business_account?.id,
    subscribed: undefined,
    posts: [],
    blocked: new Set(),
    photos: new Set(),
    inbox: createInbox('messenger', { id, name }, humanAgent),
  }
  world.pages.set(id, page)
  world.nodes.set(id, page)
  addToken(world, token, 'page', id, { ...(scopes ? { scopes } : {}) })
  const who = (by: By) => person(world, by)
  const own: Person = { id, name }
  const script: PageScript = {
    ...inboxScript(world, page.inbox),
    state: page,
    id,
    post({ message, photo, at, silent }) {
      const post = newPost(world, page, { message, photo, createdAt: at })
      emitPost(world, post, 'add', { silent })
      return post
    },
    visitorPost({ from, message, photo, at, silent }) {
      const post = newPost(world, page, { origin: 'visitor', from: who(from), message, photo, createdAt: at })
      emitPost(world, post, 'add', { silent })
      return post
    },
    comment({ post, parent, from, message, photo, at, silent }) {
      const under = parent === undefined ? undefined : found(world, parent, 'comment')
      const comment = newComment(world, found(world, post, 'post'), {
        parent: under,
        from: who(from),
        message,
        photo,
        at,
      })
      emitComment(world, comment, 'add', { silent })
      return comment
    },
    edit(what, text, quiet = {}) {
      const node = found(world, what, 'comment', 'post')
      node.message = text
      if (node.kind === 'comment') emitComment(world, node, 'edited', quiet)
      else emitPost(world, node, isReview(node) || node.origin === 'visitor' ? 'edit' : 'edited', quiet)
    },
    remove(what, quiet = {}) {
      const node = found(world, what, 'comment', 'post')
      erase(node)
      if (node.kind === 'comment') emitComment(world, node, 'remove', quiet)
      else emitPost(world, node, 'remove', quiet)
    },
    hide: (what, by, quiet = {}) =>
      setHidden(world, found(world, what, 'comment', 'post'), true, { ...quiet, by: by ? who(by) : own }),
    unhide: (what, by, quiet = {}) =>
      setHidden(world, found(world, what, 'comment', 'post'), false, { ...quiet, by: by ? who(by) : own }),
    mention({ kind, message, from, author, at, silent }) {
      const by = who(from ?? { id: nextId(world), name: 'Somebody' })
      const post = newPost(world, page, {
        id: `${by.id}_${nextId(world)}`,
        origin: 'tagged',
        from: by,
        message,
        createdAt: at,
      })
      const ids = kind === 'comment' ? { comment_id: `${post.id.split('_')[1]}_${nextId(world)}` } : {}
      const value = {
        item: kind,
        verb: 'add',
        post_id: post.id,
        ...ids,
        message,
        created_time: seconds(post.createdAt),
        ...(author ? { sender_id: by.id, sender_name: by.name } : {}),
      }
      send(world, page, 'mention', value, { silent }, by.id)
      return post
    },
    rating({ from, type, text, rating, at, silent }) {
      const post = newPost(world, page, {
        id: nextId(world),
        origin: 'rating',
        from: who(from),
        message: text,
        createdAt: at,
        recommendation: { type, rating },
      })
      emitPost(world, post, 'add', { silent })
      return post
    },
    ratingComment: ({ rating, ...rest }) => script.comment({ post: rating, ...rest }),
    reaction({ on, from, type = 'like', verb = 'add', silent }) {
      const node = found(world, on, 'comment', 'post')
      const post = node.kind === 'comment' ? node.post : node
      const ids = node.kind === 'comment' ? { comment_id: node.id } : {}
      const value = {
        item: 'reaction',
        verb,
        reaction_type: type,
        post_id: post.id,
        ...ids,
        parent_id: post.id,
        from: who(from),
        created_time: seconds(world.now()),
      }
      send(world, page, isReview(post) ? 'ratings' : 'feed', value, { silent }, who(from).id)
    },
    subscribe(fields = PAGE_FIELDS) {
      page.subscribed = new Set(fields)
    },
    ban(person) {
      page.blocked.add(person)
    },
  }
  if (subscribed) script.subscribe(subscribed === true ? PAGE_FIELDS : subscribed)
  return script
}

export function setHidden(world: World, node: Comment | Post, hidden: boolean, quiet: Quiet & { by?: Person }): void {
  node.hidden = hidden
  if (node.kind === 'comment') emitComment(world, node, hidden ? 'hide' : 'unhide', quiet)
  else emitPost(world, node, hidden ? 'hide' : 'unhide', quiet)
}
