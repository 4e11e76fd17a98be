/**
 * On Sunday morning each area hears what customers said about it: once a week, to each of its people, in their language. Safe to run at
 * any time and by several processes. Where nothing was said nothing is mailed.
 */
import { digest } from '../../core/digest/digest.ts'
import { type Week, weekOf, weekToTell } from '../../core/digest/week.ts'
import { oneByOne } from '../../lib/loop.ts'
import { listAreas } from '../../store/brands.ts'
import { transact } from '../../store/db.ts'
import { areasWithPeople, claimDigest, readersOfArea, saidAbout } from '../../store/digests.ts'
import { addJob } from '../../store/jobs.ts'
import type { ActionContext } from '../context.ts'
import { digestMail } from './digest-mail.ts'

export async function mailDigests(ctx: ActionContext): Promise<void> {
  if (!ctx.mail.configured) return
  await oneByOne(await areasWithPeople(ctx.db), async (area) => {
    const week = weekToTell(ctx.now(), area.timezone)
    if (!week || (area.digestWeek !== null && area.digestWeek >= week.first)) return
    await mailOne(ctx, area, week, area.timezone)
  })
}

function mailOne(
  ctx: ActionContext,
  of: { organizationId: string; areaId: string },
  week: Week,
  timezone: string,
): Promise<void> {
  const { organizationId, areaId } = of
  return transact(ctx.db, async (tx) => {
    if (!(await claimDigest(tx, of, week.first))) return
    const before = weekOf(week.from - 1, timezone)
    const span = ({ from, to }: Week) => ({ organizationId, areaId, from: new Date(from), to: new Date(to) })
    const found = digest(await saidAbout(tx, span(week)), await saidAbout(tx, span(before)))
    if (found.messages.now === 0) return
    const area = (await listAreas(tx, organizationId)).find(({ id }) => id === areaId)
    if (!area) return
    const link = `${ctx.publicUrl}/areas/${areaId}/digest?week=${week.first}`
    for (const { email, language } of await readersOfArea(tx, of)) {
      const mail = digestMail(language, { area: language === 'he' ? area.he : area.en, digest: found, link })
      await addJob(tx, 'send-mail', { to: email, language, ...mail }, { maxAttempts: 8 })
    }
  })
}
