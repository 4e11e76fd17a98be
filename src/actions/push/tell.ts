/** Writes one notification for each device of a person, in their language, as jobs of the transaction at hand. */
import { may } from '../../core/access.ts'
import type { PushMessage } from '../../core/push/message.ts'
import type { NewsKind } from '../../core/push/news.ts'
import type { Wish } from '../../core/push/when.ts'
import { glanceSentences } from '../../core/team/glance-numbers.ts'
import type { Tx } from '../../store/db.ts'
import { addJob } from '../../store/jobs.ts'
import type { Device } from '../../store/push.ts'
import type { NewsRow } from '../../store/push-news.ts'
import { type CaseRowData, loadCaseRows } from '../../store/reads/case-list.ts'
import { glanceNumbers } from '../../store/reads/glance-numbers.ts'
import { maskedExcerpt } from '../../store/reads/mask.ts'
import type { Colleague } from '../../store/routing.ts'
import type { ActionContext } from '../context.ts'
import type { Matter } from './matter.ts'
import { type About, caseWords, digestWords, glanceTitle, takeWords } from './words.ts'

/** What is told later than this is no news any more. */
const FRESH_SECONDS: Record<NewsKind, number> = {
  severe: 24 * 3600,
  alert: 4 * 3600,
  due: 3600,
  ask: 24 * 3600,
  approval: 3600,
  glance: 1800,
}
const EXCERPT = 120
const HOUR = 3_600_000

export type Telling = { news: NewsRow; matter: Matter; person: Colleague; devices: Device[]; wish: Wish }

/** False when this person may not see the case: then nothing is told. */
export async function tell(ctx: ActionContext, tx: Tx, telling: Telling): Promise<boolean> {
  const { news, devices } = telling
  const message = news.kind === 'glance' ? await glance(ctx, tx, telling) : await ofCase(tx, telling)
  if (!message) return false
  await send(ctx, tx, news.organizationId, devices, message, FRESH_SECONDS[news.kind])
  return true
}

async function glance(ctx: ActionContext, tx: Tx, { news, person }: Telling): Promise<PushMessage> {
  const { language, brandIds } = person
  const now = ctx.now()
  const numbers = await glanceNumbers(tx, { organizationId: news.organizationId, brandIds }, now - HOUR)
  const body = glanceSentences(language, numbers, now).join('\n')
  return { title: glanceTitle(language), body, language, tag: 'glance', url: '/desk/new', urgent: false, take: null }
}

async function ofCase(tx: Tx, { news, matter, person, wish }: Telling): Promise<PushMessage | null> {
  const { organizationId, kind, caseId, data } = news
  const { language, role, brandIds, id: personId } = person
  const actor = { organizationId, personId, role, brandIds }
  const [row] = caseId ? await loadCaseRows(tx, actor, [caseId]) : []
  if (!row || kind === 'glance') return null
  const about: About = {
    kind: data.decide?.what === 'benefit' ? 'benefit' : kind === 'due' && matter.past ? 'past' : kind,
    brand: matter.brand,
    visibility: row.visibility,
    quote: wish.showNames ? quoteOf(row) : null,
  }
  const open = matter.c?.assigneeId === null && may(actor, 'case.assign') && !data.decide
  return {
    ...caseWords(language, about),
    language,
    tag: data.decide ? `decide:${data.decide.id}` : `case:${row.state.id}`,
    url: data.decide ? `/approvals/${data.decide.id}` : `/desk/new/${row.state.id}`,
    urgent: kind === 'severe',
    take: open ? { caseId: row.state.id, personId, ...takeWords(language) } : null,
  }
}

const quoteOf = ({ customerName, body }: CaseRowData): string =>
  body ? `${customerName}: ${maskedExcerpt(body, EXCERPT)}` : customerName

export type Digest = {
  organizationId: string
  person: Colleague
  devices: Device[]
  items: { kind: NewsKind; news: NewsRow }[]
}

export async function tellDigest(
  ctx: ActionContext,
  tx: Tx,
  { organizationId, person, devices, items }: Digest,
): Promise<void> {
  const { language } = person
  const isAsked = (kind: NewsKind) => kind === 'ask' || kind === 'approval'
  const waiting = new Set(items.filter(({ kind }) => !isAsked(kind)).map(({ news }) => news.caseId)).size
  const asked = items.filter(({ kind }) => isAsked(kind)).length
  const words = digestWords(language, { waiting, asked })
  const message = { ...words, language, tag: 'digest', url: '/desk/new', urgent: false, take: null }
  await send(ctx, tx, organizationId, devices, message, FRESH_SECONDS.alert)
}

async function send(
  ctx: ActionContext,
  tx: Tx,
  organizationId: string,
  devices: Device[],
  message: PushMessage,
  seconds: number,
): Promise<void> {
  const until = ctx.now() + seconds * 1000
  for (const { id: deviceId } of devices)
    await addJob(tx, 'send-push', { organizationId, deviceId, message, until }, { maxAttempts: 6 })
}
