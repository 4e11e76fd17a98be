import type { Part } from '../catalogue.ts'

export const guardrail: Part<'guardrail'> = {
  count_one: '1 remark on the text',
  count_other: '{{count}} remarks on the text',
  passed: 'All checks passed',
  stopped: 'Sending is stopped',
  remove: 'Remove',
  move: 'Move to private',
}
