/** One mail to each person who may decide: that something waits, and until when. No word of the message itself leaves the desk. */
import { APPROVERS } from '../../core/access.ts'
import { approversOf, loadApproval } from '../../store/approvals.ts'
import { loadBrand } from '../../store/brands.ts'
import { transact } from '../../store/db.ts'
import { addJob } from '../../store/jobs.ts'
import type { ActionContext } from '../context.ts'
import { approvalMail } from './mail.ts'

export async function tellApprovers(ctx: ActionContext, organizationId: string, approvalId: string): Promise<void> {
  if (!ctx.mail.configured) return
  await transact(ctx.db, async (tx) => {
    const approval = await loadApproval(tx, organizationId, approvalId)
    if (approval?.state !== 'waiting') return
    const { brandId, askedBy, dueAt, findings } = approval
    const brand = await loadBrand(tx, organizationId, brandId)
    const minutes = Math.max(1, Math.round((dueAt - ctx.now()) / 60_000))
    const link = `${ctx.publicUrl}/approvals/${approvalId}`
    for (const one of await approversOf(tx, { organizationId, brandId, except: askedBy, roles: APPROVERS })) {
      const what = findings.map((finding) => finding.what[one.language])
      const mail = approvalMail(one.language, { brand: brand.name, what: [...new Set(what)], minutes, link })
      await addJob(tx, 'send-mail', { to: one.email, language: one.language, ...mail }, { maxAttempts: 8 })
    }
  })
}
