/** What asking somebody to take responsibility needs beside the decision: its facts, and a mail to those who are not at their desk. */
import type { Case } from '../../core/case/case.ts'
import type { Asking } from '../../core/case/events.ts'
import { type AskingRules, notAskedAgain } from '../../core/case/responsible.ts'
import type { RoutingFacts } from '../../core/routing/who-gets.ts'
import { loadBrand } from '../../store/brands.ts'
import { caseNumber } from '../../store/cases.ts'
import type { Tx } from '../../store/db.ts'
import { addJob } from '../../store/jobs.ts'
import { type Colleague, languageOfCase, routingFacts } from '../../store/routing.ts'
import type { ActionContext } from '../context.ts'
import { responsibleMail } from './mails.ts'

export type AskingFacts = { facts: RoutingFacts; rules: AskingRules; everybody: Colleague[] }

/** Who may be asked for this case, in this area. `except` are left out beside those who were asked before. */
export async function askingFacts(
  ctx: ActionContext,
  tx: Tx,
  organizationId: string,
  c: Case,
  areaId: string | null,
  except: readonly string[],
): Promise<AskingFacts> {
  const { facts, everybody, stepMinutes } = await routingFacts(tx, {
    organizationId,
    purpose: 'responsibility',
    brandId: c.brandId,
    areaId,
    language: await languageOfCase(tx, organizationId, c),
    except,
    now: ctx.now(),
  })
  return {
    facts,
    everybody,
    rules: { now: ctx.now(), stepMinutes, severity: c.severity, mail: ctx.mail.configured },
  }
}

/** For going on with the one who is being asked for now. */
export const furtherFacts = (ctx: ActionContext, tx: Tx, organizationId: string, c: Case): Promise<AskingFacts> =>
  askingFacts(ctx, tx, organizationId, c, c.responsible?.areaId ?? null, notAskedAgain(c.responsible ?? {}))

/** Mails to those who were asked and are not at their desk. They name the brand and the number of the case, never the customer. */
export async function mailAsked(
  ctx: ActionContext,
  tx: Tx,
  organizationId: string,
  c: Case,
  asking: Pick<Asking, 'mailed'>,
  everybody: readonly Colleague[],
): Promise<void> {
  if (asking.mailed.length === 0) return
  const [brand, number] = [
    await loadBrand(tx, organizationId, c.brandId),
    await caseNumber(tx, { organizationId, caseId: c.id }),
  ]
  for (const { id, email, language } of everybody) {
    if (!asking.mailed.includes(id)) continue
    const link = `${ctx.publicUrl}/desk/new/${c.id}`
    const mail = responsibleMail(language, { brand: brand.name, number, link })
    await addJob(tx, 'send-mail', { to: email, language, ...mail }, { maxAttempts: 8 })
  }
}
