import { describe, expect, it } from 'vitest'
import { checkOutgoing, type OutgoingDraft } from './check.ts'
import { measure } from './measure.ts'

const draft = (text: string, over: Partial<OutgoingDraft> = {}): OutgoingDraft => ({
  text,
  mode: 'public',
  language: 'he',
  purpose: 'answer',
  brand: { publicDetails: ['03-000-0000', 'רחוב האורן 1'] },
  maxLength: null,
  ...over,
})
const found = (text: string, over: Partial<OutgoingDraft> = {}) =>
  checkOutgoing(draft(text, over)).findings.map(({ id, level, span }) => [
    id,
    level,
    span && text.slice(span.start, span.end),
  ])

describe('a reply before everybody sees it', () => {
  it('passes when it is warm and general', () => {
    expect(checkOutgoing(draft('היי נטע, מצטערים על העיכוב. כתבנו לך עכשיו בפרטי ונעדכן כאן עד 13:00'))).toEqual({
      findings: [],
      stopped: false,
    })
  })

  it('is stopped with personal details in it, and may carry them in private', () => {
    const text = 'היי נטע, השליח יתקשר ל-050-0000000 ויגיע לרחוב הגפן 3'
    expect(found(text)).toEqual([
      ['personal_data', 'stop', '050-0000000'],
      ['personal_data', 'stop', 'רחוב הגפן 3'],
    ])
    expect(checkOutgoing(draft(text)).findings[0]?.better).toBe('move_to_private')
    expect(found(text, { mode: 'private' })).toEqual([])
  })

  it('may name the phone and the street of the brand itself', () => {
    expect(found('אפשר להתקשר ל-03-0000000 או לבוא לרחוב האורן 1')).toEqual([])
  })

  it.each(['אפשר לכתוב כאן את מספר הטלפון?', 'נשמח לקבל את מספר ההזמנה', 'מה הכתובת שלך?'])(
    'does not ask for personal details: %s',
    (text) => {
      expect(found(text)).toMatchObject([{ 0: 'asks_personal_data', 1: 'stop' }])
      expect(found(text, { mode: 'private' })).toEqual([])
    },
  )

  it('does not ask for them in English either', () => {
    expect(found('Could you post your phone number here?', { language: 'en' })).toMatchObject([
      { 0: 'asks_personal_data', 1: 'stop' },
    ])
  })

  it('may ask for them elsewhere', () => {
    expect(found('אפשר לשלוח לנו בהודעה פרטית את מספר ההזמנה')).toEqual([])
    expect(found('Please send us your order number in a private message', { language: 'en' })).toEqual([])
    expect(found('כתבנו לך בפרטי. מה מספר הטלפון שלך?')).toMatchObject([{ 0: 'asks_personal_data', 1: 'stop' }])
  })

  it('gets a note about a number that looks like an order', () => {
    const result = checkOutgoing(draft('הזמנה 4821399 יצאה, תשלום של 12000 ₪ התקבל'))
    expect(result.findings).toMatchObject([{ id: 'order_number', level: 'note' }])
    expect(result.stopped).toBe(false)
  })

  it('gets a note when it answers in another language, and when a follow-up is sent in private', () => {
    expect(found('Thank you for writing to us')).toEqual([['language', 'note', null]])
    expect(found('תודה שכתבת', { mode: 'private', purpose: 'follow_up' })).toEqual([
      ['follow_up_in_private', 'note', null],
    ])
  })

  it('puts what stops it before what is only worth a look', () => {
    expect(found('הזמנה 4821399 תגיע, טלפון 050-0000000').map(([id]) => id)).toEqual(['personal_data', 'order_number'])
  })
})

describe('any outgoing text', () => {
  it.each(['', '  \n', '\u200F\u200B', '\u05B8'])('is stopped when nothing can be read in it', (text) => {
    expect(found(text, { mode: 'internal' })).toMatchObject([['empty', 'stop', null]])
  })

  it('is measured in the unit of its channel', () => {
    expect([measure('א😀a', 'utf16'), measure('א😀a', 'code_points'), measure('א😀a', 'bytes')]).toEqual([4, 3, 7])
    expect(found('שלום', { maxLength: { unit: 'bytes', limit: 7 } })).toMatchObject([['too_long', 'stop', null]])
    expect(found('שלום', { maxLength: { unit: 'code_points', limit: 4 } })).toEqual([])
  })
})
