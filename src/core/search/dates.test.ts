import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { anyText } from '../text/any-text.testing.ts'
import { parsePeriod } from './dates.ts'

/** The first of September 2026, noon in Jerusalem. */
const clock = { now: Date.parse('2026-09-01T12:00+03:00'), timezone: 'Asia/Jerusalem' }
const days = (text: string) => {
  const period = parsePeriod(text, clock)
  const day = (at: number) => new Date(at + 3 * 3_600_000).toISOString().slice(0, 10)
  return period && [day(period.from), day(period.to - 7_200_000)]
}

it.each([
  ['2026-03-15', '2026-03-15', '2026-03-15'],
  ['2026/3/5', '2026-03-05', '2026-03-05'],
  ['15.3.2026', '2026-03-15', '2026-03-15'],
  ['15/03/26', '2026-03-15', '2026-03-15'],
  ['15.3', '2026-03-15', '2026-03-15'],
  ['2.9', '2025-09-02', '2025-09-02'],
  ['29.2', '2024-02-29', '2024-02-29'],
  ['15 במרץ 2024', '2024-03-15', '2024-03-15'],
  ['15 march', '2026-03-15', '2026-03-15'],
  ['2026-03', '2026-03-01', '2026-03-31'],
  ['3/2026', '2026-03-01', '2026-03-31'],
  ['מרץ 2026', '2026-03-01', '2026-03-31'],
  ['Oct', '2025-10-01', '2025-10-31'],
  ['2024', '2024-01-01', '2024-12-31'],
  ['today', '2026-09-01', '2026-09-01'],
  ['היום', '2026-09-01', '2026-09-01'],
  ['אתמול', '2026-08-31', '2026-08-31'],
  ['שבוע', '2026-08-25', '2026-08-25'],
  ['3d', '2026-08-29', '2026-08-29'],
  ['שנה', '2025-09-01', '2025-09-01'],
])('%s is from %s to %s', (text, from, to) => {
  expect(days(text)).toEqual([from, to])
})

it.each([
  '',
  'soon',
  '31.2.2026',
  '2026-13-01',
  '0.1',
  '1.2.3.4',
  '999d9',
  '1889',
  'toString',
  '__proto__',
  '12',
  '2026-3-5-7',
])('%s is no date', (text) => {
  expect(parsePeriod(text, clock)).toBeNull()
})

test('a period is read or not, and never an error', () => {
  const anything = fc.oneof(anyText, fc.stringMatching(/^[\d./ -]{0,12}$/), fc.stringMatching(/^\d{1,3}[dwmy]$/))
  fc.assert(
    fc.property(anything, (text) => {
      const period = parsePeriod(text, clock)
      if (period) expect(period.from).toBeLessThan(period.to)
    }),
    { numRuns: 3000 },
  )
})
