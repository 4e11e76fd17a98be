import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.ts'
import { findPhrases } from './phrases.ts'
import { lexemes, queryLexemes, tokens } from './tokens.ts'

describe('a text made ready for matching', () => {
  it('loses niqqud, direction marks and curly quotes, and finds its way back', () => {
    const text = 'אֲנִי \u200Fבצה״ל'
    const { text: plain, toOriginal } = normalize(text)
    expect(plain).toBe('אני בצה"ל')
    const { start, end } = toOriginal({ start: 4, end: 9 })
    expect(text.slice(start, end)).toBe('בצה״ל')
  })

  it('takes letters with their marks in one code point apart', () => {
    expect(normalize('\uFB2Aלום').text).toBe('שלום')
  })

  it('always points inside the original, in order', () => {
    const text = fc.string({
      unit: fc.constantFrom('א', 'ב', '\u05B8', '\u05BC', 'A', 'é', 'e\u0301', 'İ', '\u200F', '״', ' ', '😀', '\uFB31'),
    })
    fc.assert(
      fc.property(text, (original) => {
        const { text: plain, toOriginal } = normalize(original)
        let last = 0
        for (let index = 0; index < plain.length; index++) {
          const { start, end } = toOriginal({ start: index, end: index + 1 })
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(original.length)
          last = start
        }
      }),
    )
  })
})

describe('the words of a text', () => {
  it('keeps acronyms and geresh whole', () => {
    expect(tokens('צה״ל, ג׳ירפה; רח׳ 5 don’t "מרכאות"').map(({ word }) => word)).toEqual([
      'צה"ל',
      "ג'ירפה",
      "רח'",
      '5',
      "don't",
      'מרכאות',
    ])
  })

  it('shows where each word stands in the original', () => {
    const text = 'הַמִּשְׁלוֹחַ לֹא הִגִּיעַ'
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(['הַמִּשְׁלוֹחַ', 'לֹא', 'הִגִּיעַ'])
  })
})

describe('what a text is found by', () => {
  it('is each word and the word without its prefixes', () => {
    expect(lexemes('וכשהמשלוח')).toEqual(expect.arrayContaining(['וכשהמשלוח', 'כשהמשלוח', 'המשלוח', 'משלוח']))
    expect(lexemes('משלוח')).not.toContain('לוח')
  })

  it('is the same for final letters, quotes and niqqud', () => {
    expect(lexemes('לצה״ל')).toEqual(expect.arrayContaining(['צה"ל', 'צהל']))
    expect(lexemes('שָׁלוֹם')).toContain('שלומ')
    expect(lexemes('רח׳')).toEqual(['רח'])
  })

  it('is a phone number written with hyphens, joined too', () => {
    expect(lexemes('050-000-0000')).toEqual(['000', '0000', '050', '0500000000'])
  })

  it('finds in a search what the text was stored by', () => {
    const found = (query: string, text: string) =>
      queryLexemes(query).every((any) => any.some((lexeme) => lexemes(text).includes(lexeme)))
    expect(found('משלוח', 'כשהמשלוח הגיע')).toBe(true)
    expect(found('במשלוח', 'המשלוח הגיע')).toBe(true)
    expect(found('צהל', 'שירתתי בצה"ל')).toBe(true)
    expect(found('משלוח אבוד', 'המשלוח הגיע')).toBe(false)
  })

  it('is bounded: long runs of letters are cut, and a hundred kilobytes take no time', () => {
    expect(lexemes('a'.repeat(5000))).toEqual(['a'.repeat(64)])
    for (const evil of ['ושכשהמ', '"\'', "א'", 'ה ', '1-', 'é', 'e\u0301', 'א\u05B8']) {
      const started = performance.now()
      lexemes(evil.repeat(100_000 / evil.length))
      expect(performance.now() - started).toBeLessThan(2_000)
    }
  })
})

describe('phrases', () => {
  const find = findPhrases([
    ['late', 'לא הגיע | did not arrive'],
    ['wait', 'מחכה ~ שעה'],
    ['break', 'נשבר*'],
  ] as const)
  const found = (text: string) => find(tokens(text)).map(({ tag, start, end }) => [tag, text.slice(start, end)])

  it('are found across words, prefixes, stems and gaps, with their place', () => {
    expect(found('המשלוח לֹא הגיע!')).toEqual([['late', 'לֹא הגיע']])
    expect(found('It did NOT arrive')).toEqual([['late', 'did NOT arrive']])
    expect(found('ומחכה כבר יותר מ שעה')).toEqual([['wait', 'ומחכה כבר יותר מ שעה']])
    expect(found('הכיסא נשברה')).toEqual([['break', 'נשברה']])
  })

  it('are not found in parts, or with too much between', () => {
    expect(found('לא ידוע אם הגיע')).toEqual([])
    expect(found('מחכה א ב ג ד שעה')).toEqual([])
  })
})
