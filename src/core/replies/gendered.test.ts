import { describe, expect, it } from 'vitest'
import { findGendered } from './gendered.ts'
import { STARTER_REPLIES } from './starter.ts'

const words = (text: string) => findGendered(text).map(({ word }) => word)

describe('words that speak to one gender', () => {
  it.each([
    ['פנה/פני אלינו בפרטי', ['פנה/פני']],
    ['שלום, שלחי לנו הודעה ואתה תקבל תשובה', ['שלחי', 'ואתה']],
    ['לקוח.ה יקר.ה, מוזמן(ת) לכתוב', ['לקוח.ה', 'יקר.ה', 'מוזמן(ת)']],
    ['נשמח אם תוכלי לצור קשר', ['תוכלי']],
    ['אני מצטערת לשמוע', ['מצטערת']],
  ])('«%s»: %o', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it.each([
    'אפשר לפנות אלינו בפרטי ו/או במייל',
    'ההחזר יגיע עד 3.12. יום טוב',
    'קיבלנו את הפנייה, ונשמח לעזור',
    'הפנייה נבדקת',
  ])('are not in «%s»', (text) => {
    expect(words(text)).toEqual([])
  })

  it('come with a way to say it to everybody, at their place in the text', () => {
    const text = 'בבקשה פני אלינו'
    const [found] = findGendered(text)
    expect(text.slice(found?.start, found?.end)).toBe('פני')
    expect(found?.suggest).toBe('אפשר לפנות')
    expect(findGendered('פנה/י')[0]?.suggest).toBe('אפשר לפנות')
  })

  it('are in none of the replies that a brand begins with', () => {
    expect(STARTER_REPLIES.filter(({ text }) => words(text.he).length > 0)).toEqual([])
  })
})
