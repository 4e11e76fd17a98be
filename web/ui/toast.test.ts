import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { dismiss, latestUndo, toast } from './toast.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})
const undo = (id: string, more: object = {}) =>
  toast({ id, tone: 'plain', title: id, act: { label: 'Undo', run: () => {} }, ...more })
/** What is seen of the toasts from here: the newest that can be undone. */
const seen = () => latestUndo()?.title

it('stands its own time, also in the place of one that had begun before', () => {
  undo('sent', { until: Date.now() + 10_000 })
  toast({ id: 'saved', tone: 'plain', title: 'first' })
  vi.advanceTimersByTime(3900)
  undo('saved', { title: 'second', until: Date.now() + 10_000 })
  vi.advanceTimersByTime(5000)
  expect(seen()).toBe('second')
  dismiss('saved')
  expect(seen()).toBe('sent')
  dismiss('sent')
  expect(seen()).toBeUndefined()
})

it('does not go with the time of one that was closed', () => {
  toast({ id: 'saved', tone: 'plain', title: 'first' })
  dismiss('saved')
  vi.advanceTimersByTime(3900)
  undo('saved', { until: Date.now() + 10_000 })
  vi.advanceTimersByTime(5000)
  expect(seen()).toBe('saved')
  dismiss('saved')
})
