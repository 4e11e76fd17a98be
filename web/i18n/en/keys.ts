import type { Part } from '../catalogue.ts'

export const keys: Part<'keys'> = {
  title: 'Keyboard shortcuts',
  opensWith: 'Opens with',
  part: { move: 'Moving', handle: 'Handling', write: 'Writing', playbook: 'Playbook', review: 'Review' },
  single: 'Single-key shortcuts',
  singleText: 'They can be turned off, for example with speech input.',
  afterSend: 'After sending, go to the next alert',
}
