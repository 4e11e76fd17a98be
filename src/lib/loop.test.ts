import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLog } from './log.ts'
import { every } from './loop.ts'

const log = createLog('silent')
beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

it('runs at its first moment and from then on every so often, until it is stopped', async () => {
  const at: number[] = []
  const loop = every(10, 'x', log, async () => at.push(Date.now() / 1000), { first: 4 })
  await vi.advanceTimersByTimeAsync(25_000)
  await loop.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(at).toEqual([4, 14, 24])
})

it('never overlaps itself, and goes on after a failure', async () => {
  let running = 0
  let most = 0
  let runs = 0
  const loop = every(1, 'x', log, async () => {
    most = Math.max(most, ++running)
    runs++
    await new Promise((resolve) => setTimeout(resolve, 2500))
    running--
    throw new Error('once more')
  })
  await vi.advanceTimersByTimeAsync(9900)
  expect([most, runs]).toEqual([1, 3])
  const stopped = loop.stop()
  await vi.advanceTimersByTimeAsync(3000)
  await stopped
  expect(running).toBe(0)
})

it('can be stopped before it ever ran', async () => {
  const work = vi.fn(async () => undefined)
  await every(10, 'x', log, work, { first: 1 }).stop()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(work).not.toHaveBeenCalled()
})
