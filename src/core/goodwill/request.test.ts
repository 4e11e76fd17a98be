import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Refusal } from '../errors.ts'
import { exceptionGranted } from './exceptions.ts'
import {
  type DecidedRequest,
  decideRequest,
  type GoodwillRequest,
  isOverdue,
  mayWithdraw,
  REQUEST_DECISIONS,
  REQUEST_STATES,
} from './request.ts'

const waiting: GoodwillRequest = {
  id: 'request',
  organizationId: 'organization',
  caseId: 'case',
  brandId: 'brand',
  kind: 'refund',
  amount: 30_000,
  currency: 'ILS',
  reason: 'two weeks late',
  askedBy: 'asker',
  askedAt: 0,
  dueAt: 1000,
  state: 'waiting',
  decidedBy: null,
  decidedAt: null,
  note: null,
  goodwillId: null,
}
const stands = {
  policy: { currency: 'ILS', perCase: 10_000, perRepDay: null },
  given: { inCase: 4_000, todayByMe: 4_000 },
}
const referent = { personId: 'referent', mayApprove: true }
const codeOf = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return (error as Refusal).code
  }
}
const decide = (asked: Parameters<typeof decideRequest>[2], over: Partial<GoodwillRequest> = {}, by = referent) =>
  decideRequest({ ...waiting, ...over }, by, asked, stands, 1)

describe('a benefit that is asked for', () => {
  it('is granted as asked, and marked where it is above the limits as they stand now', () => {
    expect(decide({ decision: 'grant' })).toEqual({ state: 'granted', amount: 30_000, aboveLimit: true, note: null })
    expect(decide({ decision: 'grant' }, { amount: 6_000 })).toMatchObject({ aboveLimit: false })
  })

  it('is lowered to less than was asked for, and to no more than nothing', () => {
    expect(decide({ decision: 'lower', amount: 6_000, note: ' up to here ' })).toEqual({
      state: 'lowered',
      amount: 6_000,
      aboveLimit: false,
      note: 'up to here',
    })
    for (const amount of [undefined, 0, 30_000, 40_000])
      expect(codeOf(() => decide({ decision: 'lower', amount }))).toBe('bad_input')
  })

  it('is refused with a reason only', () => {
    expect(codeOf(() => decide({ decision: 'refuse', note: ' ' }))).toBe('bad_input')
    expect(decide({ decision: 'refuse', note: 'not for this' })).toEqual({ state: 'refused', note: 'not for this' })
  })

  it('is given by nobody who may not go above the limits either', () => {
    const rep = { personId: 'rep', mayApprove: false }
    expect(codeOf(() => decide({ decision: 'grant' }, {}, rep))).toBe('goodwill_over_limit')
    expect(decide({ decision: 'lower', amount: 6_000 }, {}, rep)).toMatchObject({ state: 'lowered' })
  })

  it('is not given in a currency that the brand no longer counts in, but may be refused', () => {
    expect(codeOf(() => decide({ decision: 'grant' }, { currency: 'USD' }))).toBe('conflict')
    expect(decide({ decision: 'refuse', note: 'no' }, { currency: 'USD' })).toMatchObject({ state: 'refused' })
  })

  it('is taken back by whoever asked, and by nobody else', () => {
    expect(codeOf(() => mayWithdraw(waiting, 'referent', 1))).toBe('not_allowed')
    expect(codeOf(() => mayWithdraw(waiting, 'asker', 1))).toBeUndefined()
    expect(codeOf(() => mayWithdraw(waiting, 'asker', 1000))).toBe('goodwill_settled')
  })

  const decision = fc.record({
    decision: fc.constantFrom(...REQUEST_DECISIONS),
    amount: fc.option(fc.integer({ min: -5, max: 50_000 }), { nil: undefined }),
    note: fc.option(fc.string(), { nil: undefined }),
  })
  const request = fc.record({
    state: fc.constantFrom(...REQUEST_STATES),
    amount: fc.integer({ min: 1, max: 50_000 }),
    currency: fc.constantFrom('ILS', 'USD'),
    dueAt: fc.integer({ min: 0, max: 2000 }),
  })

  it('is never decided by whoever asked, whatever they may and whatever they say', () => {
    fc.assert(
      fc.property(request, decision, fc.boolean(), fc.nat(3000), (over, asked, mayApprove, now) => {
        const by = { personId: 'asker', mayApprove }
        expect(codeOf(() => decideRequest({ ...waiting, ...over }, by, asked, stands, now))).toBe('own_goodwill')
      }),
    )
  })

  it('is given once at most, in time, and never more than was asked for', () => {
    fc.assert(
      fc.property(request, fc.array(fc.tuple(decision, fc.nat(3000)), { maxLength: 6 }), (over, tries) => {
        let now: GoodwillRequest = { ...waiting, ...over }
        const given: number[] = []
        for (const [asked, at] of tries) {
          const decided = codeOf(() => decideRequest(now, referent, asked, stands, at)) as DecidedRequest | string
          if (typeof decided === 'string') continue
          expect(now.state).toBe('waiting')
          expect(isOverdue(now, at)).toBe(false)
          if (decided.state !== 'refused') given.push(decided.amount)
          now = { ...now, state: decided.state }
        }
        expect(given.length).toBeLessThanOrEqual(over.state === 'waiting' ? 1 : 0)
        for (const amount of given) expect(amount).toBeGreaterThan(0)
        for (const amount of given) expect(amount).toBeLessThanOrEqual(over.amount)
      }),
    )
  })
})

describe('an exception', () => {
  it('is approved compensation or special treatment; a sum lowered to the limit is none', () => {
    expect(exceptionGranted(['legal', 'compensation'], 'approved')).toBe('compensation')
    expect(exceptionGranted(['special_treatment'], 'edited')).toBe('special_treatment')
    expect(exceptionGranted(['compensation'], 'lowered')).toBeNull()
    expect(exceptionGranted(['compensation', 'special_treatment'], 'lowered')).toBe('special_treatment')
    expect(exceptionGranted(['legal'], 'approved')).toBeNull()
  })
})
