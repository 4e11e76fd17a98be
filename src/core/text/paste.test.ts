import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './any-text.testing.ts'
import { cleanPaste, htmlToText } from './paste.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be left
const JUNK = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/

describe('what is pasted', () => {
  it('holds nothing unseen, ends its lines in one way, and is clean at once', () => {
    fc.assert(
      fc.property(
        fc
          .array(
            fc.oneof(
              anyText,
              fc.constantFrom(
                '\r\n',
                '\r',
                '\u2028',
                '\u200b',
                '\u202e',
                '\u2066',
                '\t',
                '\u00a0',
                '\n\n\n',
                'ב‍ג',
                'а‌b',
              ),
            ),
          )
          .map((parts) => parts.join('')),
        (text) => {
          const clean = cleanPaste(text)
          expect(clean).not.toMatch(JUNK)
          expect(clean).not.toMatch(/ \n|\n{3}|^\n|[ \n]$/)
          expect(cleanPaste(clean)).toBe(clean)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('keeps every letter, in its order', () => {
    // Compared without their marks: where a control character goes, a letter and the mark after it become one character.
    const letters = (text: string) =>
      [...text.toWellFormed().normalize('NFD')].filter((one) => /[\p{L}\p{N}]/u.test(one))
    fc.assert(
      fc.property(anyText, (text) => {
        expect(letters(cleanPaste(text))).toEqual(letters(text))
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['שלום\u200f, \u202aWorld\u202c', 'שלום, World'],
    ['שורה\r\nעוד\rועוד', 'שורה\nעוד\nועוד'],
    ['א\n\n\n\nב', 'א\n\nב'],
    ['050\u00a0123', '050 123'],
    ['👩‍👩‍👧 ❤️ 👍🏽', '👩‍👩‍👧 ❤️ 👍🏽'],
    ['ש\u200dל', 'של'],
    ['שָׁלוֹם', 'שָׁלוֹם'.normalize('NFC')],
  ])('«%s» becomes «%s»', (text, expected) => expect(cleanPaste(text)).toBe(expected))

  it.each([
    ['<p>שלום</p><p>לכם</p>', 'שלום\n\nלכם'],
    ['<ul><li>אחת</li><li>שתיים</li></ul>', '• אחת\n• שתיים'],
    ['a<br>b &amp; c&nbsp;&#8362;5', 'a\nb & c ₪5'],
    ['<style>p{}</style><b>כן</b><script>alert(1)</script>', 'כן'],
    ['<!-- <p>no</p> --><!DOCTYPE html>yes', 'yes'],
    ['&lt;b&gt;', '<b>'],
    ['1 < 2', '1 < 2'],
  ])('markup %s is read as its words', (html, expected) => expect(cleanPaste('', html)).toBe(expected))

  it('is plain text where there is some, whatever markup lies beside it', () => {
    expect(cleanPaste('words', '<p>markup</p>')).toBe('words')
  })

  it('of any markup has no tag left in it', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b class="x">',
      '<script>',
      '</script>',
      'שלום',
      ' ',
      '<br/>',
      'word',
      '<!--',
      '-->',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        expect(htmlToText(parts.join(''))).not.toMatch(/<\/?(?:p|b|script|br)\b[^>]*>/)
      }),
      { numRuns: 1000 },
    )
  })

  it('of great length is read in no time to speak of', () => {
    // Backtracking over these would take minutes and run into the test's own limit.
    for (const bad of ['<'.repeat(200_000), '<a '.repeat(60_000), '&#'.repeat(90_000), '<!--'.repeat(50_000)])
      htmlToText(bad)
  })
})
