import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideGoodwill, leftToGive } from './goodwill.ts'
import { digitsOf, formatMoney, toMajor, toMinor } from './money.ts'
import { type GoodwillLimits, goodwillLimits, goodwillPolicy } from './policy.ts'
import { type Precedent, similarCases } from './similar.ts'

describe('money', () => {
  it.each([
    ['100', 'ILS', 10_000],
    ['99.9', 'ILS', 9_990],
    ['0.05', 'USD', 5],
    ['500', 'JPY', 500],
    ['1.234', 'KWD', 1_234],
    ['1.234', 'ILS', null],
    ['-5', 'ILS', null],
    ['1e3', 'ILS', null],
    ['', 'ILS', null],
  ])('%s %s is %s', (amount, currency, minor) => {
    expect(toMinor(amount, currency)).toBe(minor)
  })

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 - 1 }), fc.constantFrom('ILS', 'JPY', 'KWD'), (minor, currency) => {
        expect(toMinor(toMajor(minor, currency), currency)).toBe(minor)
      }),
    )
    expect([digitsOf('ILS'), toMajor(5, 'ILS'), toMajor(-5, 'ILS')]).toEqual([2, '0.05', '-0.05'])
  })

  it('is said without a point where nothing stands behind it', () => {
    expect(formatMoney(10_000, 'ILS', 'en')).toBe('₪100')
    expect(formatMoney(10_050, 'ILS', 'en')).toBe('₪100.50')
    expect(formatMoney(10_000, 'ILS', 'he')).toMatch(/100.*₪/)
  })
})

describe('a benefit', () => {
  const policy = goodwillLimits({ goodwill: goodwillPolicy.parse({}), guardrails: { compensationLimit: 100 } })
  const nothing = { inCase: 0, todayByMe: 0 }

  it('within the limit of its case is given by anybody', () => {
    expect(decideGoodwill(policy, 10_000, nothing, false)).toEqual({ allowed: true, aboveLimit: false })
  })

  it('above it is refused with what may still be given, and marked where somebody who may approves it', () => {
    const given = { inCase: 6_000, todayByMe: 0 }
    expect(decideGoodwill(policy, 5_000, given, false)).toMatchObject({ allowed: false, limit: 'case', left: 4_000 })
    expect(decideGoodwill(policy, 5_000, given, true)).toEqual({ allowed: true, aboveLimit: true })
  })

  it('is also held by the limit of the day, where there is one', () => {
    const daily: GoodwillLimits = { currency: 'ILS', perCase: null, perRepDay: 20_000 }
    expect(decideGoodwill(daily, 1_000, { inCase: 0, todayByMe: 19_500 }, false)).toMatchObject({
      allowed: false,
      limit: 'day',
      left: 500,
      why: { he: expect.stringContaining('יומי'), en: expect.stringContaining('one day') },
    })
    expect(leftToGive({ ...policy, perCase: null }, nothing)).toBeNull()
  })

  it('is never let through above both limits by somebody who may not approve', () => {
    const amount = fc.integer({ min: 1, max: 50_000 })
    fc.assert(
      fc.property(amount, amount, amount, amount, (perCase, perRepDay, inCase, wanted) => {
        const decided = decideGoodwill(
          { currency: 'ILS', perCase, perRepDay },
          wanted,
          { inCase, todayByMe: inCase },
          false,
        )
        expect(decided.allowed).toBe(inCase + wanted <= perCase && inCase + wanted <= perRepDay)
      }),
    )
  })
})

describe('similar cases', () => {
  const one = (amount: number, over: Partial<Precedent> = {}): Precedent => ({
    caseId: `c${amount}`,
    number: amount,
    kind: 'complaint',
    areaId: 'deliveries',
    severity: 2,
    amount,
    at: amount,
    ...over,
  })
  const here = { kind: 'complaint', areaId: 'deliveries', severity: 2 }

  it('are those of one kind, area and severity, where there are enough', () => {
    const found = similarCases([one(50), one(100), one(70), one(900, { severity: 3 })], here)
    expect(found).toMatchObject({ by: 'severity', median: 70, least: 50, most: 100 })
    expect(found?.cases.map(({ amount }) => amount)).toEqual([100, 70, 50])
  })

  it('are less alike where those are few', () => {
    expect(similarCases([one(50), one(60), one(70, { severity: 1 })], here)?.by).toBe('area')
    expect(similarCases([one(50), one(60, { areaId: 'billing' })], here)).toMatchObject({ by: 'kind', most: 60 })
  })

  it('of another kind never count', () => {
    expect(similarCases([one(50, { kind: 'question' })], here)).toBeNull()
  })
})
