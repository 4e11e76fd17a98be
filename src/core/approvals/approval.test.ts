import { describe, expect, it } from 'vitest'
import { checkOutgoing } from '../guardrails/check.ts'
import { bareDraft } from '../guardrails/draft.testing.ts'
import { type Approval, decide, loweredText } from './approval.ts'

const body = 'מצטערים על העיכוב, ונזכה אותך ב־300 ₪.'
const waiting: Approval = {
  id: 'approval',
  organizationId: 'organization',
  outgoingId: 'outgoing',
  caseId: 'case',
  brandId: 'brand',
  state: 'waiting',
  askedBy: 'writer',
  findings: checkOutgoing(bareDraft(body)).findings,
  fallback: null,
  body,
  reach: 10,
  askedAt: 0,
  dueAt: 1000,
  talk: [],
  decidedBy: null,
  decidedAt: null,
  note: null,
}
const refusal = (run: () => unknown) => {
  try {
    return run()
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('a message that waits for approval', () => {
  it('is never decided by whoever wrote it, not by editing it either', () => {
    for (const decision of ['approve', 'edit', 'lower', 'refuse'] as const)
      expect(refusal(() => decide(waiting, 'writer', { decision, text: 'אחר', note: 'כי' }, 1))).toBe('own_message')
  })

  it('leaves as it is, in other words, or down to the limit', () => {
    expect(decide(waiting, 'referent', { decision: 'approve' }, 1)).toMatchObject({ state: 'approved', text: body })
    expect(decide(waiting, 'referent', { decision: 'edit', text: ' מצטערים. ' }, 1)).toMatchObject({
      state: 'edited',
      text: 'מצטערים.',
    })
    expect(decide(waiting, 'referent', { decision: 'lower' }, 1).text).toBe('מצטערים על העיכוב, ונזכה אותך ב־100 ₪.')
    expect(loweredText({ body: 'שלום', findings: [] })).toBeNull()
  })

  it('is refused with a reason only', () => {
    expect(refusal(() => decide(waiting, 'referent', { decision: 'refuse', note: ' ' }, 1))).toBe('bad_input')
    expect(decide(waiting, 'referent', { decision: 'refuse', note: 'לא בציבור' }, 1)).toEqual({
      state: 'refused',
      text: null,
      note: 'לא בציבור',
    })
  })

  it('is decided once, and in time', () => {
    expect(refusal(() => decide({ ...waiting, state: 'approved' }, 'other', { decision: 'approve' }, 1))).toBe(
      'approval_settled',
    )
    expect(refusal(() => decide(waiting, 'referent', { decision: 'approve' }, 1000))).toBe('approval_settled')
  })
})
