/**
 * The sweep over what people away are to be told: for each piece of news it finds whom it concerns, and tells them now, holds it until
 * their quiet hours are over, or lets it go because their desk says it. What was held goes as one line when the quiet hours end, except
 * an alert that nobody had been told of: that one goes on its own. Telling is a job for each device, written in the same transaction.
 */
import { released, type Wish, whenTold } from '../../core/push/when.ts'
import { type Tx, transact } from '../../store/db.ts'
import { type Device, devicesOf, loadWish } from '../../store/push.ts'
import { addNews, type NewsRow, noteAlertTold, takeNews, untoldAlerts } from '../../store/push-news.ts'
import type { Colleague } from '../../store/routing.ts'
import type { ActionContext } from '../context.ts'
import { type Matter, matterOf } from './matter.ts'
import { tell, tellDigest } from './tell.ts'

const BATCH = 100

export async function tellAway(ctx: ActionContext): Promise<void> {
  while ((await transact(ctx.db, (tx) => tellBatch(ctx, tx))) >= BATCH);
}

async function tellBatch(ctx: ActionContext, tx: Tx): Promise<number> {
  const rows = await takeNews(tx, ctx.now(), BATCH)
  const waited = new Map<string, NewsRow[]>()
  for (const row of rows) {
    const key = `${row.organizationId} ${row.personId}`
    if (row.held) waited.set(key, [...(waited.get(key) ?? []), row])
    else await tellNews(ctx, tx, row)
  }
  for (const held of waited.values()) await tellReleased(ctx, tx, held)
  return rows.length
}

async function tellNews(ctx: ActionContext, tx: Tx, news: NewsRow): Promise<void> {
  const { organizationId } = news
  const matter = await matterOf(ctx, tx, news)
  if (!matter) return
  if ('notBefore' in matter) return addNews(tx, organizationId, [{ ...news, dueAt: matter.notBefore }])
  if (news.kind === 'due' && !matter.past && matter.c?.clock)
    await addNews(tx, organizationId, [{ ...news, dueAt: matter.c.clock.targetAt, data: { past: true } }])
  const first = await tellPeople(ctx, tx, { news, matter, people: matter.people })
  // Nobody whom it concerns can be told: then whoever can.
  const reached = first.told || first.later.length > 0
  const { told, later } = reached ? first : await tellPeople(ctx, tx, { news, matter, people: matter.others ?? [] })
  const data = { ...news.data, told }
  await addNews(
    tx,
    organizationId,
    later.map(([{ id: personId }, dueAt]) => ({ ...news, personId, dueAt, held: true, data })),
  )
}

type Telling = { news: NewsRow; matter: Matter; people: Colleague[] }

async function tellPeople(
  ctx: ActionContext,
  tx: Tx,
  { news, matter, people }: Telling,
): Promise<{ told: boolean; later: [Colleague, number][] }> {
  const { organizationId } = news
  let told = people.some(({ presence }) => presence === 'available')
  const later: [Colleague, number][] = []
  for (const person of people) {
    const of = { organizationId, personId: person.id }
    const devices = await devicesOf(tx, of)
    if (devices.length === 0) continue
    const wish = await loadWish(tx, of)
    const when = whenTold(news.kind, wish, person.presence, ctx.now())
    if (when === 'now') {
      if (news.kind === 'glance') await tellUntold(ctx, tx, { organizationId, person, devices, wish })
      told = (await tell(ctx, tx, { news, matter, person, devices, wish })) || told
    } else if (when !== 'never') later.push([person, when.heldUntil])
  }
  return { told, later }
}

/** Before the digest of a glance: an alert of which nobody was told comes on its own, never first as a number in it. */
async function tellUntold(
  ctx: ActionContext,
  tx: Tx,
  { organizationId, ...who }: { organizationId: string; person: Colleague; devices: Device[]; wish: Wish },
): Promise<void> {
  for (const caseId of await untoldAlerts(tx, organizationId)) {
    const news: NewsRow = { organizationId, kind: 'alert', caseId, personId: null, dueAt: 0, held: false, data: {} }
    const matter = await matterOf(ctx, tx, news)
    if (matter && 'people' in matter && (await tell(ctx, tx, { news, matter, ...who })))
      await noteAlertTold(tx, organizationId, caseId)
  }
}

/** The end of one person's quiet hours. */
async function tellReleased(ctx: ActionContext, tx: Tx, held: NewsRow[]): Promise<void> {
  const still: { kind: NewsRow['kind']; told: boolean; news: NewsRow; matter: Matter; person: Colleague }[] = []
  for (const news of held) {
    const matter = await matterOf(ctx, tx, news)
    const person = matter && 'people' in matter ? matter.people.find(({ id }) => id === news.personId) : undefined
    // Somebody who sits at the desk by now has it all before their eyes.
    if (!matter || !('people' in matter) || !person || person.presence === 'available') continue
    if (!still.some((one) => isSame(one.news, news)))
      still.push({ kind: news.kind, told: news.data.told === true, news, matter, person })
  }
  const [first] = still
  if (!first) return
  const of = { organizationId: first.news.organizationId, personId: first.person.id }
  const devices = await devicesOf(tx, of)
  const wish = await loadWish(tx, of)
  const { alone, digest } = released(still)
  for (const one of alone) await tell(ctx, tx, { ...one, devices, wish })
  const mentioned = new Set(alone.map(({ news }) => news.caseId))
  const rest = digest.filter(({ kind, news }) => kind !== 'due' || !mentioned.has(news.caseId))
  if (rest.length > 0)
    await tellDigest(ctx, tx, { organizationId: of.organizationId, person: first.person, devices, items: rest })
}

/** Told twice of one thing, because it happened twice meanwhile. */
const isSame = (a: NewsRow, b: NewsRow): boolean =>
  a.kind === b.kind && a.caseId === b.caseId && a.data.decide?.id === b.data.decide?.id
