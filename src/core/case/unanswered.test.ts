import { describe, expect, it } from 'vitest'
import type { Case } from './case.ts'
import { caseFrom, opened, received, reply } from './testing.ts'
import { timesIgnored, unansweredBefore, wasLeftUnanswered } from './unanswered.ts'

const DAY = 86_400_000
const asked = (id: string, at: number, over: Partial<Case> = {}): Case => ({
  ...caseFrom([opened('public'), received(at)]).c,
  id,
  openedAt: at,
  ...over,
})
const earlier = (all: Case[], writtenAt: number) => unansweredBefore(all, { caseId: 'now', writtenAt })

describe('a person who was left without an answer', () => {
  it('is one whose case nobody answered, open or closed', () => {
    expect(wasLeftUnanswered(asked('a', DAY))).toBe(true)
    expect(wasLeftUnanswered(asked('a', DAY, { status: 'closed', closeReason: 'customer_silent' }))).toBe(true)
  })

  it.each<[string, Partial<Case>]>([
    ['noise', { marks: ['noise'] }],
    ['praise', { kind: 'praise' }],
    ['answered by other means', { closeReason: 'answered_in_private' }],
    ['told in another case', { closeReason: 'duplicate' }],
    ['taken back by the customer', { closeReason: 'customer_retracted' }],
  ])('is not one whose words were %s', (_, over) => {
    expect(wasLeftUnanswered(asked('a', DAY, over))).toBe(false)
  })

  it('is not one who got an answer, or whose matter was solved', () => {
    expect(wasLeftUnanswered(caseFrom([opened('public'), received(1), reply('answer', 'public')]).c)).toBe(false)
    const solved = caseFrom([opened('public'), received(1), { type: 'case.solved', note: null, followUpDueAt: null }])
    expect(wasLeftUnanswered(solved.c)).toBe(false)
    // A machine's words are no answer.
    const automatic = { ...reply('acknowledge', 'public'), automatic: true }
    expect(wasLeftUnanswered(caseFrom([opened('public'), received(1), automatic]).c)).toBe(true)
  })
})

describe('what counts when they come back', () => {
  it('is every earlier case without an answer, with each time they wrote there', () => {
    const all = [asked('now', 9 * DAY), asked('one', 2 * DAY, { ignored: 1 }), asked('two', 5 * DAY)]
    expect(earlier(all, 9 * DAY)).toEqual([
      { caseId: 'two', times: 1 },
      { caseId: 'one', times: 2 },
    ])
    expect(timesIgnored({ ignored: 1, ignoredBefore: earlier(all, 9 * DAY) })).toBe(4)
  })

  it('ends with the last answer they got, anywhere', () => {
    const helped = asked('helped', 4 * DAY, { lastAnswerAt: 4 * DAY + 1 })
    helped.loop = { ...helped.loop, answered: { at: 4 * DAY + 1 } }
    expect(earlier([asked('old', 2 * DAY), helped, asked('new', 6 * DAY)], 9 * DAY)).toEqual([
      { caseId: 'new', times: 1 },
    ])
  })

  it('is not what is long past, nor what was begun later', () => {
    expect(earlier([asked('old', DAY)], 62 * DAY)).toEqual([])
    expect(earlier([asked('later', 3 * DAY)], 2 * DAY)).toEqual([])
  })
})
