import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../text/any-text.testing.ts'
import { orderNumberIn } from './order.ts'
import { type Findable, findReplies, fits, isStale, pickLanguage, textProblems, type Variants } from './saved.ts'
import { shortcut } from './shortcut.ts'
import { signatureOf } from './signature.ts'
import { fillVariables, nearestVariable, unknownVariables } from './variables.ts'

const at = (updatedAt: number, checkedAt: number | null = null) => ({ text: 'x', updatedAt, checkedAt })

describe('two languages', () => {
  it.each<[string, Variants, boolean, boolean]>([
    ['written together', { he: at(1), en: at(1) }, false, false],
    ['of which one changed later', { he: at(2), en: at(1) }, false, true],
    ['of which the other was read again since', { he: at(2), en: at(1, 3) }, false, false],
    ['of which the other was read before the change', { he: at(2), en: at(1, 1) }, false, true],
    ['of which one is missing', { he: at(2), en: null }, false, false],
  ])('%s', (_, variants, he, en) => {
    expect([isStale(variants, 'he'), isStale(variants, 'en')]).toEqual([he, en])
  })

  it('are picked by the customer’s, or by what there is', () => {
    expect(pickLanguage({ he: at(1), en: at(1) }, 'en')).toBe('en')
    expect(pickLanguage({ he: at(1), en: null }, 'en')).toBe('he')
  })
})

describe('a variable that does not exist', () => {
  it.each([
    ['order.nubmer', 'order.number'],
    ['customer.firstname', 'customer.first_name'],
    ['first_name', 'customer.first_name'],
    ['signature', 'rep.signature'],
    ['Order.Number', 'order.number'],
    ['order.total', 'order.item'],
    ['weather', null],
  ])('%s was probably %s', (name, meant) => {
    expect(nearestVariable(name)).toBe(meant)
  })

  it('is found in both languages, with what was meant', () => {
    expect(textProblems({ he: 'שלום {{customer.frist_name}}', en: 'Hello {{customer.first_name}}' })).toEqual([
      { language: 'he', variable: 'customer.frist_name', nearest: 'customer.first_name' },
    ])
  })
})

describe('a missing value', () => {
  it('of a name closes up; one that a person must say stays visible', () => {
    const text = 'שלום {{customer.first_name}}, הזמנה {{order.number}} בדרך'
    expect(fillVariables(text, {}, { keepAsked: true })).toEqual({
      text: 'שלום, הזמנה {{order.number}} בדרך',
      missing: ['customer.first_name', 'order.number'],
    })
    expect(fillVariables(text, { 'order.number': '48213' }, { keepAsked: true }).text).toBe('שלום, הזמנה 48213 בדרך')
  })

  it('never makes up a mark that was not there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const filled = fillVariables(text, {}, { keepAsked: true }).text
        expect(unknownVariables(filled)).toEqual(unknownVariables(text.trim()))
      }),
    )
  })
})

const reply = (of: Partial<Findable> & { shortcut: string }): Findable => ({
  titles: [],
  texts: [],
  uses: 0,
  special: false,
  ...of,
})

describe('what was typed after the slash', () => {
  const replies = [
    reply({ shortcut: 'משלוח', titles: ['המשלוח בדרך', 'Delivery on its way'], texts: ['ההזמנה בדרך'] }),
    reply({ shortcut: 'שלום', titles: ['שלום ראשון'], texts: ['תודה על פנייתך'], uses: 9 }),
    reply({ shortcut: 'refund', titles: ['הזיכוי בוצע'], texts: ['הזיכוי על הזמנה בוצע'] }),
  ]
  const found = (typed: string) => findReplies(replies, typed).map((one) => one.shortcut)

  it.each([
    ['של', ['שלום', 'משלוח']],
    ['משלוח', ['משלוח']],
    ['delivery', ['משלוח']],
    ['הזמנה זיכוי', ['refund']],
    ['אין כזה', []],
  ])('%s finds %o', (typed, expected) => {
    expect(found(typed)).toEqual(expected)
  })

  it('nothing: all of them, the most used first, those made for this place before', () => {
    expect(found('')[0]).toBe('שלום')
    expect(findReplies([...replies, reply({ shortcut: 'z', special: true })], '')[0]?.shortcut).toBe('z')
  })

  it('is a word of letters, digits and hyphens', () => {
    expect(
      ['שלום', 'Refund-2', 'a b', '', '/x', '-x', 'x'.repeat(31)].map((one) => shortcut.safeParse(one).success),
    ).toEqual([true, true, false, false, false, false, false])
  })
})

describe('a reply fits', () => {
  const place = { brandId: 'b', areaId: 'a', channelKinds: ['facebook'] }
  it.each([
    [{ brandId: null, areaId: null, channelKind: null }, true],
    [{ brandId: 'b', areaId: 'a', channelKind: 'facebook' }, true],
    [{ brandId: 'other', areaId: null, channelKind: null }, false],
    [{ brandId: 'b', areaId: 'other', channelKind: null }, false],
    [{ brandId: 'b', areaId: null, channelKind: 'email' }, false],
  ])('%o: %s', (scope, yes) => {
    expect(fits(scope, place)).toBe(yes)
  })
})

it.each([
  ['הזמנה מספר 48213 לא הגיעה', '48213'],
  ['order #A-10482 never came', 'A-10482'],
  ['ההזמנה שלי: 5551234', '5551234'],
  ['אפשר להתקשר אליי 0501234567', null],
  ['הזמנתי שתי שקיות', null],
])('the order number in «%s» is %s', (text, number) => {
  expect(orderNumberIn(['שלום', text])).toBe(number)
})

it('a signature is one’s own words, else the first name and the team', () => {
  const person = { name: 'מיכל שחר', preferences: {} }
  expect(signatureOf(person, 'חיות ונהנות', 'he')).toBe('מיכל, צוות חיות ונהנות')
  expect(signatureOf({ ...person, preferences: { signature_en: 'Michal' } }, 'Pets', 'en')).toBe('Michal')
})
