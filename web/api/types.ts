/** The nouns of the API, as the desk reads them. */
export type Bilingual = { he: string; en: string }
export type Language = 'he' | 'en'
export type Mode = 'public' | 'private'
export type Role = 'owner' | 'manager' | 'rep' | 'referent' | 'participant'
export type PersonRef = { id: string; name: string }
export type ChannelRef = { id: string; kind: string; name: string }
export type Sentiment = 'negative' | 'neutral' | 'positive'

export const STAGES = ['heard', 'answered', 'moved', 'solved', 'followed_up', 'closed'] as const
export type Stage = (typeof STAGES)[number]
export type StageMark = { at: string; skipped: string | null } | null
export type Loop = Record<Stage, StageMark>
export type Clock = { started_at: string; target_at: string; virtual_deadline: string; paused_until: string | null }
export type CaseFlag = 'personal_data' | 'competitor' | 'foreign_language' | 'send_problem' | 'update_due' | 'repeated'
export type CaseMark = 'lead' | 'fan' | 'noise' | 'crisis'
export type CaseStatus = 'open' | 'solved' | 'closed'

export type CaseRow = {
  id: string
  number: number
  version: number
  brand_id: string
  customer: PersonRef
  channel: ChannelRef
  visibility: Mode
  excerpt: string
  opened_at: string
  last_activity_at: string
  status: CaseStatus
  waiting_on: 'us' | 'customer' | null
  kind: 'complaint' | 'question' | 'praise' | 'lead' | 'noise' | null
  marks: CaseMark[]
  severity: number
  sentiment: Sentiment | null
  reach: number
  area_id: string | null
  assignee: PersonRef | null
  clock: Clock | null
  place_reason: Bilingual | null
  loop: Loop
  follow_up_due_at: string | null
  flags: CaseFlag[]
}
export type CasePage = { items: CaseRow[]; next_cursor: string | null; total: number }

export type PiiType = 'il_id' | 'phone' | 'card' | 'email' | 'address' | 'iban' | 'account' | 'passport' | 'plate'
export type BodyPart = { text: string } | { masked: PiiType }
export type Attachment = {
  id: string
  name: string | null
  content_type: string | null
  size: number | null
  state: 'pending' | 'stored' | 'linked' | 'refused'
  url: string | null
}
export type Message = {
  id: string
  conversation_id: string | null
  direction: 'in' | 'out'
  visibility: Mode | 'internal'
  author: { name: string; is_customer: boolean; person_id: string | null; identity_id: string | null }
  parts: BodyPart[]
  language: string | null
  sent_at: string
  filed_at: string
  edited_at: string | null
  removed: { at: string; by: string } | null
  automatic: boolean
  permalink: string | null
  receipt: 'delivered' | 'read' | 'failed' | null
  attachments: Attachment[]
}
export type Purpose = 'acknowledge' | 'answer' | 'invite' | 'update' | 'thank' | 'follow_up'
export type OutgoingState =
  | 'draft'
  | 'awaiting_approval'
  | 'refused'
  | 'held'
  | 'queued'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'failed'
  | 'unknown'
  | 'cancelled'
export type Outgoing = {
  id: string
  case_id: string
  mode: Mode
  purpose: Purpose
  conversation_id: string | null
  body: string
  state: OutgoingState
  held_until: string | null
  retry_at: string | null
  reason: string | null
  person: PersonRef | null
  created_at: string
}
export type Conversation = {
  id: string
  visibility: Mode
  channel: ChannelRef
  title: string | null
  permalink: string | null
  reach: number | null
  messages: Message[]
}
export type LengthUnit = 'bytes' | 'code_points' | 'utf16'
export type ComposerMode = {
  possible: boolean
  reason: Bilingual | null
  channel: ChannelRef | null
  conversation_id: string | null
  reach: number | null
  max_length: { unit: LengthUnit; limit: number } | null
}
export type HandoverKind = 'direct' | 'private_reply' | 'phone' | 'email' | 'form'
export type HandoverOption = { kind: HandoverKind; channel: ChannelRef | null; recommended: boolean }
export type Identity = { id: string; kind: string; name: string; handle: string | null; reach: number | null }
export type CustomerCase = { id: string; number: number; status: CaseStatus; opened_at: string; excerpt: string }
export type CustomerCard = {
  id: string
  name: string
  note: string
  since: string
  identities: Identity[]
  cases: CustomerCase[]
  sentiments: Sentiment[]
  undoable_change: { change_id: string; at: string; what: 'merge' | 'split' } | null
}
export type PlaybookStep = { node: string; answer: string | null; at: string; by: string | null; skipped?: string }
export type Fact = string | number | boolean | string[]
export type Intent = 'complaint' | 'question' | 'praise' | 'lead' | 'spam' | 'other'
export type VerdictReason = { label: string; span: { start: number; end: number } | null; he: string; en: string }
export type Verdict = {
  language: string
  sentiment: Sentiment
  intent: Intent
  severity: 0 | 1 | 2 | 3
  needs_personal_info: boolean
  target: string
  competitor: boolean
  sarcasm: boolean
  offensive: boolean
  risk: string[]
  confidence: number
  reasons: VerdictReason[]
}
export type DraftMode = Mode | 'internal'
export type CaseView = CaseRow & {
  conversations: Conversation[]
  notes: Message[]
  outgoing: Outgoing[]
  customer_card: CustomerCard
  composer: { public: ComposerMode; private: ComposerMode }
  handovers: HandoverOption[]
  playbook: { playbook_id: string; version: number; path: PlaybookStep[]; facts: Record<string, Fact> } | null
  understanding: { message_id: string; verdict: Verdict; model: string; corrected: boolean } | null
  suggested_area_id: string | null
  responsible: {
    area_id: string | null
    person: PersonRef | null
    notified_at: string
    acknowledged_at: string | null
  } | null
  watch_until: string | null
  update_due_at: string | null
  previous_case: { id: string; number: number } | null
  close_reason: string | null
  drafts: { mode: DraftMode; body: string; updated_at: string }[]
  acknowledged_in_public: boolean
}
export type TimelineEntry = {
  seq: number
  type: string
  at: string
  by: PersonRef | null
  data: Record<string, unknown>
}

export type QueueName =
  | 'new'
  | 'mine'
  | 'customer'
  | 'follow_up'
  | 'open_loops'
  | 'closed'
  | 'leads'
  | 'crisis'
  | 'attention'
export type ChannelHealth = 'healthy' | 'delayed' | 'disconnected' | 'reconnect'
export type Queues = {
  counts: Record<QueueName, number>
  areas: { id: string; name: Bilingual; icon: string; brand_id: string; open: number }[]
  channels: (ChannelRef & { brand_id: string; health: ChannelHealth; detail: string | null })[]
  stuck_deliveries: number
}
export type Responsiveness = {
  target_seconds: number
  answered: number
  within_target: number
  share: number | null
  goal: number
  median_ms: number | null
  p90_ms: number | null
  closed_by_me: number
  answered_by_me: number
}
export type Brand = {
  id: string
  name: string
  names: string[]
  competitors: string[]
  language: Language
  timezone: string
  target_seconds: number
  opening: { open: boolean; changes_at: string | null }
  sample: boolean
}
export type Me = {
  person: { id: string; name: string; email: string; language: Language; preferences: Record<string, unknown> }
  organization: { id: string; name: string; language: Language }
  role: Role
  permissions: string[]
  brands: Brand[]
  areas: { id: string; name: Bilingual; icon: string; brand_id: string; mine: boolean }[]
  people: (PersonRef & { role: Role })[]
  sample_data: boolean
  undo_seconds: number
}
export type Playbook = { id: string; version: number; document: unknown }
export type CloseReason =
  | 'followed_up'
  | 'answered_in_public'
  | 'answered_in_private'
  | 'thanked'
  | 'noise'
  | 'duplicate'
  | 'customer_retracted'
  | 'customer_silent'
  | 'no_answer_needed'
  | 'other'
export type FoundCustomer = { id: string; name: string; handles: string[] }
