import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuTime } from '../../../../test/cpu-time.ts'
import { anyText } from '../any-text.testing.ts'
import { english } from './cases/english.testing.ts'
import { hebrew } from './cases/hebrew.testing.ts'
import { readCase } from './cases/marked.testing.ts'
import { explainPersonalData, findPersonalData } from './personal-data.ts'

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
    ['my id#123456782', 'il_id 123456782'],
    ['tel:+972500000000', 'phone +972500000000'],
    ['מס׳ חשבון: 12-600-123456', 'account 12-600-123456'],
    ['דרכון AB 1234567', 'passport AB 1234567'],
    ['dana שטרודל example.com', 'email dana שטרודל example.com'],
    ['מבקשת משלוח לפנחס רוזן 17, תל אביב, דירה 4', 'address פנחס רוזן 17, תל אביב, דירה 4'],
    ['רחוב א.ד. גורדון 8 כפר סבא', 'address רחוב א.ד. גורדון 8 כפר סבא'],
    ['גר בקיבוץ גבעת ברנר בית 14', 'address קיבוץ גבעת ברנר בית 14'],
    ['Ben Gurion Blvd 14, Herzliya', 'address Ben Gurion Blvd 14, Herzliya'],
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
    'UA647 heading back to gate bc improper load',
    '2,124923004 views',
    '*6050 או 2700*',
    'תעודת משלוח 123456782',
    'policy 4111111111111111',
    'מספר תלונה 123456782',
    'הסניף שלכם בהרצל 12',
    'גר בקומה 5',
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

  it('says why, in both languages', () => {
    const why = (text: string) => explainPersonalData(text).map(({ type, value, he, en }) => ({ type, value, he, en }))
    expect(why('ת״ז 000000018')).toEqual([
      {
        type: 'il_id',
        value: '000000018',
        he: 'מספר זהות: כך הוא נקרא בטקסט, וספרת הביקורת נכונה',
        en: 'An identity number: the text calls it one, and its check digit is right',
      },
    ])
    for (const marked of [...hebrew, ...english]) {
      const { text } = readCase(marked)
      for (const { he, en, ...span } of explainPersonalData(text)) {
        expect(he).toMatch(/[א-ת]/)
        expect(en).toMatch(/[A-Z]/)
        expect(findPersonalData(text)).toContainEqual(span)
      }
    }
  })

  it('gives spans that fit any text, in order', () => {
    const details = [...hebrew, ...english].map((marked) => readCase(marked).text)
    const texts = fc.array(fc.oneof(anyText, fc.constantFrom(...details)), { maxLength: 4 })
    fc.assert(
      fc.property(texts, fc.constantFrom('', ' ', '\n', ', ', '\u200F', '-'), (parts, between) => {
        const text = parts.join(between)
        let last = 0
        for (const { start, end, value } of findPersonalData(text)) {
          expect(text.slice(start, end)).toBe(value)
          expect(value).not.toBe('')
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        }
      }),
      { numRuns: 1000 },
    )
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

  it('takes a hundred kilobytes of anything in its stride', () => {
    const shapes = fc.array(
      fc.constantFrom(
        ...'1 0-@.,/(+_:#א"\'aé\n',
        ...['12', '050', '4111 ', '123456782 ', '050-1234567 ', 'il62', 'aa11', 'ab 12', '1/', '(+', 'a@', '1.'],
        ...[
          'ת"ז ',
          'רחוב ',
          'רחוב א ',
          'גר ב',
          'הכתובת: ',
          'דירה 5 ',
          'הרצל 5 ',
          'תל אביב ',
          'חשבון ',
          'בנק ',
          'דרכון ',
          'רכב ',
          'מספר ',
        ],
        ...[
          'order ',
          'id ',
          'my ',
          'number ',
          '12 aa ',
          'main ',
          'st ',
          'apt 1 ',
          ', haifa',
          'p.o. box 1 ',
          'שטרודל ',
          '(at)',
          '\u05B8',
          '０',
        ],
      ),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(shapes, (shape) => {
        const unit = shape.join('')
        const started = cpuTime()
        findPersonalData(unit.repeat(Math.ceil(100_000 / unit.length)))
        expect(cpuTime() - started, unit).toBeLessThan(4_000)
      }),
      { numRuns: 80 },
    )
  }, 300_000)
})
