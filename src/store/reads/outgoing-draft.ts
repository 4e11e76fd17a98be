/** What guardrails need to know of an outgoing text: whom it answers and what they wrote, the brand's policy, the channel's limits. */
import type { Case } from '../../core/case/case.ts'
import type { Purpose } from '../../core/case/events.ts'
import type { Answered, OutgoingDraft } from '../../core/guardrails/finding.ts'
import type { GuardrailPolicy } from '../../core/guardrails/policy.ts'
import { firstNameOf } from '../../core/replies/variables.ts'
import type { Verdict } from '../../core/text/verdict.ts'
import { loadBrand } from '../brands.ts'
import { type Db, sql, type Tx } from '../db.ts'
import type { Way } from './ways.ts'

export type DraftOf = {
  organizationId: string
  case: Case
  mode: 'public' | 'private'
  purpose: Purpose
  body: string
  /** Null where the machine writes. */
  personId: string | null
  way: Extract<Way, { possible: true }> | null
  now: number
}

type Latest = {
  body: string | null
  language: string | null
  name: string
  verdict: Verdict | null
  writer: string | null
}

export async function outgoingDraft(db: Db | Tx, of: DraftOf): Promise<OutgoingDraft> {
  const { organizationId, case: c, body, way } = of
  const brand = await loadBrand(db, organizationId, c.brandId)
  const latest = await sql<Latest>`
    select cu.name, m.body, m.language, m.verdict, (select name from person where person_id = ${of.personId}::uuid) as writer
      from customer cu
      left join lateral (
        select m.body, m.language, (select v.verdict from verdict v where v.organization_id = m.organization_id and v.message_id = m.message_id
                                    order by v.corrected_by is null, v.verdict_id desc limit 1) as verdict
          from message m where m.organization_id = cu.organization_id and m.case_id = ${c.id} and m.direction = 'in'
         order by m.automatic, m.sent_at desc, m.message_id desc limit 1) m on true
     where cu.organization_id = ${organizationId} and cu.customer_id = ${c.customerId}`.execute(db)
  const saved = strictAboutSaved(brand.guardrails) && of.personId ? await savedTexts(db, organizationId, c.brandId) : []
  const last = latest.rows[0]
  const inPrivate = of.mode === 'public' && of.personId ? await privateSide(db, organizationId, c.id) : []
  return {
    text: body,
    mode: of.mode,
    language: last?.language === 'he' || last?.language === 'en' ? last.language : scriptOf(body),
    purpose: of.purpose,
    answered: of.personId && last?.body ? answeredOf(c, last) : null,
    brand: {
      names: brand.names,
      competitors: brand.competitors,
      ambiguous: brand.ambiguous,
      business: brand.business,
      publicDetails: brand.publicDetails,
      policy: brand.guardrails,
      savedReplies: saved,
    },
    // A nudge, given while writing; nothing here would hold the message for it.
    saidHere: [],
    saidInPrivate: inPrivate,
    unchanged: null,
    writer: last?.writer ?? null,
    maxLength: way?.maxLength ?? null,
    windowLeft: way?.until ? way.until - of.now : null,
  }
}

/** The latest of what was said where only the customer and we read it; enough for anything that is pasted from there. */
async function privateSide(
  db: Db | Tx,
  organizationId: string,
  caseId: string,
): Promise<OutgoingDraft['saidInPrivate']> {
  const rows = await db
    .selectFrom('message')
    .select(['body', 'direction'])
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('visibility', '=', 'private')
    .orderBy('sent_at', 'desc')
    .limit(50)
    .execute()
  return rows.flatMap(({ body, direction }) => (body ? [{ text: body, ours: direction === 'out' }] : []))
}

/** Where it only nudges, it did so while writing. */
const strictAboutSaved = (policy: GuardrailPolicy): boolean =>
  policy.levels.saved_reply === 'stop' || policy.levels.saved_reply === 'approval'

async function savedTexts(db: Db | Tx, organizationId: string, brandId: string): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select v.text from saved_reply r
      join saved_reply_variant v on v.organization_id = r.organization_id and v.reply_id = r.reply_id
     where r.organization_id = ${organizationId} and r.retired_at is null and (r.brand_id is null or r.brand_id = ${brandId})`.execute(
    db,
  )
  return rows.map(({ text }) => text)
}

const scriptOf = (text: string): 'he' | 'en' => (/[\u0590-\u05ff]/.test(text) ? 'he' : 'en')

function answeredOf(c: Case, { body, name, verdict }: Latest): Answered {
  return {
    kind: answeredKind(c.kind, verdict?.intent ?? null),
    text: body ?? '',
    name: firstNameOf(name) ?? '',
    acknowledged: c.acknowledgedInPublic,
  }
}

function answeredKind(kind: Case['kind'], intent: Verdict['intent'] | null): Answered['kind'] {
  const said = kind ?? intent
  return said === 'complaint' || said === 'question' || said === 'praise' ? said : 'other'
}
