import { describe, expect, it } from 'vitest'
import { checkOutgoing } from '../../src/core/guardrails/check.ts'
import { bareDraft } from '../../src/core/guardrails/draft.testing.ts'
import { inviteText, privateOpening, readyText } from './ready-texts.ts'

const complaint = { kind: 'complaint', text: 'ההזמנה לא הגיעה', name: 'נטע', acknowledged: false } as const
const kinds = ['direct', 'private_reply', 'phone', 'email', 'form'] as const

describe.each(['he', 'en'] as const)(
  'the first words in %s have nothing that the guardrails would mark',
  (language) => {
    const marks = (text: string, answered: Parameters<typeof bareDraft>[1] = {}) =>
      checkOutgoing(bareDraft(text, { language, ...answered })).findings.map(({ id }) => id)

    it.each([
      ['acknowledge', complaint],
      ['thank', { ...complaint, kind: 'praise' }],
      ['update', { ...complaint, acknowledged: true }],
      ['follow_up', { ...complaint, acknowledged: true }],
    ] as const)('%s', (purpose, answered) => {
      const text = readyText(purpose, language, 'נטע')
      expect(text).not.toBe('')
      expect(marks(text, { answered })).toEqual([])
    })

    it.each(kinds)('an invitation by %s', (kind) => {
      expect(marks(inviteText(kind, language, 'נטע', 'service@example.com'), { answered: complaint })).toEqual([])
    })

    it('the first private words', () => {
      expect(marks(privateOpening(language, 'נטע', 'חיות ונהנות'), { mode: 'private' })).toEqual([])
    })
  },
)
