/** The saved replies that fit a case, and what stands for their variables in it. */
import type { Actor } from '../../core/access.ts'
import type { Case } from '../../core/case/case.ts'
import { owesApology } from '../../core/replies/apology.ts'
import { momentOf } from '../../core/replies/moment.ts'
import { orderNumberIn } from '../../core/replies/order.ts'
import { fits, REPLY_LANGUAGES, type ReplyLanguage } from '../../core/replies/saved.ts'
import { signatureOf } from '../../core/replies/signature.ts'
import { firstNameOf, type VariableValues } from '../../core/replies/variables.ts'
import { nextOpening } from '../../core/sla/calendar.ts'
import { hoursOf } from '../../core/sla/rules.ts'
import { type Brand, loadBrand } from '../brands.ts'
import { caseDetails } from '../case-details.ts'
import { customerName } from '../customers.ts'
import type { Db } from '../db.ts'
import { loadCaseFor } from '../guarded.ts'
import { loadPerson } from '../people.ts'
import { listSavedReplies, type SavedReply } from '../saved-replies.ts'
import { loadCaseRow } from './case-list.ts'

export type ReplyOffer = {
  replies: SavedReply[]
  values: Record<ReplyLanguage, VariableValues>
  apology: { due: boolean; he: string; en: string }
}

/** Refuses `not_found`. */
export async function replyOffer(db: Db, actor: Actor, caseId: string, now: number): Promise<ReplyOffer> {
  const { organizationId } = actor
  const c = await loadCaseFor(db, actor, caseId)
  const [brand, replies, name, details, person, row, kinds, written] = await Promise.all([
    loadBrand(db, organizationId, c.brandId),
    listSavedReplies(db, organizationId, [c.brandId]),
    customerName(db, organizationId, c.customerId),
    caseDetails(db, { organizationId, caseId }),
    loadPerson(db, actor.personId),
    loadCaseRow(db, actor, caseId),
    channelKindsOf(db, organizationId, caseId),
    customersWords(db, organizationId, caseId),
  ])
  const place = { brandId: c.brandId, areaId: c.areaId, channelKinds: kinds }
  const known = {
    'customer.first_name': firstNameOf(name),
    'customer.name': firstNameOf(name) && name,
    'brand.name': brand.name,
    'case.number': row ? String(row.number) : null,
    'order.number': orderNumberIn(written),
    ...details,
  }
  const values = (language: ReplyLanguage): VariableValues => ({
    ...known,
    'rep.signature': person && signatureOf(person, brand.name, language),
    ...moments(c, brand, now, language),
  })
  return {
    replies: replies.filter((reply) => fits(reply, place)),
    values: Object.fromEntries(REPLY_LANGUAGES.map((language) => [language, values(language)])) as ReplyOffer['values'],
    apology: { due: owesApology(c, brand.apology, now), he: brand.apology.he, en: brand.apology.en },
  }
}

function moments(c: Case, brand: Brand, now: number, language: ReplyLanguage): VariableValues {
  const opening = nextOpening(hoursOf(brand, c.areaId), now)
  const target = c.clock?.targetAt ?? c.updateDueAt
  // Open now: the next opening is nothing to wait for; a time that has passed is no promise.
  return {
    next_opening: opening === null || opening <= now ? null : momentOf(opening, now, brand.timezone, language),
    answer_by: target === null || target <= now ? null : momentOf(target, now, brand.timezone, language),
  }
}

async function channelKindsOf(db: Db, organizationId: string, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('case_conversation as cc')
    .innerJoin('conversation as co', (join) =>
      join
        .onRef('co.organization_id', '=', 'cc.organization_id')
        .onRef('co.conversation_id', '=', 'cc.conversation_id'),
    )
    .innerJoin('channel as ch', (join) =>
      join.onRef('ch.organization_id', '=', 'co.organization_id').onRef('ch.channel_id', '=', 'co.channel_id'),
    )
    .select('ch.kind')
    .distinct()
    .where('cc.organization_id', '=', organizationId)
    .where('cc.case_id', '=', caseId)
    .execute()
  return rows.map(({ kind }) => kind)
}

/** What was written to us in this case lately, oldest first. */
async function customersWords(db: Db, organizationId: string, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('message')
    .select('body')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('direction', '=', 'in')
    .orderBy('sent_at', 'desc')
    .limit(20)
    .execute()
  return rows.flatMap(({ body }) => body ?? []).reverse()
}
