import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../text/any-text.testing.ts'
import {
  latestPossible,
  lexemesAsked,
  likelyMessages,
  likelyShare,
  mostMessages,
  type Need,
  toTsqueries,
} from './needs.ts'
import { LIMIT, parseSearch, type SearchQuery } from './query.ts'

const clock = { now: Date.UTC(2026, 8, 1, 9), timezone: 'Asia/Jerusalem' }
const read = (text: string): SearchQuery => {
  const parsed = parseSearch(text, clock)
  if (!parsed.ok) throw new Error(parsed.problem.message.en)
  return parsed.query
}
const problem = (text: string) => {
  const parsed = parseSearch(text, clock)
  return parsed.ok ? null : parsed.problem
}
const words = (text: string) => read(text).words.map(({ typed }) => typed)

/** Texts that look like searches, and texts that look like nothing. */
const anySearch = fc.oneof(
  anyText,
  fc
    .array(
      fc.oneof(
        anyText,
        fc.constantFrom(
          '"',
          '" ',
          'from:',
          'מאת: ',
          'ערוץ:מייל',
          'before:',
          'is:open',
          'case:',
          'a:b',
          ' ',
          'לפני:1.1',
        ),
        fc.constantFrom('050 123 4567', 'after:2026-02-30', 'לא הגיע', '«', '״', 'http://x.co/a:b', '#12'),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
)

describe('any text at all', () => {
  it('is a search or a clear refusal, never an error, and bounded', () => {
    fc.assert(
      fc.property(anySearch, (text) => {
        const parsed = parseSearch(text, clock)
        if (parsed.ok) {
          const { query } = parsed
          expect(query.words.length + query.phrases.flat().length).toBeLessThanOrEqual(LIMIT.words)
          for (const { start, end, lexemes } of query.words) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(query.text.length)
            expect(lexemes.length).toBeGreaterThan(0)
          }
        } else
          for (const language of ['he', 'en'] as const) {
            expect(parsed.problem.message[language]).not.toBe('')
            expect(parsed.problem.hint[language]).not.toBe('')
          }
      }),
      { numRuns: 5000 },
    )
  })

  it('of great length is refused', () => {
    expect(problem('א'.repeat(501))).toMatchObject({ reason: 'too_long' })
    expect(problem('א ב ג ד ה '.repeat(10))).toMatchObject({ reason: 'too_long' })
  })
})

describe('words and phrases', () => {
  it('are told apart by quotes; a quote inside a word is gershayim', () => {
    expect(words('צה"ל ת״א "לא הגיע" משלוח')).toEqual(['צה"ל', 'ת"א', 'משלוח'])
    expect(read('"לא הגיע", תודה').phrases).toEqual([[['לא'], ['הגיע', 'הגיע~']]])
    expect(read('"מנכ"ל החברה"').phrases[0]).toHaveLength(2)
    expect(read('„שירות לקוחות”').phrases).toHaveLength(1)
  })

  it('go to the end where a quote stays open', () => {
    expect(read('"לא הגיע').phrases).toHaveLength(1)
  })

  it('know where they stood, so that one can be replaced', () => {
    const { text, words } = read('מאת:דנה  משלחו "x"')
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['משלחו'])
  })

  it('take a phone number for one word, however it is parted', () => {
    for (const phone of ['050 123 4567', '050-1234567', '+972-50-123-4567'])
      expect(read(`טלפון ${phone}`).words.at(-1)?.lexemes).toEqual(
        expect.arrayContaining(['0501234567', '972501234567']),
      )
  })

  it('leave addresses, times and greetings alone', () => {
    expect(words('https://shop.example/a 14:30 שלום: מה')).toHaveLength(4)
  })
})

describe('filters', () => {
  it.each([
    ['channel:email', 'ערוץ:email', { channels: ['email'] }],
    ['from:dana', 'מאת:dana', { from: ['dana'] }],
    ['from:"Dana K"', 'מאת: "Dana K"', { from: ['Dana K'] }],
    ['is:open', 'מצב:פתוח', { status: 'open' }],
    ['is:closed', 'מצב:סגורה', { status: 'closed' }],
    ['is:public', 'מצב:ציבורי', { visibility: ['public'] }],
    ['is:private is:internal', 'מצב:פרטי מצב:פנימי', { visibility: ['private', 'internal'] }],
    ['case:123', 'פנייה:#123', { cases: [123] }],
    ['before:2026-03-15', 'לפני:15.3.2026', { before: Date.parse('2026-03-15T00:00+02:00') }],
    ['after:yesterday', 'אחרי: אתמול', { after: Date.parse('2026-08-31T00:00+03:00') }],
  ])('%s is %s', (english, hebrew, meaning) => {
    for (const text of [
      english,
      hebrew,
      english
        .toUpperCase()
        .replace('EMAIL', 'email')
        .replace(/DANA( K)?/, (it) => (it.length > 4 ? 'Dana K' : 'dana')),
    ])
      expect(read(text)).toMatchObject({ ...meaning, words: [] })
  })

  it('narrow together, and a pair of opposites asks for nothing', () => {
    expect(read('before:2026 before:2025 after:2020 after:2021')).toMatchObject({
      before: Date.parse('2025-01-01T00:00+02:00'),
      after: Date.parse('2021-01-01T00:00+02:00'),
    })
    expect(read('is:open is:closed').status).toBeNull()
  })

  it('are seen through marks of direction', () => {
    expect(read('\u200Fמאת:\u200Fדנה\u200E').from).toEqual(['דנה'])
  })

  it.each([
    ['נושא:חשבונית', 'unknown_filter'],
    ['subject:invoice', 'unknown_filter'],
    ['from:', 'missing_value'],
    ['from: is:open', 'missing_value'],
    ['before:soon', 'bad_date'],
    ['after:31.2.2026', 'bad_date'],
    ['before:99999-01-01', 'bad_date'],
    ['is:happy', 'bad_state'],
    ['case:twelve', 'bad_case'],
    ['case:99999999999', 'bad_case'],
  ])('%s is refused as %s', (text, reason) => {
    expect(problem(text)).toMatchObject({ reason })
  })

  it('in quotes are text', () => {
    expect(read('"subject:invoice"').phrases).toHaveLength(1)
  })
})

describe('what is asked of the index', () => {
  const needs: Need[] = [
    { any: [{ lexeme: 'a' }, { lexeme: 'a~' }] },
    { inOrder: [{ lexeme: "b'c" }, { any: [{ lexeme: 'd' }] }] },
    { all: [{ lexeme: '@e', prefix: true }] },
  ]

  it('is written as tsqueries, a phrase as its words and their order', () => {
    expect(toTsqueries(needs)).toEqual(["('a' | 'a~')", "'b''c'", "('d')", "('b''c' <-> ('d'))", "('@e':*)"])
    expect(toTsqueries([])).toEqual([])
    expect(toTsqueries([{ any: [] }])).toEqual(["'#nothing'"])
    expect(lexemesAsked(needs)).toEqual({ whole: ['a', 'a~', "b'c", 'd'], beginnings: ['@e'] })
  })

  it('is as likely as its words are together', () => {
    const counts: Record<string, number> = { a: 50, 'a~': 60, d: 10, '@e*': 100 }
    const count = (key: string) => {
      const messages = counts[key]
      return messages === undefined ? undefined : { messages, lastAt: messages }
    }
    expect(likelyShare([], count, 100)).toBe(1)
    expect(likelyShare([{ any: [{ lexeme: 'a' }, { lexeme: 'a~' }] }, { lexeme: 'd' }], count, 100)).toBeCloseTo(0.06)
    expect(likelyShare([{ lexeme: '@e', prefix: true }, { lexeme: 'nobody' }], count, 100)).toBe(0)
    expect(likelyMessages([{ lexeme: 'a' }, { lexeme: 'd' }], count, 100)).toBeCloseTo(Math.sqrt(5 * 10))
    expect(likelyMessages([{ lexeme: 'd' }], count, 100)).toBeCloseTo(10)
    expect(mostMessages([{ any: [{ lexeme: 'a' }, { lexeme: 'a~' }] }, { lexeme: 'd' }], count)).toBe(10)
    expect(latestPossible([{ any: [{ lexeme: 'a' }, { lexeme: 'a~' }] }, { lexeme: '@e', prefix: true }], count)).toBe(
      60,
    )
    expect(latestPossible([{ lexeme: 'a' }, { lexeme: 'nobody' }], count)).toBe(0)
  })
})
