import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../text/any-text.testing.ts'
import { matchTitle } from './titles.ts'

const marked = (title: string, typed: string) =>
  matchTitle(title, typed)?.spans.map(({ start, end }) => title.slice(start, end))

describe('a title', () => {
  it.each([
    ['העברה לאחראי תחום', 'העב', ['העב']],
    ['העברה לאחראי תחום', 'להעברה', ['העברה']],
    ['העברה לאחראי תחום', 'תחום אחראי', ['אחראי', 'תחום']],
    ['מעבר לפרטי', 'פרטי', ['פרטי']],
    ['Hand over', 'over', ['over']],
    ['Hand over', 'HAND', ['Hand']],
  ])('«%s» is found by «%s»', (title, typed, spans) => expect(marked(title, typed)).toEqual(spans))

  it.each([
    ['העברה', 'סיום'],
    ['סיום', 'העברה'],
    ['עברית', 'העב'],
    ['Hand over', 'and'],
  ])('«%s» is not found by «%s»', (title, typed) => expect(matchTitle(title, typed)).toBeNull())

  it('that begins with the words comes before one that has them', () => {
    const score = (title: string) => matchTitle(title, 'מעבר')?.score ?? Number.NaN
    expect(score('מעבר לפרטי')).toBeLessThan(score('אחרי המעבר'))
    expect(score('אחרי המעבר')).toBeLessThan(matchTitle('צפיפות', 'מעבר', ['מעבר'])?.score ?? 0)
  })

  it('is found by itself, and its marks are in it, in order', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, typed) => {
        expect(matchTitle(title, title)).not.toBeNull()
        let at = 0
        for (const { start, end } of matchTitle(title, typed)?.spans ?? []) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(title.length)
          expect(end).toBeGreaterThanOrEqual(at)
          at = start
        }
      }),
      { numRuns: 600 },
    )
  })
})
