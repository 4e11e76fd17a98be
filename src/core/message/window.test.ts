import { expect, test } from 'vitest'
import type { Capabilities } from './outgoing.ts'
import { privateReplyUntil, windowAt, windowOf } from './window.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const messenger = { hours: 24, humanAgentDays: 7 }
const at = Date.parse('2026-11-20T10:00:00Z')

test('a window is free for a day, a person’s for a week, and then closed', () => {
  expect(windowAt(messenger, at, at)).toEqual({ state: 'free', until: at + DAY })
  expect(windowAt(messenger, at, at + DAY - 1)).toEqual({ state: 'free', until: at + DAY })
  expect(windowAt(messenger, at, at + DAY)).toEqual({ state: 'human_agent', until: at + 7 * DAY })
  expect(windowAt(messenger, at, at + 7 * DAY)).toEqual({ state: 'closed', since: at + 7 * DAY })
})

test('without a lane for people it closes after its hours', () => {
  expect(windowAt({ hours: 24, humanAgentDays: 0 }, at, at + DAY)).toEqual({ state: 'closed', since: at + DAY })
})

test('a platform without a window never closes; a window nobody opened is closed', () => {
  expect(windowAt(null, null, at)).toEqual({ state: 'always' })
  expect(windowAt(messenger, null, at)).toEqual({ state: 'closed', since: 0 })
})

test('the private reply is owed within its days', () => {
  const capabilities = (privateReply: Capabilities['privateReply']) => ({ privateReply }) as Capabilities
  expect(privateReplyUntil(capabilities({ days: 7 }), at)).toBe(at + 7 * DAY)
  expect(privateReplyUntil(capabilities(null), at)).toBeNull()
})

test('what the platform must grant first is not there before', () => {
  const window = { ...messenger, granted: 'human_agent' }
  expect(windowOf(window, {})).toMatchObject({ humanAgentDays: 0 })
  expect(windowOf(window, { human_agent: 'yes' })).toMatchObject({ humanAgentDays: 7 })
  expect(windowOf(messenger, {})).toEqual(messenger)
  expect(windowOf(null, {})).toBeNull()
})
