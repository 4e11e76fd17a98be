import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../text/any-text.testing.ts'
import { queryLexemes } from '../text/lexemes.ts'
import { SNIPPET_MAX, type Sought, snippetOf } from './snippet.ts'

const word = (text: string): Sought => queryLexemes(text).map((lexemes) => [lexemes])
const marked = (text: string, sought: Sought) => {
  const { text: shown, highlights } = snippetOf(text, sought)
  return highlights.map(({ start, end }) => shown.slice(start, end))
}
const long = (before: number, middle: string, after: number) =>
  `${'מילים רבות לפני '.repeat(before)}${middle}${' ומילים רבות אחרי'.repeat(after)}`

test('every form of the word is marked, with its quotes and niqqud, in the text as it stands', () => {
  expect(marked('שההחזרים  להחזר\nהחזר.', word('החזר'))).toEqual(['שההחזרים', 'להחזר', 'החזר'])
  expect(marked('👩‍👩‍👧 שָׁלוֹם לצה״ל', [...word('שלום'), ...word('צה"ל')])).toEqual(['שָׁלוֹם', 'לצה״ל'])
})

test('a phrase is marked where its words stand together', () => {
  expect(marked('לא ידוע. לא הגיע. הגיע לא', [queryLexemes('לא הגיע')])).toEqual(['לא הגיע'])
})

test('a long text is cut at words around what was found', () => {
  const { text, highlights } = snippetOf(long(50, 'המקרר שרוט', 50), word('מקרר'))
  expect(text).toMatch(/^…(?:מילים|רבות|לפני) .*המקרר שרוט.*…$/)
  expect(text.length).toBeLessThanOrEqual(SNIPPET_MAX)
  expect(highlights).toHaveLength(1)
})

test('of several places, the one where most of what is sought stands together', () => {
  const text = `${long(0, 'המקרר', 40)} המקרר הגיע שרוט ${long(40, '', 0)}`
  expect(marked(text, [...word('מקרר'), ...word('שרוט')])).toEqual(['המקרר', 'שרוט'])
})

test('what was not found in what may be shown gives the beginning', () => {
  const { text, highlights } = snippetOf(long(40, '', 0), word('אקליפטוס'))
  expect(text.startsWith('מילים רבות')).toBe(true)
  expect(highlights).toEqual([])
  expect(snippetOf('', word('א'))).toEqual({ text: '', highlights: [] })
})

test('a place deep in a very long mail is found', () => {
  expect(marked(long(3000, 'אקליפטוס', 10), word('אקליפטוס'))).toEqual(['אקליפטוס'])
})

test('any text: bounded, well formed, with marks in order inside it', () => {
  const body = fc.array(fc.oneof(anyText, fc.constantFrom(' שלום ', ' '.repeat(9), 'המשלוח ', '😀')), { maxLength: 60 })
  fc.assert(
    fc.property(body, (parts) => {
      const { text, highlights } = snippetOf(parts.join(''), [...word('שלום'), ...word('משלוח')])
      expect(text.length).toBeLessThanOrEqual(SNIPPET_MAX)
      let last = 0
      for (const { start, end } of highlights) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 1000 },
  )
})
