import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPersonalData } from './personal-data.ts'

const found = (text: string) => findPersonalData(text).map(({ type, value }) => `${type} ${value}`)

describe('personal details', () => {
  it.each([
    ['התקשרו ל050-0000000 בערב', 'phone 050-0000000'],
    ['הטלפון שלי (03) 000-0000', 'phone (03) 000-0000'],
    ['call +972 50 000 0000 please', 'phone +972 50 000 0000'],
    ['my number is +1 202-555-0143', 'phone +1 202-555-0143'],
    ['ת״ז: 00000001-8', 'il_id 00000001-8'],
    ['תעודת זהות 18', null],
    ['000000018', 'il_id 000000018'],
    ['card 4111 1111 1111 1111 exp 12/30', 'card 4111 1111 1111 1111'],
    ['כתבו לי ל-dana.test@example.com.', 'email dana.test@example.com'],
    ['IBAN: IL62 0108 0000 0009 9999 999', 'iban IL62 0108 0000 0009 9999 999'],
    ['לשלוח לרחוב האורן 5, דירה 3', 'address רחוב האורן 5, דירה 3'],
    ['אני גרה בהרצל 12', 'address הרצל 12'],
    ['I live at 12 Main Street, apt 4', 'address 12 Main Street, apt 4'],
  ])('%s → %s', (text, expected) => {
    expect(found(text)).toEqual(expected === null ? [] : [expected])
  })

  it.each([
    'הזמנה 048213 לא הגיעה',
    'מספר הזמנה 000000018 עדיין אצלכם',
    'ח.פ. 000000018',
    'Order 000000018 is late',
    'חייגו 1-800-200-300',
    'המחיר 1,299.90 ש״ח',
    '2026-11-22 10:30',
    'בדרך חזרה 20 דקות',
    'הסניף ברחוב הרצל 20',
    'card ending 1111',
    '4111 1111 1111 1112',
    'https://shop.example/item/0500000000',
    'info@example.com',
    'מבצע 50% עד 30.11',
    'קו 480 איחר 45 דקות',
  ])('leaves alone: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('keeps two numbers side by side apart', () => {
    expect(found('050-0000000 052-0000000')).toEqual(['phone 050-0000000', 'phone 052-0000000'])
    expect(found('הזמנה 48213 טלפון 050-0000000')).toEqual(['phone 050-0000000'])
  })

  it('points at the original text, with niqqud and direction marks in it', () => {
    const text = 'הַטֶּלֶפוֹן \u200E050-0000000\u200E שֶׁלִּי'
    const [detail] = findPersonalData(text)
    expect(detail && text.slice(detail.start, detail.end)).toBe(detail?.value)
    expect(detail?.value).toContain('050-0000000')
  })

  it('gives spans that fit the text and do not overlap, whatever the text', () => {
    const parts = fc.constantFrom(
      '050-0000000',
      'a@b.co',
      ' ',
      'ת"ז ',
      '000000018',
      'רחוב א 5',
      '4111111111111111',
      '+',
      '(',
      '\u05B8',
      'é',
      'IL62',
      '1 ',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { start, end, value } of findPersonalData(text)) {
          expect(text.slice(start, end)).toBe(value)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
      }),
    )
  })

  it('takes a hundred kilobytes of almost-details in its stride', () => {
    for (const evil of [
      '1 ',
      '1-',
      'a@',
      '@',
      'רחוב א ',
      'il12 1234 ',
      'aa11',
      '12 aa ',
      '123456789 ',
      "א'",
      '(+',
      '4111 ',
    ]) {
      const started = performance.now()
      findPersonalData(evil.repeat(100_000 / evil.length))
      expect(performance.now() - started).toBeLessThan(2_000)
    }
  })
})
