import type { Part } from '../catalogue.ts'

export const alternative: Part<'alternative'> = {
  title: 'Move to private in one click',
  text: 'Only the personal details move. The compensation limit is the same in both.',
  edit: 'Edit',
  done: 'Done',
  change: 'Change',
  assume: 'Assume it will be published',
  within: '{{sums}} to {{name}}, within the limit. The limit is the same in public and in private.',
  update: 'Public update set for {{time}}',
  updateBy: 'Public update by',
  noUpdate: 'No time is set for a public update',
  send: 'Send both messages',
  undo: 'Can be undone in the first seconds after sending',
  back: 'Back to editing',
}
