/** Files a customer's message: who wrote it, which conversation and case it belongs to, what it says, and how soon it wants an answer. */
import type { Case } from '../../core/case/case.ts'
import { REOPEN_WITHIN_MS } from '../../core/case/decide.ts'
import type { CaseEventBody } from '../../core/case/events.ts'
import type { Fact } from '../../core/case/facts.ts'
import { applyEvent, foldCase } from '../../core/case/fold.ts'
import { receiveMessage } from '../../core/case/intake.ts'
import { reprioritized } from '../../core/case/place.ts'
import { unansweredBefore } from '../../core/case/unanswered.ts'
import type { MessageEvent } from '../../core/message/message.ts'
import { languageOf, suggestArea } from '../../core/routing/areas.ts'
import { clockRules } from '../../core/sla/rules.ts'
import { cleanName, cleanText } from '../../core/text/safe.ts'
import type { Verdict } from '../../core/text/verdict.ts'
import { insertAttachments } from '../../store/attachments.ts'
import { type Brand, listAreas, loadBrand } from '../../store/brands.ts'
import {
  type CaseChange,
  type CaseKey,
  changeCase,
  createCase,
  loadCase,
  type Whereabouts,
  whereabouts,
} from '../../store/cases.ts'
import { canonicalId, meetIdentity, rememberAliases } from '../../store/customers.ts'
import { caseOfReference, isCode, markJoined } from '../../store/handovers.ts'
import { addJob } from '../../store/jobs.ts'
import { insertMessage, saveVerdict, upsertConversation } from '../../store/messages.ts'
import { currentPlaybook } from '../../store/playbooks.ts'
import { customerActive } from '../../store/reactions.ts'
import { type Thread, threadOfReferences } from '../../store/threads.ts'
import { answerAtOnce } from './answer-at-once.ts'
import type { Filing } from './filing.ts'

/** False when the message was filed before, by another road. */
export async function fileMessage(filing: Filing, event: MessageEvent): Promise<boolean> {
  const { ctx, tx, channel, delivery, now } = filing
  const { organizationId, channelId } = channel
  const { message, conversation } = event
  const can = ctx.capabilities.get(channel.kind)
  const place = { organizationId, kind: channel.kind, scope: can?.scopedIdentities ? channel.account : '' }
  const ids = [message.author.externalId, ...message.author.aliases]
  const externalId = can?.aliases ? await canonicalId(tx, place, ids) : message.author.externalId
  const who = await meetIdentity(tx, {
    ...place,
    externalId,
    name: cleanName(message.author.name),
    handle: message.author.handle && cleanName(message.author.handle),
    avatarUrl: message.author.avatarUrl,
    reach: message.author.reach,
    sample: channel.sample,
  })
  const authorName = who.name
  if (who.isNew && !message.author.name && ctx.channels.get(channel.kind)?.profile)
    await addJob(tx, 'look-up-person', { organizationId, channelId, identityId: who.identityId }, { maxAttempts: 3 })
  if (can?.aliases)
    await rememberAliases(tx, {
      ...place,
      identityId: who.identityId,
      ids: ids.filter((one) => one !== externalId),
      at: now,
    })
  const { visibility } = conversation
  const isTheirs = visibility === 'private' && conversation.rootExternalId === message.author.externalId
  const thread = await threadOfReferences(tx, { organizationId, channelId, references: event.references })
  const conversationId =
    thread?.conversationId ??
    (await upsertConversation(tx, {
      organizationId,
      channelId,
      ...conversation,
      rootExternalId: isTheirs ? externalId : conversation.rootExternalId,
      title: conversation.title && cleanText(conversation.title, 2000),
    }))
  const body = cleanText(message.text)
  const brand = await loadBrand(tx, organizationId, channel.brandId)
  const verdict = ctx.model.understand(body, brand)
  const reach = visibility === 'public' ? Math.max(conversation.reach ?? 0, message.author.reach ?? 0) : 0
  // A clock that runs ahead elsewhere must not put a message into our future.
  const sentAt = Math.min(Date.parse(message.sentAt), now)
  const id = ctx.newId()
  const known = await whereabouts(tx, { organizationId, brandId: brand.id, ...who, conversationId })
  const found = await findHome(filing, event, brand, known, thread)
  const key = { organizationId, caseId: found.existing?.id ?? ctx.newId() }
  const isNew = await insertMessage(tx, {
    organizationId,
    id,
    channelId,
    conversationId,
    caseId: key.caseId,
    identityId: who.identityId,
    personId: null,
    externalId: message.externalId,
    parentExternalId: message.parentExternalId,
    direction: 'in',
    visibility,
    authorName,
    automatic: message.automatic,
    body,
    html: message.html,
    language: verdict.language,
    permalink: message.permalink,
    reach: reach || null,
    sentAt,
    delivery: { id: delivery.deliveryId, receivedAt: delivery.receivedAt },
    context: message.context,
  })
  if (visibility === 'private') await customerActive(tx, organizationId, conversationId, sentAt)
  // The same message by another road (a poll beside a webhook): filed before.
  if (!isNew) return false
  const { connectionId, deliveryId, receivedAt } = delivery
  await insertAttachments(tx, {
    organizationId,
    messageId: id,
    externalId: message.externalId,
    delivery: { connectionId, deliveryId, receivedAt },
    attachments: message.attachments,
    copies: can?.media === 'copy',
    byId: ctx.channels.get(channel.kind)?.fetchFile !== undefined,
  })
  await saveVerdict(tx, { organizationId, messageId: id, model: ctx.model.version, verdict, correctedBy: null })

  const { severity } = verdict
  const automatic = message.automatic || verdict.intent === 'spam'
  const window = visibility === 'private' ? can?.window : null
  const incoming = {
    messageId: id,
    windowEndsAt: window ? sentAt + window.hours * 3_600_000 : null,
    conversationId,
    visibility,
    automatic,
    sentAt,
    severity,
    reach,
    lastHeardAt: known.lastHeardAt,
    unansweredBefore: unansweredBefore(known.cases, { caseId: key.caseId, writtenAt: now }),
    joinedVia: found.via,
  }
  const doing = { now, by: null }
  const facts = [understoodFact(filing, id, who.identityId, verdict, visibility, reach)]
  const rules = (c: Pick<Case, 'areaId' | 'severity'>) =>
    clockRules(brand, {
      ...c,
      severity: Math.max(c.severity, severity) as Case['severity'],
      channelKind: channel.kind,
      customerSeconds: known.customerSeconds,
    })
  const areas = await listAreas(tx, organizationId, [brand.id])
  let change: CaseChange | null
  if (found.existing) change = await changeCase(tx, key, doing, (c) => receiveMessage(c, incoming, rules(c)), facts)
  else {
    const opened: Extract<CaseEventBody, { type: 'case.opened' }> = {
      type: 'case.opened',
      brandId: brand.id,
      customerId: who.customerId,
      conversationId,
      visibility,
      messageId: id,
      previousCaseId: found.previous,
    }
    const fresh = foldCase(key.caseId, [{ ...opened, seq: 1, at: now, by: null }])
    const area = suggestArea(body, areas, { language: languageOf(verdict), channelId })
    const steps = await firstSteps(filing, area?.id ?? null)
    const bodies = [
      opened,
      ...steps,
      ...receiveMessage(fresh, incoming, rules({ areaId: area?.id ?? null, severity: 0 })),
    ]
    change = await createCase(tx, key, doing, bodies, facts)
  }
  const said = { id, visibility, automatic, language: verdict.language }
  if (change) await answerAtOnce(filing, brand, key.caseId, change, said)
  return true
}

type Home = { existing: Case | null; previous: string | null; via: 'handover_code' | 'same_customer' | null }

/**
 * The case a message belongs to: by the code it quotes, by the message it answers (whoever answers), by its conversation, or by its
 * customer's one open matter.
 */
async function findHome(
  filing: Filing,
  event: MessageEvent,
  brand: Brand,
  known: Whereabouts,
  thread: Thread | null,
): Promise<Home> {
  const { tx, channel, now } = filing
  const { organizationId } = channel
  for (const reference of event.references.filter(isCode)) {
    const quoted = await caseOfReference(tx, organizationId, reference)
    const c = quoted && (await loadCase(tx, { organizationId, caseId: quoted.caseId }))
    if (!c || c.brandId !== brand.id) continue
    await markJoined(tx, organizationId, quoted.handoverId, now)
    return { existing: c, previous: null, via: 'handover_code' }
  }
  const answered = thread?.caseId ? await loadCase(tx, { organizationId, caseId: thread.caseId }) : null
  const here = answered?.brandId === brand.id ? answered : known.here
  if (here && (here.status !== 'closed' || now - (here.closedAt ?? 0) <= REOPEN_WITHIN_MS))
    return { existing: here, previous: null, via: null }
  if (known.open) return { existing: known.open, previous: null, via: 'same_customer' }
  return { existing: null, previous: here?.id ?? null, via: null }
}

/** What a new case begins with: its playbook, and the area its words speak of. */
async function firstSteps({ tx, channel }: Filing, areaId: string | null): Promise<CaseEventBody[]> {
  const playbook = await currentPlaybook(tx, channel.organizationId, channel.brandId)
  return [
    ...(playbook ? [{ type: 'playbook.started' as const, ...playbook }] : []),
    ...(areaId ? [{ type: 'area.set' as const, areaId }] : []),
  ]
}

/** Reads a reworded message again and tightens the case's clock when it became graver. */
export async function understandMessage(filing: Filing, key: CaseKey, messageId: string, body: string): Promise<void> {
  const { ctx, tx, channel, now } = filing
  const brand = await loadBrand(tx, key.organizationId, channel.brandId)
  const verdict = ctx.model.understand(body, brand)
  await saveVerdict(tx, {
    organizationId: key.organizationId,
    messageId,
    model: ctx.model.version,
    verdict,
    correctedBy: null,
  })
  await changeCase(tx, key, { now, by: null }, (c) => {
    const severity = Math.max(c.severity, verdict.severity) as Case['severity']
    if (severity === c.severity) return []
    const understood: CaseEventBody = { type: 'case.understood', messageId, severity, reach: c.reach, corrected: false }
    const graver = applyEvent(c, { ...understood, seq: c.version + 1, at: now, by: null })
    const rules = clockRules(brand, {
      areaId: c.areaId,
      severity,
      channelKind: channel.kind,
      customerSeconds: null,
    })
    const place = reprioritized(graver, severity, c.reach, rules)
    return place ? [understood, place] : [understood]
  })
}

/** What the message adds to brand and service sentiment. */
function understoodFact(
  { channel, now }: Filing,
  messageId: string,
  identityId: string,
  verdict: Verdict,
  visibility: string,
  reach: number,
): Fact {
  const { target, sentiment, intent, severity } = verdict
  const category = `${target}:${sentiment}:${intent}`
  return {
    kind: 'message_understood',
    at: now,
    messageId,
    identityId,
    channelId: channel.channelId,
    category,
    visibility,
    severity,
    reach,
  }
}
