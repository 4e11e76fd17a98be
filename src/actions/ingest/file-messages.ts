/**
 * Files customers' messages that touch nothing of one another: who wrote them, which conversation and case they belong to, what they say,
 * and how soon they want an answer. Each is decided by itself; reading and writing is done for all of them together.
 */
import type { Case } from '../../core/case/case.ts'
import type { CaseEventBody } from '../../core/case/events.ts'
import type { Fact } from '../../core/case/facts.ts'
import { foldCase } from '../../core/case/fold.ts'
import { receiveMessage } from '../../core/case/intake.ts'
import { unansweredBefore } from '../../core/case/unanswered.ts'
import type { MessageEvent } from '../../core/message/message.ts'
import { languageOf, suggestArea } from '../../core/routing/areas.ts'
import { clockRules } from '../../core/sla/rules.ts'
import { type Attached, insertAttachments } from '../../store/attachments.ts'
import { listAreas } from '../../store/brands.ts'
import { type CaseStep, loadCases, writeCases } from '../../store/cases.ts'
import { insertMessages, saveVerdict } from '../../store/messages.ts'
import { currentPlaybook } from '../../store/playbooks.ts'
import { customerActive } from '../../store/reactions.ts'
import { answerAtOnce } from './answer-at-once.ts'
import { fileWaiting } from './file-waiting.ts'
import type { Filing, Heard } from './filing.ts'
import { findHomes, type Placed } from './find-homes.ts'
import { meet } from './meet.ts'
import { runs } from './runs.ts'

/** Returns those that were not here: a message that came by another road before is filed already. */
export async function fileMessages(heard: Heard<MessageEvent>[]): Promise<Heard[]> {
  const brought: Heard[] = []
  for (let rest = await meet(heard); rest.length > 0; ) {
    // What one person says in two places, and what belongs to one case, goes in turn: the first changes what is known for the second.
    const [together = []] = runs(await findHomes(rest), (one) => [one.who.customerId, one.caseId])
    brought.push(...(await file(together)))
    await fileWaiting(together.map(({ filing, event }) => ({ filing, externalId: event.message.externalId })))
    rest = rest.slice(together.length)
  }
  return brought
}

async function file(placed: Placed[]): Promise<Heard[]> {
  const [first] = placed
  if (!first) return []
  const { tx, channel } = first.filing
  const { organizationId } = channel
  const isNew = await insertMessages(tx, placed.map(toMessage))
  await customerActive(
    tx,
    organizationId,
    placed.flatMap(({ visibility, conversationId, sentAt }) =>
      visibility === 'private' ? [{ conversationId, at: sentAt }] : [],
    ),
  )
  const fresh = placed.filter(({ id }) => isNew.has(id))
  await insertAttachments(
    tx,
    organizationId,
    fresh.map(({ filing, event, id }) => toAttached(filing, event.message, id)),
  )
  for (const { filing, id, verdict } of fresh)
    await saveVerdict(tx, {
      organizationId,
      messageId: id,
      model: filing.ctx.model.version,
      verdict,
      correctedBy: null,
    })
  const existing = fresh.flatMap(({ home }) => home.existing?.id ?? [])
  const locked = await loadCases(tx, organizationId, existing, true)
  const steps: CaseStep[] = []
  for (const one of fresh) {
    const before = locked.get(one.caseId) ?? null
    // Deleted since it was found: filed anew, the message finds another home.
    if (one.home.existing && !before) throw new Error(`the case ${one.caseId} is gone`)
    steps.push(await stepOf(one, before))
  }
  await answerAtOnce(tx, fresh, await writeCases(tx, steps))
  return fresh
}

function toMessage({ filing, event: { message }, ...one }: Placed) {
  const { delivery, channel } = filing
  return {
    organizationId: channel.organizationId,
    id: one.id,
    channelId: channel.channelId,
    conversationId: one.conversationId,
    caseId: one.caseId,
    identityId: one.who.identityId,
    personId: null,
    externalId: message.externalId,
    parentExternalId: message.parentExternalId,
    direction: 'in' as const,
    visibility: one.visibility,
    authorName: one.who.name,
    automatic: message.automatic,
    body: one.body,
    html: message.html,
    language: one.verdict.language,
    permalink: message.permalink,
    reach: one.reach || null,
    sentAt: one.sentAt,
    delivery: { id: delivery.deliveryId, receivedAt: delivery.receivedAt },
    context: message.context,
  }
}

/** What came with a message that was filed under this id, as the store takes it. */
export function toAttached({ ctx, channel, delivery }: Filing, message: MessageEvent['message'], id: string): Attached {
  const { connectionId, deliveryId, receivedAt } = delivery
  return {
    messageId: id,
    externalId: message.externalId,
    delivery: { connectionId, deliveryId, receivedAt },
    attachments: message.attachments,
    copies: ctx.capabilities.get(channel.kind)?.media === 'copy',
    byId: ctx.channels.get(channel.kind)?.fetchFile !== undefined,
  }
}

/** What the message does to its case; `before` is the case as it is locked, null when the message opens it. */
async function stepOf(one: Placed, before: Case | null): Promise<CaseStep> {
  const { filing, event, brand, verdict, who, known, home, visibility, conversationId, reach, sentAt } = one
  const { ctx, tx, channel, now } = filing
  const { organizationId, channelId } = channel
  const { severity } = verdict
  const window = visibility === 'private' ? ctx.capabilities.get(channel.kind)?.window : null
  const incoming = {
    messageId: one.id,
    windowEndsAt: window ? sentAt + window.hours * 3_600_000 : null,
    conversationId,
    visibility,
    automatic: event.message.automatic || verdict.intent === 'spam',
    sentAt,
    severity,
    reach,
    lastHeardAt: known.lastHeardAt,
    unansweredBefore: unansweredBefore(known.cases, { caseId: one.caseId, writtenAt: now }),
    joinedVia: home.via,
  }
  const rules = (c: Pick<Case, 'areaId' | 'severity'>) =>
    clockRules(brand, {
      ...c,
      severity: Math.max(c.severity, severity) as Case['severity'],
      channelKind: channel.kind,
      customerSeconds: known.customerSeconds,
    })
  const doing = { now, by: null }
  const step = { key: { organizationId, caseId: one.caseId }, doing, before, facts: [understoodFact(one)] }
  if (before) return { ...step, bodies: receiveMessage(before, incoming, rules(before)) }
  const opened: Extract<CaseEventBody, { type: 'case.opened' }> = {
    type: 'case.opened',
    brandId: brand.id,
    customerId: who.customerId,
    conversationId,
    visibility,
    messageId: one.id,
    previousCaseId: home.previous,
  }
  const fresh = foldCase(one.caseId, [{ ...opened, seq: 1, at: now, by: null }])
  const areas = await listAreas(tx, organizationId, [brand.id])
  const areaId = suggestArea(one.body, areas, { language: languageOf(verdict), channelId })?.id ?? null
  const steps = await firstSteps(filing, areaId)
  return { ...step, bodies: [opened, ...steps, ...receiveMessage(fresh, incoming, rules({ areaId, severity: 0 }))] }
}

/** What a new case begins with: its playbook, and the area its words speak of. */
async function firstSteps({ tx, channel }: Filing, areaId: string | null): Promise<CaseEventBody[]> {
  const playbook = await currentPlaybook(tx, channel.organizationId, channel.brandId)
  return [
    ...(playbook ? [{ type: 'playbook.started' as const, ...playbook }] : []),
    ...(areaId ? [{ type: 'area.set' as const, areaId }] : []),
  ]
}

/** What the message adds to brand and service sentiment. */
function understoodFact({ filing, id, who, verdict, visibility, reach }: Placed): Fact {
  const { target, sentiment, intent, severity } = verdict
  return {
    kind: 'message_understood',
    at: filing.now,
    messageId: id,
    identityId: who.identityId,
    channelId: filing.channel.channelId,
    category: `${target}:${sentiment}:${intent}`,
    visibility,
    severity,
    reach,
  }
}
