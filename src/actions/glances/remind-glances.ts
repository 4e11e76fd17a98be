/**
 * The sweep over glance duties: in each open hour whoever has the duty is reminded once at the desk, and once by mail when they have been
 * away for as long as their duty says. Nothing else waits for a glance: alerts of any severity are told by themselves.
 */
import { glanceDue, mayGlance, shouldMail } from '../../core/team/glance.ts'
import { glanceSentences } from '../../core/team/glance-numbers.ts'
import { oneByOne } from '../../lib/loop.ts'
import { listBrands } from '../../store/brands.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { type DutyRow, glancesOf, lastAtDesk, listDuties, noteGlanceMail, remindOf } from '../../store/glances.ts'
import { addJob } from '../../store/jobs.ts'
import { loadMember } from '../../store/members.ts'
import { addNews } from '../../store/push-news.ts'
import { glanceNumbers } from '../../store/reads/glance-numbers.ts'
import type { ActionContext } from '../context.ts'
import { glanceMail } from './mails.ts'

const HOUR = 3_600_000

export async function remindGlances(ctx: ActionContext): Promise<void> {
  await oneByOne(await listDuties(ctx.db, null), (duty) => remind(ctx, duty))
}

function remind(ctx: ActionContext, duty: DutyRow): Promise<void> {
  const { organizationId, personId } = duty
  const now = ctx.now()
  return transact(ctx.db, async (tx) => {
    const member = await loadMember(tx, organizationId, personId)
    if (!member || !mayGlance(member)) return
    const calendars = (await listBrands(tx, organizationId, member.brandIds)).map(({ calendar }) => calendar)
    const hour = glanceDue(duty, calendars, now)
    if (hour === null) return
    const key = { organizationId, personId, hour }
    if (await remindOf(tx, key, now)) {
      await recordChange(tx, { organizationId, kind: 'team', id: personId, personId })
      await addNews(tx, organizationId, [{ kind: 'glance', caseId: null, personId, dueAt: now, held: false, data: {} }])
    }
    const [glance] = await glancesOf(tx, duty, hour)
    if (!glance || !ctx.mail.configured) return
    if (!shouldMail(duty, glance, await lastAtDesk(tx, organizationId, personId), now)) return
    if (!(await noteGlanceMail(tx, key, now))) return
    const numbers = await glanceNumbers(tx, { organizationId, brandIds: member.brandIds }, now - HOUR)
    const sentences = glanceSentences(member.language, numbers, now)
    const mail = glanceMail(member.language, { sentences, link: `${ctx.publicUrl}/desk/new` })
    await addJob(tx, 'send-mail', { to: member.email, language: member.language, ...mail }, { maxAttempts: 8 })
  })
}
