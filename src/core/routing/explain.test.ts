import { describe, expect, it } from 'vitest'
import { explainPlace, type Place } from './explain.ts'

const plain: Place = { severity: 0, reach: 0, ignored: 0, capped: false, backUntil: null }
/** Sunday 22.11.2026, 12:00 in Israel. */
const NOON = Date.UTC(2026, 10, 22, 10)
const said = (over: Partial<Place>) => explainPlace({ ...plain, ...over }, { now: NOON, timezone: 'Asia/Jerusalem' })

describe('the sentence about a place in the queue', () => {
  it('names each reason that moves a matter ahead', () => {
    const { he, en } = said({ severity: 3, reach: 2_400, ignored: 2 })
    expect(he).toBe('לפני אחרים: חומרה גבוהה, 2,400 רואים, פנייה שלישית בלי מענה.')
    expect(en).toBe('Ahead of others: high severity, seen by 2,400, third time without an answer.')
  })

  it('says what a matter waits behind when nothing moves it', () => {
    expect(said({}).he).toBe('לפי זמן ההמתנה, אחרי פניות חמורות, נצפות או חוזרות יותר.')
    expect(said({ reach: 1 }).en).toMatch(/^By waiting time, behind/)
  })

  it('names a reply window that closes', () => {
    expect(said({ capped: true }).en).toBe('Ahead of others: the reply window closes before the target.')
  })

  it('tells a matter that stepped back why, and from when nothing new passes it', () => {
    const { he, en } = said({ severity: 1, backUntil: NOON + 95 * 60_000 })
    expect(he).toBe(
      'אחרי מי שעוד אפשר לענות להם בזמן: היעד כאן עבר והעניין קל (חומרה נמוכה); מ־13:35 שום פנייה חדשה לא תקדים.',
    )
    expect(en).toMatch(
      /its target has passed and it is mild \(low severity\); from 13:35 on nothing new goes before it\.$/,
    )
    expect(said({ backUntil: NOON + 24 * 3_600_000 }).en).toContain('from 23.11 12:00 on')
  })

  it('counts beyond the words it has', () => {
    expect(said({ ignored: 20 }).he).toContain('פנייה מספר 21 בלי מענה')
    expect(said({ ignored: 20 }).en).toContain('time number 21 without an answer')
  })
})
