import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuTime } from '../../../test/cpu-time.ts'
import { nameFinder, namesIn } from './brand-names.ts'

/** What of the text was found, as it stands there. */
const found = (text: string, ...names: string[]) => namesIn(text, names).map(({ start, end }) => text.slice(start, end))

describe('a brand is named', () => {
  it.each([
    ['אקמי', 'אקמי שוב לא עונים', 'אקמי'],
    ['אקמי', 'קניתי באקמי ונהניתי', 'אקמי'],
    ['אקמי', 'וכשבאקמי אמרו שיחזרו', 'אקמי'],
    ['אקמי', 'שלאקמי אין מלאי', 'אקמי'],
    ['אקמי', 'והאקמי הזה', 'אקמי'],
    ['אקמי', 'השירות של־אקמי', 'אקמי'],
    ['אקמי', 'ב-אקמי', 'אקמי'],
    ['אקמי', 'ב"אקמי" טוענים', 'אקמי'],
    ['אקמי', 'ב״אקמי״ טוענים', 'אקמי'],
    ['אקמי', "ב''אקמי'' טוענים", 'אקמי'],
    ['אקמי', 'אַקְמִי הודיעה', 'אַקְמִי'],
    ['אקמי', 'לקוחות (אקמי): תלונה', 'אקמי'],
    ['אקמי', '#אקמי', 'אקמי'],
    ['Acme', 'I hate ACME!', 'ACME'],
    ['Acme', 'Acme’s courier', 'Acme'],
    ['Acme', "acme's courier", 'acme'],
    ['Acme', 'קניתי בAcme אתמול', 'Acme'],
    ['Acme', 'וב־Acme אמרו', 'Acme'],
    ['acme', 'write to help@acme.example', 'acme'],
    ['Café Noir', 'the CAFE\u0301 noir', 'CAFE\u0301 noir'],
    ['יס', 'ביס אמרו', 'יס'],
    ['תפוזים', 'תפוזימ', 'תפוזימ'],
    ['בז"ן', 'מפעלי בז״ן', 'בז״ן'],
    ['בז״ן', "לבז''ן", "בז''ן"],
    ["צ'יקו", 'בצ׳יקו', 'צ׳יקו'],
    ['7-Eleven', 'at 7 Eleven', '7 Eleven'],
    ['H&M', 'ב-H & M', 'H & M'],
    ['Booking.test', 'booking.test charged me', 'booking.test'],
    ['C++', 'we use C++.', 'C++'],
    ['012', 'עברתי ל-012 בשנה שעברה', '012'],
  ])('%s in: %s', (name, text, expected) => {
    expect(found(text, name)).toEqual([expected])
  })

  it.each([
    ['סופר פארם', 'בסופר פארם'],
    ['סופר פארם', 'סופר־פארם'],
    ['סופר-פארם', 'סופר  פארם'],
    ['סופר פארם', 'לסופר\nפארם'],
    ['סופר פארם', '#סופר_פארם'],
    ['סופר פארם', '#סופרפארם'],
    ['Best Desk', "Best-Desk's prices"],
    ['Best Desk', '@bestdesk'],
  ])('in several words: %s in: %s', (name, text) => {
    expect(namesIn(text, [name]).map((one) => one.name)).toEqual([name])
  })
})

describe('a brand is not named', () => {
  it.each([
    ['אקמי', 'אקמית'],
    ['אקמי', 'מאקמיס'],
    ['אקמי', 'פאקמי'],
    ['אקמי', 'האקמיים'],
    ['גל', 'גלגל ענק'],
    ['גל', 'וכשגלי'],
    ['יס', 'כיסא'],
    ['הוט', 'הוטל עליו'],
    ['Acme', 'acmeology and pacme'],
    ['Acme', 'AcmeCare'],
    ['yes', 'yesterday, eyes'],
    ['C++', 'vitamin C'],
    ['H&M', 'H and M'],
    ['סופר פארם', 'סופר גדול ופארם קטן'],
    ['סופר פארם', 'סופר. פארם'],
    ['Best Desk', 'the best! Desk'],
    ['Best Desk', "Best's desk"],
    ['Best Desk', 'bestdesk'],
    ['012', '03-012-3456'],
    ['012', '0123'],
    ['ב', 'בבית'],
    ['', 'anything'],
    ['!!', 'anything!!'],
  ])('%s in: %s', (name, text) => {
    expect(found(text, name)).toEqual([])
  })
})

describe('several names', () => {
  it('are found in order, the longer one where both begin', () => {
    const text = 'בנק אקמי ובנק, ו-Acme Bank of אקמי'
    expect(found(text, 'אקמי', 'בנק אקמי', 'Acme', 'Acme Bank')).toEqual(['בנק אקמי', 'Acme Bank', 'אקמי'])
  })

  it('are told by the name that was asked for', () => {
    expect(namesIn('ב־ACME', ['אקמי', 'Acme'])).toEqual([{ name: 'Acme', start: 2, end: 6 }])
  })
})

it('points inside the original, at something that is the name', () => {
  const unit = fc.constantFrom('אקמי', 'ב', 'ו', ' ', '״', '־', '\u05B8', 'Acme', "'s", '😀', 'İ', '#', '\u200F', 'ם')
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      let last = 0
      for (const { name, start, end } of namesIn(text, ['אקמי', 'Acme', 'אקמי Acme'])) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        // A name of several words is found in one only behind a # (#בנקאקמי), marks of direction between them or not.
        const tagged = /#\u200F*$/.test(text.slice(0, start))
        const shown = `${tagged ? '#' : ''}${text.slice(start, end)}`
        expect(namesIn(shown, [name])).toHaveLength(1)
        last = end
      }
    }),
  )
})

it('takes time in proportion to the text', () => {
  const find = nameFinder(['אקמי', 'Acme Bank', ...Array.from({ length: 100 }, (_, at) => `name${at}`)])
  for (const evil of [
    'ושכשהמ',
    '"\'',
    "א'",
    'ו"',
    'acme ',
    'acme-',
    "''א",
    'a'.repeat(50),
    'א\u05B8',
    'ושכשה"אקמי" ',
  ]) {
    const started = cpuTime()
    find(evil.repeat(500_000 / evil.length))
    expect(cpuTime() - started, evil).toBeLessThan(3_000)
  }
})
