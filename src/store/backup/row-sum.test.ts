import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowSum } from './row-sum.ts'

const rows = fc.array(fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', '\\n')))

/** The bytes of these rows, cut at these places. */
function sumOf(lines: readonly string[], cuts: readonly number[] = []): string {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''))
  const sum = rowSum()
  let from = 0
  for (const cut of [...cuts.map((each) => each % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]) {
    sum.add(bytes.subarray(from, cut))
    from = cut
  }
  expect(sum.total().rows).toBe(lines.length)
  return sum.total().sum
}

test('is the same in any order, and wherever the bytes are cut', () => {
  fc.assert(
    fc.property(rows, fc.array(fc.nat()), fc.nat(), (lines, cuts, at) => {
      const turned = [...lines.slice(at % (lines.length + 1)), ...lines.slice(0, at % (lines.length + 1))].toReversed()
      expect(sumOf(turned, cuts)).toBe(sumOf(lines))
    }),
  )
})

test('differs when a row is changed, doubled or lost', () => {
  fc.assert(
    fc.property(
      rows.filter((lines) => lines.length > 0),
      fc.nat(),
      (lines, nat) => {
        const at = nat % lines.length
        const whole = sumOf(lines)
        expect(sumOf(lines.with(at, `${lines[at]}x`))).not.toBe(whole)
        expect(sumOf(lines.toSpliced(at, 1))).not.toBe(whole)
        expect(sumOf([...lines, lines[at] ?? ''])).not.toBe(whole)
      },
    ),
  )
})

test('two rows that swap parts of their values are not the same two rows', () => {
  expect(sumOf(['1\ta', '2\tb'])).not.toBe(sumOf(['1\tb', '2\ta']))
})
