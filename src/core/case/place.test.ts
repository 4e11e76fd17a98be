import { describe, expect, it } from 'vitest'
import { nextDueAt } from '../follow-up/due.ts'
import { alwaysOpen } from '../sla/calendars.ts'
import type { Case } from './case.ts'
import type { CaseEventBody } from './events.ts'
import { applyEvent } from './fold.ts'
import { type IncomingForCase, receiveMessage } from './intake.ts'
import { hasSteppedBack, placeOf, recounted, reprioritized, steppedBack, stepsBackAt } from './place.ts'
import { caseFrom, opened, reply } from './testing.ts'

const MINUTE = 60_000
const START = 10_000
const rules = { targetSeconds: 300, calendar: alwaysOpen }
const heard = (over: Partial<IncomingForCase> = {}): IncomingForCase => ({
  messageId: 'message-1',
  conversationId: 'conversation-1',
  visibility: 'public',
  automatic: false,
  sentAt: START,
  severity: 0,
  reach: 0,
  unansweredBefore: [],
  lastHeardAt: null,
  joinedVia: null,
  ...over,
})
const then = (c: Case, bodies: (CaseEventBody | null)[]): Case =>
  bodies.reduce<Case>(
    (now, body) => (body ? applyEvent(now, { ...body, seq: now.version + 1, at: START, by: null }) : now),
    c,
  )
const hear = (c: Case, over: Partial<IncomingForCase> = {}) => then(c, receiveMessage(c, heard(over), rules))
const fresh = caseFrom([opened('public')]).c

describe('a case whose target passes', () => {
  it('is looked at then, and steps back once', () => {
    const c = hear(fresh)
    const target = START + 5 * MINUTE
    expect(stepsBackAt(c)).toBe(target)
    expect(nextDueAt(c, START)).toBe(target)
    expect(steppedBack(c, target - 1, rules)).toBeNull()
    const back = then(c, [steppedBack(c, target, rules)])
    expect(back.clock).toMatchObject({ startedAt: START, targetAt: target, virtualDeadline: START + 120 * MINUTE })
    expect(placeOf(back)?.backUntil).toBe(START + 120 * MINUTE)
    expect(stepsBackAt(back)).toBeNull()
    expect(nextDueAt(back, target)).toBeGreaterThan(target + 60 * MINUTE)
  })

  it('is not forgotten when it was missed', () => {
    const c = hear(fresh)
    expect(nextDueAt(c, START + 90 * MINUTE)).toBe(START + 5 * MINUTE)
  })

  it('stays where it is when it is severe, when the reply window closes first, and when it was answered', () => {
    expect(stepsBackAt(hear(fresh, { severity: 2 }))).toBeNull()
    expect(stepsBackAt(hear(fresh, { windowEndsAt: START + MINUTE }))).toBeNull()
    expect(stepsBackAt(then(hear(fresh), [reply('answer', 'public')]))).toBeNull()
  })

  it('comes forward when they write again, or somebody says that it is severe', () => {
    const c = hear(fresh)
    const back = then(c, [steppedBack(c, START + 6 * MINUTE, rules)])
    const again = hear(back, { messageId: 'message-2', sentAt: START + 20 * MINUTE })
    expect(again.clock).toMatchObject({ startedAt: START, virtualDeadline: START + 2.5 * MINUTE })
    const severe = then(back, [reprioritized({ ...back, severity: 2 }, 2, 0, rules)])
    expect(severe.clock?.virtualDeadline).toBe(START + (5 / 3) * MINUTE)
    const mild = then(back, [reprioritized({ ...back, severity: 1 }, 1, 0, rules)])
    expect(mild.clock && hasSteppedBack(mild.clock)).toBe(true)
  })
})

describe('what a case goes by', () => {
  it('is kept by the clock: a correction loosens neither a faster target nor a closing window', () => {
    const quick = receiveMessage(fresh, heard({ severity: 2, windowEndsAt: START + 90_000 }), {
      ...rules,
      targetSeconds: 180,
    })
    const c = then(fresh, quick)
    const corrected = then(c, [reprioritized({ ...c, severity: 1 }, 1, 0, rules)])
    expect(corrected.clock).toMatchObject({ targetSeconds: 180, virtualDeadline: START + 90_000 })
    expect(placeOf(corrected)?.capped).toBe(true)
  })

  it('takes lines of one breath for one contact, and another place or a later hour for being ignored', () => {
    const c = hear(fresh)
    expect(hear(c, { messageId: 'm2', sentAt: START + 20_000 }).ignored).toBe(0)
    expect(hear(c, { messageId: 'm2', sentAt: START + 9 * MINUTE }).ignored).toBe(1)
    const elsewhere = {
      messageId: 'm2',
      sentAt: START + 20_000,
      conversationId: 'conversation-9',
      visibility: 'private',
    }
    expect(hear(c, elsewhere as Partial<IncomingForCase>).ignored).toBe(1)
  })

  it('counts a case that was closed without an answer, when they write into it again', () => {
    const closed = then(hear(fresh), [{ type: 'case.closed', reason: 'customer_silent', note: null }])
    expect(hear(closed, { messageId: 'm2', sentAt: START + 86_400_000 }).ignored).toBe(1)
    const noise = then(hear(fresh), [{ type: 'case.closed', reason: 'noise', note: null }])
    expect(hear(noise, { messageId: 'm2', sentAt: START + 86_400_000 }).ignored).toBe(0)
  })
})

describe('a customer who was ignored in other cases', () => {
  const unansweredBefore = [{ caseId: 'case-0', times: 2 }]

  it('jumps the queue, and is told about once', () => {
    const events = receiveMessage(fresh, heard({ unansweredBefore }), rules)
    expect(events).toContainEqual({ type: 'customer.came_back', unanswered: unansweredBefore })
    const c = then(fresh, events)
    expect(c.clock?.virtualDeadline).toBe(START + (5 * MINUTE) / 3)
    expect(stepsBackAt(c)).toBeNull()
    const next = receiveMessage(c, heard({ unansweredBefore, messageId: 'm2', sentAt: START + 1000 }), rules)
    expect(next.map(({ type }) => type)).not.toContain('customer.came_back')
  })

  it('is one like others after an answer', () => {
    const c = then(hear(fresh, { unansweredBefore }), [reply('answer', 'public')])
    expect([c.ignored, c.ignoredBefore]).toEqual([0, undefined])
  })

  it('comes forward when two people turn out to be one, and goes back when they do not', () => {
    const c = hear(fresh)
    const one = then(c, recounted(c, unansweredBefore, rules))
    expect(one.clock?.virtualDeadline).toBe(START + (5 * MINUTE) / 3)
    expect(recounted(one, unansweredBefore, rules)).toEqual([])
    const two = then(one, recounted(one, [], rules))
    expect(two.clock).toEqual(c.clock)
    expect(two.ignoredBefore).toBeUndefined()
    expect(recounted(then(c, [reply('answer', 'public')]), unansweredBefore, rules)).toEqual([])
  })

  it('keeps no stranger’s case when it was solved meanwhile, and gets no new one', () => {
    const theirs = { caseId: 'case-1', times: 1 }
    const solved = then(hear(fresh, { unansweredBefore: [...unansweredBefore, theirs] }), [
      { type: 'case.solved', note: null, followUpDueAt: null },
    ])
    const events = recounted(solved, [theirs, { caseId: 'case-2', times: 1 }], rules)
    expect(events.map(({ type }) => type)).toEqual(['customer.came_back'])
    expect(then(solved, events).ignoredBefore).toEqual([theirs])
    expect(
      recounted(then(hear(fresh), [{ type: 'case.solved', note: null, followUpDueAt: null }]), [theirs], rules),
    ).toEqual([])
  })
})
