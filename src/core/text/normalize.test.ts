import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './any-text.testing.ts'
import { normalize } from './normalize.ts'

describe('a text made ready for matching', () => {
  it('loses niqqud, direction marks and curly quotes, and finds its way back', () => {
    const text = 'אֲנִי \u200Fבצה״ל'
    const { text: plain, toOriginal } = normalize(text)
    expect(plain).toBe('אני בצה"ל')
    const { start, end } = toOriginal({ start: 4, end: 9 })
    expect(text.slice(start, end)).toBe('בצה״ל')
  })

  it.each([
    ['\uFB2Aלום', 'שלום'],
    ['שָׁלוֹם', 'שלום'],
    ['צה״ל', 'צה"ל'],
    ["צה''ל", 'צה"ל'],
    ['צה”ל', 'צה"ל'],
    ['ג׳ירפה', "ג'ירפה"],
    ['ג`ירפה', "ג'ירפה"],
    ['בית־ספר', 'בית-ספר'],
    ['a–b—c−d', 'a-b-c-d'],
    ['\u200Eabc\u200E', 'abc'],
    ['א\u200Bב\u2066ג\u2069', 'אבג'],
    ['０５０－１２３', '050-123'],
    ['٠٥٠ ۱۲', '050 12'],
    ['0️⃣5️⃣0️⃣', '050'],
    ['ＡＢＣ＠ｘ．ｃｏｍ', 'abc@x.com'],
    ['𝐇𝐨𝐭 𝟓𝟎', 'hot 50'],
    ['❤️ ☎️', '❤ ☎'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['א\u200Dב', 'אב'],
    ['Cafe\u0301', 'café'],
    ['א\u00A0ב', 'א ב'],
  ])('%j → %j', (text, plain) => {
    expect(normalize(text).text).toBe(plain)
  })

  it('always points inside the original, in order', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text: plain, toOriginal } = normalize(original)
        let last = 0
        for (let index = 0; index < plain.length; index++) {
          const { start, end } = toOriginal({ start: index, end: index + 1 })
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(original.length)
          last = start
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (original) => {
        const { text: plain } = normalize(original)
        expect(normalize(plain).text).toBe(plain)
      }),
      { numRuns: 2000 },
    )
  })
})
