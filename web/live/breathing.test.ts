import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { breathing } from './breathing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('acts at once, then once for all that came meanwhile, after a rest that grows with what it took', async () => {
  const acted: number[] = []
  const takes = 200
  const refresh = breathing(
    async () => {
      acted.push(performance.now())
      await new Promise((resolve) => setTimeout(resolve, takes))
    },
    (took) => took * 4,
  )
  const begun = performance.now()
  for (let at = 0; at < 20; at++) {
    refresh()
    await vi.advanceTimersByTimeAsync(50)
  }
  await vi.advanceTimersByTimeAsync(5000)
  expect(acted.map((at) => Math.round(at - begun))).toEqual([0, 1000])
})

it('goes on after a failure, and rests when nobody asks', async () => {
  let count = 0
  const refresh = breathing(
    async () => {
      count += 1
      throw new Error('the line is down')
    },
    () => 100,
  )
  refresh()
  refresh()
  await vi.advanceTimersByTimeAsync(1000)
  expect(count).toBe(2)
})
