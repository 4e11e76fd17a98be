import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const NOON = Date.parse('2026-11-22T10:00:00Z')
const at = (ms: number) => new Date(NOON + ms).toUTCString()
let noteServerTime: typeof import('./clock.ts').noteServerTime
let now: typeof import('./clock.ts').now

describe('the server’s time', () => {
  beforeEach(async () => {
    vi.useFakeTimers({ now: NOON })
    vi.resetModules()
    const clock = await import('./clock.ts')
    noteServerTime = clock.noteServerTime
    now = clock.now
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is this machine’s own while both agree', () => {
    for (const header of [at(-1000), at(0), at(1000), null, 'nonsense']) noteServerTime(header, NOON)
    expect(now()).toBe(NOON)
  })
  it('does not go back because an answer was long on its way', () => {
    noteServerTime(at(-30_000), NOON - 30_500)
    expect(now()).toBe(NOON)
  })
  it('is followed when this machine’s clock is wrong, and stands still between answers', () => {
    noteServerTime(at(600_000), NOON - 40)
    const ahead = now() - NOON
    expect(Math.abs(ahead - 600_000)).toBeLessThan(1000)
    noteServerTime(at(600_000 - 1000), NOON - 1500)
    expect(now() - NOON).toBe(ahead)
  })
  it('is this machine’s again when its clock was set right', () => {
    noteServerTime(at(600_000), NOON)
    noteServerTime(at(0), NOON)
    expect(now()).toBe(NOON)
  })
})
