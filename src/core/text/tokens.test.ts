import { describe, expect, it } from 'vitest'
import { cpuTime } from '../../../test/cpu-time.ts'
import { findPhrases } from './phrases.ts'
import { lexemes, queryLexemes, tokens } from './tokens.ts'

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

  it.each([
    ['החזר', 'ביקשתי להחזר'],
    ['החזר', 'אמרו שההחזרים בדרך'],
    ['להחזר', 'ההחזרים'],
    ['הזמנה', 'הזמנותיי לא הגיעו'],
    ['הזמנות', 'בהזמנתי חסר'],
    ['הזמנתי', 'וכשההזמנה'],
    ['משלוחים', 'כשהמשלוח'],
    ['שירות', 'בשירותכם הגרוע'],
    ['טעויות', 'טעות בחשבון'],
    ['קניה', 'הקנייה בוטלה'],
    ['חשבוניות', 'בחשבונית שלי'],
    ['לקוח', 'לקוחותיכם'],
    ['אפליקציה', 'באפליקציות'],
    ['תקלה', 'התקלות'],
    ['iphone', 'קניתי ל-iPhone'],
    ['amazon', 'בAmazon'],
    ['orders', 'my order is late'],
    ['company', 'the companies'],
    ['cafe', 'Café'],
    ['תודה', 'תודהההההה'],
    ['גרוע', '#שירות_גרוע'],
    ['0501234567', 'חזרו ל-050-1234567'],
    ['050-1234567', 'חזרו ל0501234567'],
    ['dana@example.com', 'כתבו לdana@example.com'],
    ['example.com', 'https://www.example.com/a/b'],
    ['שנה', 'בשנת הלימודים ובשנה שעברה'],
  ])('finds by %s: %s', (query, text) => {
    expect(queryLexemes(query).every((any) => any.some((lexeme) => lexemes(text).includes(lexeme)))).toBe(true)
  })

  it.each([
    ['לוח', 'משלוח'],
    ['הזמן', 'הזמנה'],
    ['זמן', 'הזמנה'],
    ['חזר', 'החזר'],
    ['להב', 'הבית'],
    ['שיר', 'שירות'],
    ['יר', 'מחיר'],
    ['ית', 'בית'],
    ['לום', 'שלום'],
  ])('does not find by %s: %s', (query, text) => {
    expect(queryLexemes(query).every((any) => any.some((lexeme) => lexemes(text).includes(lexeme)))).toBe(false)
  })

  it('is bounded: long runs of letters are cut, and a hundred kilobytes take no time', () => {
    expect(lexemes('ab'.repeat(5000))[0]).toHaveLength(64)
    for (const evil of ['ושכשהמ', '"\'', "א'", 'ה ', '1-', 'é', 'e\u0301', 'א\u05B8']) {
      const started = cpuTime()
      lexemes(evil.repeat(100_000 / evil.length))
      expect(cpuTime() - started).toBeLessThan(2_000)
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
