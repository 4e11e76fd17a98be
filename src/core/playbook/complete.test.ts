import { describe, expect, it } from 'vitest'
import type { CaseEventBody } from '../case/events.ts'
import { caseFrom, opened, reply } from '../case/testing.ts'
import { completedNodes } from './complete.ts'
import { defaultPlaybook } from './default-playbook.ts'

const complaint: CaseEventBody[] = [
  opened('public'),
  { type: 'playbook.started', playbookId: 'default', version: 1 },
  { type: 'playbook.answered', node: 'area', answer: 'yes', sets: {} },
  { type: 'playbook.answered', node: 'type', answer: 'complaint', sets: { kind: 'complaint' } },
]
const completedAfter = (...bodies: CaseEventBody[]) => {
  const { c, events } = caseFrom(bodies)
  return completedNodes(defaultPlaybook, c, events.at(-1) ?? null)
}

describe('what completes the actions of the playbook', () => {
  it('counts any public word of a person as the acknowledgement', () => {
    expect(completedAfter(...complaint, reply('acknowledge', 'public'))).toEqual(['acknowledge'])
    expect(completedAfter(...complaint, reply('answer', 'public'))).toEqual(['acknowledge'])
  })

  it('does not count what a machine wrote', () => {
    expect(completedAfter(...complaint, { ...reply('acknowledge', 'public'), automatic: true })).toEqual([])
  })

  it('does not ask twice for an acknowledgement posted before the walk got there', () => {
    const [first, ...walk] = complaint
    if (!first) throw new Error('a case begins somewhere')
    expect(completedAfter(first, reply('acknowledge', 'public'), ...walk)).toEqual(['acknowledge'])
  })

  it('does not ask for a public acknowledgement of a matter that is all private', () => {
    expect(completedAfter(opened('private'), ...complaint.slice(1))).toEqual(['acknowledge'])
  })

  it('completes the acknowledgement and the answer by one detailed public answer', () => {
    const atAnswer: CaseEventBody[] = [
      ...complaint,
      { type: 'playbook.answered', node: 'personal', answer: 'no', sets: {} },
      { type: 'playbook.answered', node: 'reliable', answer: 'yes', sets: {} },
    ]
    expect(completedAfter(...atAnswer, reply('answer', 'public'))).toEqual(['acknowledge', 'answer'])
  })

  it('completes the invitation by a handover, the work by the solution, the follow-up by its publication', () => {
    const path: CaseEventBody[] = [
      ...complaint,
      reply('acknowledge', 'public'),
      { type: 'playbook.done', node: 'acknowledge' },
      { type: 'playbook.answered', node: 'personal', answer: 'yes', sets: {} },
    ]
    const handedOver: CaseEventBody[] = [...path, { type: 'case.handed_over', handoverId: 'h1', kind: 'direct' }]
    expect(completedAfter(...handedOver)).toEqual(['invite'])
    const solved: CaseEventBody[] = [
      ...handedOver,
      { type: 'playbook.done', node: 'invite' },
      { type: 'case.solved', note: null, followUpDueAt: 9_000 },
    ]
    expect(completedAfter(...solved)).toEqual(['private_work'])
    expect(
      completedAfter(...solved, { type: 'playbook.done', node: 'private_work' }, reply('follow_up', 'public')),
    ).toEqual(['follow_up'])
  })

  it('does not leave the walk standing at the invitation when the matter is solved without one', () => {
    const path: CaseEventBody[] = [
      ...complaint,
      { type: 'playbook.answered', node: 'personal', answer: 'yes', sets: {} },
    ]
    expect(completedAfter(...path, { type: 'case.solved', note: null, followUpDueAt: 9_000 })).toEqual([
      'invite',
      'private_work',
    ])
  })

  it('completes an investigation once for each promise of an update', () => {
    const path: CaseEventBody[] = [
      opened('public'),
      ...complaint.slice(1, 3),
      { type: 'playbook.answered', node: 'type', answer: 'question', sets: { kind: 'question' } },
      { type: 'playbook.answered', node: 'personal', answer: 'no', sets: {} },
      { type: 'playbook.answered', node: 'reliable', answer: 'no', sets: {} },
    ]
    const promised: CaseEventBody[] = [...path, { type: 'update.promised', dueAt: 5_000 }]
    expect(completedAfter(...promised)).toEqual(['investigate'])
    const again: CaseEventBody[] = [
      ...promised,
      { type: 'playbook.done', node: 'investigate' },
      { type: 'playbook.answered', node: 'reliable', answer: 'no', sets: {} },
    ]
    expect(completedAfter(...again)).toEqual([])
  })

  it('does nothing for a case without a playbook', () => {
    expect(completedAfter(opened('public'), reply('answer', 'public'))).toEqual([])
  })
})
