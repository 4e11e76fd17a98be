/**
 * What the API says: the nouns of the desk as JSON. Every response schema is built from these; OpenAPI and the web client are generated from
 * them. Instants are ISO 8601 in UTC, ids are UUID strings, bodies of messages are plain text.
 */
import { z } from 'zod'
import { PURPOSES } from '../../core/case/events.ts'
import { DUE_KINDS } from '../../core/follow-up/due.ts'
import { guardrailPolicy } from '../../core/guardrails/policy.ts'
import { HEALTH_STATES } from '../../core/message/health.ts'
import { messageContext } from '../../core/message/message.ts'
import { playbookDocument } from '../../core/playbook/schema.ts'
import { PII_TYPES, verdict } from '../../core/text/verdict.ts'
import { waitingApproval } from './approval-shapes.ts'
import { bilingual, id, instant, personRef } from './shapes-base.ts'
import { responsible } from './shapes-routing.ts'

export { bilingual, id, instant, personRef } from './shapes-base.ts'
export { ask, presence, standing } from './shapes-routing.ts'

const publicOrPrivate = z.enum(['public', 'private'])

export const role = z.enum(['owner', 'manager', 'rep', 'referent', 'participant'])
export const channelRef = z.object({ id, kind: z.string(), name: z.string() })

export const stageMark = z.object({ at: instant, skipped: z.string().nullable() }).nullable()
export const loop = z.object({
  heard: stageMark,
  answered: stageMark,
  moved: stageMark,
  solved: stageMark,
  followed_up: stageMark,
  closed: stageMark,
})
export const clock = z.object({
  started_at: instant,
  target_at: instant,
  virtual_deadline: instant,
  /** True while the business is closed: the ring shows when the clock resumes. */
  paused_until: instant.nullable(),
})

export const caseFlag = z.enum([
  'personal_data',
  'competitor',
  'foreign_language',
  'send_problem',
  'update_due',
  'repeated',
  /** The platform soon stops letting us write to this customer in private. */
  'window_closing',
])

/** One row of a queue. */
export const caseRow = z.object({
  id,
  number: z.number().int(),
  version: z.number().int(),
  brand_id: id,
  customer: personRef,
  channel: channelRef,
  visibility: publicOrPrivate,
  /** The customer's latest words, personal data masked, at most 280 characters. */
  excerpt: z.string(),
  opened_at: instant,
  last_activity_at: instant,
  status: z.enum(['open', 'solved', 'closed']),
  waiting_on: z.enum(['us', 'customer']).nullable(),
  kind: z.enum(['complaint', 'question', 'praise', 'lead', 'noise']).nullable(),
  marks: z.array(z.enum(['lead', 'fan', 'noise', 'crisis'])),
  severity: z.number().int().min(0).max(3),
  sentiment: z.enum(['negative', 'neutral', 'positive']).nullable(),
  reach: z.number().int(),
  area_id: id.nullable(),
  assignee: personRef.nullable(),
  clock: clock.nullable(),
  /** Why it stands where it stands in the queue, in one sentence. */
  place_reason: bilingual.nullable(),
  loop,
  follow_up_due_at: instant.nullable(),
  flags: z.array(caseFlag),
})

/** Text with personal data cut out: the client never holds what it may not show. */
export const bodyPart = z.union([z.object({ text: z.string() }), z.object({ masked: z.enum(PII_TYPES) })])

export const attachment = z.object({
  id,
  name: z.string().nullable(),
  content_type: z.string().nullable(),
  size: z.number().int().nullable(),
  state: z.enum(['pending', 'stored', 'linked', 'refused']),
  url: z.string().nullable(),
})

export const moderation = z.enum(['hide', 'unhide', 'like', 'unlike', 'delete'])

export const message = z.object({
  id,
  conversation_id: id.nullable(),
  direction: z.enum(['in', 'out']),
  visibility: z.enum(['public', 'private', 'internal']),
  author: z.object({
    name: z.string(),
    /** The customer of this case wrote it (not a bystander in the thread). */
    is_customer: z.boolean(),
    person_id: id.nullable(),
    identity_id: id.nullable(),
  }),
  parts: z.array(bodyPart),
  language: z.string().nullable(),
  /** When the platform says it was written, and when we took it in: a wrong clock elsewhere cannot disorder the desk. */
  sent_at: instant,
  filed_at: instant,
  edited_at: instant.nullable(),
  removed: z.object({ at: instant, by: z.string() }).nullable(),
  automatic: z.boolean(),
  permalink: z.string().nullable(),
  receipt: z.enum(['delivered', 'read', 'failed']).nullable(),
  attachments: z.array(attachment),
  /** What it is beside its words: a review, a mention, an answer given in the platform's own app … */
  context: messageContext.nullable(),
  /** Hidden from everybody but its author. */
  hidden: z.boolean(),
  liked: z.boolean(),
  reactions: z.array(z.object({ emoji: z.string(), count: z.number().int(), names: z.array(z.string()) })),
  /** What can be done with it on its platform. */
  can: z.array(moderation),
  /** What was asked last, while it is on its way or when it failed. */
  wish: z
    .object({ action: moderation, state: z.enum(['queued', 'failed']), failure: z.string().nullable() })
    .nullable(),
})

export const outgoingState = z.enum([
  'draft',
  'awaiting_approval',
  'refused',
  'held',
  'queued',
  'sending',
  'sent',
  'delivered',
  'read',
  'failed',
  'unknown',
  'cancelled',
])
export const outgoing = z.object({
  id,
  case_id: id,
  mode: publicOrPrivate,
  purpose: z.enum(PURPOSES),
  conversation_id: id.nullable(),
  body: z.string(),
  /** A file in place of words. */
  file: z.object({ name: z.string(), size: z.number().int() }).nullable(),
  /** The name of the approved text that it is. */
  template: z.string().nullable(),
  state: outgoingState,
  /** While held: until when undo is possible. */
  held_until: instant.nullable(),
  /** Waiting after a temporary refusal: when it is tried again. */
  retry_at: instant.nullable(),
  /** In the platform's or our words, for failed and unknown. */
  reason: z.string().nullable(),
  person: personRef.nullable(),
  created_at: instant,
})

export const conversation = z.object({
  id,
  visibility: publicOrPrivate,
  channel: channelRef,
  title: z.string().nullable(),
  permalink: z.string().nullable(),
  reach: z.number().int().nullable(),
  messages: z.array(message),
})

export const lengthLimit = z.object({ unit: z.enum(['bytes', 'code_points', 'utf16']), limit: z.number().int() })

/** What one composer mode can do in this case right now. */
export const composerMode = z.object({
  possible: z.boolean(),
  /** Why not, and the way out. */
  reason: bilingual.nullable(),
  channel: channelRef.nullable(),
  conversation_id: id.nullable(),
  reach: z.number().int().nullable(),
  max_length: lengthLimit.nullable(),
  /** Files it takes, by type and size; null: none. */
  files: z.object({ types: z.array(z.string()), max_bytes: z.number().int() }).nullable(),
  /** Until when the platform lets it through; null when it sets no time. */
  until: instant.nullable(),
  /** This is the one private reply that the customer's public message allows. */
  one_shot: z.boolean(),
  /** The platform's free window has passed: only words that a person wrote may go. */
  human_only: z.boolean(),
  /** The window has closed, and a text that the platform approved may still leave. */
  templates: z.boolean(),
})

export const handoverOption = z.object({
  kind: z.enum(['direct', 'private_reply', 'phone', 'email', 'form']),
  channel: channelRef.nullable(),
  /** Where the customer writes to, for ways that begin with them; `{code}` in the public text becomes the case's code. */
  address: z.string().nullable(),
  recommended: z.boolean(),
})

export const identity = z.object({
  id,
  kind: z.string(),
  name: z.string(),
  handle: z.string().nullable(),
  reach: z.number().int().nullable(),
})

export const customerCard = z.object({
  id,
  name: z.string(),
  note: z.string(),
  /** A target for answering this customer that is sooner than the brand's. */
  target_seconds: z.number().int().nullable(),
  since: instant,
  identities: z.array(identity),
  /** Other cases of the same customer, newest first. */
  cases: z.array(
    z.object({
      id,
      number: z.number().int(),
      status: z.enum(['open', 'solved', 'closed']),
      opened_at: instant,
      /** Where it began. */
      channel_kind: z.string().nullable(),
      excerpt: z.string(),
    }),
  ),
  sentiments: z.array(z.enum(['negative', 'neutral', 'positive'])),
  /** The last merge or split, while it can still be undone. */
  undoable_change: z.object({ change_id: id, at: instant, what: z.enum(['merge', 'split']) }).nullable(),
})

export const playbookStep = z.object({
  node: z.string(),
  answer: z.string().nullable(),
  at: instant,
  by: id.nullable(),
  skipped: z.string().optional(),
})

/** What the reader is writing. */
export const draft = z.object({
  mode: z.enum(['public', 'private', 'internal']),
  body: z.string(),
  updated_at: instant,
})

/** Everything the case pane shows. */
export const caseView = caseRow.extend({
  conversations: z.array(conversation),
  notes: z.array(message),
  outgoing: z.array(outgoing),
  /** The latest request to PR/Legal of each message that waits, or did not get it. */
  approvals: z.array(waitingApproval.extend({ outgoing_id: id })),
  customer_card: customerCard,
  composer: z.object({ public: composerMode, private: composerMode }),
  handovers: z.array(handoverOption),
  playbook: z
    .object({
      playbook_id: id,
      version: z.number().int(),
      path: z.array(playbookStep),
      /** What suggestion rules look at. */
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
    })
    .nullable(),
  understanding: z
    .object({ message_id: id, verdict: verdict.omit({ pii: true }), model: z.string(), corrected: z.boolean() })
    .nullable(),
  suggested_area_id: id.nullable(),
  responsible: responsible.nullable(),
  /** Offered to the reader, who has until then to open it. */
  offered_until: instant.nullable(),
  watch_until: instant.nullable(),
  update_due_at: instant.nullable(),
  /** Reminders of the playbook that run, soonest first. */
  timers: z.array(z.object({ node: z.string(), text: bilingual, due_at: instant })),
  /** An answer to this customer leaves only when somebody approved it. */
  approval_required: z.boolean(),
  /** How often the customer wrote without an answer, here and in cases before, until somebody answers; null when never. */
  left_unanswered: z
    .object({
      times: z.number().int(),
      here: z.number().int(),
      before: z.array(z.object({ case_id: id, times: z.number().int() })),
    })
    .nullable(),
  previous_case: z.object({ id, number: z.number().int() }).nullable(),
  close_reason: z.string().nullable(),
  drafts: z.array(draft),
  acknowledged_in_public: z.boolean(),
  /** The one act that the loop needs next; null when it is closed. */
  next_act: z
    .object({
      act: z.enum(['be_acknowledged', 'answer', 'move', 'solve', 'wait', 'watch', 'follow_up', 'close']),
      text: bilingual,
      due_at: instant.nullable(),
    })
    .nullable(),
  /** What fell due, earliest first. */
  due: z.array(
    z.object({
      kind: z.enum(DUE_KINDS),
      at: instant,
      text: bilingual,
    }),
  ),
})

/** One entry of a case's timeline. `data` is the event's own payload. */
export const timelineEntry = z.object({
  seq: z.number().int(),
  type: z.string(),
  at: instant,
  by: personRef.nullable(),
  data: z.record(z.string(), z.unknown()),
})

export const queueName = z.enum([
  'new',
  'mine',
  'customer',
  'follow_up',
  'open_loops',
  'closed',
  'leads',
  'crisis',
  'attention',
])
export const queues = z.object({
  counts: z.record(queueName, z.number().int()),
  areas: z.array(z.object({ id, name: bilingual, icon: z.string(), brand_id: id, open: z.number().int() })),
  channels: z.array(
    channelRef.extend({
      brand_id: id,
      health: z.enum(HEALTH_STATES),
      detail: z.string().nullable(),
    }),
  ),
  stuck_deliveries: z.number().int(),
  /** Messages that wait for this person's decision. */
  approvals: z.number().int(),
})

export const brand = z.object({
  id,
  name: z.string(),
  names: z.array(z.string()),
  competitors: z.array(z.string()),
  /** Those of the names, and of the competitors', that are everyday words too. */
  ambiguous: z.array(z.string()),
  /** What the business does, in free words. */
  business: z.string(),
  language: z.enum(['he', 'en']),
  timezone: z.string(),
  target_seconds: z.number().int(),
  /** Open now, and when that changes; null when always open. */
  opening: z.object({ open: z.boolean(), changes_at: instant.nullable() }),
  /** The brand's own addresses: no secret, so no guardrail minds them. */
  public_details: z.array(z.string()),
  /** What outgoing messages are checked for, and how gravely; the composer asks the same questions as the server. */
  guardrails: guardrailPolicy,
  sample: z.boolean(),
})

export const playbook = z.object({ id, version: z.number().int(), document: playbookDocument })

export const problem = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    hint: z.string().nullable(),
    details: z.unknown().optional(),
  }),
})
/** The caller’s own key of a request: the same key never does it twice. */
export const requestKey = z.string().min(8).max(100)
export const ok = z.object({ ok: z.literal(true) })
