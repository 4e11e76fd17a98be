import { describe, expect, it } from 'vitest'
import type { CaseEventBody } from '../case/events.ts'
import { caseFrom, opened, received, reply } from '../case/testing.ts'
import { dueNow, nextDueAt } from './due.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const at = (now: number, ...bodies: CaseEventBody[]) => dueNow(caseFrom(bodies).c, now).map(({ kind }) => kind)
const complaint = [opened('public'), received(1_000)]
const answered = [...complaint, reply('answer', 'public')]

describe('what is due', () => {
  it('is the end of the watch after its quiet hours, unless somebody wrote again', () => {
    const watched: CaseEventBody[] = [...answered, { type: 'case.watched', until: 6 * HOUR }]
    expect(at(6 * HOUR - 1, ...watched)).toEqual([])
    expect(at(6 * HOUR, ...watched)).toEqual(['watch_over'])
    expect(at(6 * HOUR, ...watched, received(5 * HOUR))).toEqual([])
  })

  it('stays due until the case is closed, whatever else happened to it meanwhile', () => {
    const watched: CaseEventBody[] = [...answered, { type: 'case.watched', until: 6 * HOUR }]
    const noted = caseFrom([...watched, { type: 'case.assigned', personId: 'p1' }]).c
    expect(nextDueAt(noted, 6 * HOUR + 3_000)).toBe(6 * HOUR)
    expect(nextDueAt(noted, 90 * DAY)).toBe(6 * HOUR)
  })

  it('is the promised update and the public follow-up', () => {
    expect(at(4 * HOUR, ...answered, { type: 'update.promised', dueAt: 4 * HOUR })).toEqual(['update'])
    const solved: CaseEventBody[] = [...answered, { type: 'case.solved', note: null, followUpDueAt: DAY }]
    expect(at(DAY, ...solved)).toEqual(['follow_up'])
    expect(at(DAY, ...solved, reply('follow_up', 'public'))).toEqual([])
    expect(at(DAY, ...solved, { type: 'case.reopened', messageId: null, note: null })).toEqual([])
  })

  it('is a word from us after two silent days, counted from our last one', () => {
    expect(at(2 * DAY, ...complaint)).toEqual([])
    expect(at(2 * DAY + 1_000, ...complaint)).toEqual(['silent'])
    const updated = [...complaint, reply('update', 'public', DAY)]
    expect(at(3 * DAY - 1, ...updated)).toEqual([])
    expect(at(3 * DAY, ...updated)).toEqual(['silent'])
  })

  it('is not our word while the customer is the one to speak', () => {
    expect(at(30 * DAY, ...answered)).toEqual([])
  })

  it('is the acknowledgement of a responsible person who was told an hour ago', () => {
    const told: CaseEventBody[] = [...complaint, { type: 'responsible.notified', areaId: null, personId: 'p1' }]
    expect(at(3_000 + HOUR, ...told)).toEqual(['unacknowledged'])
    expect(at(3_000 + HOUR, ...told, { type: 'responsible.acknowledged', personId: 'p1' })).toEqual([])
  })

  it('is nothing in a closed case', () => {
    const closed: CaseEventBody[] = [...complaint, { type: 'case.closed', reason: 'noise', note: null }]
    expect(at(90 * DAY, ...closed)).toEqual([])
    expect(nextDueAt(caseFrom(closed).c, 0)).toBeNull()
  })

  it('comes earliest first, and says when to look again', () => {
    const both: CaseEventBody[] = [...complaint, { type: 'update.promised', dueAt: 4 * HOUR }]
    expect(at(3 * DAY, ...both)).toEqual(['update', 'silent'])
    expect(nextDueAt(caseFrom(both).c, 0)).toBe(4 * HOUR)
    expect(nextDueAt(caseFrom(both).c, 4 * HOUR)).toBe(2 * DAY + 1_000)
  })
})
