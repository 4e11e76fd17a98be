/** The machine's word for new messages, where the brand has switched it on and the platform takes a direct message. */
import { automaticFor } from '../../core/replies/automatic.ts'
import { isOpen } from '../../core/sla/calendar.ts'
import type { CaseChange } from '../../store/cases.ts'
import type { Tx } from '../../store/db.ts'
import { addJobs, type JobPayloads } from '../../store/jobs.ts'
import type { Placed } from './find-homes.ts'

/** `changes` are what the messages did to their cases, in their order. */
export async function answerAtOnce(tx: Tx, messages: Placed[], changes: CaseChange[]): Promise<void> {
  const answers = messages.flatMap((one, at) => {
    const change = changes[at]
    return (change && answerTo(one, change)) ?? []
  })
  await addJobs(tx, 'reply-automatically', answers)
}

function answerTo(
  { filing, event, id, caseId, brand, verdict, visibility }: Placed,
  { before, after }: CaseChange,
): JobPayloads['reply-automatically'] | null {
  const { ctx, channel, now } = filing
  // The clock that this message started, and not one that runs already.
  const counts = before.clock === null && after.clock?.counts === true
  const automatic = event.message.automatic || verdict.intent === 'spam'
  const kind = automaticFor(brand.automatic, { visibility, automatic, counts, open: isOpen(brand.calendar, now) })
  if (!kind || ctx.capabilities.get(channel.kind)?.direct === 'never') return null
  const { language: spoken } = verdict
  const language = spoken === 'he' || spoken === 'en' ? spoken : brand.language
  return { organizationId: channel.organizationId, caseId, messageId: id, kind, language }
}
