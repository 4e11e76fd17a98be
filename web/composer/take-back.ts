import type { DraftMode } from '../api/types.ts'
import { putBack } from '../live/kept-drafts.ts'
import type { Step } from '../live/outbox/kept.ts'
import { takeOut } from '../live/outbox/post.ts'

/** The words of a step, and who would see them. */
export function textsOf(step: Step): [DraftMode, string][] {
  switch (step.name) {
    case 'queueReply':
      return [[step.input.body.mode, step.input.body.body]]
    case 'followUp':
      return [['public', step.input.body.body]]
    case 'handOver': {
      const { public_text, private_text } = step.input.body
      return [
        ...(public_text ? [['public', public_text]] : []),
        ...(private_text ? [['private', private_text]] : []),
      ] as [DraftMode, string][]
    }
    case 'writeNote':
      return [['internal', step.input.body.body]]
    case 'recordCall':
      return [['internal', step.input.body.summary]]
    default:
      return []
  }
}

/** Takes a step out of the outbox; its words return to the drafts they came from. */
export function takeBack(key: string): Step | null {
  const step = takeOut(key)
  if (step) for (const [mode, text] of textsOf(step)) putBack(step.caseId, mode, text)
  return step
}
