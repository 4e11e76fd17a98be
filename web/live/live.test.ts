import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetBeginning, noteBeginning } from './beginning.ts'
import { follow } from './live.ts'

const tells = (text: string) =>
  new Response(
    new ReadableStream({
      start(line) {
        line.enqueue(new TextEncoder().encode(text))
      },
    }),
  )
const line = vi.fn(async (_path: string) =>
  tells('event: hello\nid: 7-0\ndata: {}\n\nevent: change\nid: 7-3\ndata: {"kind":"case","id":"a","version":1}\n\n'),
)
let client: QueryClient
let readAgain: ReturnType<typeof vi.spyOn>
/** Follows until the first change has been heard. */
const hear = async () => {
  const heard = line.mock.calls.length
  const stream = follow(client, () => {})
  await vi.waitFor(() => {
    expect(line.mock.calls.length).toBeGreaterThan(heard)
    expect(readAgain.mock.calls.flat()).toContainEqual({ queryKey: ['timeline', 'a'] })
  }, 5000)
  stream.stop()
  return line.mock.calls[heard]?.[0]
}

describe('where a stream begins', () => {
  beforeEach(() => {
    vi.stubGlobal('fetch', line)
    client = new QueryClient()
    readAgain = vi.spyOn(client, 'invalidateQueries')
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    forgetBeginning()
  })

  it('is before the first reading, so that what changed since is told, and nothing is read twice', async () => {
    noteBeginning('5-0')
    noteBeginning('6-0')
    expect(await hear()).toBe('/api/stream?from=5-0')
    expect(readAgain.mock.calls).not.toContainEqual([])
  })
  it('is where the last stream of the page stopped', async () => {
    noteBeginning('5-0')
    await hear()
    expect(await hear()).toBe('/api/stream?from=7-3')
  })
  it('is now, where no reading named it; then all that was read is read again', async () => {
    noteBeginning(null)
    expect(await hear()).toBe('/api/stream')
    expect(readAgain.mock.calls).toContainEqual([])
  })
})
