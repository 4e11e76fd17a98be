import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PRESETS, responsePolicy, targetFor } from './targets.ts'

const policy = responsePolicy.parse({})
const message = { channelKind: 'facebook', severity: 0, customerSeconds: null } as const

describe('a target', () => {
  it('is the brand’s, unless the channel has one of its own, be it faster or slower', () => {
    expect(targetFor({ targetSeconds: 300, policy }, message)).toEqual({ seconds: 300, because: 'brand' })
    const own = { ...policy, byChannel: { whatsapp: 180, email: 3600 } }
    expect(targetFor({ targetSeconds: 300, policy: own }, { ...message, channelKind: 'whatsapp' }).seconds).toBe(180)
    expect(targetFor({ targetSeconds: 300, policy: own }, { ...message, channelKind: 'email' })).toEqual({
      seconds: 3600,
      because: 'channel',
    })
  })

  it('is sooner for what is grave, and for a customer with a target of their own', () => {
    const grave = { ...policy, ...PRESETS.at_once }
    expect(targetFor({ targetSeconds: 300, policy: grave }, { ...message, severity: 2 })).toEqual({
      seconds: 60,
      because: 'severity',
    })
    expect(targetFor({ targetSeconds: 300, policy: grave }, { ...message, severity: 1 }).seconds).toBe(300)
    expect(targetFor({ targetSeconds: 300, policy }, { ...message, customerSeconds: 120 }).because).toBe('customer')
    expect(targetFor({ targetSeconds: 300, policy }, { ...message, customerSeconds: 900 }).because).toBe('brand')
  })

  it('never gets later as severity rises', () => {
    const seconds = fc.integer({ min: 10, max: 604_800 })
    const policies = fc.record({
      byChannel: fc.dictionary(fc.constantFrom('facebook', 'email'), seconds),
      bySeverity: fc.record({ 2: seconds, 3: seconds }, { requiredKeys: [] }),
      customerSeconds: fc.option(seconds),
      targetSeconds: seconds,
    })
    fc.assert(
      fc.property(policies, ({ byChannel, bySeverity, customerSeconds, targetSeconds }) => {
        const rules = { targetSeconds, policy: { ...policy, byChannel, bySeverity } }
        const at = ([0, 1, 2, 3] as const).map(
          (severity) => targetFor(rules, { channelKind: 'facebook', severity, customerSeconds }).seconds,
        )
        expect(at).toEqual([...at].sort((a, b) => b - a))
      }),
    )
  })
})

describe('a policy from outside', () => {
  it.each([
    { byChannel: { email: 5 } },
    { byChannel: { email: 1e9 } },
    { bySeverity: { 1: 60 } },
    { silentDays: 0 },
    { solutionHours: -1 },
    { acknowledgeMinutes: 0.5 },
  ])('is refused: %o', (given) => {
    expect(responsePolicy.safeParse(given).success).toBe(false)
  })
})
