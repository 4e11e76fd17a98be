import { describe, expect, it } from 'vitest'
import { alwaysOpen, israeliWeek } from './calendars.ts'
import { clockState, SILENCE_MS, startClock } from './clock.ts'

const MINUTE = 60_000
/** Sunday 22.11.2026, 19:57 in Israel. */
const BEFORE_CLOSING = Date.UTC(2026, 10, 22, 17, 57)
const start = (over: Partial<Parameters<typeof startClock>[0]> = {}) =>
  startClock({ receivedAt: BEFORE_CLOSING, targetSeconds: 300, calendar: israeliWeek, lastActivityAt: null, ...over })

describe('the response clock', () => {
  it('counts for responsiveness on the first message and after a day of silence', () => {
    expect(start().counts).toBe(true)
    expect(start({ lastActivityAt: BEFORE_CLOSING - SILENCE_MS }).counts).toBe(true)
    expect(start({ lastActivityAt: BEFORE_CLOSING - SILENCE_MS + 1 }).counts).toBe(false)
  })

  it('ends five open minutes later', () => {
    expect(start({ calendar: alwaysOpen }).targetAt).toBe(BEFORE_CLOSING + 5 * MINUTE)
    expect(start().targetAt).toBe(Date.UTC(2026, 10, 23, 7, 2))
  })

  it('has time left, is due soon at two fifths, and is late at its target', () => {
    const clock = start({ calendar: alwaysOpen })
    const state = (minutes: number) => clockState(clock, BEFORE_CLOSING + minutes * MINUTE, alwaysOpen)
    expect(state(0)).toEqual({ state: 'left', remainingMs: 5 * MINUTE, fraction: 1, resumesAt: null })
    expect(state(2.9).state).toBe('left')
    expect(state(3)).toMatchObject({ state: 'due_soon', remainingMs: 2 * MINUTE, fraction: 0.4 })
    expect(state(5)).toMatchObject({ state: 'late', remainingMs: 0, fraction: 0 })
    expect(state(6)).toMatchObject({ state: 'late', remainingMs: -MINUTE })
  })

  it('pauses when the brand closes and says when it goes on', () => {
    const night = clockState(start(), BEFORE_CLOSING + 60 * MINUTE, israeliWeek)
    expect(night).toEqual({
      state: 'paused',
      remainingMs: 2 * MINUTE,
      fraction: 0.4,
      resumesAt: Date.UTC(2026, 10, 23, 7, 0),
    })
  })

  it('stays late through closed hours without growing later', () => {
    const clock = start({ receivedAt: BEFORE_CLOSING - 10 * MINUTE })
    const closing = clockState(clock, BEFORE_CLOSING + 3 * MINUTE, israeliWeek)
    const night = clockState(clock, BEFORE_CLOSING + 300 * MINUTE, israeliWeek)
    expect(closing).toEqual(night)
    expect(night).toMatchObject({ state: 'late', remainingMs: -8 * MINUTE })
  })
})
