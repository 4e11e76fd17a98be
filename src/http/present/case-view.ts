/** The whole case pane in one answer. */
import type { z } from 'zod'
import type { ActionContext } from '../../actions/context.ts'
import type { Actor } from '../../core/access.ts'
import type { Case } from '../../core/case/case.ts'
import { nextAct } from '../../core/case/loop.ts'
import { timesIgnored } from '../../core/case/unanswered.ts'
import { Refusal } from '../../core/errors.ts'
import { dueNow, dueOptions } from '../../core/follow-up/due.ts'
import { suggestionFacts } from '../../core/playbook/suggest.ts'
import { wordsMet } from '../../core/playbook/words-met.ts'
import { type CasePane, loadCasePane } from '../../store/reads/case-pane.ts'
import type * as shapes from '../api/shapes.ts'
import { presentWaiting } from './approval.ts'
import { presentResponsible } from './ask.ts'
import { iso, presentCaseRow, presentCustomer, presentMessage, presentMode, presentOutgoing } from './case.ts'
import { presentDraft } from './draft.ts'
import { knownOfRow, presentFacts } from './playbook.ts'

export async function presentCase(
  ctx: ActionContext,
  actor: Actor,
  caseId: string,
): Promise<z.input<typeof shapes.caseView>> {
  const pane = await loadCasePane(ctx.db, ctx.capabilities, actor, caseId, ctx.now())
  if (!pane) throw new Refusal('not_found')
  const { row, thread, customer, understanding: seen, previous } = pane
  const c = row.state
  const act = nextAct(c, pane.document)
  const message = (one: (typeof thread.messages)[number]) => presentMessage(one, c, customer, actor, ctx.capabilities)
  return {
    ...presentCaseRow(row, pane.brand, ctx.now(), ctx.capabilities),
    conversations: thread.conversations.map((one) => ({
      id: one.conversation_id,
      visibility: one.visibility,
      channel: { id: one.channel_id, kind: one.channel_kind, name: one.channel_name },
      title: one.title,
      permalink: one.permalink,
      reach: one.reach,
      messages: thread.messages.filter((m) => m.conversation_id === one.conversation_id).map(message),
    })),
    notes: thread.messages.filter((m) => m.conversation_id === null).map(message),
    outgoing: pane.replies.map(presentOutgoing),
    approvals: [...pane.approvals.approvals].map(([outgoing_id, approval]) => ({
      ...presentWaiting(approval, pane.approvals.names),
      outgoing_id,
    })),
    customer_card: presentCustomer(customer),
    composer: {
      public: presentMode(pane.publicWay, 'public', ctx.capabilities),
      private: presentMode(pane.privateWay, 'private', ctx.capabilities),
    },
    handovers: handoversFor(pane),
    playbook: c.playbook && {
      playbook_id: c.playbook.playbookId,
      version: c.playbook.version,
      path: c.playbook.path.map((step) => ({ ...step, at: iso(step.at) })),
      facts: factsFor(pane),
    },
    understanding: seen && {
      message_id: seen.messageId,
      verdict: seen.verdict,
      model: seen.model,
      corrected: seen.corrected,
    },
    suggested_area_id: pane.suggestedAreaId,
    responsible: presentResponsible(c.responsible, pane.names),
    offered_until: c.offer?.personId === actor.personId ? iso(c.offer.until) : null,
    watch_until: c.watchUntil === null ? null : iso(c.watchUntil),
    update_due_at: c.updateDueAt === null ? null : iso(c.updateDueAt),
    timers: [...(c.timers ?? [])]
      .sort((a, b) => a.dueAt - b.dueAt)
      .map(({ node, text, dueAt }) => ({ node, text, due_at: iso(dueAt) })),
    approval_required: c.approvalRequired === true,
    left_unanswered: leftUnanswered(c),
    previous_case: previous && { id: previous.state.id, number: previous.number },
    close_reason: c.closeReason,
    drafts: pane.drafts.map(presentDraft),
    acknowledged_in_public: c.acknowledgedInPublic,
    next_act: act && { act: act.act, text: act.text, due_at: act.dueAt === null ? null : iso(act.dueAt) },
    due: dueNow(c, ctx.now(), dueOptions(pane.brand)).map(({ kind, at, text }) => ({ kind, at: iso(at), text })),
  }
}

function leftUnanswered(c: Case): z.input<typeof shapes.caseView>['left_unanswered'] {
  const times = timesIgnored(c)
  if (times === 0 || c.status === 'closed') return null
  const before = (c.ignoredBefore ?? []).map((one) => ({ case_id: one.caseId, times: one.times }))
  return { times, here: c.ignored, before }
}

/** The ways to a private channel, the surest first: we write, they write by mail with a code, we call. */
function handoversFor({ privateWay: way, mailbox }: CasePane): z.input<typeof shapes.handoverOption>[] {
  const options: Omit<z.input<typeof shapes.handoverOption>, 'recommended'>[] = []
  if (way.possible)
    options.push({
      kind: way.privateReplyTo ? 'private_reply' : 'direct',
      channel: { id: way.channelId, kind: way.channelKind, name: way.channelName },
      address: null,
    })
  if (mailbox)
    options.push({
      kind: 'email',
      channel: { id: mailbox.id, kind: 'email', name: mailbox.name },
      address: mailbox.account,
    })
  options.push({ kind: 'phone', channel: null, address: null })
  return options.map((option, index) => ({ ...option, recommended: index === 0 }))
}

/** What suggestion rules look at, as JSON. */
function factsFor({ row, document, understanding, inMyArea }: CasePane) {
  const words = document && row.body !== null ? wordsMet(document, row.body) : []
  const facts = suggestionFacts(understanding?.verdict ?? null, { ...knownOfRow(row), inMyArea, words })
  return presentFacts(facts)
}
