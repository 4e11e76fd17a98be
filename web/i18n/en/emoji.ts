import type { Part } from '../catalogue.ts'

export const emoji: Part<'emoji'> = {
  title: 'Emoji',
  search: 'Search emoji',
  none: 'No such emoji here.',
  group: { faces: 'Faces', hands: 'Hands and hearts', signs: 'Signs', things: 'Things' },
}
