import { expect, it } from 'vitest'
import { rulesModel } from '../rules.ts'

const intent = (text: string) => rulesModel.understand(text, { names: [], competitors: [] }).intent

it.each([
  'כמה עולה משלוח?',
  'מה העלות של משלוח לקיבוץ?',
  'How much is shipping to Haifa?',
  'How much does delivery cost',
])('what a term of the business costs is a question: %s', (text) => {
  expect(intent(text)).toBe('question')
})

it.each(['כמה עולה הספה הזאת?', 'כמה עולה הספה כולל משלוח?', 'How much is a membership?'])(
  'what goods cost is asked by whoever may buy: %s',
  (text) => {
    expect(intent(text)).toBe('lead')
  },
)
