import { beforeEach, describe, expect, it } from 'vitest'
import { REMEMBERED_MS, SLOT_MS, slotAt } from '../../src/core/kpi/effort.ts'
import { effortMeter } from './effort.ts'

const NOW = 100 * SLOT_MS
let kept: Record<string, string>
let heard: string[]
let answer: () => Promise<boolean>
const place = {
  getItem: (key: string) => kept[key] ?? null,
  setItem: (key: string, value: string) => {
    kept[key] = value
  },
}
const meter = () =>
  effortMeter(place, 'person-1', (caseId, slices) => {
    heard.push(`${caseId} ${slices.map(({ slot, seconds }) => `${slot - slotAt(NOW)}:${seconds}`).join()}`)
    return answer()
  })
beforeEach(() => {
  kept = {}
  heard = []
  answer = async () => true
})
const work = (of: ReturnType<typeof meter>, caseId: string, from: number, seconds: number) => {
  for (let second = 0; second < seconds; second++) of.second(caseId, from + second * 1000)
}

describe('active time of one desk', () => {
  it('is told as sums of half minutes, and once', async () => {
    const one = meter()
    work(one, 'a', NOW, 40)
    await one.flush(NOW + 40_000)
    await one.flush(NOW + 50_000)
    expect(heard).toEqual(['a 0:30,1:10'])
  })

  it('is told again as a larger sum when more was done in the same half minute', async () => {
    const one = meter()
    work(one, 'a', NOW, 5)
    await one.flush(NOW + 5000)
    work(one, 'a', NOW + 5000, 5)
    await one.flush(NOW + 10_000)
    expect(heard).toEqual(['a 0:5', 'a 0:10'])
  })

  it('goes on after a reload, also within its half minute', async () => {
    const before = meter()
    work(before, 'a', NOW, 5)
    await before.flush(NOW + 5000)
    work(before, 'a', NOW + 5000, 5)
    const after = meter()
    work(after, 'a', NOW + 12_000, 3)
    await after.flush(NOW + 15_000)
    expect(heard).toEqual(['a 0:5', 'a 0:13'])
  })

  it('waits for a server that cannot be reached, and no longer than it is believed', async () => {
    answer = () => Promise.reject(new Error('away'))
    const one = meter()
    work(one, 'a', NOW, 5)
    await one.flush(NOW + 5000)
    answer = async () => true
    await one.flush(NOW + 90_000)
    await one.flush(NOW + 99_000)
    expect(heard).toEqual(['a 0:5', 'a 0:5'])
    const late = meter()
    work(late, 'b', NOW, 5)
    await late.flush(NOW + REMEMBERED_MS + SLOT_MS)
    expect(heard).toHaveLength(2)
  })

  it('drops what the server will never take, and minds no broken storage', async () => {
    answer = async () => false
    kept['maagal.effort.person-1'] = '{not json'
    const one = meter()
    work(one, 'gone', NOW, 5)
    await one.flush(NOW + 5000)
    await one.flush(NOW + 6000)
    expect(heard).toEqual(['gone 0:5'])
  })
})
