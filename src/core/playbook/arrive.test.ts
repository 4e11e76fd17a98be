import { describe, expect, it } from 'vitest'
import type { CaseEventBody } from '../case/events.ts'
import { caseFrom, opened } from '../case/testing.ts'
import { dueNow } from '../follow-up/due.ts'
import { arrival } from './arrive.ts'
import { completedNodes } from './complete.ts'
import { telecomPlaybook } from './ready/telecom.ts'
import { walk } from './walk.ts'

const HOUR = 3_600_000
const answered = (node: string, answer: string): CaseEventBody => ({
  type: 'playbook.answered',
  node,
  answer,
  sets: {},
})
const done = (node: string): CaseEventBody => ({ type: 'playbook.done', node })
const begun: CaseEventBody[] = [
  opened('public'),
  { type: 'playbook.started', playbookId: 'telecom', version: 1 },
  answered('area', 'yes'),
]
const inPrivate = [...begun, answered('type', 'question'), answered('personal', 'yes'), done('invite')]
const sensitive = [
  ...begun,
  answered('type', 'question'),
  answered('personal', 'no'),
  answered('reliable', 'yes'),
  answered('sensitive', 'yes'),
]
const where = (bodies: CaseEventBody[]) => walk(telecomPlaybook, caseFrom(bodies).c.playbook?.path ?? []).current.id
const arrives = (bodies: CaseEventBody[]) => arrival(telecomPlaybook, caseFrom(bodies).c, 1_000)
const completes = (bodies: CaseEventBody[]) => {
  const { c, events } = caseFrom(bodies)
  return completedNodes(telecomPlaybook, c, events.at(-1) ?? null)
}

describe('an automatic action', () => {
  it('asks for approval as soon as the walk is there, and only once', () => {
    expect(where(sensitive)).toBe('approval')
    expect(arrives(sensitive)).toEqual({ type: 'approval.required', node: 'approval' })
    const asked: CaseEventBody[] = [...sensitive, { type: 'approval.required', node: 'approval' }]
    expect(completes(asked)).toEqual(['approval'])
    expect(caseFrom(asked).c.approvalRequired).toBe(true)
    expect(arrives([...asked, done('approval')])).toBeNull()
  })

  it('starts a timer that falls due, is dealt with, and ends with the case', () => {
    const assigned: CaseEventBody[] = [...inPrivate, { type: 'case.assigned', personId: 'tech' }]
    expect(completes(assigned)).toEqual(['to_support'])
    const there = [...assigned, done('to_support')]
    const started = arrives(there)
    expect(started).toMatchObject({ type: 'timer.started', node: 'support_timer', dueAt: 1_000 + 4 * HOUR })
    if (!started) throw new Error('nothing arrived')
    const running = [...there, started]
    expect(completes(running)).toEqual(['support_timer'])
    expect(where([...running, done('support_timer')])).toBe('private_work')
    const due = (bodies: CaseEventBody[], now: number) =>
      dueNow(caseFrom(bodies).c, now).flatMap(({ kind, text }) => (kind === 'timer' ? [text.en] : []))
    expect(due(running, 4 * HOUR)).toEqual([])
    expect(due(running, 5 * HOUR)).toEqual(['Check that support came back to the customer'])
    expect(due([...running, { type: 'timer.stopped', node: 'support_timer' }], 5 * HOUR)).toEqual([])
    expect(caseFrom([...running, { type: 'case.closed', reason: 'duplicate', note: null }]).c.timers).toEqual([])
  })

  it('does nothing while people are asked, nor in a closed case', () => {
    expect(arrives(begun)).toBeNull()
    expect(arrives([...sensitive, { type: 'case.closed', reason: 'duplicate', note: null }])).toBeNull()
  })
})

describe('actions that people do', () => {
  it('count when they really happened', () => {
    const told: CaseEventBody[] = [
      ...begun.slice(0, 2),
      answered('area', 'no'),
      answered('severe', 'yes'),
      { type: 'responsible.notified', areaId: null, personId: 'boss' },
    ]
    expect(completes(told)).toEqual(['notify'])
    const waiting = [...told, done('notify')]
    expect(where(waiting)).toBe('acknowledged')
    expect(completes([...waiting, { type: 'case.assigned', personId: 'boss' }])).toEqual([])
    expect(completes([...waiting, { type: 'responsible.acknowledged', personId: 'boss' }])).toEqual(['acknowledged'])
    const outage = [...begun, answered('type', 'fault'), done('acknowledge_fault'), answered('outage', 'many')]
    expect(where(outage)).toBe('crisis')
    expect(completes([...outage, { type: 'case.marked', mark: 'crisis', on: true }])).toEqual(['crisis'])
    expect(completes([...inPrivate, { type: 'case.assigned', personId: null }])).toEqual([])
  })
})
