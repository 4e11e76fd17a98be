/** One mail to each person who may decide: that a benefit is asked for, and until when. Neither the reason nor the customer leaves the desk. */
import { GOODWILL_APPROVERS } from '../../core/access.ts'
import { formatMoney } from '../../core/goodwill/money.ts'
import { approversOf } from '../../store/approvals.ts'
import { loadBrand } from '../../store/brands.ts'
import { transact } from '../../store/db.ts'
import { loadRequest } from '../../store/goodwill-requests.ts'
import { addJob } from '../../store/jobs.ts'
import type { ActionContext } from '../context.ts'
import { requestMail } from './mails.ts'

export async function tellGoodwillApprovers(
  ctx: ActionContext,
  organizationId: string,
  requestId: string,
): Promise<void> {
  if (!ctx.mail.configured) return
  await transact(ctx.db, async (tx) => {
    const request = await loadRequest(tx, organizationId, requestId)
    if (request?.state !== 'waiting') return
    const { brandId, askedBy, dueAt, amount, currency } = request
    const brand = await loadBrand(tx, organizationId, brandId)
    const minutes = Math.max(1, Math.round((dueAt - ctx.now()) / 60_000))
    const link = `${ctx.publicUrl}/approvals/${requestId}`
    for (const one of await approversOf(tx, { organizationId, brandId, except: askedBy, roles: GOODWILL_APPROVERS })) {
      const sum = formatMoney(amount, currency, one.language)
      const mail = requestMail(one.language, { brand: brand.name, sum, minutes, link })
      await addJob(tx, 'send-mail', { to: one.email, language: one.language, ...mail }, { maxAttempts: 8 })
    }
  })
}
