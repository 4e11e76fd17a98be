import { describe, expect, it } from 'vitest'
import { checkReadyText, type ReadyText } from './ready-text.ts'

const found = (text: string, more: Partial<ReadyText> = {}) =>
  checkReadyText({ text, mode: 'public', ...more }).map(({ id, level, span }) => [
    id,
    level,
    span && text.slice(span.start, span.end),
  ])

describe('a ready text', () => {
  it.each(['{{order.number}}', '{{ order.number }}', '{{order.number', '{{}}'])(
    'with %s left in it is stopped',
    (gap) => {
      expect(found(`ההזמנה ${gap}`)).toEqual([['unfilled', 'stop', gap]])
      expect(found(`ההזמנה ${gap}`, { mode: 'private' })).toHaveLength(1)
      expect(found(`ההזמנה ${gap}`, { mode: 'internal' })).toEqual([])
    },
  )

  it('twice in one public thread gets a nudge, however it is spaced', () => {
    const saidHere = ['תודה שכתבת.  נבדוק ונחזור!']
    expect(found('תודה שכתבת, נבדוק ונחזור', { saidHere })).toEqual([['said_before', 'note', null]])
    expect(found('תודה שכתבת, נבדוק ונחזור מחר', { saidHere })).toEqual([])
    expect(found('תודה שכתבת, נבדוק ונחזור', { saidHere, mode: 'private' })).toEqual([])
  })

  it('sent to a complaint as it is gets a nudge', () => {
    expect(found('מצטערים, נבדוק', { unchanged: 'מצטערים, נבדוק' })).toEqual([['form_letter', 'note', null]])
    expect(found('מצטערים על הכלבה שלך, נבדוק', { unchanged: 'מצטערים, נבדוק' })).toEqual([])
  })
})
