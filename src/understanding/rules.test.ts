import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuTime } from '../../test/cpu-time.ts'
import { anyText } from '../core/text/any-text.testing.ts'
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

describe('any text', () => {
  const known = fc.constantFrom(
    'לא ',
    'הגיע ',
    'תודה ',
    'פט סטאר ',
    'חיות ונהנות',
    '"',
    '?',
    '🙄',
    ' but ',
    'f*ck ',
    'sue ',
    '050-1234567 ',
    '\n',
    '\uD83D',
  )

  it('gets a verdict, whose reasons point inside it and whose details slice to their values', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' }), fc.string({ unit: known })), (text) => {
        const understood = verdict.parse(read(text))
        for (const { span } of understood.reasons) {
          if (!span) continue
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
        }
        for (const { start, end, value } of understood.pii) expect(text.slice(start, end)).toBe(value)
      }),
    )
  })

  it('gets the same verdict each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: known }), (text) => {
        expect(read(text)).toEqual(read(text))
      }),
    )
  })
})

describe('words that are also names', () => {
  const waves = { names: ['גלים'], competitors: ['זרם'], ambiguous: ['גלים', 'זרם'], business: 'אינטרנט' }

  it('make no matter of the business without a sign of it', () => {
    expect(rulesModel.understand('איזה גלים היום בים', waves)).toMatchObject({
      intent: 'other',
      target: 'none',
      severity: 0,
    })
    expect(rulesModel.understand('האינטרנט של גלים נפל', waves)).toMatchObject({ intent: 'complaint', target: 'brand' })
  })

  it('are a competitor only where one is meant', () => {
    expect(rulesModel.understand('אין זרם במים של האמבטיה', waves).competitor).toBe(false)
    expect(rulesModel.understand('עוברים לזרם מחר', waves)).toMatchObject({ competitor: true, risk: ['churn'] })
  })
})

describe('the kind of help', () => {
  it.each([
    ['איך מאפסים את הנתב?', 'product_support'],
    ['ההזמנה לא הגיעה', 'problem_solving'],
    ['מה עדיף לבית קטן, סיבים או כבלים?', 'advice'],
    ['באיזו שעה אתם נסגרים?', 'general_information'],
    ['What are the side effects of this medicine?', 'professional_information'],
    ['תודה רבה, שירות מדהים', null],
  ])('%s → %s', (text, kind) => {
    expect(read(text).help_kind).toBe(kind)
  })
})

describe('the speed of understanding', () => {
  it('takes a hundred kilobytes of anything without stopping', () => {
    for (const evil of ['לא ', 'לא הגיע ', '😡', 'א', '?', 'http://a.b ', 'מחכה ', '\u0000', '🙄 תודה ', 'a.b.']) {
      const started = cpuTime()
      read(evil.repeat(100_000 / evil.length))
      expect(cpuTime() - started).toBeLessThan(5_000)
    }
  })
})
