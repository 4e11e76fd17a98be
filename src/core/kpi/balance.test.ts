import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BALANCE_KINDS, type BalanceFact, type BalanceNumber, balance } from './balance.ts'

let clock = 0
const fact = (kind: string, caseId: string, over: Partial<BalanceFact> = {}): BalanceFact => ({
  kind,
  at: ++clock,
  caseId,
  personId: null,
  category: null,
  severity: null,
  amount: null,
  counts: null,
  automatic: false,
  ...over,
})
const wrote = (caseId: string) => fact('message_received', caseId)
const worked = (caseId: string, seconds: number, over: Partial<BalanceFact> = {}) =>
  fact('effort', caseId, { amount: seconds, personId: 'one', category: 'in_hours', severity: 0, ...over })
const behind = (facts: BalanceFact[], number: BalanceNumber, overdue: string[] = []) =>
  balance(facts, overdue).behind[number].map(({ caseId, amount }) => `${caseId} ${amount}`)

describe('effort', () => {
  it('is the active time of each case, the longest first', () => {
    const facts = [worked('a', 60), worked('b', 200), worked('a', 30, { personId: 'two' })]
    expect(behind(facts, 'effort')).toEqual(['b 200', 'a 90'])
    expect(balance(facts, [])).toMatchObject({ seconds: 290, medianSeconds: 90 })
  })

  it('on a trifle is what goes beyond a short answer, and none of it where the matter is more than that', () => {
    const facts = [worked('trifle', 500), worked('short', 300), worked('grave', 900, { severity: 2 })]
    expect(behind(facts, 'trifles')).toEqual(['trifle 200'])
    expect(balance(facts, []).trifles).toBeCloseTo(200 / 1700)
  })

  it('goes by what the matter turned out to be', () => {
    expect(behind([worked('a', 600), fact('closed', 'a', { severity: 3 })], 'trifles')).toEqual([])
  })

  it('out of hours is remarked on only where the matter could have waited', () => {
    const closed = { category: 'out_of_hours' }
    expect(
      behind([worked('mild', 60, closed), worked('grave', 60, { ...closed, severity: 3 })], 'out_of_hours'),
    ).toEqual(['mild 60'])
  })

  it('counts the people whom a mild matter occupied', () => {
    const people = ['one', 'two', 'three'].map((personId) => worked('crowd', 10, { personId }))
    const facts = [...people, worked('alone', 10), fact('reply_published', 'alone', { automatic: true, personId: 'x' })]
    expect(behind(facts, 'mobilised')).toEqual(['crowd 3'])
    expect(balance(facts, []).peoplePerMild).toBe(2)
    expect(
      behind(
        people.map((one) => ({ ...one, severity: 3 })),
        'mobilised',
      ),
    ).toEqual([])
  })
})

describe('who was ignored', () => {
  const late = (caseId: string, over: Partial<BalanceFact> = {}) =>
    fact('answered', caseId, { category: 'late', counts: true, ...over })

  it('is who was answered late, waits past the target, wrote again, or was hidden; each case once', () => {
    const facts = [
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(wrote),
      late('a'),
      fact('wrote_again', 'a', { amount: 1 }),
      fact('came_back', 'b', { amount: 3 }),
      fact('message_hidden', 'c'),
      late('e', { counts: false }),
      late('f', { automatic: true }),
    ]
    expect(behind(facts, 'repeated')).toEqual(['b 3', 'a 1'])
    expect(balance(facts, ['d']).ignoring).toBe(4 / 8)
    expect(behind(facts, 'unanswered', ['d'])).toEqual(['d 1'])
  })

  it('and then got everything, is listed: the shouting paid', () => {
    const again = (caseId: string) => fact('wrote_again', caseId, { amount: 1 })
    const facts = [again('a'), fact('guardrail_overridden', 'a'), fact('guardrail_overridden', 'b'), again('b')]
    expect(behind(facts, 'surrendered')).toEqual(['a 1'])
    expect(behind(facts, 'exceptions')).toEqual(['a 1', 'b 1'])
  })

  it('counts what was approved and what was given above the limit, unless it was taken back', () => {
    const granted = (caseId: string, category: string) => fact('exception_granted', caseId, { category })
    const facts = [
      ...['a', 'b', 'c', 'd'].map(wrote),
      granted('a', 'compensation'),
      granted('a', 'goodwill'),
      fact('wrote_again', 'b', { amount: 1 }),
      granted('b', 'special_treatment'),
      fact('guardrail_overridden', 'b'),
      fact('wrote_again', 'c', { amount: 1 }),
      granted('c', 'goodwill'),
      fact('exception_taken_back', 'c', { category: 'goodwill' }),
      fact('goodwill_given', 'd', { amount: 5_000 }),
    ]
    expect(behind(facts, 'exceptions')).toEqual(['a 2', 'b 2'])
    expect(behind(facts, 'surrendered')).toEqual(['b 1'])
    expect(balance(facts, []).surrender).toBe(2 / 4)
  })
})

describe('the balance', () => {
  const calm = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map(wrote)

  it('has nothing to say before anything happened', () => {
    expect(balance([], []).verdict).toBe('nothing')
  })

  it('leans to whatever is a tenth above the other', () => {
    expect(balance(calm, []).verdict).toBe('balanced')
    expect(balance(calm, ['a', 'b'])).toMatchObject({ verdict: 'ignoring', ignoring: 0.2 })
    const run = balance([...calm, worked('a', 1000)], [])
    expect(run).toMatchObject({ verdict: 'run', surrender: 0.7, lean: 1 })
  })

  it('is no balance when both are too much', () => {
    expect(balance([...calm, worked('a', 1000)], ['a', 'b', 'c']).verdict).toBe('both')
  })

  it('stays within its scale, and no number is without its cases', () => {
    const facts = fc.array(
      fc.record({
        kind: fc.constantFrom(...BALANCE_KINDS),
        at: fc.nat(),
        caseId: fc.constantFrom('a', 'b', 'c', 'd'),
        personId: fc.constantFrom(null, 'one', 'two', 'three'),
        category: fc.constantFrom(null, 'late', 'in_time', 'in_hours', 'out_of_hours'),
        severity: fc.constantFrom(null, 0, 1, 2, 3),
        amount: fc.option(fc.integer({ min: 1, max: 4000 })),
        counts: fc.constantFrom(null, true, false),
        automatic: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(facts, fc.uniqueArray(fc.constantFrom('a', 'b', 'x')), (list, overdue) => {
        const all = balance(list, overdue)
        for (const part of [all.ignoring, all.surrender, all.trifles ?? 0, all.outOfHours ?? 0]) {
          expect(part).toBeGreaterThanOrEqual(0)
          expect(part).toBeLessThanOrEqual(1)
        }
        expect(Math.abs(all.lean)).toBeLessThanOrEqual(1)
        expect(all.behind.effort.reduce((sum, { amount }) => sum + amount, 0)).toBe(all.seconds)
        for (const cases of Object.values(all.behind)) {
          expect(new Set(cases.map(({ caseId }) => caseId)).size).toBe(cases.length)
          expect(cases.every(({ amount }) => amount > 0)).toBe(true)
        }
        expect(balance(list.toReversed(), overdue).seconds).toBe(all.seconds)
      }),
    )
  })
})
