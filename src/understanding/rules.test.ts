import { describe, expect, it } from 'vitest'
import { verdict } from '../core/text/verdict.ts'
import { labelled } from './messages.testing.ts'
import { rulesModel } from './rules.ts'

const brand = { names: ['חיות ונהנות'], competitors: ['פט סטאר', 'PetStar'] }
const read = (text: string) => rulesModel.understand(text, brand)

describe('everyday messages are understood', () => {
  it.each(labelled)('$text', ({ text, intent, severity, personal, risk }) => {
    const understood = read(text)
    expect({
      intent: understood.intent,
      severity: understood.severity,
      personal: understood.needs_personal_info,
      risk: understood.risk.toSorted(),
    }).toEqual({ intent, severity, personal, risk })
  })

  it('feels a complaint as negative, praise as positive and the rest as neutral, unless somebody swears or wishes well', () => {
    for (const { text, intent } of labelled) {
      if (intent === 'other') continue
      const expected = intent === 'complaint' ? 'negative' : intent === 'praise' ? 'positive' : 'neutral'
      expect([text, read(text).sentiment]).toEqual([text, expected])
    }
  })
})

describe('a verdict', () => {
  it('has the shape everybody relies on, with reasons that point at words of the text', () => {
    for (const { text } of labelled) {
      const understood = verdict.parse(read(text))
      expect(understood.reasons.map(({ label }) => label)).toContain('intent')
      for (const { span, he, en } of understood.reasons) {
        expect(he).toMatch(/[א-ת]/)
        expect(en).toMatch(/[A-Z]/)
        if (span) expect(text.slice(span.start, span.end)).not.toBe('')
      }
    }
  })

  it('tells what was received from people apart from what was bought', () => {
    expect(read('הנציגה הייתה חצופה').target).toBe('service')
    expect(read('המוצר התקלקל ביום הראשון').target).toBe('brand')
    expect(read('שבת שלום').target).toBe('none')
  })

  it('notices a rival by name, with its prefix letters', () => {
    expect(read('בפט סטאר זה חצי מחיר').competitor).toBe(true)
    expect(read('Moving to PetStar').competitor).toBe(true)
    expect(read('יש לי פט בבית').competitor).toBe(false)
  })

  it('notices sarcasm, and does not take "not good" for good', () => {
    expect(read('איזה יופי, עוד פעם אין מים')).toMatchObject({ sarcasm: true, sentiment: 'negative' })
    expect(read('השירות לא טוב')).toMatchObject({ intent: 'complaint', sentiment: 'negative' })
    expect(read('The food was not good')).toMatchObject({ intent: 'complaint', sentiment: 'negative' })
  })

  it('is unsure of what it cannot read', () => {
    for (const text of ['', '😀', '12345', 'Где мой заказ', 'אבגדה וזחט'])
      expect(read(text).confidence).toBeLessThan(0.4)
  })

  it('finds the personal details in the message', () => {
    const text = 'הטלפון שלי 050-0000000, ההזמנה לא הגיעה'
    expect(read(text).pii).toEqual([{ type: 'phone', start: 11, end: 22, value: '050-0000000' }])
  })

  it('reads niqqud as it reads plain letters', () => {
    expect(read('הַמִּשְׁלוֹחַ לֹא הִגִּיעַ').intent).toBe('complaint')
  })
})

describe('the speed of understanding', () => {
  it('takes a hundred kilobytes of anything without stopping', () => {
    for (const evil of ['לא ', 'לא הגיע ', '😡', 'א', '?', 'http://a.b ', 'מחכה ', '\u0000', '🙄 תודה ', 'a.b.']) {
      const started = performance.now()
      read(evil.repeat(100_000 / evil.length))
      expect(performance.now() - started).toBeLessThan(1_000)
    }
  })

  it('is far above five thousand messages a second', () => {
    const started = performance.now()
    for (let round = 0; round < 20; round++) for (const { text } of labelled) read(text)
    const perSecond = (20 * labelled.length) / ((performance.now() - started) / 1000)
    expect(perSecond).toBeGreaterThan(5_000)
  })
})
