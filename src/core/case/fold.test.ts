import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Case, LOOP_STAGES } from './case.ts'
import { type CaseEvent, type CaseEventBody, HANDOVER_KINDS, PURPOSES } from './events.ts'
import { applyEvent, foldCase, nextStage, reached } from './fold.ts'
import { caseFrom, opened, received, reply } from './testing.ts'

const story = (...bodies: CaseEventBody[]): Case => caseFrom(bodies).c
const clock: CaseEventBody = {
  type: 'case.prioritized',
  startedAt: 1_000,
  targetAt: 301_000,
  virtualDeadline: 200_000,
  counts: true,
  factors: { severity: 1.5, reach: 1, ignored: 1, cappedBy: null },
}
const solved: CaseEventBody = { type: 'case.solved', note: null, followUpDueAt: 90_000 }
const close = (reason: Extract<CaseEventBody, { type: 'case.closed' }>['reason']): CaseEventBody => ({
  type: 'case.closed',
  reason,
  note: null,
})

describe('the loop of a public complaint', () => {
  it('closes stage by stage: answered, moved, solved, followed up, closed', () => {
    const path: CaseEventBody[] = [
      opened('public'),
      received(1_000),
      clock,
      reply('acknowledge', 'public', 4_000),
      { type: 'case.moved', conversationId: 'conversation-2', how: 'we_wrote' },
      solved,
      reply('follow_up', 'public', 7_000),
      close('followed_up'),
    ]
    const stages = path.map((_, index) => nextStage(story(...path.slice(0, index + 1)).loop))
    expect(stages).toEqual(['answered', 'answered', 'answered', 'moved', 'solved', 'followed_up', 'closed', null])
    expect(LOOP_STAGES.every((stage) => reached(story(...path).loop[stage]))).toBe(true)
  })

  it('shows for ever which stages were skipped, and why', () => {
    const { loop } = story(opened('public'), received(1_000), reply('answer', 'public'), close('answered_in_public'))
    expect(loop.moved).toMatchObject({ skipped: 'answered_in_public' })
    expect(loop.followed_up).toMatchObject({ skipped: 'answered_in_public' })
    expect(story(opened('public'), solved, close('other')).loop.followed_up).toMatchObject({
      skipped: 'without_follow_up',
    })
  })

  it('asks for no move and no follow-up of a matter that was private all along', () => {
    const { loop } = story(opened('private'), reply('answer', 'private'), solved)
    expect(nextStage(loop)).toBe('closed')
  })
})

describe('the response clock in the case', () => {
  it('runs from the first unanswered message until our answer', () => {
    expect(story(opened('public'), received(1_000), clock).clock).toMatchObject({ startedAt: 1_000, targetAt: 301_000 })
    expect(story(opened('public'), received(1_000), clock, reply('acknowledge', 'public')).clock).toBeNull()
  })

  it('does not stop for a machine, and does not start for one', () => {
    const running = story(opened('public'), received(1_000), clock, {
      ...reply('acknowledge', 'public'),
      automatic: true,
    })
    expect(running).toMatchObject({ clock: { startedAt: 1_000 }, acknowledgedInPublic: false, waitingOn: 'us' })
    expect(reached(running.loop.answered)).toBe(false)
    const quiet = story(opened('public'), received(1_000), reply('answer', 'public'), {
      ...received(5_000),
      automatic: true,
    })
    expect(quiet.waitingOn).toBe('customer')
  })

  it('counts how often a person wrote again without an answer, until they get one', () => {
    const path = [opened('public'), received(1_000), clock, received(2_000), received(3_000)]
    expect(story(...path).ignored).toBe(2)
    expect(story(...path, reply('answer', 'public')).ignored).toBe(0)
  })
})

describe('the walk in the case', () => {
  const walked: CaseEventBody[] = [
    opened('public'),
    { type: 'playbook.started', playbookId: 'default', version: 3 },
    { type: 'playbook.answered', node: 'area', answer: 'yes', sets: {} },
    { type: 'playbook.answered', node: 'type', answer: 'complaint', sets: { kind: 'complaint' } },
    { type: 'playbook.done', node: 'acknowledge' },
  ]

  it('remembers its version and every step, and what the steps said about the case', () => {
    const c = story(...walked)
    expect(c.kind).toBe('complaint')
    expect(c.playbook).toMatchObject({
      version: 3,
      path: [{ node: 'area' }, { node: 'type' }, { node: 'acknowledge' }],
    })
  })

  it('forgets the steps after the one stepped back to', () => {
    const path = (node: string) =>
      story(...walked, { type: 'playbook.stepped_back', node }).playbook?.path.map((step) => step.node)
    expect(path('type')).toEqual(['area'])
    expect(path('never taken')).toEqual(['area', 'type', 'acknowledge'])
  })
})

describe('a responsible person outside the area', () => {
  it('is waited for until they acknowledge, and then has the case', () => {
    const told: CaseEventBody[] = [
      opened('public'),
      { type: 'responsible.notified', areaId: 'billing', personId: null },
    ]
    expect(story(...told).responsible).toMatchObject({ areaId: 'billing', acknowledgedAt: null })
    const c = story(...told, { type: 'responsible.acknowledged', personId: 'p1' })
    expect(c).toMatchObject({ assigneeId: 'p1', responsible: { personId: 'p1', acknowledgedAt: 3_000 } })
  })
})

describe('any history at all', () => {
  const id = fc.constantFrom('a', 'b', 'c')
  const time = fc.integer({ min: 1, max: 1_000_000 })
  const seen = fc.constantFrom('public' as const, 'private' as const)
  const bodies: fc.Arbitrary<CaseEventBody> = fc.oneof(
    fc.record({
      type: fc.constant('message.received' as const),
      messageId: id,
      conversationId: id,
      visibility: seen,
      automatic: fc.boolean(),
      sentAt: time,
    }),
    fc.record({
      type: fc.constant('reply.published' as const),
      outgoingId: id,
      messageId: id,
      purpose: fc.constantFrom(...PURPOSES),
      visibility: seen,
      conversationId: id,
      automatic: fc.boolean(),
      publishedAt: time,
    }),
    fc.record({
      type: fc.constant('conversation.joined' as const),
      conversationId: id,
      visibility: seen,
      via: fc.constant('by_hand' as const),
    }),
    fc.record({
      type: fc.constant('case.understood' as const),
      messageId: id,
      severity: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
      reach: fc.nat(100),
      corrected: fc.boolean(),
    }),
    fc.constant(clock),
    fc.record({ type: fc.constant('playbook.started' as const), playbookId: id, version: fc.nat(9) }),
    fc.record({ type: fc.constant('playbook.answered' as const), node: id, answer: id, sets: fc.constant({}) }),
    fc.record({ type: fc.constant('playbook.done' as const), node: id }),
    fc.record({ type: fc.constant('playbook.skipped' as const), node: id, reason: id }),
    fc.record({ type: fc.constant('playbook.stepped_back' as const), node: id }),
    fc.record({
      type: fc.constant('case.handed_over' as const),
      handoverId: id,
      kind: fc.constantFrom(...HANDOVER_KINDS),
    }),
    fc.record({
      type: fc.constant('case.moved' as const),
      conversationId: fc.option(id),
      how: fc.constant('we_wrote' as const),
    }),
    fc.record({ type: fc.constant('case.watched' as const), until: time }),
    fc.record({ type: fc.constant('update.promised' as const), dueAt: time }),
    fc.record({ type: fc.constant('responsible.notified' as const), areaId: fc.option(id), personId: fc.option(id) }),
    fc.record({ type: fc.constant('responsible.acknowledged' as const), personId: id }),
    fc.record({
      type: fc.constant('case.marked' as const),
      mark: fc.constantFrom('lead' as const, 'fan' as const),
      on: fc.boolean(),
    }),
    fc.constant(solved),
    fc.constant(close('other')),
    fc.constant({ type: 'case.reopened' as const, messageId: null, note: null }),
  )
  /** Only what the rules of a case let happen: a closed case is not solved, an open one not reopened. */
  const allowed = (all: CaseEventBody[]) => {
    let status: Case['status'] = 'open'
    return all.filter(({ type }) => {
      if (status === 'closed' && (type === 'case.solved' || type === 'case.closed')) return false
      if (status === 'open' && type === 'case.reopened') return false
      if (type === 'case.solved') status = 'solved'
      if (type === 'case.closed') status = 'closed'
      if (type === 'case.reopened') status = 'open'
      return true
    })
  }
  const histories = fc
    .array(bodies, { maxLength: 40 })
    .map((rest) => caseFrom([opened('public'), ...allowed(rest)]).events)

  it('folds into a case that holds together at every step', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const [first, ...rest] = events
        if (!first) return
        let c = foldCase('case-1', [first])
        for (const event of rest) {
          const before = structuredClone(c)
          const next = applyEvent(c, event)
          expect(c).toEqual(before)
          c = next
          expect(c.version).toBe(event.seq)
          expect(reached(c.loop.heard)).toBe(true)
          expect(c.closedAt !== null).toBe(c.status === 'closed')
          expect(new Set(c.conversations.map((one) => one.id)).size).toBe(c.conversations.length)
          expect(new Set(c.marks).size).toBe(c.marks.length)
        }
        expect(foldCase('case-1', events)).toEqual(c)
      }),
    )
  })

  it('leaves nothing waiting in a case at the moment it closes', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const last: CaseEvent = { ...close('other'), seq: events.length + 1, at: 99_000, by: null }
        const c = foldCase('case-1', [...events, last])
        expect(nextStage(c.loop)).toBeNull()
        expect([c.clock, c.waitingOn, c.watchUntil, c.updateDueAt, c.followUpDueAt]).toEqual([
          null,
          null,
          null,
          null,
          null,
        ])
      }),
    )
  })

  it('owes the customer nothing right after a person answered', () => {
    fc.assert(
      fc.property(histories, seen, (events, visibility) => {
        const last: CaseEvent = { ...reply('answer', visibility), seq: events.length + 1, at: 99_000, by: null }
        const c = foldCase('case-1', [...events, last])
        expect([c.clock, c.ignored]).toEqual([null, 0])
        expect(reached(c.loop.answered)).toBe(true)
      }),
    )
  })

  it('is refused when it does not begin at the beginning', () => {
    expect(() => foldCase('case-1', [])).toThrow('case-1')
    expect(() => foldCase('case-1', [{ ...clock, seq: 1, at: 0, by: null }])).toThrow('case.opened')
  })
})
