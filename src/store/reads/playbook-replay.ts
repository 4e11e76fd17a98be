/** Past cases as they were recorded, a page at a time, beside where a draft would have sent them. */
import type { Actor } from '../../core/access.ts'
import type { Case } from '../../core/case/case.ts'
import { type CaseCompared, type Comparison, compareCase, gather } from '../../core/playbook/compare.ts'
import type { PlaybookDocument } from '../../core/playbook/schema.ts'
import { suggestionFacts } from '../../core/playbook/suggest.ts'
import { wordsMet } from '../../core/playbook/words-met.ts'
import type { Verdict } from '../../core/text/verdict.ts'
import { type Db, sql } from '../db.ts'
import { brandsWalking, latestVersion, loadPlaybook } from '../playbooks.ts'
import { visibleCases } from './scope.ts'

export type ReplayPage = Comparison & {
  /** Where the next page begins; null after the last. */
  next: { at: Date; id: string } | null
  /** How many cases there are in all; counted with the first page only. */
  total: number | null
}

/** Small enough that a stop is felt at once, large enough that asking costs little beside reading. */
const PAGE = 500

type Row = {
  case_id: string
  number: number
  state: Case
  opened_at: Date
  /** Null, with what follows: no message of the customer's is there. */
  kind: string | null
  visibility: 'public' | 'private' | null
  body: string | null
  verdict: Verdict | null
  earlier: number
}

/**
 * Cases of the brands that walk the playbook (all of the reader's, when none does), opened since then, oldest first. Each is compared
 * with the version that it walked; one that walked none, with the newest version, else with the draft itself.
 */
export async function replayPage(
  db: Db,
  actor: Actor,
  playbookId: string,
  tried: PlaybookDocument,
  { since, after }: { since: Date; after: { at: Date; id: string } | null },
): Promise<ReplayPage> {
  const { organizationId } = actor
  const [brands, latest] = await Promise.all([
    brandsWalking(db, organizationId, playbookId),
    latestVersion(db, organizationId, playbookId),
  ])
  const scope = sql`${visibleCases(actor)} and c.opened_at >= ${since}
    and ${brands.length > 0 ? sql`c.brand_id = any(${brands}::uuid[])` : sql`true`}`
  const [page, counted] = await Promise.all([
    sql<Row>`
      with page as (select c.* from "case" c where ${scope}
        and ${after ? sql`(c.opened_at, c.case_id) > (${after.at}, ${after.id})` : sql`true`}
        order by c.opened_at, c.case_id limit ${PAGE})
      select c.case_id, c.number, c.state, c.opened_at, ch.kind, m.visibility, m.body, v.verdict,
             (select count(*) from "case" e where e.organization_id = c.organization_id and e.customer_id = c.customer_id
                and e.opened_at < c.opened_at) as earlier
        from page c
        left join lateral (select m.message_id, m.channel_id, m.visibility, m.body from message m
           where m.organization_id = c.organization_id and m.case_id = c.case_id and m.direction = 'in'
           order by m.sent_at, m.message_id limit 1) m on true
        left join channel ch on ch.organization_id = c.organization_id and ch.channel_id = m.channel_id
        left join lateral (select v.verdict from verdict v where v.organization_id = c.organization_id and v.message_id = m.message_id
           order by v.corrected_by is null, v.verdict_id desc limit 1) v on true
       order by c.opened_at, c.case_id`.execute(db),
    after ? null : sql<{ n: number }>`select count(*) as n from "case" c where ${scope}`.execute(db),
  ])
  const compared: CaseCompared[] = []
  for (const row of page.rows) {
    const run = row.state.playbook ?? (latest ? { playbookId, version: latest.version } : null)
    const walked = run ? await loadPlaybook(db, organizationId, run.playbookId, run.version) : tried
    compared.push(compareCase(walked, tried, recordedOf(row, tried)))
  }
  const last = page.rows.at(-1)
  return {
    ...gather(compared),
    next: last && page.rows.length === PAGE ? { at: last.opened_at, id: last.case_id } : null,
    total: counted?.rows[0]?.n ?? null,
  }
}

/** The first message is what the alert said; it is replayed as by somebody of the case's own area. */
function recordedOf(
  { case_id, number, state, kind, visibility, body, verdict, earlier }: Row,
  tried: PlaybookDocument,
) {
  const facts = suggestionFacts(verdict, {
    inMyArea: state.areaId === null ? null : true,
    hasPrivateConversation: state.conversations.some((one) => one.visibility === 'private'),
    areaId: state.areaId,
    ...(kind === null ? {} : { channel: kind }),
    ...(visibility === null ? {} : { visibility }),
    reach: state.reach,
    earlierCases: earlier,
    ignored: state.ignored,
    reopened: state.reopenedAt !== undefined,
    words: body === null ? [] : wordsMet(tried, body),
  })
  return { caseId: case_id, number, path: state.playbook?.path ?? [], facts, kind: state.kind }
}
