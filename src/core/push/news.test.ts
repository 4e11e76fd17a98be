import { expect, it } from 'vitest'
import type { Case } from '../case/case.ts'
import type { CaseEvent, CaseEventBody } from '../case/events.ts'
import { foldCase } from '../case/fold.ts'
import { newsOf } from './news.ts'

const NOW = 1_000_000
const opened: CaseEvent = {
  type: 'case.opened',
  brandId: 'brand',
  customerId: 'customer',
  conversationId: 'conversation',
  visibility: 'public',
  messageId: 'message',
  previousCaseId: null,
  seq: 1,
  at: NOW,
  by: null,
}
const fresh = foldCase('case', [opened])
const clock = { startedAt: NOW, targetAt: NOW + 300_000, virtualDeadline: 0, targetSeconds: 300, counts: true }
const event = (body: CaseEventBody, by: string | null = null): CaseEvent => ({ ...body, seq: 2, at: NOW, by })
const received = (automatic = false) =>
  event({ type: 'message.received', messageId: 'm', conversationId: 'c', visibility: 'public', automatic, sentAt: NOW })
const waiting = (severity: Case['severity'] = 0): Case => ({ ...fresh, severity, clock })
const kinds = (before: Case, after: Case, events: CaseEvent[]) =>
  newsOf(before, after, events, NOW).map(({ kind, personId }) => [kind, personId])

it('a message that starts the clock is an alert, and its target comes near no sooner than after three fifths of it', () => {
  expect(newsOf(fresh, waiting(), [received()], NOW)).toEqual([
    { kind: 'alert', personId: null, dueAt: NOW },
    { kind: 'due', personId: null, dueAt: NOW + 180_000 },
  ])
})

it('a further message of somebody who waits is no news, unless the matter became severe with it', () => {
  expect(kinds(waiting(1), waiting(1), [received()])).toEqual([])
  expect(kinds(waiting(1), waiting(2), [received()])).toEqual([['severe', null]])
  expect(kinds(waiting(2), waiting(3), [received()])).toEqual([])
})

it('what is severe from the start is told as that alone', () => {
  expect(kinds(fresh, waiting(3), [received()])).toEqual([
    ['severe', null],
    ['due', null],
  ])
})

it('machine-made messages, and our own work, are no news', () => {
  expect(kinds(fresh, fresh, [received(true)])).toEqual([])
  expect(kinds(waiting(), { ...waiting(), clock: null }, [])).toEqual([])
})

it('whoever is asked, is given a case or is offered one is told; whoever takes it knows', () => {
  const assigned = (by: string | null) => [event({ type: 'case.assigned', personId: 'dana' }, by)]
  expect(kinds(waiting(), waiting(), assigned('owner'))).toEqual([['ask', 'dana']])
  expect(kinds(waiting(), waiting(), assigned('dana'))).toEqual([])
  const asking = {
    asked: ['dana', 'noa'],
    mailed: [],
    level: 'person' as const,
    nobody: null,
    lookAt: null,
    nextAt: null,
  }
  const notified = event({ type: 'responsible.notified', areaId: null, personId: null, ...asking }, 'noa')
  expect(kinds(waiting(), waiting(), [notified])).toEqual([['ask', 'dana']])
})
