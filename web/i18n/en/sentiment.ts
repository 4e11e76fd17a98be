import type { Part } from '../catalogue.ts'

export const sentiment: Part<'sentiment'> = {
  negative: 'Negative',
  neutral: 'Neutral',
  positive: 'Positive',
}
