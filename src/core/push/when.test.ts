import { describe, expect, it } from 'vitest'
import { NEWS, OPTIONAL_NEWS } from './news.ts'
import { quietUntil, released, type Wish, whenTold } from './when.ts'

const zone = 'Asia/Jerusalem'
const night = { from: '22:00', to: '07:00', timezone: zone }
const at = (text: string) => Date.parse(text)
const wish = (over: Partial<Wish> = {}): Wish => ({ without: [], quiet: null, showNames: false, ...over })

describe('quiet hours', () => {
  it('are on the person’s own clock, and go on past midnight', () => {
    // 22:30, 03:00 and 12:00 in Jerusalem, in winter
    expect(quietUntil(night, at('2026-01-10T20:30:00Z'))).toBe(at('2026-01-11T05:00:00Z'))
    expect(quietUntil(night, at('2026-01-11T01:00:00Z'))).toBe(at('2026-01-11T05:00:00Z'))
    expect(quietUntil(night, at('2026-01-11T10:00:00Z'))).toBeNull()
    expect(quietUntil({ ...night, timezone: 'America/New_York' }, at('2026-01-11T10:00:00Z'))).not.toBeNull()
  })
  it('end at their hour although the clock changed in the night', () => {
    // Israel goes to summer time on 27 March 2026 at 02:00.
    expect(quietUntil(night, at('2026-03-26T21:00:00Z'))).toBe(at('2026-03-27T04:00:00Z'))
  })
  it('within one day end on that day, and at midnight with it', () => {
    const noon = { from: '13:00', to: '15:00', timezone: zone }
    expect(quietUntil(noon, at('2026-01-10T11:30:00Z'))).toBe(at('2026-01-10T13:00:00Z'))
    expect(quietUntil(noon, at('2026-01-10T13:00:00Z'))).toBeNull()
    expect(quietUntil({ ...noon, to: '24:00' }, at('2026-01-10T15:00:00Z'))).toBe(at('2026-01-10T22:00:00Z'))
  })
})

describe('somebody who is away', () => {
  const NIGHT = at('2026-01-10T21:00:00Z')
  it('is told of a severe complaint at any hour and anywhere, whatever they switched off', () => {
    for (const presence of ['available', 'busy', 'away', 'off'] as const)
      expect(whenTold('severe', wish({ quiet: night, without: [...NEWS] }), presence, NIGHT)).toBe('now')
  })
  it('is told of everything else when their quiet hours are over, and of a glance not at all', () => {
    for (const kind of OPTIONAL_NEWS.filter((one) => one !== 'glance'))
      expect(whenTold(kind, wish({ quiet: night }), 'away', NIGHT)).toEqual({ heldUntil: at('2026-01-11T05:00:00Z') })
    expect(whenTold('glance', wish({ quiet: night }), 'away', NIGHT)).toBe('never')
    expect(whenTold('glance', wish(), 'away', NIGHT)).toBe('now')
  })
  it('is not told what their desk says already, what they do not want, or anything on a day off', () => {
    for (const kind of OPTIONAL_NEWS) {
      expect(whenTold(kind, wish(), 'available', NIGHT)).toBe('never')
      expect(whenTold(kind, wish(), 'off', NIGHT)).toBe('never')
      expect(whenTold(kind, wish({ without: [kind] }), 'away', NIGHT)).toBe('never')
      expect(whenTold(kind, wish(), 'busy', NIGHT)).toBe('now')
    }
  })
})

it('no alert comes first by a digest: one that nobody was told of goes on its own', () => {
  const held = [
    { kind: 'alert' as const, told: false, id: 'nobody knows' },
    { kind: 'alert' as const, told: true, id: 'somebody knows' },
    { kind: 'approval' as const, told: false, id: 'a decision' },
  ]
  const { alone, digest } = released(held)
  expect(alone.map(({ id }) => id)).toEqual(['nobody knows'])
  expect(digest.map(({ id }) => id)).toEqual(['somebody knows', 'a decision'])
})
