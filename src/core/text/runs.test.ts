import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './any-text.testing.ts'
import { addressOf, runsOf } from './runs.ts'

const apart = (text: string) =>
  runsOf(text).flatMap(({ kind, text: run }) => (kind === 'text' ? [] : [`${kind} ${run}`]))

describe('what has a direction of its own', () => {
  it.each([
    ['להתקשר ל־050 123 4567 או +972-52-1234567', ['number 050 123 4567', 'number +972-52-1234567']],
    ['ראו https://shop.example/a?b=1, תודה', ['link https://shop.example/a?b=1']],
    ['(https://he.example/ערך_(מושג))', ['link https://he.example/ערך_(מושג)']],
    ['www.example.com.', ['link www.example.com']],
    ['כתבו ל־help@shop.example!', ['email help@shop.example']],
    ['תודה @dana.hart_1, #מבצע', ['handle @dana.hart_1', 'handle #מבצע']],
    ['בין 10:00-12:00 ב־15.11.2026, הנחה 12.5%', ['number 10:00-12:00', 'number 15.11.2026', 'number 12.5%']],
    ['3 4 חבילות, 12 שקלים', []],
    ['PS-48213 וגם a@b', []],
  ])('in «%s»', (text, runs) => expect(apart(text)).toEqual(runs))

  it('is cut out of any text without losing a letter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyText, fc.constantFrom('https://x.co/', '@a', '050-1', ' ', '+1 ('))),
        (parts) => {
          const text = parts.join('')
          expect(
            runsOf(text)
              .map((run) => run.text)
              .join(''),
          ).toBe(text)
          for (const run of runsOf(text)) expect(run.text).not.toBe('')
        },
      ),
      { numRuns: 1000 },
    )
  })
})

it('only addresses of the web are opened, and none with a name in it', () => {
  expect(addressOf('www.shop.example/x')).toBe('https://www.shop.example/x')
  expect(addressOf('https://bank.example@evil.example/')).toBeNull()
  expect(addressOf('https://')).toBeNull()
})
