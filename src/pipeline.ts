/**
 * The stages in order. A message's way through the house:
 *
 *   webhook or poll → receive (durable, then 200) → ingest (parse, understand, file, prioritise) → change → open desks
 *   a person's reply → queue-reply → [deliver-reply] → platform → receipt or echo → ingest → case
 *
 * Jobs run once the transaction that added them is committed; sweeps look for what time or a crash left behind.
 */
import { expireApproval, expireOverdue } from './actions/approvals/expire-approval.ts'
import { tellApprovers } from './actions/approvals/tell-approvers.ts'
import type { ActionContext } from './actions/context.ts'
import { mailDigests } from './actions/digest/mail-digests.ts'
import { fetchPointed } from './actions/fetch-pointed.ts'
import { remindGlances } from './actions/glances/remind-glances.ts'
import { expireGoodwillRequest, expireOverdueRequests } from './actions/goodwill/expire-goodwill-request.ts'
import { tellGoodwillApprovers } from './actions/goodwill/tell-goodwill-approvers.ts'
import { fileLate } from './actions/ingest/file-late.ts'
import { ingest } from './actions/ingest/ingest.ts'
import { keepAttachments } from './actions/keep-attachments.ts'
import { lookUpPerson } from './actions/look-up-person.ts'
import { sendMail } from './actions/mail/send-mail.ts'
import { moderateMessage } from './actions/moderation/moderate-message.ts'
import { noticeAbsence } from './actions/presence/notice-absence.ts'
import { sendPush } from './actions/push/send-push.ts'
import { tellAway } from './actions/push/tell-away.ts'
import { receive } from './actions/receive.ts'
import { recover } from './actions/recover.ts'
import { replyAutomatically } from './actions/reply-automatically.ts'
import { drawReviews } from './actions/reviews/draw-review.ts'
import { offerAllWork } from './actions/routing/offer-work.ts'
import { tickCase } from './actions/routing/tick-case.ts'
import { welcomeBack } from './actions/routing/welcome-back.ts'
import { keepSearch } from './actions/search/keep-search.ts'
import { deliverReply } from './actions/send/deliver-reply.ts'
import { readBackReply } from './actions/send/read-back-reply.ts'
import { sweepAttachments } from './actions/sweep-attachments.ts'
import { wallDelivery } from './actions/wall/delivery.ts'
import { noticeSilence } from './actions/watching/notice-silence.ts'
import { slotAt } from './core/kpi/effort.ts'
import { oneByOne } from './lib/loop.ts'
import { casesDue } from './store/cases.ts'
import { dropOldChannelLogs } from './store/channel-log.ts'
import { maintainPartitions } from './store/deliveries.ts'
import type { DeliveryWriter } from './store/delivery-writer.ts'
import { dropOldEffort } from './store/effort.ts'
import { sealAudit } from './store/facts.ts'
import type { JobName, JobPayloads } from './store/jobs.ts'
import { lookAtNewTables } from './store/statistics.ts'

export type World = { ctx: ActionContext; writer: DeliveryWriter }

/** What each job does. A job that throws is tried again as often as it was added with; sends are added with one attempt only. */
export const jobs: { [Name in JobName]: (world: World, payload: JobPayloads[Name]) => Promise<void> } = {
  'deliver-reply': ({ ctx }, { organizationId, outgoingId }) => deliverReply(ctx, organizationId, outgoingId),
  'read-back-reply': ({ ctx }, { organizationId, outgoingId }) => readBackReply(ctx, organizationId, outgoingId),
  'expire-approval': ({ ctx }, { organizationId, approvalId }) => expireApproval(ctx, organizationId, approvalId),
  'tell-approvers': ({ ctx }, { organizationId, approvalId }) => tellApprovers(ctx, organizationId, approvalId),
  'expire-goodwill': ({ ctx }, { organizationId, requestId }) => expireGoodwillRequest(ctx, organizationId, requestId),
  'tell-goodwill-approvers': ({ ctx }, { organizationId, requestId }) =>
    tellGoodwillApprovers(ctx, organizationId, requestId),
  'fetch-pointed': ({ ctx, writer }, payload) => fetchPointed(ctx, writer, payload),
  'file-waiting': ({ ctx }, payload) => fileLate(ctx, payload),
  'look-up-person': ({ ctx }, payload) => lookUpPerson(ctx, payload),
  'reply-automatically': ({ ctx }, payload) => replyAutomatically(ctx, payload),
  'moderate-message': ({ ctx }, { organizationId, moderationId }) => moderateMessage(ctx, organizationId, moderationId),
  'keep-attachments': ({ ctx }, payload) => keepAttachments(ctx, payload),
  async 'deliver-from-wall'({ ctx, writer }, payload) {
    const delivery = await wallDelivery(ctx, payload)
    if (delivery) await receive(ctx, writer, 'sandbox', delivery.connectionId, { ...delivery, receivedAt: ctx.now() })
  },
  'welcome-back': ({ ctx }, payload) => welcomeBack(ctx, payload),
  'send-push': ({ ctx }, push) => sendPush(ctx, push),
  'send-mail': ({ ctx }, mail) => sendMail(ctx, mail),
}

/** Files everything pending of one connection. False when another process is at it. */
export async function drain(ctx: ActionContext, connectionId: string): Promise<boolean> {
  for (;;) {
    const left = await ingest(ctx, connectionId)
    if (left !== 'more') return left === 'nothing'
  }
}

export type Sweep = { name: string; everySeconds: number; run(ctx: ActionContext): Promise<unknown> }

const DAY_MS = 86_400_000

export const sweeps: Sweep[] = [
  { name: 'cases that time asks something of', everySeconds: 10, run: tickDueCases },
  { name: 'alerts that are offered', everySeconds: 5, run: offerAllWork },
  { name: 'desks that fell silent over a case', everySeconds: 3, run: noticeSilence },
  { name: 'people who left their desk', everySeconds: 30, run: noticeAbsence },
  { name: 'sends and jobs that a crash left behind', everySeconds: 15, run: (ctx) => recover(ctx) },
  { name: 'words to count, and older messages the search has not read', everySeconds: 2, run: keepSearch },
  { name: 'what people who are away are to be told', everySeconds: 2, run: tellAway },
  { name: 'tables that grew from nothing', everySeconds: 5, run: (ctx) => lookAtNewTables(ctx.db) },
  { name: 'hourly glances', everySeconds: 30, run: remindGlances },
  { name: 'weekly reviews', everySeconds: 60, run: drawReviews },
  { name: 'approvals whose time is over', everySeconds: 15, run: expireOverdue },
  { name: 'benefits asked for whose time is over', everySeconds: 15, run: expireOverdueRequests },
  { name: 'audit rows not sealed yet', everySeconds: 60, run: (ctx) => sealAudit(ctx.db) },
  { name: 'what customers said of an area, for its people', everySeconds: 900, run: mailDigests },
  { name: 'files whose attachment is gone', everySeconds: 3600, run: sweepAttachments },
  { name: 'old lines of channel logs', everySeconds: 3600, run: (ctx) => dropOldChannelLogs(ctx.db) },
  {
    name: 'half minutes of work that nobody tells again',
    everySeconds: 3600,
    run: (ctx) => dropOldEffort(ctx.db, slotAt(ctx.now() - 2 * DAY_MS)),
  },
  { name: 'weekly partitions', everySeconds: 3600, run: (ctx) => maintainPartitions(ctx.db) },
]

async function tickDueCases(ctx: ActionContext): Promise<void> {
  await oneByOne(await casesDue(ctx.db, ctx.now(), 200), (key) => tickCase(ctx, key))
}
