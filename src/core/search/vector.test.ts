import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../text/any-text.testing.ts'
import { lexemes } from '../text/lexemes.ts'
import { facet, type Visibility } from './marks.ts'
import { quoted, searchVector } from './vector.ts'
import { indexedWords } from './words.ts'

const vector = (body: string, visibility: Visibility = 'private', authorName = '') =>
  searchVector({
    body,
    visibility,
    authorName,
    personId: null,
    identityId: null,
    channelId: null,
    brandId: null,
    sentAt: Date.UTC(2026, 8, 1),
  })
/** What stands in it, without places and facts. */
const said = (...of: Parameters<typeof vector>) =>
  [...vector(...of).matchAll(/'((?:[^']|'')*)'/g)]
    .map(([, lexeme = '']) => lexeme.replaceAll("''", "'").replaceAll('\\\\', '\\'))
    .filter((lexeme) => !lexeme.startsWith('#'))

test('a text is found by every lexeme that the language core gives it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const together = new Set(indexedWords(text).flatMap((word) => word.lexemes))
      expect(lexemes(text).filter((lexeme) => !together.has(lexeme))).toEqual([])
    }),
    { numRuns: 3000 },
  )
})

test('each word has its place, and its forms share it', () => {
  expect(vector('שלא הגיע')).toBe("'#vprivate' '#m24320' 'לא':1 'שלא':1 'הגיע':2 'הגיע~':2")
})

test('a personal detail is one thing, marked, with and without its country', () => {
  const found = said('הטלפון 050-1234567, מייל dana@example.com')
  expect(found).toEqual(expect.arrayContaining(['!0501234567', '!972501234567', '!dana@example.com']))
  expect(found.filter((lexeme) => /^(?:\d|example|dana)/.test(lexeme))).toEqual([])
})

test('an address is found in private only, and marked', () => {
  const text = 'גרים ברחוב הרצל 15, תל אביב'
  expect(said(text, 'private')).toContain('!הרצל')
  expect(said(text, 'public').join(' ')).not.toMatch(/הרצל/)
  expect(said(text, 'public')).toContain('גרימ')
})

test('an order number is no personal detail', () => {
  expect(said('הזמנה מספר 4471')).toContain('4471')
})

test('names stand apart from words, with final letters folded', () => {
  expect(said('', 'internal', 'נטע כהן')).toEqual(['@נטע', '@כהנ'])
  expect(facet.channel('018f0000-0000-7000-8000-0123456789ab')).toBe('#c80000123456789ab')
})

test('the longest text stays below what a tsvector can hold', () => {
  const words = Array.from({ length: 20_000 }, (_, n) => `מילה${n.toString(36)}`).join(' ')
  expect(new TextEncoder().encode(vector(words)).length).toBeLessThan(1_000_000)
})

test('quotes and backslashes cannot end a lexeme', () => {
  expect(quoted("ג'ירפה")).toBe("'ג''ירפה'")
  expect(quoted('a\\')).toBe("'a\\\\'")
})
