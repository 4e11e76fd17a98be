import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { automaticFor, automaticReplies } from './automatic.ts'
import { fillVariables, firstNameOf, unknownVariables, VARIABLES, type VariableValues } from './variables.ts'

const values = (more: Partial<VariableValues> = {}): VariableValues => ({
  'customer.first_name': 'נועה',
  'customer.name': 'נועה לוי',
  'brand.name': 'חיות ונהנות',
  next_opening: 'מחר ב־09:00',
  answer_by: '10:05',
  ...more,
})
const defaults = automaticReplies.parse({})

describe('variables', () => {
  it('are filled, and those without a value leave no hole', () => {
    expect(fillVariables(defaults.acknowledge.he, values()).text).toBe('שלום נועה, קיבלנו את הפנייה. נענה עד 10:05.')
    const { text, missing } = fillVariables(defaults.acknowledge.he, values({ 'customer.first_name': null }))
    expect(text).toBe('שלום, קיבלנו את הפנייה. נענה עד 10:05.')
    expect(missing).toEqual(['customer.first_name'])
    expect(fillVariables('{{customer.first_name}}, שלום', values({ 'customer.first_name': ' ' })).text).toBe('שלום')
  })

  it('that do not exist are named and left as they are', () => {
    expect(unknownVariables('{{customer.first_name}} {{order.total}} {{order.total}} {{}}')).toEqual(['order.total'])
    expect(fillVariables('{{order.total}}', values()).text).toBe('{{order.total}}')
    expect(unknownVariables('{{toString}} {{__proto__}}')).toEqual(['toString', '__proto__'])
  })

  it('take any value as it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        const { text } = fillVariables('<{{brand.name}}>', values({ 'brand.name': name }))
        expect(text).toBe(name.trim() ? `<${name.trim()}>` : '<>')
      }),
    )
  })

  it('have words in both languages', () => {
    for (const { he, en } of Object.values(VARIABLES))
      expect([/[א-ת]/.test(he), /[a-z]/i.test(en)]).toEqual([true, true])
  })

  it.each([
    ['נועה לוי', 'נועה'],
    ['@noa.bakes', null],
    ['+972501234567', null],
    ['noa@x.example', null],
    ['noa.bakes', null],
    ['', null],
  ])('a first name of %s is %s', (name, first) => {
    expect(firstNameOf(name)).toBe(first)
  })
})

describe('an automatic reply', () => {
  const on = automaticReplies.parse({ acknowledge: { on: true }, away: { on: true } })
  const message = { visibility: 'private', automatic: false, counts: true, open: true } as const

  it('says that it was received while open, and that we are closed while closed', () => {
    expect(automaticFor(on, message)).toBe('acknowledge')
    expect(automaticFor(on, { ...message, open: false })).toBe('away')
  })

  it.each([
    ['in public', { visibility: 'public' as const }],
    ['to a machine', { automatic: true }],
    ['to a second message of a day', { counts: false }],
  ])('is not given %s', (_, more) => {
    expect(automaticFor(on, { ...message, ...more })).toBeNull()
  })

  it('is not given unless it was switched on', () => {
    expect(automaticFor(defaults, message)).toBeNull()
  })

  it.each([{ he: '' }, { he: 'x'.repeat(901) }, { en: 'Total: {{order.total}}' }])('with %o is refused', (words) => {
    expect(automaticReplies.safeParse({ away: { on: true, ...words } }).success).toBe(false)
  })
})
