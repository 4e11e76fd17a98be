import { describe, expect, it } from 'vitest'
import { type GlanceNumbers, glanceSentences } from './glance-numbers.ts'

const NOW = 1_800_000_000_000
const MINUTE = 60_000
const numbers = (over: Partial<GlanceNumbers>): GlanceNumbers => ({
  waiting: 0,
  clocks: 0,
  told: 0,
  firstTargetAt: null,
  answered: 0,
  inTime: 0,
  ...over,
})

describe('the digest of a glance', () => {
  it('says that nobody waits, and nothing else, when there is nothing else', () => {
    expect(glanceSentences('he', numbers({}), NOW)).toEqual(['אף אחד לא מחכה'])
    expect(glanceSentences('en', numbers({}), NOW)).toEqual(['Nobody waits'])
  })

  it('begins with who waits and how long the first still has, then what was done', () => {
    const all = numbers({
      waiting: 3,
      clocks: 2,
      told: 2,
      firstTargetAt: NOW + 4.5 * MINUTE,
      answered: 7,
      inTime: 6,
    })
    expect(glanceSentences('he', all, NOW)).toEqual([
      '3 פניות מחכות לתשובה',
      'לראשונה נשארו 4 דקות',
      'כולן קיבלו אישור מיידי',
      '7 נענו בשעה האחרונה, 6 מהן ביעד',
    ])
    expect(glanceSentences('en', all, NOW)).toEqual([
      '3 alerts wait for an answer',
      'the first has 4 minutes left',
      'all were told at once that it came in',
      '7 answered in the last hour, 6 in time',
    ])
  })

  it.each([
    [-1, 'הראשונה עברה את היעד', 'the first is past its goal'],
    [30_000, 'לראשונה נשארה פחות מדקה', 'the first has less than a minute'],
    [MINUTE, 'לראשונה נשארה דקה', 'the first has a minute left'],
  ])('counts %i milliseconds as people do', (left, he, en) => {
    const one = numbers({ waiting: 1, clocks: 1, firstTargetAt: NOW + left })
    expect(glanceSentences('he', one, NOW)).toEqual(['פנייה אחת מחכה לתשובה', he])
    expect(glanceSentences('en', one, NOW)).toEqual(['1 alert waits for an answer', en])
  })

  it('does not say that all were told when one was not', () =>
    expect(glanceSentences('en', numbers({ waiting: 2, clocks: 2, told: 1 }), NOW)).toEqual([
      '2 alerts wait for an answer',
    ]))

  it('says of one answer whether it was in time', () => {
    expect(glanceSentences('he', numbers({ answered: 1, inTime: 0 }), NOW)[1]).toBe(
      'פנייה אחת נענתה בשעה האחרונה, אחרי היעד',
    )
  })
})
