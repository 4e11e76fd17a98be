import { describe, expect, it } from 'vitest'
import { exampleValues } from '../../../web/settings/replies/examples.ts'
import { checkOutgoing } from '../guardrails/check.ts'
import { bareDraft } from '../guardrails/draft.testing.ts'
import { detectLanguage } from '../text/detect/language.ts'
import { shortcut as shape } from './shortcut.ts'
import { STARTER_REPLIES } from './starter.ts'
import { fillVariables, unknownVariables } from './variables.ts'

describe('the replies that a brand begins with', () => {
  it('begin with a greeting that asks how to help', () => {
    expect(STARTER_REPLIES[0]?.text.he).toBe('שלום {{customer.first_name}}, תודה על פנייתך. איך אפשר לעזור?')
    expect(STARTER_REPLIES.length).toBeGreaterThanOrEqual(12)
  })

  it.each(['he', 'en'] as const)('have shortcuts of their own in %s', (language) => {
    const all = STARTER_REPLIES.map(({ shortcut }) => shortcut[language])
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((one) => !shape.safeParse(one).success)).toEqual([])
  })

  it.each(STARTER_REPLIES.map((reply) => [reply.title.en, reply] as const))(
    '%s: may go out in public as it is, in both languages, and leaves no gap',
    (_, { text }) => {
      for (const language of ['he', 'en'] as const) {
        expect(unknownVariables(text[language])).toEqual([])
        const { text: filled, missing } = fillVariables(text[language], exampleValues(language))
        expect(missing).toEqual([])
        expect(detectLanguage(filled)).toBe(language)
        const { findings } = checkOutgoing(bareDraft(filled, { language }))
        // A date and a number of an order are worth a second look before everybody; how it is said is not.
        const marked = findings.map(({ id }) => id).filter((id) => id !== 'promise' && id !== 'long_number')
        expect(marked).toEqual([])
      }
    },
  )
})
