import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../text/any-text.testing.ts'
import { takeChips, withChips } from './chips.ts'
import { parseSearch, type SearchQuery } from './query.ts'

const clock = { now: Date.UTC(2026, 8, 1, 9), timezone: 'Asia/Jerusalem' }
const filtersOf = ({ channels, from, cases, visibility, status, before, after }: SearchQuery) => ({
  channels,
  from,
  cases,
  visibility,
  status,
  before,
  after,
})

const filter = fc.constantFrom(
  'from:דנה',
  'מאת: נטע',
  'מאת:"נטע רביב"',
  'channel:email',
  'ערוץ:מייל',
  'before:2026-03-01',
  'אחרי:אתמול',
  'is:open',
  'מצב:ציבורי',
  'case:#12',
  'from:צה״ל',
)
const word = fc.constantFrom('החזר', 'שק', 'refund', '"לא הגיע"', 'ג׳ירפה', 'hello:', 'http://x.co/a:b', '!')
const search = fc.array(fc.oneof(filter, word, word), { maxLength: 8 }).map((parts) => parts.join(' '))

describe('filters as chips', () => {
  it('ask for what the words asked for, and come apart again as they were put together', () => {
    fc.assert(
      fc.property(search, (text) => {
        const { chips, rest } = takeChips(text, true)
        const whole = withChips(chips, rest)
        const [before, after] = [parseSearch(text, clock), parseSearch(whole, clock)]
        expect(before.ok && after.ok).toBe(true)
        if (!before.ok || !after.ok) return
        expect(filtersOf(after.query)).toEqual(filtersOf(before.query))
        expect(after.query.phrases).toEqual(before.query.phrases)
        expect(after.query.words.map(({ lexemes }) => lexemes)).toEqual(
          before.query.words.map(({ lexemes }) => lexemes),
        )
        expect(takeChips(whole, true)).toEqual({ chips, rest: rest.trim() === '' ? '' : rest })
      }),
      { numRuns: 600 },
    )
  })

  it('take any text apart without losing a filter or keeping one in the words', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.tuple(anyText, filter, anyText).map((all) => all.join(' ')),
        ),
        (text) => {
          const { chips, rest } = takeChips(text, true)
          for (const chip of chips) expect(takeChips(withChips([chip], ''), true).chips).toEqual([chip])
          if (chips.length === 0) expect(rest).toBe(text)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['from:דנ', { chips: [], rest: 'from:דנ' }],
    ['from:דנה ', { chips: [{ name: 'from', typed: 'from', value: 'דנה' }], rest: '' }],
    ['החזר ערוץ:מייל כספי', { chips: [{ name: 'channel', typed: 'ערוץ', value: 'מייל' }], rest: 'החזר כספי' }],
    ['שלום: מה שלומך', { chips: [], rest: 'שלום: מה שלומך' }],
    ['מאת: ', { chips: [], rest: 'מאת: ' }],
    ['מאת:"נטע רב', { chips: [], rest: 'מאת:"נטע רב' }],
  ])('while typing «%s»', (text, expected) => expect(takeChips(text)).toEqual(expected))
})
