import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeDeliveryWriter } from './delivery-writer.ts'

const delivery = (connectionId = 'c') => ({
  organizationId: 'o',
  connectionId,
  headers: {},
  body: new Uint8Array(),
})
/** Commits that take so long; when each began, and how many went with it. */
function commits(takes: number) {
  const made: [at: number, count: number][] = []
  const begun = performance.now()
  const told: string[][] = []
  const writer = makeDeliveryWriter(
    async (batch) => {
      made.push([performance.now() - begun, batch.length])
      await new Promise((resolve) => setTimeout(resolve, takes))
    },
    (ids) => told.push(ids),
  )
  return { made, told, write: (connectionId?: string) => writer.write(delivery(connectionId)) }
}

describe('what shares a commit', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('a delivery that comes alone waits for nothing, nor does the next one, later', async () => {
    const { made, write } = commits(1)
    void write()
    await vi.advanceTimersByTimeAsync(50)
    void write()
    await vi.advanceTimersByTimeAsync(50)
    expect(made).toEqual([
      [0, 1],
      [50, 1],
    ])
  })
  it('of a stream, all that come within ten milliseconds', async () => {
    const { made, write } = commits(1)
    for (let at = 0; at < 20; at += 4) {
      void write()
      await vi.advanceTimersByTimeAsync(4)
    }
    await vi.advanceTimersByTimeAsync(50)
    expect(made).toEqual([
      [0, 1],
      [10, 2],
      [20, 2],
    ])
  })
  it('many do not wait; after a slow commit nobody does', async () => {
    const quick = commits(1)
    void quick.write()
    await vi.advanceTimersByTimeAsync(2)
    for (let n = 0; n < 9; n++) void quick.write()
    await vi.advanceTimersByTimeAsync(50)
    expect(quick.made).toEqual([
      [0, 1],
      [2, 9],
    ])
    const slow = commits(30)
    void slow.write()
    await vi.advanceTimersByTimeAsync(2)
    void slow.write()
    await vi.advanceTimersByTimeAsync(100)
    expect(slow.made).toEqual([
      [0, 1],
      [30, 1],
    ])
  })
  it('each is answered by its own commit, and whose it was is told once', async () => {
    const { told, write } = commits(5)
    const answered: string[] = []
    for (const id of ['a', 'a', 'b']) void write(id).then(() => answered.push(`${id} ${told.length}`))
    await vi.advanceTimersByTimeAsync(4)
    expect(answered).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(told).toEqual([['a', 'b']])
    expect(answered.map((one) => one.slice(0, 1))).toEqual(['a', 'a', 'b'])
  })
  it('a commit that failed fails those that were in it, and no others', async () => {
    let fails = true
    const writer = makeDeliveryWriter(
      async () => {
        if (fails) throw new Error('the disk is full')
      },
      () => {},
    )
    await expect(writer.write(delivery())).rejects.toThrow('the disk is full')
    fails = false
    const next = writer.write(delivery())
    await vi.advanceTimersByTimeAsync(20)
    await expect(next).resolves.toBeUndefined()
  })
})
