/** Words that leave the desk, and those that stay inside: replies, handovers, notes, calls, drafts. */
import { z } from 'zod'
import { cancelReply } from '../../actions/cancel-reply.ts'
import { correctUnderstanding } from '../../actions/correct-understanding.ts'
import { handOver } from '../../actions/hand-over.ts'
import { askModeration } from '../../actions/moderation/ask-moderation.ts'
import { queueReply } from '../../actions/queue-reply.ts'
import { recordCall } from '../../actions/record-call.ts'
import { revealMessage } from '../../actions/reveal-message.ts'
import { sendFile } from '../../actions/send-file.ts'
import { confirmReply, retryReply } from '../../actions/settle-reply.ts'
import { caseTemplates } from '../../actions/templates/case-templates.ts'
import { sendTemplate } from '../../actions/templates/send-template.ts'
import { writeNote } from '../../actions/write-note.ts'
import { BESIDES_REASONS, type BesidesReason } from '../../core/case/besides.ts'
import { HANDOVER_KINDS, PURPOSES } from '../../core/case/events.ts'
import { HIDE_REASONS } from '../../core/moderation/may-moderate.ts'
import { verdict } from '../../core/text/verdict.ts'
import { presentOutgoing } from '../present/case.ts'
import { type Route, route } from '../route.ts'
import { id, instant, moderation, outgoing, requestKey } from './shapes.ts'

const params = z.object({ id })
// Longest text that any channel takes; each channel's own limit is checked after.
const text = z.string().max(100_000)
/** Why it leaves although a guardrail would stop it; kept on the timeline and in the audit. */
const overrideReason = z.string().trim().min(3).max(500).optional()
/** PR/Legal sees it before it leaves. */
const askApproval = z.boolean().optional()
/** What the writer had seen. */
const seen = {
  case_version: z
    .number()
    .int()
    .optional()
    .describe(
      'The version of the case that the writer saw. When somebody else answered since, the reply is refused with answered_meanwhile, whose details hold the version now and the other replies. Without it nobody is refused.',
    ),
  besides_reason: z
    .enum(BESIDES_REASONS)
    .optional()
    .describe('Why it leaves beside an answer of somebody else; kept on the timeline.'),
}
const seenBy = (body: { case_version?: number | undefined; besides_reason?: BesidesReason | undefined }) => ({
  caseVersion: body.case_version,
  besides: body.besides_reason,
})
/** A text that a platform approved beforehand, with the gaps that are filled for each customer. */
const template = z.object({
  id: z.string(),
  name: z.string(),
  language: z.string(),
  category: z.string(),
  status: z.enum(['approved', 'pending', 'rejected', 'paused', 'disabled']),
  /** Why it was rejected or paused, as the platform put it. */
  status_detail: z.string().nullable(),
  header: z.string().nullable(),
  body: z.string(),
  footer: z.string().nullable(),
  buttons: z.array(z.string()),
  gaps: z.array(
    z.object({
      key: z.string(),
      part: z.enum(['header', 'body', 'button']),
      index: z.number().int(),
      name: z.string().nullable(),
      example: z.string().nullable(),
    }),
  ),
  unusable: z.enum(['media_header', 'button_kind']).nullable(),
})

const changed = z.object({ id, version: z.number().int() })
const done = ({ after }: { after: { id: string; version: number } }) => ({ id: after.id, version: after.version })

export const replyRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/cases/:id/replies',
    operationId: 'queueReply',
    summary: 'Queues a reply; it leaves after the undo time, once. The same request key never makes two.',
    permission: 'desk.reply',
    params,
    body: z.object({
      mode: z.enum(['public', 'private']),
      body: text,
      purpose: z.enum(PURPOSES).optional(),
      request_key: requestKey.optional(),
      ...seen,
      override_reason: overrideReason,
      ask_approval: askApproval,
    }),
    response: outgoing,
    handler: async ({ ctx, actor, params, body }) =>
      presentOutgoing(
        await queueReply(ctx, actor, params.id, {
          mode: body.mode,
          body: body.body,
          purpose: body.purpose,
          requestKey: body.request_key,
          ...seenBy(body),
          overrideReason: body.override_reason,
          askApproval: body.ask_approval,
        }),
      ),
  }),
  route({
    method: 'GET',
    path: '/api/cases/:id/templates',
    operationId: 'listTemplates',
    summary:
      'Texts that the platform approved for this case’s channel, asked there now; for when its window has closed.',
    permission: 'desk.reply',
    params,
    response: z.object({ items: z.array(template) }),
    handler: async ({ ctx, actor, params }) => ({
      items: (await caseTemplates(ctx, actor, params.id)).map(({ statusDetail, ...one }) => ({
        ...one,
        status_detail: statusDetail,
      })),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/templates',
    operationId: 'sendTemplate',
    summary: 'Queues an approved text with its gaps filled; held for the undo time like words.',
    permission: 'desk.reply',
    params,
    body: z.object({
      template_id: z.string().min(1).max(600),
      values: z.record(z.string().max(200), z.string().max(2000)),
      request_key: requestKey.optional(),
      ...seen,
    }),
    response: outgoing,
    handler: async ({ ctx, actor, params, body }) =>
      presentOutgoing(
        await sendTemplate(ctx, actor, params.id, {
          templateId: body.template_id,
          values: body.values,
          requestKey: body.request_key ?? null,
          ...seenBy(body),
        }),
      ),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/files',
    operationId: 'sendFile',
    summary: 'Queues a file as a reply of its own, in the order of its thread; held for the undo time like words.',
    permission: 'desk.reply',
    params,
    bodyLimit: 12 * 1024 * 1024,
    body: z.object({
      mode: z.enum(['public', 'private']),
      name: z.string().max(300),
      base64: z.base64().min(4).max(11_500_000),
      request_key: requestKey.optional(),
      ...seen,
    }),
    response: outgoing,
    handler: async ({ ctx, actor, params, body }) =>
      presentOutgoing(
        await sendFile(ctx, actor, params.id, {
          mode: body.mode,
          name: body.name,
          bytes: Buffer.from(body.base64, 'base64'),
          requestKey: body.request_key ?? null,
          ...seenBy(body),
        }),
      ),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/follow-up',
    operationId: 'followUp',
    summary: 'Publishes how a solved matter ended; the loop closes when it is out.',
    permission: 'desk.reply',
    params,
    body: z.object({
      body: text,
      request_key: requestKey.optional(),
      override_reason: overrideReason,
      ask_approval: askApproval,
      ...seen,
    }),
    response: outgoing,
    handler: async ({ ctx, actor, params, body }) =>
      presentOutgoing(
        await queueReply(ctx, actor, params.id, {
          mode: 'public',
          purpose: 'follow_up',
          overrideReason: body.override_reason,
          askApproval: body.ask_approval,
          body: body.body,
          requestKey: body.request_key,
          ...seenBy(body),
        }),
      ),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/hand-over',
    operationId: 'handOver',
    summary: 'Moves a public matter to a private channel: the public line and the private message, both or neither.',
    permission: 'desk.reply',
    params,
    body: z.object({
      kind: z.enum(HANDOVER_KINDS),
      public_text: text.nullable().default(null),
      private_text: text.nullable().default(null),
      /** When the public is told how it goes; kept as a promise of the case. */
      update_by: instant.nullable().default(null),
      override_reason: overrideReason,
      ask_approval: askApproval,
      request_key: requestKey.optional(),
      ...seen,
    }),
    response: z.object({ replies: z.array(outgoing) }),
    async handler({ ctx, actor, params, body }) {
      const rows = await handOver(ctx, actor, params.id, {
        kind: body.kind,
        publicText: body.public_text,
        privateText: body.private_text,
        updateBy: body.update_by ? Date.parse(body.update_by) : null,
        overrideReason: body.override_reason ?? null,
        askApproval: body.ask_approval === true,
        requestKey: body.request_key ?? null,
        ...seenBy(body),
      })
      return { replies: rows.map(presentOutgoing) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/notes',
    operationId: 'writeNote',
    summary: 'Writes an internal note; the team alone sees it.',
    permission: 'desk.note',
    params,
    body: z.object({ body: text, request_key: requestKey.optional() }),
    response: changed,
    handler: async ({ ctx, actor, params, body }) =>
      done(await writeNote(ctx, actor, params.id, body.body, { requestKey: body.request_key })),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/calls',
    operationId: 'recordCall',
    summary: 'Writes down a phone call with the customer.',
    permission: 'desk.reply',
    params,
    body: z.object({ summary: text, request_key: requestKey.optional() }),
    response: changed,
    handler: async ({ ctx, actor, params, body }) =>
      done(await recordCall(ctx, actor, params.id, body.summary, { requestKey: body.request_key })),
  }),
  route({
    method: 'POST',
    path: '/api/replies/:id/cancel',
    operationId: 'cancelReply',
    summary: 'Takes a reply back while it has not left; its words return to the draft.',
    permission: 'desk.reply',
    params,
    response: outgoing,
    handler: async ({ ctx, actor, params }) => presentOutgoing(await cancelReply(ctx, actor, params.id)),
  }),
  route({
    method: 'POST',
    path: '/api/replies/:id/retry',
    operationId: 'retryReply',
    summary: 'Sends a failed reply again, or one of unknown fate that you found missing.',
    permission: 'desk.reply',
    params,
    response: outgoing,
    handler: async ({ ctx, actor, params }) => presentOutgoing(await retryReply(ctx, actor, params.id)),
  }),
  route({
    method: 'POST',
    path: '/api/replies/:id/settle',
    operationId: 'settleReply',
    summary: 'Says of a reply of unknown fate that it is there; it then counts as sent.',
    permission: 'desk.reply',
    params,
    body: z.object({ was_sent: z.boolean() }),
    response: outgoing,
    handler: async ({ ctx, actor, params, body }) =>
      presentOutgoing(
        body.was_sent ? await confirmReply(ctx, actor, params.id) : await retryReply(ctx, actor, params.id),
      ),
  }),
  route({
    method: 'POST',
    path: '/api/messages/:id/reveal',
    operationId: 'revealMessage',
    summary: 'Shows the personal details masked in a message; the look is written down.',
    permission: 'personal_data.reveal',
    params,
    response: z.object({ body: z.string() }),
    handler: async ({ ctx, actor, params }) => ({ body: await revealMessage(ctx, actor, params.id) }),
  }),
  route({
    method: 'POST',
    path: '/api/messages/:id/moderation',
    operationId: 'moderateMessage',
    summary: 'Hides (with a reason), shows, likes or deletes a message on its platform.',
    permission: 'desk.reply',
    params,
    body: z.object({ action: moderation, reason: z.enum(HIDE_REASONS).nullable().default(null) }),
    response: z.object({ id }),
    handler: async ({ ctx, actor, params, body }) => ({ id: await askModeration(ctx, actor, params.id, body) }),
  }),
  route({
    method: 'POST',
    path: '/api/messages/:id/correction',
    operationId: 'correctUnderstanding',
    summary: 'Corrects what was understood of a message.',
    permission: 'desk.reply',
    params,
    body: verdict
      .pick({
        intent: true,
        sentiment: true,
        severity: true,
        needs_personal_info: true,
        target: true,
        competitor: true,
        sarcasm: true,
        offensive: true,
        risk: true,
        help_kind: true,
      })
      .partial(),
    response: changed,
    handler: async ({ ctx, actor, params, body }) => done(await correctUnderstanding(ctx, actor, params.id, body)),
  }),
]
