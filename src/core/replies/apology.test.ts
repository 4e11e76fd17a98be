import { describe, expect, it } from 'vitest'
import { apologizesForDelay, owesApology, withApology } from './apology.ts'
import { apologyRules } from './apology-rules.ts'

const HOUR = 3_600_000
const now = 1_000 * HOUR
const rules = apologyRules.parse({})
const c = (over: object) =>
  ({ status: 'open', waitingOn: 'us', clock: null, lastAnswerAt: null, openedAt: now, ...over }) as never
const clock = (hours: number) => ({ startedAt: now - hours * HOUR, targetAt: 0, virtualDeadline: 0, counts: true })

describe('an apology for the delay', () => {
  it.each([
    ['a message unanswered for two days', { clock: clock(48) }, true],
    ['a message unanswered for less', { clock: clock(47.9) }, false],
    ['our own promise, silent for two days', { lastAnswerAt: now - 49 * HOUR }, true],
    ['their answer, awaited', { waitingOn: 'customer', lastAnswerAt: now - 90 * HOUR }, false],
    ['a closed matter', { status: 'closed', clock: clock(90) }, false],
  ])('after %s: %o', (_, over, due) => {
    expect(owesApology(c(over), rules, now)).toBe(due)
  })

  it('comes first, on a line of its own, once', () => {
    const text = withApology('שלום נועה, איך אפשר לעזור?', 'סליחה שלקח לנו זמן לענות.')
    expect(text).toBe('סליחה שלקח לנו זמן לענות.\nשלום נועה, איך אפשר לעזור?')
    expect(withApology(text, 'סליחה שלקח לנו זמן לענות.')).toBe(text)
  })

  it.each([
    ['סליחה על ההמתנה, הכול מסודר', true],
    ['We are sorry for the delay', true],
    ['מצטערים לשמוע. המשלוח יגיע מחר', false],
    ['Sorry to hear that. It will arrive tomorrow', false],
  ])('is already in «%s»: %s', (text, said) => {
    expect(apologizesForDelay(text)).toBe(said)
  })

  it('is in the default wording in both languages', () => {
    expect([apologizesForDelay(rules.he), apologizesForDelay(rules.en)]).toEqual([true, true])
  })
})
