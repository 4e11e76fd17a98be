import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digest, type Said } from './digest.ts'
import { weekOf, weekOfDay, weekToTell } from './week.ts'

let id = 0
const said = (text: string, more: Partial<Said> = {}): Said => {
  id += 1
  return {
    messageId: `m${id}`,
    caseId: `c${id}`,
    text,
    intent: 'complaint',
    sentiment: 'negative',
    severity: 1,
    reach: 0,
    ...more,
  }
}

describe('a digest', () => {
  it('counts what was said, beside the week before', () => {
    const found = digest(
      [said('המשלוח לא הגיע'), said('תודה על המשלוח', { intent: 'praise', sentiment: 'positive', severity: 0 })],
      [said('איפה ההזמנה שלי')],
    )
    expect(found.messages).toEqual({ now: 2, before: 1 })
    expect(found.intents).toEqual([
      { key: 'complaint', now: 1, before: 1 },
      { key: 'praise', now: 1, before: 0 },
    ])
    expect(found.severities.find(({ key }) => key === '0')).toEqual({ key: '0', now: 1, before: 0 })
  })

  it('hears a word through its prefixes, counts it once a case, and leaves out what says nothing', () => {
    const { phrases } = digest(
      [
        said('המשלוח לא הגיע'),
        said('מה קורה עם משלוח?'),
        said('במשלוח חסר'),
        said('תודה רבה, אני מחכה', { caseId: 'x' }),
      ],
      [said('המשלוח איחר')],
    )
    const delivery = phrases.find(({ text }) => text.includes('משלוח'))
    expect(delivery).toMatchObject({ now: 3, before: 1 })
    expect(phrases.map(({ text }) => text).join(' ')).not.toMatch(/תודה|אני|מה/)
    const once = said('שבור שבור שבור')
    expect(digest([once, { ...once, messageId: 'again' }], []).phrases).toEqual([])
  })

  it('prefers two words that belong together to each of them', () => {
    const { phrases } = digest([said('the gift card failed'), said('gift card is empty'), said('my gift card')], [])
    expect(phrases[0]).toMatchObject({ text: 'gift card', now: 3 })
    expect(phrases.map(({ text }) => text)).not.toContain('gift')
  })

  it('shows the gravest of each case', () => {
    const { examples } = digest(
      [
        said('a small thing, hardly worth it', { severity: 0 }),
        said('my child was hurt by this toy', { severity: 3, caseId: 'a' }),
        said('and nobody answers about the toy', { severity: 3, caseId: 'a' }),
        said('ok', { severity: 3 }),
      ],
      [],
    )
    expect(examples.map(({ severity }) => severity)).toEqual([3, 0])
  })

  it('never counts more than was said', () => {
    const some = fc.array(
      fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => said(text)),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(some, some, (now, before) => {
        const found = digest(now, before)
        expect(found.intents.reduce((sum, one) => sum + one.now, 0)).toBe(now.length)
        for (const one of found.phrases) expect(one.now).toBeLessThanOrEqual(now.length)
        expect(found.examples.length).toBeLessThanOrEqual(4)
      }),
    )
  })
})

describe('a week', () => {
  it('begins on Sunday at midnight of the brand, also where the clock changes', () => {
    const friday = Date.parse('2026-03-27T12:00:00Z')
    const week = weekOf(friday, 'Asia/Jerusalem')
    expect(week.first).toBe('2026-03-22')
    // The clock went forward on this Friday: an hour less.
    expect(week.to - week.from).toBe((7 * 24 - 1) * 3_600_000)
    expect(weekOfDay('2026-03-28', 'Asia/Jerusalem')).toEqual(week)
    expect(weekOfDay('not a day', 'Asia/Jerusalem')).toBeNull()
  })

  it('is told on Sunday at eight, and not before', () => {
    expect(weekToTell(Date.parse('2026-03-29T04:59:00Z'), 'Asia/Jerusalem')).toBeNull()
    expect(weekToTell(Date.parse('2026-03-29T05:01:00Z'), 'Asia/Jerusalem')?.first).toBe('2026-03-22')
    expect(weekToTell(Date.parse('2026-04-01T05:01:00Z'), 'Asia/Jerusalem')?.first).toBe('2026-03-22')
  })
})
