/** What one piece of news is about by the time it is told: over, not yet, or for whom. */
import { APPROVERS, GOODWILL_APPROVERS, may, mayBrand } from '../../core/access.ts'
import type { Case } from '../../core/case/case.ts'
import { clockState, dueSoonAt } from '../../core/sla/clock.ts'
import { hoursOf } from '../../core/sla/rules.ts'
import { loadApproval } from '../../store/approvals.ts'
import { loadBrand } from '../../store/brands.ts'
import { loadCase } from '../../store/cases.ts'
import type { Tx } from '../../store/db.ts'
import { loadRequest } from '../../store/goodwill-requests.ts'
import type { NewsRow } from '../../store/push-news.ts'
import { type Colleague, colleagues, routingFacts } from '../../store/routing.ts'
import type { ActionContext } from '../context.ts'

export type Matter = {
  c: Case | null
  brand: string
  people: Colleague[]
  /** Who may deal with it too, for when none of these can be told. */
  others?: Colleague[]
  past?: boolean
}
/** Null: it is over. `notBefore`: to be looked at again then. */
export type MatterNow = Matter | { notBefore: number } | null

export async function matterOf(ctx: ActionContext, tx: Tx, news: NewsRow): Promise<MatterNow> {
  const { organizationId, kind, caseId, data } = news
  if (kind === 'glance') return { c: null, brand: '', people: await justOne(ctx, tx, news) }
  if (data.decide) return decision(ctx, tx, news, data.decide)
  const c = caseId === null ? null : await loadCase(tx, { organizationId, caseId })
  if (!c || c.status === 'closed') return null
  const brand = await loadBrand(tx, organizationId, c.brandId)
  if (kind === 'ask')
    return isAsked(c, news.personId) ? { c, brand: brand.name, people: await justOne(ctx, tx, news) } : null
  if (!c.clock) return null
  const calendar = hoursOf(brand, c.areaId)
  const state = clockState(c.clock, ctx.now(), calendar)
  if (kind === 'due' && !news.held) {
    const soon = Math.max(dueSoonAt(c.clock, calendar), data.past ? c.clock.targetAt : 0)
    if (ctx.now() < soon) return { notBefore: soon }
  }
  const past = state.state === 'late'
  if (news.personId) return { c, brand: brand.name, people: await justOne(ctx, tx, news), past }
  return { c, brand: brand.name, past, ...(await concerned(ctx, tx, organizationId, c, kind)) }
}

/** Whose case it is; else the people of its area; and where it is severe, whoever leads them too. */
async function concerned(
  ctx: ActionContext,
  tx: Tx,
  organizationId: string,
  c: Case,
  kind: NewsRow['kind'],
): Promise<Pick<Matter, 'people' | 'others'>> {
  const { facts, everybody } = await routingFacts(tx, {
    organizationId,
    purpose: 'work',
    brandId: c.brandId,
    areaId: c.areaId,
    language: null,
    except: [],
    now: ctx.now(),
  })
  const ids = new Set(facts.people.map(({ id }) => id))
  const leads = new Set(facts.managers.map(({ id }) => id))
  const able = everybody.filter((one) => may(one, 'desk.reply') && mayBrand(one, c.brandId))
  const theirs = able.filter(({ id }) => (c.assigneeId ? id === c.assigneeId : ids.has(id)))
  const first = theirs.length > 0 ? theirs : able
  const people = able.filter((one) => first.includes(one) || (kind === 'severe' && leads.has(one.id)))
  // That a target comes near is for those only who were told that it runs.
  return { people, others: kind === 'due' ? [] : able.filter((one) => !people.includes(one)) }
}

const isAsked = (c: Case, personId: string | null): boolean =>
  personId !== null &&
  ((c.assigneeId === personId && c.waitingOn === 'us') ||
    (c.responsible?.acknowledgedAt === null && (c.responsible.told ?? [c.responsible.personId]).includes(personId)))

async function justOne(ctx: ActionContext, tx: Tx, { organizationId, personId }: NewsRow): Promise<Colleague[]> {
  return (await colleagues(tx, organizationId, ctx.now())).filter(({ id }) => id === personId)
}

async function decision(
  ctx: ActionContext,
  tx: Tx,
  { organizationId, caseId, personId }: NewsRow,
  { id, what, askedBy, brandId }: NonNullable<NewsRow['data']['decide']>,
): Promise<Matter | null> {
  const waits =
    what === 'message' ? await loadApproval(tx, organizationId, id) : await loadRequest(tx, organizationId, id)
  if (waits?.state !== 'waiting') return null
  const roles = what === 'message' ? APPROVERS : GOODWILL_APPROVERS
  const people = (await colleagues(tx, organizationId, ctx.now())).filter(
    (one) =>
      one.id !== askedBy && roles.includes(one.role) && mayBrand(one, brandId) && (!personId || one.id === personId),
  )
  const c = caseId === null ? null : await loadCase(tx, { organizationId, caseId })
  return { c, brand: (await loadBrand(tx, organizationId, brandId)).name, people }
}
