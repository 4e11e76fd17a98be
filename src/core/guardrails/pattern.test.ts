import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPatterns, patternProblem } from './pattern.ts'
import { guardrailPolicy } from './policy.ts'

const found = (text: string, ...patterns: string[]) =>
  findPatterns(text, patterns).map(({ start, end }) => text.slice(start, end))

describe('how the numbers of a brand look', () => {
  it.each([
    ['הזמנה PS-48213 יצאה', 'PS-#####', ['PS-48213']],
    ['הזמנה ps-48213', 'PS-#####', ['ps-48213']],
    ['לPS-48213 ול־PS-48214', 'PS-#####', ['PS-48213', 'PS-48214']],
    ['PS-482139', 'PS-#####', []],
    ['XPS-48213', 'PS-#####', []],
    ['A1234 B9999', '@####', ['A1234', 'B9999']],
    ['קוד ח-1234', 'ח-####', ['ח-1234']],
    ['12-34-56 12 34 56', '## ## ##', ['12-34-56', '12 34 56']],
    ['👍🏽\u200fPS-48213\u200f🚚', 'PS-#####', ['PS-48213']],
    ['٤٨٢١٣-PS PS-٤٨٢١٣', 'PS-#####', ['PS-٤٨٢١٣']],
  ])('%s is read with %s', (text, pattern, expected) => expect(found(text, pattern)).toEqual(expected))

  it.each([
    ['(a+)+$', 'regular_expression'],
    ['\\d{5}', 'regular_expression'],
    ['[0-9]*', 'regular_expression'],
    ['.*.*.*', 'regular_expression'],
    ['###', 'too_short'],
    ['@@@@@', 'too_vague'],
    ['PSPS', 'too_vague'],
    ['#'.repeat(41), 'too_long'],
  ])('%s is refused: %s', (pattern, why) => {
    expect(patternProblem(pattern)).toBe(why)
    expect(guardrailPolicy.safeParse({ orderPatterns: [pattern] }).success).toBe(false)
  })

  it('looks at each place a bounded number of times, whatever the text and the pattern', () => {
    const signs = fc.string({ unit: fc.constantFrom('#', '@', 'a', '-', ' ', '1', '.'), minLength: 4, maxLength: 40 })
    fc.assert(
      fc.property(signs, fc.constantFrom('1', 'a', '1-', 'a1'), (pattern, unit) => {
        const text = unit.repeat(20_000)
        for (const { start, end } of findPatterns(text, [pattern])) {
          expect(end - start).toBeLessThanOrEqual(40)
          expect(start).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 20 },
    )
  })
})
