import { describe, expect, it } from 'vitest'
import { defaultPlaybook } from '../playbook/default-playbook.ts'
import type { CaseEventBody } from './events.ts'
import { nextAct } from './loop.ts'
import { caseFrom, opened, received, reply } from './testing.ts'

const next = (...bodies: CaseEventBody[]) => nextAct(caseFrom(bodies).c, defaultPlaybook)
const clock: CaseEventBody = {
  type: 'case.prioritized',
  startedAt: 1_000,
  targetAt: 301_000,
  virtualDeadline: 200_000,
  counts: true,
  factors: { severity: 1, reach: 1, ignored: 1, cappedBy: null },
}
const complaint: CaseEventBody[] = [
  opened('public'),
  received(1_000),
  clock,
  { type: 'playbook.started', playbookId: 'default', version: 1 },
  { type: 'playbook.answered', node: 'area', answer: 'yes', sets: {} },
  { type: 'playbook.answered', node: 'type', answer: 'complaint', sets: { kind: 'complaint' } },
  { type: 'playbook.answered', node: 'personal', answer: 'yes', sets: {} },
]
const acknowledged = [...complaint, reply('acknowledge', 'public')]
const moved: CaseEventBody[] = [
  ...acknowledged,
  { type: 'playbook.done', node: 'acknowledge' },
  { type: 'playbook.done', node: 'invite' },
  { type: 'case.moved', conversationId: 'conversation-2', how: 'customer_wrote' },
]
const solved: CaseEventBody[] = [...moved, { type: 'case.solved', note: null, followUpDueAt: 90_000 }]

describe('what the loop needs next', () => {
  it('is a first answer, by the target', () => {
    expect(next(...complaint)).toMatchObject({ act: 'answer', dueAt: 301_000 })
  })

  it('is the move to a private channel once the complaint was acknowledged', () => {
    expect(next(...acknowledged)).toMatchObject({ act: 'move', node: 'invite' })
  })

  it('is an answer again whenever the customer writes again', () => {
    expect(next(...moved, received(9_000, 'private'), { ...clock, targetAt: 400_000 })).toMatchObject({
      act: 'answer',
      dueAt: 400_000,
    })
  })

  it('is solving it, then the public follow-up, then closing', () => {
    expect(next(...moved)?.act).toBe('solve')
    expect(next(...solved)).toMatchObject({
      act: 'follow_up',
      dueAt: 90_000,
      text: { he: 'נשאר צעד אחד: המשך בציבור' },
    })
    expect(next(...solved, reply('follow_up', 'public'))?.act).toBe('close')
    expect(
      next(...solved, reply('follow_up', 'public'), { type: 'case.closed', reason: 'followed_up', note: null }),
    ).toBeNull()
  })

  it('is patience while the customer is the one to speak, and watching after a public answer', () => {
    expect(next(...moved, reply('answer', 'private'))?.act).toBe('wait')
    expect(
      next(opened('public'), received(1_000), reply('answer', 'public'), { type: 'case.watched', until: 70_000 }),
    ).toMatchObject({
      act: 'watch',
      dueAt: 70_000,
    })
  })

  it('is the acknowledgement of whoever was told, before anything else', () => {
    const told: CaseEventBody = { type: 'responsible.notified', areaId: 'billing', personId: null }
    expect(next(...complaint, told)?.act).toBe('be_acknowledged')
    expect(next(...complaint, told, { type: 'responsible.acknowledged', personId: 'p1' })?.act).toBe('answer')
  })

  it('names a promised update with its time', () => {
    expect(
      next(...acknowledged.filter(({ type }) => type !== 'playbook.answered'), {
        type: 'update.promised',
        dueAt: 50_000,
      }),
    ).toMatchObject({
      act: 'solve',
      dueAt: 50_000,
    })
  })
})
