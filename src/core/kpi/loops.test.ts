import { describe, expect, it } from 'vitest'
import { type LoopFact, loopsClosed } from './loops.ts'

const fact = (caseId: string, kind: LoopFact['kind'], at: number, over: Partial<LoopFact> = {}): LoopFact => ({
  kind,
  at,
  caseId,
  visibility: null,
  category: null,
  counts: null,
  ...over,
})
const opened = (id: string, visibility = 'public') => fact(id, 'case_opened', 1, { visibility })
const closed = (id: string, category: string, at = 9, counts = true) => fact(id, 'closed', at, { category, counts })

describe('loops closed', () => {
  it('is those closed with a follow-up out of the public matters that went to private or into investigation', () => {
    const facts = [
      ...[opened('told'), fact('told', 'moved_to_private', 2), closed('told', 'followed_up')],
      ...[opened('untold'), fact('untold', 'moved_to_private', 2), closed('untold', 'customer_silent')],
      ...[opened('searched'), fact('searched', 'investigated', 2)],
      ...[opened('answered'), closed('answered', 'answered_in_public', 9, false)],
      ...[
        opened('private', 'private'),
        fact('private', 'investigated', 2),
        closed('private', 'answered_in_private', 9, false),
      ],
    ]
    expect(loopsClosed(facts, 0)).toEqual({
      opened: ['told', 'untold', 'searched'],
      closed: ['told'],
      closedWithout: ['untold'],
      share: 1 / 3,
    })
  })

  it('reads the last word: a loop that was opened again is open', () => {
    const facts = [
      opened('a'),
      fact('a', 'moved_to_private', 2),
      closed('a', 'followed_up', 3),
      fact('a', 'reopened', 4),
    ]
    expect(loopsClosed(facts, 0)).toMatchObject({ opened: ['a'], closed: [], closedWithout: [] })
    expect(loopsClosed([...facts, closed('a', 'followed_up', 5)], 0)).toMatchObject({ closed: ['a'], share: 1 })
  })

  it('leaves out duplicates and what the customer took back', () => {
    const facts = ['duplicate', 'customer_retracted'].flatMap((reason) => [
      opened(reason),
      fact(reason, 'moved_to_private', 2),
      closed(reason, reason),
    ])
    expect(loopsClosed(facts, 0)).toEqual({ opened: [], closed: [], closedWithout: [], share: null })
  })

  it('belongs to the time in which it was opened, in whatever order the facts come', () => {
    const facts = [closed('late', 'followed_up'), fact('late', 'moved_to_private', 5), opened('late')]
    expect(loopsClosed(facts, 5).opened).toEqual(['late'])
    expect(loopsClosed(facts, 6).opened).toEqual([])
  })
})
