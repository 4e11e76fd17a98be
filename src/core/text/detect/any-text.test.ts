/** What holds of every detector and any text: places that slice to the value, no throwing, time in proportion to the text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuTime } from '../../../../test/cpu-time.ts'
import { anyText } from '../any-text.testing.ts'
import type { Hit } from './hit.ts'
import { languageCode } from './language.ts'
import { findLeads } from './leads.ts'
import { findNames, type Names } from './names.ts'
import { findProfanity } from './profanity.ts'
import { findQuestions } from './questions.ts'
import { findRisks } from './risk.ts'
import { findSpam } from './spam.ts'

const workspace: Names = {
  names: ['אקמי', 'yes', 'C++'],
  competitors: ['זרם', 'H&M'],
  ambiguous: ['אקמי', 'זרם', 'yes'],
  business: 'electricity; חשמל',
}
const detectors: Record<string, (text: string) => Hit[]> = {
  findRisks,
  findProfanity,
  findSpam,
  findLeads,
  findQuestions,
  findNames: (text) => findNames(text, workspace),
}
/** Words that something looks for, between everything that is hard to read. */
const telling = fc.constantFrom(
  ...[
    'לא ',
    'תביעה ',
    'f*ck',
    'ז.ו.נ.ה',
    'sue you ',
    'בן 90',
    'לקישור ',
    'כמה עולה ',
    'send your id ',
    'אקמי',
    'ב"זרם" ',
  ],
  ...['"', '“', '”', '*', ' ', '\n', '\uD83D', '\u05B8', '\u200F', 'לבטל ', 'מנוי ', '12', '-', '@', '#'],
)
const text = fc.oneof(anyText, fc.string({ unit: 'binary' }), fc.string({ unit: telling }))

describe.each(Object.entries(detectors))('%s', (_, find) => {
  it('points at what it names, and throws on nothing', () => {
    fc.assert(
      fc.property(text, (one) => {
        for (const { start, end, value, he, en } of find(one)) {
          expect(end).toBeGreaterThan(start)
          expect(one.slice(start, end)).toBe(value)
          expect(he).toMatch(/[א-ת]/)
          expect(en).toMatch(/[A-Za-z]/)
        }
      }),
    )
  })

  it.each([
    'לא ',
    'f*ck fuck ',
    'a*',
    '"a b" fuck ',
    'אקמי ',
    'בן 90 ',
    'לבטל לבטל לבטל ',
    'ז.ו.נ.ה ',
    '😀',
    '"',
    'x1',
  ])('reads a hundred kilobytes of %s in about a second', (evil) => {
    const long = evil.repeat(100_000 / evil.length)
    const started = cpuTime()
    find(long)
    expect(cpuTime() - started).toBeLessThan(3_000)
  })
})

it('names a language for any text', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(languageCode(one, ['אקמי'])).toMatch(/^(?:[a-z]{2,3}|mixed)$/)
    }),
  )
})
