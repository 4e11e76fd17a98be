/** Cases as the API tells them. */
import type { z } from 'zod'
import { type Actor, may } from '../../core/access.ts'
import type { Case, Loop, StageMark } from '../../core/case/case.ts'
import { placeOf } from '../../core/case/place.ts'
import { timesIgnored } from '../../core/case/unanswered.ts'
import { describe, type ErrorCode } from '../../core/errors.ts'
import { type DueOptions, dueNow, dueOptions } from '../../core/follow-up/due.ts'
import type { Capabilities, Moderation } from '../../core/message/outgoing.ts'
import { privateReplyUntil, windowAt } from '../../core/message/window.ts'
import { EXPLAIN_ANSWERED, explainPlace } from '../../core/routing/explain.ts'
import { isOpen, nextOpening } from '../../core/sla/calendar.ts'
import { hoursOf } from '../../core/sla/rules.ts'
import type { CaseRowData } from '../../store/reads/case-list.ts'
import type { CasePane } from '../../store/reads/case-pane.ts'
import type { CustomerData, MessageRow } from '../../store/reads/case-view.ts'
import { maskedExcerpt, maskedParts } from '../../store/reads/mask.ts'
import type { Way } from '../../store/reads/ways.ts'
import type * as shapes from '../api/shapes.ts'

export const iso = (millis: number): string => new Date(millis).toISOString()
export const isoOrNull = (millis: number | null): string | null => (millis === null ? null : iso(millis))

export function presentLoop(loop: Loop): z.input<typeof shapes.loop> {
  const stage = (mark: StageMark) => mark && { at: iso(mark.at), skipped: 'skipped' in mark ? mark.skipped : null }
  return {
    heard: stage(loop.heard),
    answered: stage(loop.answered),
    moved: stage(loop.moved),
    solved: stage(loop.solved),
    followed_up: stage(loop.followed_up),
    closed: stage(loop.closed),
  }
}

export function presentCaseRow(
  row: CaseRowData,
  brand: Pick<CasePane['brand'], 'calendar' | 'policy' | 'areaCalendars'>,
  now: number,
  capabilities: ReadonlyMap<string, Capabilities>,
): z.input<typeof shapes.caseRow> {
  const c = row.state
  const hours = hoursOf(brand, c.areaId)
  return {
    id: c.id,
    number: row.number,
    version: c.version,
    brand_id: c.brandId,
    customer: { id: c.customerId, name: row.customerName },
    channel: row.channel,
    visibility: row.visibility,
    excerpt: row.body === null ? '' : maskedExcerpt(row.body),
    opened_at: iso(c.openedAt),
    last_activity_at: row.lastActivityAt.toISOString(),
    status: c.status,
    waiting_on: c.waitingOn,
    kind: c.kind,
    marks: c.marks,
    severity: c.severity,
    sentiment: row.verdict?.sentiment ?? null,
    reach: c.reach,
    area_id: c.areaId,
    assignee: c.assigneeId && row.assigneeName ? { id: c.assigneeId, name: row.assigneeName } : null,
    clock: c.clock && {
      started_at: iso(c.clock.startedAt),
      target_at: iso(c.clock.targetAt),
      virtual_deadline: iso(c.clock.virtualDeadline),
      paused_until: isOpen(hours, now) || now >= c.clock.targetAt ? null : isoOrNull(nextOpening(hours, now)),
    },
    place_reason: placeReason(c, now, brand.calendar.timezone),
    loop: presentLoop(c.loop),
    follow_up_due_at: isoOrNull(c.followUpDueAt),
    flags: flagsOf(row, now, capabilities.get(row.channel.kind), dueOptions(brand)),
  }
}

function placeReason(c: Case, now: number, timezone: string) {
  if (c.status === 'closed') return null
  const place = placeOf(c)
  return place ? explainPlace(place, { now, timezone }) : EXPLAIN_ANSWERED
}

function flagsOf(
  row: CaseRowData,
  now: number,
  capabilities: Capabilities | undefined,
  due: DueOptions,
): z.input<typeof shapes.caseFlag>[] {
  const { verdict, state } = row
  const flags: z.input<typeof shapes.caseFlag>[] = []
  if (row.sendProblem) flags.push('send_problem')
  if (capabilities && isWindowClosing(row, now, capabilities)) flags.push('window_closing')
  if (dueNow(state, now, due).some(({ kind }) => kind !== 'watch_over')) flags.push('update_due')
  if (verdict && verdict.pii.length > 0) flags.push('personal_data')
  if (verdict?.competitor) flags.push('competitor')
  if (verdict && ['he', 'en', 'other'].includes(verdict.language) && verdict.language !== row.brandLanguage)
    flags.push('foreign_language')
  if (timesIgnored(state) > 0) flags.push('repeated')
  return flags
}

/** A day is left for the one private reply, or two hours for free words in private, and it is our turn. */
function isWindowClosing(row: CaseRowData, now: number, capabilities: Capabilities): boolean {
  const { state, visibility, sentAt, customerActiveAt } = row
  if (state.status === 'closed' || state.waitingOn === 'customer') return false
  const soon = (until: number | null, within: number) => until !== null && until > now && until - now < within
  if (visibility === 'public')
    return state.loop.moved === null && soon(privateReplyUntil(capabilities, sentAt.getTime()), 24 * HOUR_MS)
  const open = windowAt(capabilities.window, customerActiveAt?.getTime() ?? null, now)
  return open.state === 'free' && soon(open.until, 2 * HOUR_MS)
}

const HOUR_MS = 3_600_000

export function presentMessage(
  row: MessageRow,
  c: Case,
  customer: CustomerData,
  actor: Actor,
  capabilities: ReadonlyMap<string, Capabilities>,
): z.input<typeof shapes.message> {
  // Personal details are masked where everybody sees them, and everywhere for people who only help out.
  const masked = row.visibility === 'public' || actor.role === 'participant'
  return {
    id: row.message_id,
    conversation_id: row.conversation_id,
    direction: row.direction,
    visibility: row.visibility,
    author: {
      name: row.author_name,
      is_customer:
        row.direction === 'in' &&
        (customer.identities.some(({ id }) => id === row.identity_id) ||
          (row.case_id === c.id && (row.visibility === 'public' || row.identity_id === row.first_sender))),
      person_id: row.person_id,
      identity_id: row.identity_id,
    },
    parts: row.body === null ? [] : masked ? maskedParts(row.body) : [{ text: row.body }],
    language: row.language,
    sent_at: row.sent_at.toISOString(),
    filed_at: row.filed_at.toISOString(),
    edited_at: row.edited_at?.toISOString() ?? null,
    removed: row.removed_at && { at: row.removed_at.toISOString(), by: row.removed_by ?? 'unknown' },
    automatic: row.automatic,
    permalink: row.permalink,
    receipt: row.receipt,
    attachments: (row.attachments ?? []).map((one) => ({
      ...one,
      state: one.state as 'linked',
      url: one.state === 'stored' ? `/api/attachments/${one.id}` : one.url,
    })),
    context: row.context,
    hidden: row.hidden_at !== null,
    liked: row.liked,
    reactions: row.reactions ?? [],
    can: may(actor, 'desk.reply') ? possibleActs(row, capabilities.get(row.channel_kind ?? '')) : [],
    wish:
      row.wish && row.wish.state !== 'done'
        ? { action: row.wish.action, state: row.wish.state, failure: row.wish.failure }
        : null,
  }
}

/** What could be asked of the platform for this message; a reason, or the rules, may still refuse it. */
function possibleActs(row: MessageRow, capabilities: Capabilities | undefined): Moderation[] {
  if (!capabilities || row.visibility !== 'public' || row.removed_at || row.wish?.state === 'queued') return []
  const { hide, like, deleteOwn } = capabilities.moderate
  if (row.direction === 'out') return deleteOwn ? ['delete'] : []
  return [
    ...(like ? [row.liked ? ('unlike' as const) : ('like' as const)] : []),
    ...(hide ? [row.hidden_at ? ('unhide' as const) : ('hide' as const)] : []),
  ]
}

export function presentOutgoing(
  row: Omit<CasePane['replies'][number], 'person_name'> & { person_name?: string | null },
): z.input<typeof shapes.outgoing> {
  return {
    id: row.outgoing_id,
    case_id: row.case_id,
    mode: row.mode === 'public' ? 'public' : 'private',
    purpose: row.purpose as z.input<typeof shapes.outgoing>['purpose'],
    conversation_id: row.conversation_id,
    body: row.body,
    template: (row.template as { name: string } | null)?.name ?? null,
    file: row.file_id ? { name: row.file_name ?? '', size: row.file_bytes ?? 0 } : null,
    state: row.state as z.input<typeof shapes.outgoingState>,
    held_until: row.state === 'held' ? (row.held_until?.toISOString() ?? null) : null,
    retry_at: row.state === 'queued' ? (row.not_before?.toISOString() ?? null) : null,
    reason: row.reason,
    person: row.person_id && row.person_name ? { id: row.person_id, name: row.person_name } : null,
    created_at: row.created_at.toISOString(),
  }
}

export function presentCustomer(customer: CustomerData): z.input<typeof shapes.customerCard> {
  return {
    id: customer.id,
    name: customer.name,
    note: customer.note,
    target_seconds: customer.targetSeconds,
    since: customer.since.toISOString(),
    identities: customer.identities,
    cases: customer.cases.map(({ body, opened_at, ...one }) => ({
      ...one,
      opened_at: opened_at.toISOString(),
      excerpt: body === null ? '' : maskedExcerpt(body, 80),
    })),
    sentiments: customer.sentiments,
    undoable_change: customer.undoable && {
      change_id: customer.undoable.changeId,
      at: customer.undoable.at.toISOString(),
      what: customer.undoable.what,
    },
  }
}

const NO_WAY = {
  public: {
    he: 'אין בפנייה הזאת שרשור ציבורי לענות בו.',
    en: 'This case has no public thread to answer in.',
  },
  private: {
    he: 'עוד אין ערוץ פרטי ללקוח. אפשר להזמין אותו לאחד בתשובה הציבורית.',
    en: 'There is no private channel to this customer yet. Invite them to one in the public reply.',
  },
}

const TEMPLATE_ONLY = {
  he: 'עבר זמן רב מאז שהלקוח כתב. אפשר לשלוח עכשיו רק תבנית שהפלטפורמה אישרה.',
  en: 'Too long since the customer last wrote. Only a template that the platform approved can go out now.',
}

export function presentMode(
  way: Way,
  mode: 'public' | 'private',
  capabilities: ReadonlyMap<string, Capabilities>,
): z.input<typeof shapes.composerMode> {
  const can = way.possible ? capabilities.get(way.channelKind)?.files : null
  const types = can?.[mode] ?? []
  if (!way.possible)
    return {
      possible: false,
      reason: way.byTemplate ? TEMPLATE_ONLY : way.because ? reasonOf(way.because) : NO_WAY[mode],
      channel: null,
      conversation_id: null,
      reach: null,
      max_length: null,
      files: null,
      until: null,
      one_shot: false,
      human_only: false,
      templates: way.byTemplate !== null,
    }
  return {
    possible: true,
    reason: null,
    channel: { id: way.channelId, kind: way.channelKind, name: way.channelName },
    conversation_id: way.conversationId,
    reach: way.reach,
    max_length: way.maxLength,
    files: can && types.length > 0 ? { types: [...types], max_bytes: can.maxBytes } : null,
    until: isoOrNull(way.until),
    one_shot: way.privateReplyTo !== null,
    human_only: way.humanOnly,
    templates: false,
  }
}

function reasonOf(code: ErrorCode): { he: string; en: string } {
  const words = (language: 'he' | 'en') => {
    const { message, hint } = describe(code, language)
    return hint ? `${message} ${hint}` : message
  }
  return { he: words('he'), en: words('en') }
}
