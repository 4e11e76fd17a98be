import { describe, expect, it } from 'vitest'
import { HERE_MS, type Sight, seenAgain, WRITING_MS, whoHolds, whoIsHere } from './watching.ts'

const NOON = Date.UTC(2026, 10, 30, 12)
const DANA = 'dana'
const RON = 'ron'

/** Somebody tells at each of these moments whether they write. */
function tell(personId: string, ...told: [at: number, writing: boolean][]): { sight: Sight; news: boolean[] } {
  let sight: Sight | null = null
  const news: boolean[] = []
  for (const [at, writing] of told) {
    const next = seenAgain(sight, { personId, writing }, NOON + at)
    sight = next.sight
    news.push(next.news)
  }
  if (!sight) throw new Error('nobody told anything')
  return { sight, news }
}
const holderAt = (at: number, ...sights: Sight[]) => whoHolds(whoIsHere(sights, NOON + at))?.personId ?? null

describe('a desk that tells again', () => {
  it('is news when it comes, begins to write and stops, and not in between', () => {
    const { news } = tell(
      DANA,
      [0, false],
      [4000, false],
      [8000, true],
      [12_000, true],
      [16_000, false],
      [20_000, false],
    )
    expect(news).toEqual([true, false, true, false, true, false])
  })

  it('keeps since when, unless it was silent for too long', () => {
    const { sight } = tell(DANA, [0, true], [WRITING_MS, true], [2 * WRITING_MS, true])
    expect([sight.since, sight.writingSince]).toEqual([NOON, NOON])
    const paused = tell(DANA, [0, true], [WRITING_MS + 1, true])
    expect([paused.sight.writingSince, paused.news]).toEqual([NOON + WRITING_MS + 1, [true, true]])
    const back = tell(DANA, [0, false], [HERE_MS + 1, false])
    expect([back.sight.since, back.news]).toEqual([NOON + HERE_MS + 1, [true, true]])
  })
})

describe('who is there', () => {
  it('is each person once, however many pages they have open, first come first', () => {
    const ron = tell(RON, [1000, false]).sight
    const dana = tell(DANA, [2000, false]).sight
    const again = tell(DANA, [500, true], [3000, true]).sight
    expect(whoIsHere([ron, dana, again], NOON + 3000)).toEqual([
      { personId: DANA, since: NOON + 500, writingSince: NOON + 500, asks: null },
      { personId: RON, since: NOON + 1000, writingSince: null, asks: null },
    ])
  })

  it('is forgotten by itself', () => {
    const { sight } = tell(DANA, [0, false])
    expect(whoIsHere([sight], NOON + HERE_MS)).toHaveLength(1)
    expect(whoIsHere([sight], NOON + HERE_MS + 1)).toEqual([])
  })
})

describe('the case', () => {
  const dana = tell(DANA, [0, true], [10_000, true]).sight
  const ron = tell(RON, [5000, true], [10_000, true]).sight

  it('is held by whoever began to write first, whoever came first', () => {
    const early = tell(RON, [-60_000, false], [-30_000, false], [5000, true], [10_000, true]).sight
    expect(holderAt(10_000, early, dana)).toBe(DANA)
    expect(holderAt(10_000, dana, ron)).toBe(DANA)
    expect(holderAt(10_000, ron, dana)).toBe(DANA)
  })

  it('goes to the next when the writer stops, leaves, or loses the line', () => {
    const stopped = seenAgain(dana, { personId: DANA, writing: false }, NOON + 11_000).sight
    expect(holderAt(11_000, stopped, ron)).toBe(RON)
    expect(holderAt(11_000, ron)).toBe(RON)
    const later = seenAgain(ron, { personId: RON, writing: true }, NOON + 20_000).sight
    expect(holderAt(10_000 + WRITING_MS, dana, later)).toBe(DANA)
    expect(holderAt(10_000 + WRITING_MS + 1, dana, later)).toBe(RON)
    expect(holderAt(60_000, dana, later)).toBe(null)
  })

  it('is held by one of two who began in the same moment, and by the same one for both', () => {
    const same = tell(RON, [0, true], [10_000, true]).sight
    expect(holderAt(10_000, dana, same)).toBe(holderAt(10_000, same, dana))
  })

  it('is not held by anybody who only reads', () => {
    expect(holderAt(0, tell(RON, [0, false]).sight)).toBe(null)
  })
})
