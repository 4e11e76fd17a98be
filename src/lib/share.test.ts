import { expect, it } from 'vitest'
import { sharing } from './share.ts'

/** A reading that ends when it is told to. */
function readings() {
  const ends: ((answer: number) => void)[] = []
  const fails: ((error: Error) => void)[] = []
  const read = () =>
    new Promise<number>((resolve, reject) => {
      ends.push(resolve)
      fails.push(reject)
    })
  return { read, ends, fails }
}
const settle = () => new Promise((resolve) => setImmediate(resolve))

it('answers all who ask while one reads by the reading after it', async () => {
  const share = sharing<number>()
  const { read, ends } = readings()
  const first = share('a', read)
  const later = [share('a', read), share('a', read), share('a', read)]
  expect(ends.length).toBe(1)
  ends[0]?.(1)
  expect(await first).toBe(1)
  await settle()
  expect(ends.length).toBe(2)
  ends[1]?.(2)
  expect(await Promise.all(later)).toEqual([2, 2, 2])
  await settle()
  const fresh = share('a', read)
  expect(ends.length).toBe(3)
  ends[2]?.(3)
  expect(await fresh).toBe(3)
})

it('keeps different questions apart', async () => {
  const share = sharing<number>()
  const { read, ends } = readings()
  const both = [share('a', read), share('b', read)]
  expect(ends.length).toBe(2)
  ends[0]?.(1)
  ends[1]?.(2)
  expect(await Promise.all(both)).toEqual([1, 2])
})

it('a reading that fails fails those who waited for it, and no others', async () => {
  const share = sharing<number>()
  const { read, ends, fails } = readings()
  const first = share('a', read)
  const second = share('a', read)
  fails[0]?.(new Error('gone'))
  await expect(first).rejects.toThrow('gone')
  await settle()
  ends[1]?.(2)
  expect(await second).toBe(2)
  await settle()
  const third = share('a', read)
  ends[2]?.(3)
  expect(await third).toBe(3)
})
