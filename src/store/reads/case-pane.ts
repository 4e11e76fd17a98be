/** Everything the case pane shows, loaded side by side; null when the person may not see the case. */
import type { Actor } from '../../core/access.ts'
import type { Approval } from '../../core/approvals/approval.ts'
import type { Case } from '../../core/case/case.ts'
import type { Capabilities } from '../../core/message/outgoing.ts'
import { languageOf, suggestArea } from '../../core/routing/areas.ts'
import { areasOf, listAreas, loadBrand } from '../brands.ts'
import { mailboxOf } from '../channels.ts'
import type { Db } from '../db.ts'
import { draftsOf } from '../drafts.ts'
import { loadPlaybook } from '../playbooks.ts'
import { approvalsOfCase } from './approvals.ts'
import { loadCaseRow } from './case-list.ts'
import { caseMessages, latestVerdict, loadCustomer, openReplies, personNames } from './case-view.ts'
import { wayTo } from './ways.ts'

export type CasePane = NonNullable<Awaited<ReturnType<typeof loadCasePane>>>

/** Everybody the pane names. */
const peopleOf = ({ responsible }: Case): (string | null)[] => [
  responsible?.personId ?? null,
  responsible?.askedBy ?? null,
  ...(responsible?.told ?? []),
  ...(responsible?.declined ?? []).map(({ personId }) => personId),
]

export async function loadCasePane(
  db: Db,
  capabilities: ReadonlyMap<string, Capabilities>,
  actor: Actor,
  caseId: string,
  now: number,
) {
  const { organizationId, personId } = actor
  const row = await loadCaseRow(db, actor, caseId)
  if (!row) return null
  const c = row.state
  const [
    brand,
    thread,
    replies,
    customer,
    understanding,
    drafts,
    areas,
    mine,
    publicWay,
    privateWay,
    previous,
    names,
    document,
    mailbox,
  ] = await Promise.all([
    loadBrand(db, organizationId, c.brandId),
    caseMessages(db, organizationId, caseId),
    openReplies(db, organizationId, caseId),
    loadCustomer(db, actor, c.customerId, caseId),
    latestVerdict(db, organizationId, caseId),
    draftsOf(db, { organizationId, caseId, personId }),
    listAreas(db, organizationId, [c.brandId]),
    areasOf(db, organizationId, personId),
    wayTo(db, capabilities, c, organizationId, 'public', now),
    wayTo(db, capabilities, c, organizationId, 'private', now),
    c.previousCaseId ? loadCaseRow(db, actor, c.previousCaseId) : null,
    personNames(db, peopleOf(c)),
    c.playbook ? loadPlaybook(db, organizationId, c.playbook.playbookId, c.playbook.version) : null,
    mailboxOf(db, organizationId, c.brandId),
  ])
  if (!customer) return null
  const approvals = replies.some(({ state }) => state === 'awaiting_approval' || state === 'refused')
    ? await approvalsOfCase(db, organizationId, caseId)
    : { approvals: new Map<string, Approval>(), names: new Map<string, string>() }
  const origin = { language: languageOf(row.verdict), channelId: row.channel.id }
  const suggestedAreaId = suggestArea(row.body ?? '', areas, origin)?.id ?? null
  const areaId = c.areaId ?? suggestedAreaId
  const inMyArea = areaId === null ? null : mine.includes(areaId)
  return {
    row,
    brand,
    thread,
    replies,
    approvals,
    customer,
    understanding,
    drafts,
    publicWay,
    privateWay,
    previous,
    names,
    document,
    mailbox,
    suggestedAreaId,
    inMyArea,
  }
}
