import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLog } from '../lib/log.ts'
import { makeDrainer } from './drainer.ts'

/** A drainer whose drains take so long; when each began. */
function drains({ takes = 1, done = true } = {}) {
  const begun = performance.now()
  const made: [at: number, connectionId: string][] = []
  const drainer = makeDrainer({
    log: createLog('fatal'),
    pending: async () => [],
    async drain(connectionId) {
      made.push([performance.now() - begun, connectionId])
      await new Promise((resolve) => setTimeout(resolve, takes))
      return done
    },
  })
  return { made, drainer }
}

describe('when a connection is drained', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('at once; then once for all that came meanwhile, after a rest', async () => {
    const { made, drainer } = drains({ takes: 5 })
    for (let at = 0; at < 20; at += 4) {
      drainer.wake(['a'])
      await vi.advanceTimersByTimeAsync(4)
    }
    await vi.advanceTimersByTimeAsync(100)
    expect(made).toEqual([
      [0, 'a'],
      [20, 'a'],
    ])
  })
  it('no other connection waits for it', async () => {
    const { made, drainer } = drains({ takes: 50 })
    drainer.wake(['a'])
    await vi.advanceTimersByTimeAsync(3)
    drainer.wake(['b'])
    expect(made).toEqual([
      [0, 'a'],
      [3, 'b'],
    ])
  })
  it('again in a while, when another process is at it', async () => {
    const { made, drainer } = drains({ done: false })
    drainer.wake(['a'])
    await vi.advanceTimersByTimeAsync(60)
    expect(made).toEqual([
      [0, 'a'],
      [51, 'a'],
    ])
    const stopped = drainer.stop()
    await vi.advanceTimersByTimeAsync(200)
    await stopped
    expect(made).toHaveLength(2)
  })
  it('not after a stop, which waits for what is being filed', async () => {
    const { made, drainer } = drains({ takes: 30 })
    drainer.wake(['a'])
    drainer.wake(['a'])
    let stopped = false
    void drainer.stop().then(() => {
      stopped = true
    })
    await vi.advanceTimersByTimeAsync(29)
    expect(stopped).toBe(false)
    await vi.advanceTimersByTimeAsync(100)
    expect(stopped).toBe(true)
    expect(made).toHaveLength(1)
  })
})
