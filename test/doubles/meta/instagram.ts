import { createInbox, emitMessaging, type InboxScript, inboxScript } from './inbox.ts'
import { addToken } from './tokens.ts'
import type { Attachment, Fields, IgComment, IgMedia, InstagramState, Person, Quiet } from './types.ts'
import { emit, nextId, person, type World } from './world.ts'

export const INSTAGRAM_FIELDS = [
  'comments', 'live_comments', 'mentions', 'messages', 'messaging_postbacks', 'messaging_seen', 'message_reactions',
  'messaging_referral', 'messaging_handover', 'message_edit', 'standby', 'story_insights',
] // biome-ignore format: one list

const DAY = 24 * 3_600_000

export type InstagramSetup = {
  /** The professional account's id, as in `entry.id`. */
  id: string
  username: string
  /** `facebook`: through the Page and its token. `instagram`: its own token and signing secret. */
  login: 'facebook' | 'instagram'
  pageId?: string
  token?: string
  appScopedId?: string
  subscribed?: boolean | string[]
  scopes?: string[]
  humanAgent?: boolean
  /** When the token was issued and ends, in ms; 60 days from now unless told. */
  issuedAt?: number
  expiresAt?: number
  [detail: string]: unknown
}

type At = Quiet & { at?: number }
type By = Person | string

export type InstagramScript = InboxScript & {
  readonly state: InstagramState
  readonly id: string
  media(what?: { caption?: string; productType?: string; at?: number; live?: 'no' | 'running' | 'ended' }): IgMedia
  comment(
    what: {
      media: IgMedia | string
      parent?: IgComment | string
      from: By
      text: string
      ad?: { id: string; title: string }
    } & At,
  ): IgComment
  /** Instagram tells nobody of a deletion; only a reader finds it gone. */
  removeComment(comment: IgComment | string): void
  /** Somebody names the account in a caption or a comment under their own media: ids only, no text, no author. */
  mention(what: { kind: 'caption' | 'comment'; text: string; from: By } & At): {
    media: IgMedia
    comment: IgComment | undefined
  }
  storyMention(what: { from: By; own?: boolean } & At): void
  endLive(media: IgMedia): void
  subscribe(fields?: string[]): void
  accessOff(off: boolean): void
}

export function newIgComment(
  world: World,
  media: IgMedia,
  given: { parent?: IgComment; from: Person; text: string; at?: number | undefined },
): IgComment {
  const comment: IgComment = {
    kind: 'ig_comment',
    id: nextId(world, '1790000000'),
    ig: media.ig,
    media,
    parent: given.parent,
    from: given.from,
    text: given.text,
    createdAt: given.at ?? world.now(),
    hidden: false,
    removed: false,
    privatelyAnswered: false,
  }
  media.comments.push(comment)
  world.nodes.set(comment.id, comment)
  return comment
}

/** A comment's event; what the account writes itself comes back the same way. */
export function emitIgComment(
  world: World,
  comment: IgComment,
  ad?: { id: string; title: string },
  silent?: boolean,
): void {
  const { ig, media } = comment
  const field = media.live === 'running' ? 'live_comments' : 'comments'
  const value: Fields = {
    id: comment.id,
    from: { id: comment.from.id, username: comment.from.name },
    text: comment.text,
    ...(comment.parent ? { parent_id: comment.parent.id } : {}),
    media: {
      id: media.id,
      media_product_type: ad ? 'AD' : media.productType,
      ...(ad ? { ad_id: ad.id, ad_title: ad.title, original_media_id: media.id } : {}),
    },
  }
  const who = comment.from.id === ig.id ? undefined : comment.from.id
  emit(world, {
    object: 'instagram',
    account: ig.id,
    slot: 'changes',
    field,
    body: { field, value },
    person: who,
    silent,
    at: comment.createdAt,
  })
}

export function addInstagram(world: World, setup: InstagramSetup): InstagramScript {
  const {
    id,
    username,
    login,
    pageId,
    token,
    appScopedId,
    subscribed,
    scopes,
    humanAgent,
    issuedAt,
    expiresAt,
    ...details
  } = setup
  const page = pageId === undefined ? undefined : world.pages.get(pageId)
  const ig: InstagramState = {
    kind: 'instagram',
    id,
    appScopedId: appScopedId ?? `9${id}`,
    username,
    login,
    pageId,
    token: token ?? page?.token ?? `ig-${id}`,
    secret: login === 'instagram' ? world.instagramAppSecret : world.appSecret,
    details,
    subscribed: undefined,
    media: [],
    inbox: createInbox('instagram', { id, name: username }, humanAgent),
  }
  world.instagrams.set(id, ig)
  world.nodes.set(id, ig)
  if (login === 'instagram') {
    world.nodes.set(ig.appScopedId, ig)
    addToken(world, ig.token, 'instagram', id, {
      ...(scopes ? { scopes } : {}),
      ...(issuedAt === undefined ? {} : { issuedAt }),
      expiresAt: expiresAt ?? world.now() + 60 * DAY,
    })
  }
  if (page) page.instagramId = id
  const who = (by: By) => person(world, by)
  const mediaOf = (what: IgMedia | string): IgMedia => {
    const node = typeof what === 'string' ? world.nodes.get(what) : what
    if (node?.kind !== 'ig_media') throw new Error(`no media: ${String(what)}`)
    return node
  }
  const commentOf = (what: IgComment | string): IgComment => {
    const node = typeof what === 'string' ? world.nodes.get(what) : what
    if (node?.kind !== 'ig_comment') throw new Error(`no comment: ${String(what)}`)
    return node
  }
  const newMedia = (given: Partial<IgMedia>): IgMedia => {
    const media: IgMedia = {
      kind: 'ig_media',
      id: nextId(world, '1800000000'),
      ig,
      caption: '',
      productType: 'FEED',
      commentEnabled: true,
      foreign: undefined,
      live: 'no',
      comments: [],
      ...given,
      createdAt: given.createdAt ?? world.now(),
    }
    ig.media.push(media)
    world.nodes.set(media.id, media)
    return media
  }
  const script: InstagramScript = {
    ...inboxScript(world, ig.inbox),
    state: ig,
    id,
    media: ({ caption = '', productType = 'FEED', at, live = 'no' } = {}) =>
      newMedia({ caption, productType, createdAt: at, live }),
    comment({ media, parent, from, text, ad, at, silent }) {
      const under = parent === undefined ? undefined : commentOf(parent)
      const comment = newIgComment(world, mediaOf(media), { parent: under, from: who(from), text, at })
      emitIgComment(world, comment, undefined, silent)
      // A comment under an ad may be told twice, with and without the ad.
      if (ad) emitIgComment(world, comment, ad, silent)
      return comment
    },
    removeComment(comment) {
      const gone = commentOf(comment)
      for (const one of gone.media.comments) if (one === gone || one.parent === gone) one.removed = true
    },
    mention({ kind, text, from, at, silent }) {
      const by = who(from)
      const media = newMedia({ foreign: by, caption: kind === 'caption' ? text : '', createdAt: at })
      const comment = kind === 'comment' ? newIgComment(world, media, { from: by, text, at }) : undefined
      const value = { media_id: media.id, ...(comment ? { comment_id: comment.id } : {}) }
      emit(world, {
        object: 'instagram',
        account: id,
        slot: 'changes',
        field: 'mentions',
        body: { field: 'mentions', value },
        person: by.id,
        silent,
      })
      return { media, comment }
    },
    storyMention({ from, own, at, silent }) {
      const attachments: Attachment[] = [
        { type: 'story_mention', payload: { url: `${world.url}/cdn/${nextId(world, 'story')}` } },
      ]
      const message = script.message({ from, attachments, at, silent: silent || own })
      if (!own) return
      message.own = true
      const body = { message: { mid: message.id, is_echo: true, attachments } }
      emitMessaging(world, message.thread, 'messages', body, { own: true, silent })
    },
    endLive(media) {
      media.live = 'ended'
    },
    subscribe(fields = INSTAGRAM_FIELDS) {
      ig.subscribed = new Set(fields)
    },
    accessOff(off) {
      ig.inbox.accessOff = off
    },
  }
  if (subscribed) script.subscribe(subscribed === true ? INSTAGRAM_FIELDS : subscribed)
  return script
}
