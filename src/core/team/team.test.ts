import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alwaysOpen, israeliWeek } from '../sla/calendars.ts'
import { type GlanceDuty, glanceDue, hourOf, isMissed, mayGiveDuty, nextGlance, shouldMail } from './glance.ts'
import { dayAt, reviewDueOn, reviewedSpan, reviewState, reviewToDraw } from './review.ts'
import { type Candidate, fairSample } from './sample.ts'
import { trainingOf } from './training.ts'

const at = (text: string) => Date.parse(text)

describe('a sample of the week', () => {
  const work = fc
    .uniqueArray(fc.record({ id: fc.uuid(), personId: fc.option(fc.constantFrom('dana', 'yoav', 'noa', 'omer')) }), {
      selector: ({ id }) => id,
      maxLength: 60,
    })
    .map((items): Candidate[] => items)
  const size = fc.integer({ min: 0, max: 30 })

  it('holds as many as asked for, each once, and is the same for everybody who draws it', () => {
    fc.assert(
      fc.property(work, size, fc.string(), (items, n, seed) => {
        const sample = fairSample(items, n, seed)
        expect(sample).toHaveLength(Math.min(n, items.length))
        expect(new Set(sample.map(({ id }) => id)).size).toBe(sample.length)
        expect(items).toEqual(expect.arrayContaining(sample))
        expect(fairSample(items.toReversed(), n, seed)).toEqual(sample)
      }),
    )
  })

  it('is spread: nobody has two more in it than another who had as much to give', () => {
    fc.assert(
      fc.property(work, size, fc.string(), (items, n, seed) => {
        const count = (list: Candidate[], who: string | null) => list.filter(({ personId }) => personId === who).length
        const sample = fairSample(items, n, seed)
        const people = [...new Set(items.map(({ personId }) => personId))]
        for (const a of people)
          for (const b of people)
            if (count(sample, b) < count(items, b)) expect(count(sample, a) - count(sample, b)).toBeLessThan(2)
      }),
    )
  })

  it('is another one in another week', () => {
    const items = Array.from({ length: 200 }, (_, n) => ({ id: `message-${n}`, personId: 'dana' }))
    const draw = (seed: string) => fairSample(items, 10, seed).map(({ id }) => id)
    expect(draw('2026-11-29')).not.toEqual(draw('2026-12-06'))
  })
})

describe('a weekly review', () => {
  it('is due on its day, for the seven days before it, whatever the clock does in between', () => {
    expect(reviewDueOn({ weekday: 0 }, '2026-11-01', '2026-11-30')).toBe('2026-11-29')
    expect(reviewDueOn({ weekday: 1 }, '2026-11-01', '2026-11-30')).toBe('2026-11-30')
    expect(reviewDueOn({ weekday: 2 }, '2026-11-01', '2026-11-30')).toBe('2026-11-24')
    // Summer time ends in between: the week is an hour longer.
    const { from, to } = reviewedSpan('2026-10-28', 'Asia/Jerusalem')
    expect((to - from) / 3_600_000).toBe(7 * 24 + 1)
  })

  it('is not asked for from before there was a plan', () => {
    expect(reviewDueOn({ weekday: 0 }, '2026-11-30', '2026-11-30')).toBeNull()
    expect(reviewDueOn({ weekday: 1 }, '2026-11-30', '2026-11-30')).toBe('2026-11-30')
  })

  it('is drawn in the morning of its day: nobody is written to at night', () => {
    const draw = (text: string) => reviewToDraw({ weekday: 0 }, '2026-11-01', at(text), 'Asia/Jerusalem')
    expect(draw('2026-11-28T22:30:00Z')).toBeNull()
    expect(draw('2026-11-29T04:59:00Z')).toBeNull()
    expect(draw('2026-11-29T05:00:00Z')).toBe('2026-11-29')
    expect(draw('2026-11-30T00:30:00Z')).toBe('2026-11-29')
  })

  it('has the whole of its day, and is late the next morning', () => {
    const review = { dueOn: '2026-11-29', finishedAt: null }
    expect(reviewState(review, dayAt(at('2026-11-29T21:59:00Z'), 'Asia/Jerusalem'))).toBe('waiting')
    expect(reviewState(review, dayAt(at('2026-11-29T22:00:00Z'), 'Asia/Jerusalem'))).toBe('late')
    expect(reviewState({ ...review, finishedAt: 1 }, '2027-01-01')).toBe('done')
  })
})

describe('the hourly glance', () => {
  const duty: GlanceDuty = { from: '10:00', to: '18:00', weekdays: [0, 1, 2, 3, 4], mailAfterMinutes: 15 }
  const due = (text: string, one = duty, calendars = [israeliWeek]) => glanceDue(one, calendars, at(text))

  it('is due each hour of the duty in which the business is open', () => {
    expect(due('2026-11-30T08:20:00Z')).toBe(at('2026-11-30T08:00:00Z'))
    expect(due('2026-11-30T07:59:00Z')).toBeNull()
    expect(due('2026-11-30T16:00:00Z')).toBeNull()
    // Friday is not a day of the duty; on Saturday the business is closed.
    expect(due('2026-12-04T09:00:00Z')).toBeNull()
    expect(due('2026-12-05T09:00:00Z', { ...duty, weekdays: [6] })).toBeNull()
    expect(due('2026-12-05T09:00:00Z', { ...duty, weekdays: [6] }, [israeliWeek, alwaysOpen])).not.toBeNull()
  })

  it('goes by the clock of each brand: one that is open elsewhere asks in its own hours', () => {
    const newYork = { ...alwaysOpen, timezone: 'America/New_York' }
    // Nine in the evening in Jerusalem, two in the afternoon in New York.
    expect(due('2026-11-30T19:20:00Z', duty, [alwaysOpen])).toBeNull()
    expect(due('2026-11-30T19:20:00Z', duty, [alwaysOpen, newYork])).toBe(at('2026-11-30T19:00:00Z'))
    // Whichever of two brands asks, the hour is one hour.
    const kolkata = { ...alwaysOpen, timezone: 'Asia/Kolkata' }
    expect(due('2026-11-30T04:45:00Z', duty, [alwaysOpen, kolkata])).toBe(at('2026-11-30T04:00:00Z'))
  })

  it('past midnight is still the duty of the evening before', () => {
    const night = { ...duty, from: '22:00', to: '02:00', weekdays: [1] }
    expect(due('2026-11-30T23:10:00Z', night, [alwaysOpen])).toBe(at('2026-11-30T23:00:00Z'))
    expect(due('2026-11-29T23:10:00Z', night, [alwaysOpen])).toBeNull()
    expect(due('2026-12-01T00:10:00Z', night, [alwaysOpen])).toBeNull()
  })

  it('begins at the full hour of its own clock, also where that stands half an hour off', () => {
    expect(hourOf(at('2026-11-30T08:20:00Z'), 'Asia/Kolkata')).toBe(at('2026-11-30T07:30:00Z'))
  })

  it('comes next in the next hour of the duty', () => {
    expect(nextGlance(duty, [israeliWeek], at('2026-11-30T08:20:00Z'))).toBe(at('2026-11-30T09:00:00Z'))
    expect(nextGlance(duty, [israeliWeek], at('2026-12-03T18:00:00Z'))).toBe(at('2026-12-06T08:00:00Z'))
    // The business opens at nine; a duty from half past begins within its hour.
    expect(nextGlance({ ...duty, from: '09:30' }, [israeliWeek], at('2026-11-30T04:00:00Z'))).toBe(
      at('2026-11-30T07:00:00Z'),
    )
    expect(nextGlance({ ...duty, weekdays: [] }, [israeliWeek], at('2026-11-30T08:20:00Z'))).toBeNull()
  })

  it('is of those who see the list, given by whoever covers their brands', () => {
    const rep = { role: 'rep' as const, brandIds: ['a'] }
    expect(mayGiveDuty({ brandIds: null }, { ...rep, brandIds: null })).toBe(true)
    expect(mayGiveDuty({ brandIds: ['a', 'b'] }, rep)).toBe(true)
    expect(mayGiveDuty({ brandIds: ['b'] }, rep)).toBe(false)
    expect(mayGiveDuty({ brandIds: ['a'] }, { ...rep, brandIds: null })).toBe(false)
    expect(mayGiveDuty({ brandIds: null }, { ...rep, role: 'participant' })).toBe(false)
  })

  it('is mailed once, to somebody who is away and has not looked', () => {
    const hour = at('2026-11-30T08:00:00Z')
    const glance = { hour, remindedAt: hour, mailedAt: null, seenAt: null }
    const minutes = (n: number) => hour + n * 60_000
    expect(shouldMail(duty, glance, hour, minutes(14))).toBe(false)
    expect(shouldMail(duty, glance, hour, minutes(15))).toBe(true)
    expect(shouldMail(duty, glance, null, minutes(1))).toBe(true)
    expect(shouldMail(duty, { ...glance, mailedAt: minutes(15) }, hour, minutes(30))).toBe(false)
    expect(shouldMail(duty, { ...glance, seenAt: minutes(1) }, hour, minutes(30))).toBe(false)
    expect(shouldMail({ mailAfterMinutes: null }, glance, null, minutes(59))).toBe(false)
  })

  it('is missed once its hour is over without a look', () => {
    const hour = at('2026-11-30T08:00:00Z')
    expect(isMissed({ hour, seenAt: null }, hour + 3_599_999)).toBe(false)
    expect(isMissed({ hour, seenAt: null }, hour + 3_600_000)).toBe(true)
    expect(isMissed({ hour, seenAt: hour + 1 }, hour + 9e9)).toBe(false)
  })
})

describe('training', () => {
  const learned = {
    practised: 0,
    practiceKept: false,
    mayPractise: true,
    briefings: 0,
    briefingsRead: 0,
    policyReadAt: null,
    policyWrittenAt: null,
  }
  it('is three practice alerts, the briefings in force, and the policy as it stands', () => {
    expect(trainingOf(learned)).toEqual({ practice: 'open', briefing: 'nothing', policy: 'nothing' })
    expect(trainingOf({ ...learned, practised: 3, briefings: 2, briefingsRead: 2 })).toMatchObject({
      practice: 'done',
      briefing: 'done',
    })
    expect(trainingOf({ ...learned, practised: 2, practiceKept: true }).practice).toBe('done')
    // Of brands without a wall to practise on.
    expect(trainingOf({ ...learned, mayPractise: false }).practice).toBe('nothing')
    expect(trainingOf({ ...learned, mayPractise: false, practised: 3 }).practice).toBe('done')
  })
  it('has a policy that changed read again', () => {
    expect(trainingOf({ ...learned, policyWrittenAt: 5, policyReadAt: 5 }).policy).toBe('done')
    expect(trainingOf({ ...learned, policyWrittenAt: 6, policyReadAt: 5 }).policy).toBe('open')
  })
})
