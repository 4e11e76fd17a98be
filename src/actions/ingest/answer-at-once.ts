/** The machine's word for a new message, where the brand has switched it on and the platform takes a direct message. */
import { automaticFor } from '../../core/replies/automatic.ts'
import { isOpen } from '../../core/sla/calendar.ts'
import type { Brand } from '../../store/brands.ts'
import type { CaseChange } from '../../store/cases.ts'
import { addJob } from '../../store/jobs.ts'
import type { Filing } from './filing.ts'

export async function answerAtOnce(
  { ctx, tx, channel, now }: Filing,
  brand: Brand,
  caseId: string,
  { before, after }: Pick<CaseChange, 'before' | 'after'>,
  message: { id: string; visibility: 'public' | 'private'; automatic: boolean; language: string },
): Promise<void> {
  // The clock that this message started, and not one that runs already.
  const counts = before.clock === null && after.clock?.counts === true
  const open = isOpen(brand.calendar, now)
  const kind = automaticFor(brand.automatic, { ...message, counts, open })
  if (!kind || ctx.capabilities.get(channel.kind)?.direct === 'never') return
  const language = message.language === 'he' || message.language === 'en' ? message.language : brand.language
  const { organizationId } = channel
  await addJob(tx, 'reply-automatically', { organizationId, caseId, messageId: message.id, kind, language })
}
