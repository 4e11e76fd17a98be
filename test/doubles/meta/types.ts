export type Fields = Record<string, unknown>

/** A person as one account sees them: page-scoped or Instagram-scoped id, and a name (a username on Instagram). */
export type Person = { id: string; name: string }

/** Every scripted happening is stored so that Graph can read it; `silent` loses only its webhook. */
export type Quiet = { silent?: boolean }

export type File = { field: string; name: string; type: string; bytes: Buffer }

/** One call that reached the double, as a test reads it. `at` is milliseconds on the double's clock. */
export type Call = {
  method: string
  path: string
  query: Record<string, string>
  body: Fields
  at: number
  headers: Record<string, string>
  token: string | undefined
  files: File[]
}

export type TokenKind = 'page' | 'user' | 'system' | 'instagram' | 'app'

export type Token = {
  value: string
  kind: TokenKind
  /** The page, user or Instagram account behind it. */
  subject: string
  /** `all`: every scope but the revoked ones. */
  scopes: Set<string> | 'all'
  revoked: Map<string, number>
  issuedAt: number
  expiresAt: number | undefined
  dataAccessExpiresAt: number | undefined
  /** Set when the token no longer works: the error_subcode of the 190. */
  dead: number | undefined
  longLived: boolean
}

export type Subscription = 'page' | 'instagram' | 'whatsapp_business_account'

/** One event that waits for its delivery. */
export type QueuedEvent = {
  object: Subscription
  account: string
  slot: 'changes' | 'messaging' | 'standby'
  body: Fields
  at: number
  /** Instagram Login apps sign with the Instagram app's own secret. */
  secret: string
}

export type Attachment = { type: string; payload: Fields }

export type Message = {
  kind: 'message'
  id: string
  thread: Thread
  own: boolean
  from: Person
  text: string | undefined
  attachments: Attachment[]
  createdAt: number
  replyTo: string | undefined
  removed: boolean
  edits: number
  reactions: Map<string, string>
}

export type Thread = {
  kind: 'conversation'
  id: string
  inbox: Inbox
  person: Person
  messages: Message[]
  /** What the person last did that opens the window; a comment or our own message is not in it. */
  lastInboundAt: number | undefined
  updatedAt: number
  owner: { appId: string; until: number } | undefined
}

export type Inbox = {
  platform: 'messenger' | 'instagram'
  account: Person
  threads: Map<string, Thread>
  /** People who blocked the account or are deactivated: 551. */
  unavailable: Set<string>
  blocked: Set<string>
  /** The owner switched message access off (Instagram): 200 with 2534041. */
  accessOff: boolean
  /** Whether the Human Agent feature was granted, and the error where it was not. */
  humanAgent: boolean
  humanAgentError: { code: number; subcode?: number }
  /** Set: conversation routing is on and this app answers when nobody owns the thread. */
  defaultApp: string | undefined
  uploads: Set<string>
}

export type Comment = {
  kind: 'comment'
  id: string
  page: PageState
  post: Post
  parent: Comment | undefined
  from: Person
  message: string
  photo: string | undefined
  createdAt: number
  hidden: boolean
  removed: boolean
  liked: boolean
  privatelyAnswered: boolean
}

export type Post = {
  kind: 'post'
  id: string
  page: PageState
  origin: 'own' | 'visitor' | 'tagged' | 'rating'
  from: Person
  message: string
  photo: string | undefined
  createdAt: number
  updatedAt: number
  hidden: boolean
  removed: boolean
  liked: boolean
  privatelyAnswered: boolean
  comments: Comment[]
  recommendation: { type: 'POSITIVE' | 'NEGATIVE'; rating: number | undefined } | undefined
}

export type PageState = {
  kind: 'page'
  id: string
  name: string
  token: string
  details: Fields
  settings: Record<string, boolean>
  tasks: string[]
  instagramId: string | undefined
  /** undefined = not subscribed: nothing is delivered. */
  subscribed: Set<string> | undefined
  posts: Post[]
  blocked: Set<string>
  /** Uploaded and not published: a comment may show them. */
  photos: Set<string>
  inbox: Inbox
}

export type IgComment = {
  kind: 'ig_comment'
  id: string
  ig: InstagramState
  media: IgMedia
  parent: IgComment | undefined
  from: Person
  text: string
  createdAt: number
  hidden: boolean
  removed: boolean
  privatelyAnswered: boolean
}

export type IgMedia = {
  kind: 'ig_media'
  id: string
  ig: InstagramState
  caption: string
  productType: string
  createdAt: number
  commentEnabled: boolean
  /** Somebody else's media in which the account was mentioned: readable only through the mention fields. */
  foreign: Person | undefined
  live: 'no' | 'running' | 'ended'
  comments: IgComment[]
}

export type InstagramState = {
  kind: 'instagram'
  id: string
  /** The app-scoped id that `GET /me` calls `id`; webhooks carry `user_id`. */
  appScopedId: string
  username: string
  login: 'facebook' | 'instagram'
  pageId: string | undefined
  token: string
  secret: string
  details: Fields
  subscribed: Set<string> | undefined
  media: IgMedia[]
  inbox: Inbox
}

export type WaPerson = { waId?: string; userId?: string; name?: string; username?: string }

export type WaStatus = 'sent' | 'delivered' | 'read' | 'played' | 'failed'

export type WaMessage = {
  id: string
  own: boolean
  to: string
  body: Fields
  callbackData: string | undefined
  createdAt: number
  statuses: WaStatus[]
}

export type WaMedia = {
  kind: 'wa_media'
  id: string
  number: NumberState
  mime: string
  bytes: Buffer
  expiresAt: number
}

export type WaTemplate = { name: string; language: string; status: string; category: string; components: unknown[] }

export type NumberState = {
  kind: 'number'
  id: string
  wabaId: string
  display: string
  name: string
  details: Fields
  /** By wa_id or user_id: when the person last wrote or called. */
  lastInboundAt: Map<string, number>
  messages: WaMessage[]
  /** Who is not on WhatsApp: 131026 comes as a failed status. */
  unreachable: Set<string>
  blocked: Set<string>
  outsideWindow: 'A' | 'B'
  autoStatuses: WaStatus[]
  /** Virtual arrival time of the pair limit, per person, in ms. */
  pairs: Map<string, number>
  throughput: number
  sentAt: number[]
}

export type WabaState = {
  kind: 'waba'
  id: string
  name: string
  token: string
  subscribed: boolean
  overrideUrl: string | undefined
  templates: WaTemplate[]
}

export type Node =
  | PageState
  | Post
  | Comment
  | Thread
  | Message
  | InstagramState
  | IgMedia
  | IgComment
  | NumberState
  | WabaState
  | WaMedia
